import type { RescoreResult } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { compareStandards, type StandardComparison } from '../../scoring/compare-standards.ts';
import type { LoadedStandard } from '../../scoring/load.ts';
import { rescore } from '../../scoring/rescore.ts';
import type { JobContext } from '../jobs.ts';
import type { Services } from '../services.ts';

/** Reviews told by name; the counts are of all. */
const mostShown = 500;

/** Tries stored reviews of a standard under another one. Nothing is stored; each review keeps its own standard. */
export async function rescoreReviews(
  services: Services,
  before: string,
  target: LoadedStandard,
  job: JobContext,
): Promise<Result<RescoreResult>> {
  const reviews = await services.store.run('reviewsUnder', before);
  if (!reviews.ok) return reviews;
  const result: RescoreResult = { reviews: 0, changed: 0, open: 0, same: 0, lines: [], cancelled: false };
  // A review keeps the version of its standard under which it was opened.
  const comparisons = new Map<string, StandardComparison>();
  for (const [done, { review: id, case: caseId, label }] of reviews.value.entries()) {
    if (job.signal.aborted) break;
    job.progress(done, reviews.value.length);
    const review = await services.store.run('getReview', id);
    if (!review.ok) return review;
    if (!review.value) continue;
    const { standardHash, settings, judgements } = review.value;
    const standard = await services.cases.standard(services.store, standardHash);
    if (!standard.ok) return standard;
    const comparison = comparisons.get(standardHash) ?? compareStandards(standard.value, target.standard);
    comparisons.set(standardHash, comparison);
    const judged = {
      standard: standard.value,
      settings,
      judgements: judgements.map(({ judgement }) => judgement),
    };
    const rescored = rescore(judged, target, comparison);
    if (!rescored.ok) return rescored;
    result.reviews += 1;
    result[rescored.value.outcome] += 1;
    result.lines.push({ case: caseId, label, ...rescored.value });
  }
  const order = ['changed', 'open', 'same'];
  result.lines.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  result.lines = result.lines.slice(0, mostShown);
  result.cancelled = job.signal.aborted;
  return ok(result);
}
