import type { MemberOutcome, ReviewState, VetoOfReview } from '../../../shared/generated/schemas.ts';

/** A review of a case within its campaign. */
export interface ReviewFigures {
  review: string;
  state: ReviewState;
  score: number | null;
  grade: string | null;
  veto: VetoOfReview;
}

const nothing = { score: null, grade: null } as const;

/**
 * What a case of the sample comes to. One review counts once it is submitted and unchanged; several count where they
 * agree in score, grade and veto. Where they differ the program decides nothing.
 */
export function outcomeOf(
  required: number,
  isImported: boolean,
  reviews: readonly ReviewFigures[],
): MemberOutcome {
  const veto = gravest(reviews);
  const open = (why: NonNullable<MemberOutcome['open']>): MemberOutcome => ({
    state: 'open',
    open: why,
    veto,
    ...nothing,
  });
  const [first] = reviews;
  if (!isImported) return open('notImported');
  if (!first) return open('notBegun');
  if (reviews.some(({ state }) => state === 'changedAfterSigning')) return open('changed');
  if (reviews.some(({ state }) => state !== 'signed')) return open('notSubmitted');
  if (reviews.length < required) return open('moreReviews');
  if (veto === 'pending') return open('vetoPending');
  const agree = reviews.every(
    ({ score, grade, veto: own }) => score === first.score && grade === first.grade && own === first.veto,
  );
  if (!agree) return { state: 'differs', veto, ...nothing };
  const { review, score, grade } = first;
  return { state: 'final', review, score, grade, veto };
}

function gravest(reviews: readonly ReviewFigures[]): VetoOfReview {
  const found = reviews.map((review) => review.veto);
  return (['confirmed', 'pending', 'rejected'] as const).find((state) => found.includes(state)) ?? 'none';
}
