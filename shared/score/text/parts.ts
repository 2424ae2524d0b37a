import type { ScoreLine, VetoOutcome } from '../../generated/schemas.ts';
import type { Charge } from '../charge.ts';
import { deductionSum, type Evaluation, minusSum } from '../evaluate.ts';
import type { Computed } from '../extremes.ts';
import { weightOf } from '../formula.ts';
import { type ItemScore, isOpen } from '../item.ts';
import { fixedText, fromMilli, type Milli, pointText, sumMilli, toMilli } from '../points.ts';
import { fromThousandths, round, subtract } from '../ratio.ts';
import { vetoesInScope } from '../veto.ts';
import { itemsFormula, tight } from './formula.ts';

/** A line of the arithmetic without its number in the order. */
export type Part = Omit<ScoreLine, 'label'> & { title: string };

/** 合法性: what vetoes leave of the all-or-nothing half, or that none was upheld. */
export function legalityPart(
  evaluation: Evaluation,
  vetoes: readonly VetoOutcome[],
  openVetoes: number,
): Part {
  const { scoring } = evaluation.table.standard;
  const { terms, legalityPoints } = scoring;
  const scope = vetoesInScope(evaluation.table, evaluation.choices);
  const confirmed = vetoes.filter((veto) => veto.state === 'confirmed');
  const pending = vetoes.filter((veto) => veto.state === 'pending');
  const inScope = new Set(scope.map((veto) => veto.id));
  const raised = [...confirmed, ...pending].filter((veto) => inScope.has(veto.line)).length;
  const clear = Math.max(0, scope.length - raised - openVetoes);
  const names = (list: readonly VetoOutcome[]) => list.map((veto) => veto.name).join('、');
  const sentences = [
    confirmed.length > 0 ? `${names(confirmed)}已认定${terms.veto}` : '',
    pending.length > 0 ? `${names(pending)}待认定` : '',
    openVetoes > 0 ? `${openVetoes} 项未评` : '',
    clear === scope.length ? `${clear} 项均未认定${terms.veto}` : clear > 0 ? `其余 ${clear} 项未认定` : '',
  ];
  const lost = confirmed.some((veto) => veto.effect === 'zero' || veto.effect === 'failNoScore');
  const value = legalityPoints === null ? null : lost ? 0 : legalityPoints;
  const figure = value === null ? '' : `${value}　`;
  return {
    kind: 'legality',
    title: terms.legality ?? terms.veto,
    text: `${figure}${sentences.filter((sentence) => sentence !== '').join('，')}`,
    value,
    lines: vetoes.map((veto) => veto.line),
  };
}

/** The items' part of the formula, with every item that left the denominator named with its points. */
export function itemsPart(evaluation: Evaluation, computed: Computed | undefined): Part {
  const { standard, schedule } = evaluation.table;
  const scores = evaluation.sections.flatMap((section) => section.items);
  const value = computed ? round(computed.value.items, 2) : null;
  const figure = computed
    ? tight(`${itemsFormula(evaluation, computed)} = ${fixedText(value!, 2)}`)
    : judgedSoFar(scores);
  const full = schedule.total === null ? '' : `满分 ${pointText(toMilli(schedule.total))}`;
  const notes = [
    full,
    ...asideNotes(evaluation, scores),
    ...missingNotes(scores),
    ...sectionNotes(evaluation),
  ];
  return {
    kind: 'items',
    title: standard.scoring.terms.items,
    text: `${figure}　${notes.filter((note) => note !== '').join('；')}`,
    value,
    lines: scores.map((score) => score.item.id),
  };
}

function judgedSoFar(scores: readonly ItemScore[]): string {
  const judged = scores.filter((score) => score.state !== 'open');
  const got = sumMilli(judged, (score) => score.outcomes[0]!.got);
  const of = sumMilli(judged, (score) => score.outcomes[0]!.of);
  return `已评 ${judged.length} 项得 ${pointText(got)}/${pointText(of)}，未评完 ${scores.length - judged.length} 项`;
}

function asideNotes(evaluation: Evaluation, scores: readonly ItemScore[]): string[] {
  const aside = scores.filter((score) => score.state === 'notApplicable');
  const parts = scores.flatMap((score) => (score.state === 'notApplicable' ? [] : droppedOf(score)));
  if (aside.length + parts.length === 0) return [];
  const names = [
    ...aside.map((score) => ({ name: score.item.title, points: toMilli(score.item.points ?? 0) })),
    ...parts,
  ];
  const sum = sumMilli(names, (entry) => entry.points);
  const list = names.map((entry) => `${entry.name} ${pointText(entry.points)}`).join('、');
  return evaluation.choices.notApplicable === 'full'
    ? [`不适用按满分计 ${pointText(sum)}：${list}`]
    : [`移出不适用 ${pointText(sum)}：${list}`];
}

function droppedOf(score: ItemScore): { name: string; points: Milli }[] {
  return score.subPoints
    .filter((subPoint) => subPoint.state === 'notApplicable')
    .map((subPoint) => ({ name: `${score.item.title}“${subPoint.text}”`, points: subPoint.full }));
}

