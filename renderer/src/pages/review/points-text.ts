import type {
  LineOutcome,
  ReviewLine,
  ScoreResult,
  Suggestion,
} from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** Outcomes of all lines that have points, by line. */
export function outcomesByLine(result: ScoreResult): Map<string, LineOutcome> {
  const all = [...result.items.flatMap((item) => item.lines), ...result.deductions, ...result.adjustments];
  return new Map(all.map((outcome) => [outcome.line, outcome]));
}

/** Points of a row as judged: `1.5/2`, `−1`, `+3`; empty while it is open. */
export function pointsText(
  kind: ReviewLine['kind'],
  outcome: LineOutcome | undefined,
  { review, common }: Messages,
): string {
  if (!outcome || outcome.state === 'open' || outcome.state === 'doubtful') return '';
  if (outcome.state === 'notApplicable') return common.none;
  const points = String(outcome.points);
  if (kind === 'subPoint') return review.itemPoints(points, String(outcome.of));
  if (kind === 'bonus') return outcome.points === 0 ? '0' : review.linePlus(points);
  return outcome.points === 0 ? '0' : review.lineMinus(points);
}

/** What the machine suggests, as points; never more than a suggestion. */
export function suggestionText(
  kind: ReviewLine['kind'],
  suggestion: Suggestion | undefined,
  { review, common }: Messages,
): string {
  if (!suggestion) return '';
  if (kind === 'veto') return review.suggested(common.judgements[suggestion.verdict]);
  const { points } = suggestion;
  if (kind === 'subPoint') return review.suggested(String(points));
  if (kind === 'bonus') return review.suggested(review.linePlus(String(points)));
  return review.suggested(points === 0 ? '0' : review.lineMinus(String(points)));
}
