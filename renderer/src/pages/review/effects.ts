import type { ReviewerVerdict, ScoringChoices } from '../../../../shared/generated/schemas.ts';
import type { Line } from '../../../../shared/score/index.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** What 不适用 or 缺件 does to the formula on this line, in words; the two move different parts of it. */
export function effectText(
  line: Line,
  verdict: ReviewerVerdict,
  choices: Pick<ScoringChoices, 'notApplicable'>,
  { review }: Messages,
): string | undefined {
  const points = pointsOf(line);
  if (verdict === 'notApplicable') {
    if (points === undefined) return review.effectNone;
    return choices.notApplicable === 'full'
      ? review.effectNotApplicableFull(points)
      : review.effectNotApplicable(points);
  }
  if (verdict !== 'documentMissing') return undefined;
  if (line.kind === 'deduction') return review.effectMissingCharge(String(line.element.points));
  if (points === undefined) return undefined;
  const setsAside = line.kind === 'item' && line.item.whenMissing?.effect === 'notApplicable';
  return setsAside ? review.effectMissingAside(points) : review.effectMissing(points);
}

/** Points that the line has in the denominator. */
function pointsOf(line: Line): string | undefined {
  if (line.kind === 'item') return line.item.points === null ? undefined : String(line.item.points);
  return line.kind === 'subPoint' ? String(line.subPoint.points) : undefined;
}
