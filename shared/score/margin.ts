import type { GradeMargin, ScoreMargin, ScoringSettings } from '../generated/schemas.ts';
import type { Evaluation } from './evaluate.ts';
import type { Computed } from './extremes.ts';
import { applyFormula, isNormalised, type Parts, weightOf } from './formula.ts';
import { fromMilli, type Milli, sumMilli, toMilli } from './points.ts';
import { ratio, round } from './ratio.ts';
import { nameOf } from './value.ts';

/**
 * Distance of a settled total to the grade lines, and how many item points or deduction points
 * carry it across, counted in the smallest unit of the table. null without grade lines.
 */
export function marginOf(
  evaluation: Evaluation,
  settings: ScoringSettings,
  computed: Computed,
): ScoreMargin | null {
  const { grades, rounding } = settings;
  const totalWith = (change: Partial<Parts>): number | null => {
    const value = applyFormula(evaluation, { ...computed.parts, ...change });
    return value ? round(value.total, rounding.decimals) : null;
  };
  const total = round(computed.value.total, rounding.decimals);
  const held = grades.findIndex((grade) => total >= grade.min);
  if (held < 0) return null;
  const grade = grades[held]!;
  const above = { grade: nameOf(grade), line: grade.min, by: difference(total, grade.min) };
  const better = grades[held - 1] ?? null;
  const worse = grades[held + 1] ?? null;
  const needed = (sign: 1 | -1, reached: (total: number) => boolean) =>
    pointsNeeded(evaluation, computed.parts, sign, (change) => {
      const changed = totalWith(change);
      return changed !== null && reached(changed) ? changed : null;
    });
  return {
    above,
    up: better && {
      grade: nameOf(better),
      line: better.min,
      by: difference(better.min, total),
      ...needed(1, (changed) => changed >= better.min),
    },
    down: worse && {
      grade: nameOf(worse),
      line: grade.min,
      by: above.by,
      ...needed(-1, (changed) => changed < grade.min),
    },
    pointValue: pointValue(evaluation, computed.parts),
  };
}

type Needed = Pick<GradeMargin, 'itemPoints' | 'itemTotal' | 'deductionPoints' | 'deductionTotal'>;

/** Fewest item points, and fewest deduction points, that move the total up (1) or down (−1) far enough. */
function pointsNeeded(
  evaluation: Evaluation,
  parts: Parts,
  sign: 1 | -1,
  reach: (change: Partial<Parts>) => number | null,
): Needed {
  const { earned, lost, deduction } = parts;
  const itemRoom = sign === 1 ? lost : earned;
  const deductionRoom = sign === 1 ? deduction : mostDeduction(evaluation) - deduction;
  const items = fewest(itemUnit(evaluation), itemRoom, (points) =>
    reach({ earned: earned + sign * points, lost: lost - sign * points }),
  );
  const deductions = fewest(deductionUnit(evaluation), deductionRoom, (points) =>
    reach({ deduction: deduction - sign * points }),
  );
  return {
    itemPoints: items ? fromMilli(items.points) : null,
    itemTotal: items?.total ?? null,
    deductionPoints: deductions ? fromMilli(deductions.points) : null,
    deductionTotal: deductions?.total ?? null,
  };
}

function mostDeduction({ table }: Evaluation): Milli {
  const { deductionBlocks, scoring } = table.standard;
  const blocks = sumMilli(deductionBlocks, (block) => toMilli(block.cap));
  return scoring.deductionCap === null ? blocks : Math.min(blocks, toMilli(scoring.deductionCap));
}

/** Smallest multiple of the unit, within the room, that reaches the line; totals only move one way. */
function fewest(
  unit: Milli,
  room: Milli,
  reach: (points: Milli) => number | null,
): { points: Milli; total: number } | null {
  let low = 1;
  let high = Math.floor(room / unit);
  if (high < 1 || reach(high * unit) === null) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reach(middle * unit) === null) low = middle + 1;
    else high = middle;
  }
  return { points: low * unit, total: reach(low * unit)! };
}

/** Largest step that every sub-point and fault of the table is a multiple of, thousandths. */
function itemUnit({ table, choices }: Evaluation): Milli {
  let unit = choices.partialCredit === 'half-steps' ? 500 : 0;
  for (const item of table.sections.flatMap((section) => section.items)) {
    for (const subPoint of item.subPoints) unit = commonStep(unit, toMilli(subPoint.points));
    for (const fault of item.faults) {
      unit = commonStep(unit, toMilli(fault.deduct ?? fault.range?.step ?? 0));
      if (fault.range) unit = commonStep(unit, toMilli(fault.range.min));
    }
  }
  return unit || 1000;
}

function deductionUnit({ table }: Evaluation): Milli {
  let unit = 0;
  for (const block of table.standard.deductionBlocks) {
    for (const element of block.items) unit = commonStep(unit, toMilli(element.points));
  }
  return unit || 1000;
}

function commonStep(a: Milli, b: Milli): Milli {
  return b === 0 ? a : commonStep(b, a % b);
}

/** What one item point is worth in the total, points rounded to 2 places. */
function pointValue(evaluation: Evaluation, parts: Parts): number | null {
  if (!isNormalised(evaluation)) return 1;
  return parts.applicable === 0 ? null : round(ratio(toMilli(weightOf(evaluation)), parts.applicable), 2);
}

function difference(a: number, b: number): number {
  return fromMilli(toMilli(a) - toMilli(b));
}
