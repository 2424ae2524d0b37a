import type {
  OpenCount,
  ScoreLine,
  ScoreMargin,
  ScoreState,
  ScoreValue,
  ScoringSettings,
  VetoOutcome,
  WhatIf,
} from '../../generated/schemas.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Extremes } from '../extremes.ts';
import type { Misfit } from '../fit.ts';
import { lineText } from '../table.ts';
import { formulaText, roundingNote } from './formula.ts';
import { gradeLinesText, marginText } from './grade.ts';
import { itemLine, sameFaultHints, sameFaultLines } from './items.ts';
import { scoreText } from './numbers.ts';
import {
  bonusPart,
  deductionPart,
  itemsPart,
  legalityPart,
  limitParts,
  minusPart,
  type Part,
} from './parts.ts';
import { settingLines } from './settings.ts';

/** The name to print for the id of a person. */
export type NameOf = (person: string) => string;

/** Everything that the printed arithmetic is made from. */
export interface Told {
  evaluation: Evaluation;
  settings: ScoringSettings;
  bounds: Extremes | undefined;
  state: ScoreState;
  plain: ScoreValue;
  after: ScoreValue;
  ifUpheld: ScoreValue | null;
  noScoreReason: string | null;
  vetoes: VetoOutcome[];
  open: OpenCount;
  margin: ScoreMargin | null;
  vetoWay: string | null;
  whatIfs: WhatIf[];
  misfits: (Misfit & { line: string })[];
  nameOf: NameOf;
}

const numerals = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'];

/** The arithmetic as lines, in the order of the formula and in the words of the standard. */
export function arithmeticLines(told: Told): ScoreLine[] {
  const { evaluation, settings, vetoes, whatIfs } = told;
  const { standard } = evaluation.table;
  const scores = evaluation.sections.flatMap((section) => section.items);
  const charges = [...scores.flatMap((score) => score.faults), ...evaluation.deductions, ...evaluation.minus];
  return [
    ...labelLine(standard.label),
    totalLine(told),
    ...numbered(partsOf(told)),
    ...formulaLines(told),
    ...vetoes.map((veto) => vetoLine(told, veto)),
    ...scores.map(itemLine),
    ...sameFaultLines(evaluation.table, charges),
    ...marginLine(told),
    ...whatIfs.map((entry) =>
      plainLine(
        'whatIf',
        '若改判',
        entry.text,
        entry.changes.map((change) => change.line),
      ),
    ),
    ...settingLines(standard, settings),
    ...(evaluation.choices.sameFaultOnce ? sameFaultHints(scores) : []),
    ...told.misfits.map((misfit) => misfitLine(evaluation, misfit)),
  ];
}

function plainLine(kind: ScoreLine['kind'], label: string, text: string, lines: string[] = []): ScoreLine {
  return { kind, label, text, value: null, lines };
}

function labelLine(label: string | null): ScoreLine[] {
  return label === null ? [] : [plainLine('label', '标准', label)];
}

function totalLine(told: Told): ScoreLine {
  const { state, after, plain, ifUpheld, vetoes, settings } = told;
  const confirmed = vetoes.filter((veto) => veto.state === 'confirmed').map((veto) => veto.name);
  const pending = vetoes.filter((veto) => veto.state === 'pending').map((veto) => veto.name);
  const notes: string[] = [];
  if (confirmed.length > 0) notes.push(`${confirmed.join('、')}已认定，否决前 ${valueText(plain, settings)}`);
  if (ifUpheld) notes.push(`${pending.join('、')}待认定，若成立：${valueText(ifUpheld, settings)}`);
  const bracket = notes.length > 0 ? `（${notes.join('；')}）` : '';
  const head =
    state === 'open' ? openText(told) : state === 'noScore' ? noScoreText(told) : valueText(after, settings);
  return {
    kind: 'total',
    label: '总分',
    text: [`${head}${bracket}`, gradeLinesText(settings)].join('　'),
    value: after.total,
    lines: [],
  };
}

