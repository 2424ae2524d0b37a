import type { ItemOutcome, LineOutcome, ScoreFigures } from '../generated/schemas.ts';
import type { Charge } from './charge.ts';
import { bonusSum, deductionSum, type Evaluation, minusSum } from './evaluate.ts';
import type { Extremes } from './extremes.ts';
import { isNormalised, weightOf } from './formula.ts';
import type { ItemScore, SubPointScore } from './item.ts';
import { fromMilli, sumMilli } from './points.ts';
import { preciseText } from './text/numbers.ts';

export function itemOutcome(score: ItemScore): ItemOutcome {
  const { item } = score;
  const settled = score.state !== 'open';
  const [outcome] = score.outcomes;
  const got = score.outcomes.map((entry) => entry.got);
  const catalogue = item.points === null;
  return {
    item: item.id,
    no: item.no,
    title: item.title,
    state: score.state,
    points: settled && !catalogue ? fromMilli(outcome!.got) : null,
    of: catalogue ? null : fromMilli(outcome!.of),
    lost: fromMilli(settled ? score.lost.high : 0),
    min: fromMilli(Math.min(...got)),
    max: fromMilli(Math.max(...got)),
    ...(score.zeroedBy === null ? {} : { zeroedBy: score.zeroedBy }),
    floored: score.floored,
    lines: [...score.subPoints.map(subPointOutcome), ...score.faults.map(lineOutcome)],
  };
}

function subPointOutcome(subPoint: SubPointScore): LineOutcome {
  return {
    line: subPoint.line,
    text: subPoint.text,
    state: subPoint.state,
    points: fromMilli(subPoint.given),
    stated: fromMilli(subPoint.given),
    of: fromMilli(subPoint.full),
    occurrences: 0,
  };
}

export function lineOutcome(charge: Charge): LineOutcome {
  return {
    line: charge.line,
    text: charge.text,
    state: charge.state,
    points: fromMilli(charge.low),
    stated: fromMilli(charge.stated),
    of: fromMilli(charge.limit),
    occurrences: charge.occurrences,
    ...(charge.alreadyCounted ? { alreadyCounted: charge.alreadyCounted } : {}),
  };
}

/** The numbers of the formula; of what is judged so far where lines are open (`bounds` undefined). */
export function figuresOf(evaluation: Evaluation, bounds: Extremes | undefined): ScoreFigures {
  const { scoring } = evaluation.table.standard;
  const { choices, table } = evaluation;
  const parts = bounds?.high.parts ?? judgedParts(evaluation);
  const bonusCharges = [...evaluation.bonusItems, ...evaluation.bonusLines];
  const normalised = isNormalised(evaluation);
  return {
    legality: scoring.legalityPoints,
    weight: normalised ? weightOf(evaluation) : null,
    base: normalised ? null : weightOf(evaluation),
    earned: fromMilli(parts.earned),
    applicable: fromMilli(parts.applicable),
    full: table.schedule.total ?? 0,
    lost: fromMilli(parts.lost),
    deductions: fromMilli(deductionSum(evaluation, 'low')),
    deductionsStated: fromMilli(sumMilli(evaluation.deductions, (charge) => charge.low)),
    bonus: fromMilli(bonusSum(evaluation, 'low')),
    bonusStated: fromMilli(sumMilli(bonusCharges, (charge) => charge.low)),
    bonusPlacement: choices.bonusPlacement,
    minus: fromMilli(minusSum(evaluation, 'low')),
    beforeLimits: bounds ? preciseText(bounds.high.value.beforeLimits, choices.rounding.decimals) : null,
  };
}

function judgedParts(evaluation: Evaluation) {
  const judged = evaluation.sections
    .flatMap((section) => section.items)
    .filter((score) => score.state !== 'open');
  return {
    earned: sumMilli(judged, (score) => score.outcomes[0]!.got),
    applicable: sumMilli(judged, (score) => score.outcomes[0]!.of),
    lost: sumMilli(judged, (score) => score.lost.high),
  };
}
