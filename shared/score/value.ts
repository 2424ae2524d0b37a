import type { GradeLine, GradeName, ScoreValue, ScoringSettings } from '../generated/schemas.ts';
import type { Evaluation } from './evaluate.ts';
import type { Computed, Extremes } from './extremes.ts';
import { limited } from './formula.ts';
import { fromThousandths, round, subtract } from './ratio.ts';
import type { SettledEffect } from './veto.ts';

/** Grade of a rounded total: the first line that it reaches; null without grade lines. */
export function gradeOf(grades: readonly GradeLine[], total: number): GradeName | null {
  const line = grades.find((grade) => total >= grade.min);
  return line ? nameOf(line) : null;
}

export function nameOf({ id, title }: GradeLine): GradeName {
  return { id, title };
}

/**
 * The score after these veto effects: a total where it is settled, else a range. The strongest effect wins:
 * fails without score, then zero, then 100 points off for each; the bar on the top grade comes last.
 */
export function scoreValue(
  evaluation: Evaluation,
  settings: ScoringSettings,
  bounds: Extremes | undefined,
  open: boolean,
  effects: readonly SettledEffect[],
): ScoreValue {
  const { grades } = settings;
  if (effects.includes('failNoScore')) {
    const lowest = grades.at(-1);
    return { total: null, range: null, grade: lowest ? nameOf(lowest) : null, gradeRange: null };
  }
  if (effects.includes('zero')) {
    return { total: 0, range: null, grade: gradeOf(grades, 0), gradeRange: null };
  }
  if (!bounds) return { total: null, range: null, grade: null, gradeRange: null };
  const taken = fromThousandths(100_000 * effects.filter((effect) => effect === 'minus100').length);
  const rounded = ({ value }: Computed) =>
    round(limited(evaluation, subtract(value.beforeLimits, taken)), settings.rounding.decimals);
  const barred = effects.includes('notExcellent');
  const grade = (total: number) => (barred ? belowTop(grades, total) : gradeOf(grades, total));
  const min = rounded(bounds.low);
  const max = rounded(bounds.high);
  if (!open) return { total: max, range: null, grade: grade(max), gradeRange: null };
  const lowest = grade(min);
  const highest = grade(max);
  const gradeRange = lowest && highest ? { min: lowest, max: highest } : null;
  return { total: null, range: { min, max }, grade: null, gradeRange };
}

function belowTop(grades: readonly GradeLine[], total: number): GradeName | null {
  const grade = gradeOf(grades, total);
  const second = grades[1];
  return grade && second && grade.id === grades[0]!.id ? nameOf(second) : grade;
}
