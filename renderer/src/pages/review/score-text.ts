import type { ScoreResult, ScoreValue, ScoringSettings } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** The one line that always shows: total or range, what is open, vetoes, distance to the grade lines. */
export interface ScoreText {
  total: string;
  grade: string;
  parts: string[];
}

export function scoreTextOf(
  result: ScoreResult,
  { grades, rounding }: ScoringSettings,
  vetoHints: number,
  { review, common }: Messages,
): ScoreText {
  const number = (value: number) => value.toFixed(rounding.decimals);
  const parts: string[] = [];
  if (result.total === null && result.range)
    parts.push(`${review.range(number(result.range.min), number(result.range.max))}${review.rangeNote}`);
  if (result.noScoreReason !== null) parts.push(review.noScore(result.noScoreReason));
  const { open } = result;
  if (open.lines > 0) parts.push(review.openItems(open.lines, String(open.points)));
  if (open.vetoes > 0) parts.push(review.openVetoes(open.vetoes));
  if (open.pendingVetoes > 0) parts.push(review.pendingVetoes(open.pendingVetoes));
  if (vetoHints > 0 && result.state === 'open') parts.push(review.vetoHints(vetoHints));
  if (result.ifUpheld) parts.push(review.ifUpheld(valueText(result.ifUpheld, number, common.none)));
  if (result.beforeVeto) parts.push(review.beforeVeto(valueText(result.beforeVeto, number, common.none)));
  const { above, up } = result.margin ?? {};
  if (above) parts.push(review.above(above.grade.title, number(above.by)));
  if (up) parts.push(review.below(up.grade.title, number(up.by)));
  if (grades.length === 0) parts.push(review.noGradeLines);
  return {
    total: result.total === null ? common.none : number(result.total),
    grade: result.grade?.title ?? '',
    parts,
  };
}

function valueText(value: ScoreValue, number: (value: number) => string, none: string): string {
  if (value.total !== null) return [number(value.total), value.grade?.title].filter(Boolean).join(' ');
  return value.range ? `${number(value.range.min)}–${number(value.range.max)}` : none;
}