function openText({ open, after, settings }: Told): string {
  const parts = [
    open.lines > 0 ? `未评 ${open.lines} 行共 ${open.points} 分` : '',
    open.vetoes > 0 ? `否决项未评 ${open.vetoes} 项` : '',
    open.doubtful > 0 ? `其中存疑待议 ${open.doubtful} 行` : '',
  ];
  const told = parts.filter((part) => part !== '').join('，');
  return `—　${told}，可能 ${valueText(after, settings)}（不计否决）`;
}

function noScoreText({ after, noScoreReason }: Told): string {
  return `不计分${after.grade ? `，${after.grade.title}` : ''}：${noScoreReason ?? ''}`;
}

/** `92.99，优秀`, `79.10–90.21，合格至优秀` or `不计分，不合格`. */
export function valueText(value: ScoreValue, { rounding }: ScoringSettings): string {
  const { total, range, grade, gradeRange } = value;
  if (range) {
    const grades = gradeRange
      ? gradeRange.min.id === gradeRange.max.id
        ? `，${gradeRange.min.title}`
        : `，${gradeRange.min.title}至${gradeRange.max.title}`
      : '';
    return `${scoreText(range.min, rounding)}–${scoreText(range.max, rounding)}${grades}`;
  }
  const figure = total === null ? '不计分' : scoreText(total, rounding);
  return grade ? `${figure}，${grade.title}` : figure;
}

function partsOf({ evaluation, bounds, vetoes, open }: Told): Part[] {
  const settled = open.lines > 0 ? undefined : bounds?.high;
  const bonus = bounds?.low.parts.bonus ?? 0;
  return [
    legalityPart(evaluation, vetoes, open.vetoes),
    itemsPart(evaluation, settled),
    deductionPart(evaluation),
    bonusPart(evaluation, bonus),
    minusPart(evaluation),
    ...(settled ? limitParts(evaluation, settled) : []),
  ].filter((part) => part !== null);
}

function numbered(parts: Part[]): ScoreLine[] {
  return parts.map(({ title, ...part }, index) => ({
    ...part,
    label: part.kind === 'limit' ? title : `${numerals[index] ?? ''} ${title}`,
  }));
}

function formulaLines({ evaluation, settings, bounds, open }: Told): ScoreLine[] {
  if (!bounds) return [];
  const line = (label: string, computed: Extremes['high']): ScoreLine => ({
    kind: 'formula',
    label,
    text: `= ${formulaText(evaluation, settings, computed)}${roundingNote(settings)}`,
    value: null,
    lines: [],
  });
  if (open.lines === 0) return [line('总分', bounds.high)];
  return [line('最低', bounds.low), line('最高', bounds.high)];
}

const effects: Record<VetoOutcome['effect'], string> = {
  zero: '案卷得0分',
  failNoScore: '直接定为不合格，不计分',
  minus100: '扣100分',
  notExcellent: '不得评为最高等次',
};

function vetoLine({ plain, settings, nameOf }: Told, veto: VetoOutcome): ScoreLine {
  const states = {
    confirmed: `已认定，${effects[veto.effect]}，否决前 ${valueText(plain, settings)}`,
    pending: `待第二人认定，成立后${effects[veto.effect]}`,
    rejected: '第二人未认定，不计',
  };
  const pages = veto.evidence.length > 0 ? [`所在：${veto.evidence.join('、')}`] : [];
  const people = [
    ...(veto.by ? [`提出：${nameOf(veto.by)}`] : []),
    ...(veto.secondPerson ? [`第二人：${nameOf(veto.secondPerson)}`] : []),
  ];
  const reason = veto.reason ? `理由：${veto.reason}` : '还没有写理由';
  return plainLine(
    'veto',
    veto.name,
    [veto.text, states[veto.state], reason, ...pages, ...people].join('；'),
    [veto.line],
  );
}

function marginLine({ evaluation, settings, margin, vetoWay }: Told): ScoreLine[] {
  if (!margin) return [];
  return [plainLine('margin', '离等次线', marginText(evaluation, settings, margin, vetoWay))];
}

function misfitLine({ table }: Evaluation, { line, message }: Misfit & { line: string }): ScoreLine {
  const known = table.lines.get(line);
  const name = known ? `“${lineText(known)}”` : `“${line}”`;
  return plainLine('notice', '没有计入', `${name}：${message}`, known ? [line] : []);
}
