import type { UnitScoreRule } from '../generated/schemas.ts';
import { toMilli } from './points.ts';
import { ratio, round } from './ratio.ts';

/** Score of a unit from its files: the mean to 2 places, the sum, and files that have no score. */
export interface UnitScore {
  unit: string;
  mean: number | null;
  total: number;
  files: number;
  withoutScore: number;
}

/** `totals` are the rounded totals of the unit's files; null where a file got no score, which the mean leaves out. */
export function unitScore(unit: string, totals: readonly (number | null)[]): UnitScore {
  const scored = totals.filter((total) => total !== null);
  const sum = scored.reduce((milli, total) => milli + toMilli(total), 0);
  return {
    unit,
    mean: scored.length === 0 ? null : round(ratio(sum, 1000 * scored.length), 2),
    total: sum / 1000,
    files: totals.length,
    withoutScore: totals.length - scored.length,
  };
}

/** Units from first to last with their ranks; equal in every criterion means the same rank. */
export function rankUnits(
  rule: UnitScoreRule,
  units: readonly UnitScore[],
): { rank: number; unit: UnitScore }[] {
  const compare = (a: UnitScore, b: UnitScore): number => {
    for (const criterion of rule.rankBy) {
      const difference = (b[criterion] ?? -1) - (a[criterion] ?? -1);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const sorted = [...units].sort(compare);
  const ranked: { rank: number; unit: UnitScore }[] = [];
  for (const [index, unit] of sorted.entries()) {
    const before = ranked[index - 1];
    ranked.push({ rank: before && compare(before.unit, unit) === 0 ? before.rank : index + 1, unit });
  }
  return ranked;
}
