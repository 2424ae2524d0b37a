import type {
  Judgement,
  ScoreResult,
  ScoreState,
  ScoreValue,
  ScoringSettings,
  Standard,
  VetoOutcome,
  WhatIf,
} from '../generated/schemas.ts';
import { choicesOf } from './choices.ts';
import { countOpen } from './count.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { type Extremes, extremes } from './extremes.ts';
import { fittingJudgements, type Misfit } from './fit.ts';
import { marginOf } from './margin.ts';
import { figuresOf, itemOutcome, lineOutcome } from './outcomes.ts';
import { fromMilli, toMilli } from './points.ts';
import { tableOf } from './table.ts';
import { arithmeticLines, type NameOf, valueText } from './text/lines.ts';
import { scoreValue } from './value.ts';
import { type SettledEffect, vetoesInScope, vetoOutcomes } from './veto.ts';
import { whatIfs } from './what-if.ts';

/**
 * The score of one file: total or range, grade, vetoes, the arithmetic as data and as text, the margin to
 * the next grades and what would flip it. Pure, and the same in the page and in main.
 * Judgements that don't fit their line leave it open and are named in a line of kind `notice`.
 * `nameOf` gives the printed name of a person's id. Throws where `checkSettings` would have objected to the schedule.
 */
export function computeScore(
  standard: Standard,
  settings: ScoringSettings,
  judgements: readonly Judgement[],
  nameOf: NameOf = (person) => person,
): ScoreResult {
  const table = tableOf(standard, settings.schedule);
  if (!table) throw new RangeError(`standard ${standard.id} has no schedule ${settings.schedule}`);
  const choices = choicesOf(standard, settings);
  const { fitting, misfits } = fittingJudgements(table, choices, judgements);
  const evaluation = evaluate(table, choices, fitting);
  return resultOf(evaluation, settings, fitting, misfits, nameOf);
}

function resultOf(
  evaluation: Evaluation,
  settings: ScoringSettings,
  judgements: ReadonlyMap<string, Judgement>,
  misfits: (Misfit & { line: string })[],
  nameOf: NameOf,
): ScoreResult {
  const { table, choices } = evaluation;
  const bounds = extremes(evaluation);
  const vetoes = vetoOutcomes(table, choices, judgements);
  const open = countOpen(evaluation, judgements, vetoes);
  const isOpen = open.lines > 0 || open.vetoes > 0;
  const confirmed = effectsOf(vetoes, 'confirmed');
  const pending = effectsOf(vetoes, 'pending');
  const valueWith = (effects: SettledEffect[]) => scoreValue(evaluation, settings, bounds, isOpen, effects);
  const plain = valueWith([]);
  const after = valueWith(confirmed);
  const ifUpheld = pending.length > 0 ? valueWith([...confirmed, ...pending]) : null;
  const state = stateOf(after, confirmed, pending);
  const noScoreReason = state === 'noScore' ? reasonOf(evaluation, confirmed) : null;
  const isPlain = confirmed.length === 0 && plain.total !== null && bounds !== undefined;
  const margin = isPlain ? marginOf(evaluation, settings, bounds.high) : null;
  const changes = isPlain
    ? whatIfs(evaluation, settings, judgements, plain.total!)
    : liftedVeto(settings, vetoes, plain, after);
  const told = {
    evaluation,
    settings,
    bounds,
    state,
    plain,
    after,
    ifUpheld,
    noScoreReason,
    vetoes,
    open,
    margin,
    vetoWay: vetoWay(evaluation, settings, bounds),
    whatIfs: changes,
    misfits,
    nameOf,
  };
  const scores = evaluation.sections.flatMap((section) => section.items);
  return {
    standard: settings.standard,
    schedule: { id: table.schedule.id, title: table.schedule.title, caseType: table.schedule.caseType },
    state,
    ...after,
    beforeVeto: confirmed.length > 0 ? plain : null,
    ifUpheld,
    noScoreReason,
    vetoes,
    items: scores.map(itemOutcome),
    deductions: evaluation.deductions.map(lineOutcome),
    adjustments: [...evaluation.bonusItems, ...evaluation.bonusLines, ...evaluation.minus].map(lineOutcome),
    figures: figuresOf(evaluation, open.lines > 0 ? undefined : bounds),
    margin,
    whatIfs: changes,
    open,
    lines: arithmeticLines(told),
  };
}

function effectsOf(vetoes: readonly VetoOutcome[], state: VetoOutcome['state']): SettledEffect[] {
  return vetoes.filter((veto) => veto.state === state).map((veto) => veto.effect);
}

/** A confirmed zero stands whatever is still open; a range stays open; else an undecided veto is named. */
function stateOf(after: ScoreValue, confirmed: SettledEffect[], pending: SettledEffect[]): ScoreState {
  if (after.range) return 'open';
  if (after.total === null) return 'noScore';
  return pending.length > 0 && !confirmed.includes('zero') ? 'pendingVeto' : 'final';
}

function reasonOf({ table }: Evaluation, confirmed: SettledEffect[]): string {
  return confirmed.includes('failNoScore')
    ? `有${table.standard.scoring.terms.veto}，按标准不计分`
    : '没有一个项目适用，分母为 0，不能计分';
}

/** With a veto confirmed the one change that matters is that it falls. */
function liftedVeto(
  settings: ScoringSettings,
  vetoes: readonly VetoOutcome[],
  plain: ScoreValue,
  after: ScoreValue,
): WhatIf[] {
  const upheld = vetoes.filter((veto) => veto.state === 'confirmed');
  if (upheld.length === 0 || plain.total === null || plain.grade?.id === after.grade?.id) return [];
  return [
    {
      changes: upheld.map((veto) => ({ line: veto.line, verdict: 'compliant', evidence: [] })),
      total: plain.total,
      grade: plain.grade,
      difference: after.total === null ? null : fromMilli(toMilli(plain.total) - toMilli(after.total)),
      text: `${upheld.map((veto) => veto.name).join('、')}改判符合 → ${valueText(plain, settings)}`,
    },
  ];
}

/** `或任一重大问题成立（0）`: what the gravest veto in scope would leave. */
function vetoWay(
  evaluation: Evaluation,
  settings: ScoringSettings,
  bounds: Extremes | undefined,
): string | null {
  const [veto] = vetoesInScope(evaluation.table, evaluation.choices);
  if (!veto || !bounds) return null;
  const effect = veto.effect === 'unspecified' ? evaluation.choices.vetoEffect : veto.effect;
  const value = scoreValue(evaluation, settings, bounds, false, [effect]);
  return `任一${evaluation.table.standard.scoring.terms.veto}成立（${valueText(value, settings)}）`;
}