function missingNotes(scores: readonly ItemScore[]): string[] {
  const missing = scores.filter((score) => score.state === 'documentMissing');
  if (missing.length === 0) return [];
  const list = missing.map((score) => `${score.item.title} ${pointText(toMilli(score.item.points ?? 0))}`);
  return [`缺件得0分，仍在分母：${list.join('、')}`];
}

/** Sections whose cap binds: the sum of the items is not what counts. */
function sectionNotes({ sections }: Evaluation): string[] {
  return sections.flatMap(({ section, items }) => {
    if (section.cap === null || items.some((score) => score.state === 'open')) return [];
    const lost = sumMilli(
      items.filter((score) => score.item.kind !== 'earn'),
      (score) => score.lost.high,
    );
    const earned = sumMilli(
      items.filter((score) => score.item.kind === 'earn'),
      (score) => score.outcomes[0]!.got,
    );
    const cap = toMilli(section.cap);
    if (lost > cap) return [`${section.title}应扣 ${pointText(lost)}，最多扣 ${section.cap}`];
    return earned > cap ? [`${section.title}应得 ${pointText(earned)}，最多得 ${section.cap}`] : [];
  });
}

/** 基本要素: what each element takes, and whether the cap was reached. */
export function deductionPart(evaluation: Evaluation): Part | null {
  const { deductionBlocks, scoring } = evaluation.table.standard;
  if (deductionBlocks.length === 0) return null;
  const charges = evaluation.deductions;
  const counted = deductionSum(evaluation, 'low');
  const stated = sumMilli(charges, (charge) => charge.low);
  return {
    kind: 'deductions',
    title: scoring.terms.deductions ?? '扣分',
    text: chargeText(charges, counted, stated, scoring.deductionCap, '−'),
    value: fromMilli(counted),
    lines: charges.filter((charge) => charge.low > 0).map((charge) => charge.line),
  };
}

export function bonusPart(evaluation: Evaluation, bonus: Milli): Part | null {
  const { scoring } = evaluation.table.standard;
  const charges = [...evaluation.bonusItems, ...evaluation.bonusLines];
  if (charges.length === 0 || evaluation.choices.bonusPlacement === 'none') return null;
  const stated = sumMilli(charges, (charge) => charge.low);
  const place = evaluation.choices.bonusPlacement === 'numerator' ? '，只加到分子' : '';
  return {
    kind: 'bonus',
    title: scoring.terms.bonus ?? '加分',
    text: `${chargeText(charges, bonus, stated, scoring.bonusCap, '+')}${place}`,
    value: fromMilli(bonus),
    lines: charges.filter((charge) => charge.low > 0).map((charge) => charge.line),
  };
}

export function minusPart(evaluation: Evaluation): Part | null {
  const { adjustments, scoring } = evaluation.table.standard;
  if (evaluation.minus.length === 0) return null;
  const counted = minusSum(evaluation, 'low');
  const stated = sumMilli(evaluation.minus, (charge) => charge.low);
  return {
    kind: 'minus',
    title: scoring.terms.minus ?? '减分',
    text: chargeText(evaluation.minus, counted, stated, adjustments?.minus.cap ?? null, '−'),
    value: fromMilli(counted),
    lines: evaluation.minus.filter((charge) => charge.low > 0).map((charge) => charge.line),
  };
}

function chargeText(
  charges: readonly Charge[],
  counted: Milli,
  stated: Milli,
  cap: number | null,
  sign: string,
): string {
  const judged = charges.filter((charge) => charge.low > 0);
  const open = charges.filter((charge) => isOpen(charge.state)).length;
  const list = judged.map((charge) => `${charge.text} ${pointText(charge.low)}`).join('、');
  const limit =
    cap === null
      ? ''
      : stated > counted
        ? `（合计 ${pointText(stated)}，上限 ${cap}）`
        : `（上限 ${cap}，未超）`;
  if (judged.length === 0 && open > 0) return `未评 ${open} 项${cap === null ? '' : `（上限 ${cap}）`}`;
  const unjudged = open > 0 ? `；未评 ${open} 项` : '';
  return `${sign} ${fixedText(fromMilli(counted), 2)}　${list || '没有'}${limit}${unjudged}`;
}

/** Floor of the normative half and limits of the total, where they changed something. */
export function limitParts(evaluation: Evaluation, computed: Computed): Part[] {
  const { value, parts } = computed;
  const { min } = evaluation.table.standard.scoring;
  const { max } = evaluation.choices;
  const limits: Part[] = [];
  const add = (title: string, text: string) =>
    limits.push({ kind: 'limit', title, text, value: null, lines: [] });
  if (value.normativeFloored) {
    const below = fixedText(round(subtract(value.items, fromThousandths(parts.deduction)), 2), 2);
    add('归零', `规范性得分扣成 ${below}，按 0 计，满分 ${weightOf(evaluation)}`);
  }
  const before = round(value.beforeLimits, 2);
  if (min !== null && before < min) add('下限', `${fixedText(before, 2)} 低于 ${min}，按 ${min} 计`);
  if (max !== null && before > max) add('上限', `${fixedText(before, 2)} 高于 ${max}，按 ${max} 计`);
  return limits;
}
