import { bonusSum, deductionSum, type Evaluation, minusSum } from './evaluate.ts';
import { type Milli, toMilli } from './points.ts';
import { add, fromThousandths, max, min, multiply, type Ratio, ratio, subtract, zero } from './ratio.ts';

/** What the formula takes in, thousandths of points. */
export interface Parts {
  earned: Milli;
  applicable: Milli;
  lost: Milli;
  bonus: Milli;
  deduction: Milli;
  minus: Milli;
}

export interface FormulaValue {
  /** Weight × earned ÷ applicable, or base − lost. */
  items: Ratio;
  /** Before the floor of the normative half, bonus, minus and limits. */
  normative: Ratio;
  normativeFloored: boolean;
  beforeLimits: Ratio;
  total: Ratio;
}

/** Whether the standard divides by the points that apply. */
export function isNormalised({ table, choices }: Evaluation): boolean {
  return table.standard.scoring.normalise || choices.notApplicable === 'leave';
}

/** Multiplier of the ratio, or the score to start from, in points. */
export function weightOf({ table }: Evaluation): number {
  const { normativePoints, base } = table.standard.scoring;
  return normativePoints ?? base ?? table.schedule.total ?? 100;
}

/** The formula of the standard over exact fractions; undefined where no item applies and it divides by them. */
export function applyFormula(evaluation: Evaluation, parts: Parts): FormulaValue | undefined {
  const items = itemsValue(evaluation, parts);
  if (!items) return undefined;
  const { scoring } = evaluation.table.standard;
  const { choices } = evaluation;
  const normative = subtract(items, fromThousandths(parts.deduction));
  const normativeFloored = choices.normativeFloor === 'zero' && normative.numerator < 0n;
  const legality = fromThousandths(toMilli(scoring.legalityPoints ?? 0));
  const bonus = fromThousandths(choices.bonusPlacement === 'total' ? parts.bonus : 0);
  const beforeLimits = subtract(
    add(add(legality, normativeFloored ? zero : normative), bonus),
    fromThousandths(parts.minus),
  );
  return { items, normative, normativeFloored, beforeLimits, total: limited(evaluation, beforeLimits) };
}

function itemsValue(evaluation: Evaluation, parts: Parts): Ratio | undefined {
  const weight = toMilli(weightOf(evaluation));
  const numeratorBonus = evaluation.choices.bonusPlacement === 'numerator' ? parts.bonus : 0;
  if (!isNormalised(evaluation)) return fromThousandths(weight - parts.lost + numeratorBonus);
  if (parts.applicable === 0) return undefined;
  return multiply(fromThousandths(weight), ratio(parts.earned + numeratorBonus, parts.applicable));
}

/** Lowest and highest total that standard and settings allow. */
export function limited({ table, choices }: Evaluation, value: Ratio): Ratio {
  const lowest = table.standard.scoring.min;
  const raised = lowest === null ? value : max(value, fromThousandths(toMilli(lowest)));
  return choices.max === null ? raised : min(raised, fromThousandths(toMilli(choices.max)));
}

/** The points besides those of the items: least favourable with `low`, most favourable with `high`. */
export function otherParts(
  evaluation: Evaluation,
  side: 'low' | 'high',
): Omit<Parts, 'earned' | 'applicable' | 'lost'> {
  const against = side === 'low' ? 'high' : 'low';
  return {
    bonus: bonusSum(evaluation, side),
    deduction: deductionSum(evaluation, against),
    minus: minusSum(evaluation, against),
  };
}
