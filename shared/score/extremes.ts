import { type Evaluation, type SectionScore, withinCap } from './evaluate.ts';
import { applyFormula, type FormulaValue, isNormalised, otherParts, type Parts } from './formula.ts';
import type { Outcome } from './item.ts';
import { type Milli, sumMilli, toMilli } from './points.ts';

/** Combinations of a capped section looked at one by one; above it a bound that is safe but wider. */
const combinationsLimit = 4096;

/** What went into the formula and what came out. */
export interface Computed {
  parts: Parts;
  value: FormulaValue;
}

export interface Extremes {
  low: Computed;
  high: Computed;
}

/**
 * Least and greatest value of the formula over everything that open lines may still become:
 * zero, full, and 不适用 where allowed (which can exceed full when a bonus sits in the numerator).
 * Undefined where no item applies whatever is judged.
 */
export function extremes(evaluation: Evaluation): Extremes | undefined {
  const low = extreme(evaluation, 'low');
  const high = extreme(evaluation, 'high');
  return low && high ? { low, high } : undefined;
}

/** One end of the range; both ends are the score where every line is judged. */
export function extreme(evaluation: Evaluation, side: 'low' | 'high'): Computed | undefined {
  const others = otherParts(evaluation, side);
  const parts = { ...itemParts(evaluation, side, others.bonus), ...others };
  const value = applyFormula(evaluation, parts);
  return value && { parts, value };
}

function itemParts(
  evaluation: Evaluation,
  side: 'low' | 'high',
  bonus: Milli,
): Pick<Parts, 'earned' | 'applicable' | 'lost'> {
  const cells = evaluation.sections.flatMap((section) => cellsOf(section, side));
  if (!isNormalised(evaluation)) {
    const lost = sumMilli(evaluation.sections, (section) => sectionLoss(section, side));
    const of = sumMilli(cells, (cell) => cell[0]!.of);
    return { earned: of - lost, applicable: of, lost };
  }
  const inNumerator = evaluation.choices.bonusPlacement === 'numerator' ? bonus : 0;
  const chosen = side === 'high' ? greatestRatio(cells, inNumerator) : leastRatio(cells, inNumerator);
  const earned = chosen.got - inNumerator;
  return { earned, applicable: chosen.of, lost: chosen.of - earned };
}

/** Independent choices, each a list of possible outcomes. */
type Cells = Outcome[][];

function cellsOf({ section, items }: SectionScore, side: 'low' | 'high'): Cells {
  const each = items.map((item) => item.outcomes);
  if (!mayCap({ section, items })) return each;
  const count = each.reduce((product, outcomes) => product * outcomes.length, 1);
  if (count <= combinationsLimit) {
    return [combinations(each).map((outcomes) => withinCap(section, items, outcomes))];
  }
  return each.map((outcomes, index) =>
    outcomes.map((outcome) => safeBound(outcome, items[index]!.item.kind, side)),
  );
}

/** A deduct section's cap only helps and an earn section's only hurts, so the other way round bounds both. */
function safeBound(outcome: Outcome, kind: string, side: 'low' | 'high'): Outcome {
  if (side === 'high' && kind !== 'earn') return { got: outcome.of, of: outcome.of };
  if (side === 'low' && kind === 'earn') return { got: 0, of: outcome.of };
  return outcome;
}

function mayCap({ section, items }: SectionScore): boolean {
  return (
    section.cap !== null && toMilli(section.cap) < sumMilli(items, (item) => toMilli(item.item.points ?? 0))
  );
}

function combinations(lists: Cells): Cells {
  return lists.reduce<Cells>(
    (done, list) => done.flatMap((chosen) => list.map((outcome) => [...chosen, outcome])),
    [[]],
  );
}

function sectionLoss({ section, items }: SectionScore, side: 'low' | 'high'): Milli {
  const against = side === 'low' ? 'high' : 'low';
  const deducted = sumMilli(
    items.filter((item) => item.item.kind !== 'earn'),
    (item) => item.lost[against],
  );
  const unearned = sumMilli(
    items.filter((item) => item.item.kind === 'earn'),
    (item) => item.lost[against],
  );
  if (section.cap === null) return deducted + unearned;
  const cap = toMilli(section.cap);
  const full = sumMilli(
    items.filter((item) => item.item.kind === 'earn'),
    (item) => item.outcomes[0]!.of,
  );
  return Math.min(deducted, cap) + Math.max(unearned, full - cap);
}

/** Largest (bonus + Σ got) ÷ Σ of with one outcome for each cell: Dinkelbach's method, exact in whole numbers. */
function greatestRatio(cells: Cells, bonus: Milli): Outcome {
  let best = add(bonus, cells, (outcomes) => outcomes[0]!);
  if (best.of === 0) best = add(bonus, cells, largest);
  for (;;) {
    const next = add(bonus, cells, (outcomes) => pick(outcomes, best, 1));
    if (next.of === 0) return best.of === 0 ? next : singleCell(cells, bonus, best);
    if (next.got * best.of <= best.got * next.of) return best;
    best = next;
  }
}

function leastRatio(cells: Cells, bonus: Milli): Outcome {
  let best = add(bonus, cells, largest);
  for (;;) {
    const next = add(bonus, cells, (outcomes) => pick(outcomes, best, -1));
    if (best.of === 0 || next.of === 0 || next.got * best.of >= best.got * next.of) return best;
    best = next;
  }
}

/** All else 不适用: the one remaining cell that makes the ratio largest (fewest points below the bonus). */
function singleCell(cells: Cells, bonus: Milli, known: Outcome): Outcome {
  let best = known;
  for (const outcomes of cells) {
    for (const { got, of } of outcomes) {
      if (of > 0 && (got + bonus) * best.of > best.got * of) best = { got: got + bonus, of };
    }
  }
  return best;
}

function add(bonus: Milli, cells: Cells, choose: (outcomes: Outcome[]) => Outcome): Outcome {
  let got = bonus;
  let of = 0;
  for (const outcomes of cells) {
    const outcome = choose(outcomes);
    got += outcome.got;
    of += outcome.of;
  }
  return { got, of };
}

/** The outcome with the largest (sign 1) or smallest (−1) got − ratio × of; the one with more points on a tie. */
function pick(outcomes: Outcome[], at: Outcome, sign: 1 | -1): Outcome {
  const gain = (outcome: Outcome) => sign * (outcome.got * at.of - at.got * outcome.of);
  let best = outcomes[0]!;
  for (const outcome of outcomes) {
    const difference = gain(outcome) - gain(best);
    if (difference > 0 || (difference === 0 && outcome.of > best.of)) best = outcome;
  }
  return best;
}

function largest(outcomes: Outcome[]): Outcome {
  return outcomes.reduce((most, outcome) => (outcome.of > most.of ? outcome : most));
}
