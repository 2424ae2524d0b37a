import type { ParameterValue, RecheckInput, RecheckResult } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { RuleVerdict } from '../../store/operations/cases.ts';
import type { RecheckedCase } from '../check/worker.ts';
import type { JobContext } from '../jobs.ts';
import { parameterLayers, type Services } from '../services.ts';
import { storedBatch } from './stored-batch.ts';

const chunkSize = 50;

/** Checks cases of the store again with the rules and parameters of now; counts cases whose verdicts changed. */
export async function recheckCases(
  services: Services,
  input: RecheckInput,
  job: JobContext,
): Promise<Result<RecheckResult>> {
  const layers = await parameterLayers(services);
  if (!layers.ok) return layers;
  const result: RecheckResult = { checked: 0, changed: 0, failed: [], cancelled: false };
  const walked = await walkChecked(services, input.cases, layers.value, job, async (before, after) => {
    result.checked += 1;
    if (changedVerdicts(before, after.verdicts).length > 0) result.changed += 1;
    return services.store.run('saveRuns', [{ id: after.id, summary: after.summary, run: after.run }]);
  });
  if (!walked.ok) return walked;
  services.emit({ type: 'changed', changed: ['cases', 'reviews'] });
  result.cancelled = job.signal.aborted;
  return ok(result);
}

/** Checks stored cases in chunks on the check threads and hands each to `take` with what was said before. */
export async function walkChecked(
  services: Services,
  ids: readonly string[] | undefined,
  layers: readonly (readonly ParameterValue[])[],
  job: JobContext,
  take: (before: readonly RuleVerdict[], after: RecheckedCase) => Promise<Result<unknown>>,
): Promise<Result<void>> {
  const all = ids ? ok([...ids]) : await services.store.run('listCaseIds', true);
  if (!all.ok) return all;
  const stored = await storedBatch(services, new Set());
  if (!stored.ok) return stored;
  const batch = services.pool.shareBatch(stored.value);
  try {
    return await walkChunks(services, all.value, { layers, batch }, job, take);
  } finally {
    services.pool.dropBatch(batch);
  }
}

async function walkChunks(
  services: Services,
  ids: readonly string[],
  { layers, batch }: { layers: readonly (readonly ParameterValue[])[]; batch: number },
  job: JobContext,
  take: (before: readonly RuleVerdict[], after: RecheckedCase) => Promise<Result<unknown>>,
): Promise<Result<void>> {
  job.progress(0, ids.length);
  for (let start = 0; start < ids.length && !job.signal.aborted; start += chunkSize) {
    const chunk = ids.slice(start, start + chunkSize);
    const files = await services.store.run('getCaseFiles', chunk);
    if (!files.ok) return files;
    // The store's id wins over the file's own, which may belong to an earlier import.
    const cases = files.value.map(({ id, caseFile }) => ({ id, caseFile: { ...caseFile, id } }));
    for (const after of await services.pool.ask({ kind: 'recheck', cases, layers, batch })) {
      const before = await services.store.run('verdictsOfCase', after.id);
      if (!before.ok) return before;
      const taken = await take(before.value, after);
      if (!taken.ok) return taken;
    }
    job.progress(start + chunk.length, ids.length);
  }
  return ok(undefined);
}

/** Verdicts that are new or different, by rule and procedure. */
export function changedVerdicts(
  before: readonly RuleVerdict[],
  after: readonly RuleVerdict[],
): RuleVerdict[] {
  const known = new Map(before.map((entry) => [`${entry.rule}/${entry.procedure}`, entry.verdict]));
  return after.filter((entry) => known.get(`${entry.rule}/${entry.procedure}`) !== entry.verdict);
}
