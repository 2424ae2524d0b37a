import type {
  Judgement,
  ScoreAndGrade,
  ScoreResult,
  ScoringSettings,
  Standard,
} from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { computeScore } from '../../shared/score/compute.ts';
import { fixedText } from '../../shared/score/points.ts';
import { presetSettings } from '../../shared/score/settings.ts';
import type { StandardComparison } from './compare-standards.ts';
import type { LoadedStandard } from './load.ts';
import { linesOfStandard, type StandardLineEntry } from './standard-lines.ts';

export interface Rescored {
  outcome: 'changed' | 'open' | 'same';
  before: ScoreAndGrade;
  after: ScoreAndGrade;
  unjudged: number;
}

export interface JudgedReview {
  standard: Standard;
  settings: ScoringSettings;
  judgements: readonly Judgement[];
}

/**
 * What a review would come to under another standard: judgements go with their lines, points in proportion; lines that
 * are new stay open. Error: the other standard has no table for the case type.
 */
export function rescore(
  review: JudgedReview,
  target: LoadedStandard,
  { pairs }: StandardComparison,
): Result<Rescored> {
  const schedule = review.standard.schedules.find(({ id }) => id === review.settings.schedule);
  if (!schedule) return fail('score.noSchedule', '这份评查所用的评分表已不在标准里。');
  const preset = presetSettings(target, schedule.caseType);
  if (!preset.ok) return preset;
  // The grade lines of the campaign stay, so that only the standard makes the difference.
  const settings =
    review.settings.gradesFrom === 'campaign' || preset.value.grades.length === 0
      ? { ...preset.value, grades: review.settings.grades, gradesFrom: review.settings.gradesFrom }
      : preset.value;
  const sources = new Map(linesOfStandard(review.standard).map((entry) => [entry.id, entry]));
  const judgements = review.judgements.flatMap((judgement) => {
    const [from, to] = [sources.get(judgement.line), pairs.get(judgement.line)];
    return from && to ? [carried(judgement, from, to)] : [];
  });
  const before = computeScore(review.standard, review.settings, review.judgements);
  const after = computeScore(target.standard, settings, judgements);
  return ok({
    outcome: outcomeOf(before, after),
    before: shown(before, review.settings.rounding.decimals),
    after: shown(after, settings.rounding.decimals),
    unjudged: after.open.lines,
  });
}

/** The judgement on the line that took the place of its own; points given or taken in part keep their share. */
function carried(judgement: Judgement, from: StandardLineEntry, to: StandardLineEntry): Judgement {
  const { suggestion: _ofOldLine, alreadyCounted: _byOldLines, points, ...rest } = judgement;
  const moved = { ...rest, line: to.id };
  if (points === undefined) return moved;
  const [old, now] = [mostOf(from), mostOf(to)];
  const share = old > 0 ? (points * now) / old : 0;
  return { ...moved, points: Math.floor(share * 2) / 2 };
}

function mostOf({ line }: StandardLineEntry): number {
  if (line.kind === 'subPoint') return line.subPoint.points;
  if (line.kind === 'fault') return line.fault.range?.max ?? line.fault.deduct ?? 0;
  return line.kind === 'bonus' || line.kind === 'minus' ? line.adjustment.max : 0;
}

function outcomeOf(before: ScoreResult, after: ScoreResult): Rescored['outcome'] {
  const now = after.gradeRange ? [after.gradeRange.min, after.gradeRange.max] : [after.grade];
  const titles = new Set(now.map((grade) => grade?.title));
  if (titles.size > 1 || (after.range && !after.gradeRange)) return 'open';
  return titles.has(before.grade?.title) ? 'same' : 'changed';
}

function shown({ total, range, grade, gradeRange }: ScoreResult, decimals: number): ScoreAndGrade {
  const text = (points: number) => fixedText(points, decimals);
  const score = range ? `${text(range.min)}–${text(range.max)}` : total === null ? '' : text(total);
  const grades = gradeRange ? [gradeRange.min.title, gradeRange.max.title] : [grade?.title ?? ''];
  return { score, grade: [...new Set(grades)].join('–') };
}
