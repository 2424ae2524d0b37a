import type { ParameterValue, RecheckInput, RecheckResult } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CheckedCase } from '../check/check-case.ts';
import type { JobContext } from '../jobs.ts';
import { parameterLayers, type Services } from '../services.ts';

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
  const walked = await walkChecked(services, input.cases, layers.value, job, async (before, checked) => {
    result.checked += 1;
    if (verdictsOf(before) !== verdictsOf(checked.findings)) result.changed += 1;
    return services.store.run('saveRuns', [
      { id: checked.heading.id, summary: checked.summary, run: checked.run },
    ]);
  });
  if (!walked.ok) return walked;
  services.emit({ type: 'changed', changed: ['cases', 'reviews'] });
  result.cancelled = job.signal.aborted;
  return ok(result);
}

type Findings = CheckedCase['findings'];

/** Checks stored cases in chunks on the check threads and hands each to `take` with the findings that it had. */
export async function walkChecked(
  services: Services,
  ids: readonly string[] | undefined,
  layers: readonly (readonly ParameterValue[])[],
  job: JobContext,
  take: (before: Findings, checked: CheckedCase) => Promise<Result<unknown>>,
): Promise<Result<void>> {
  const all = ids ? ok([...ids]) : await services.store.run('listCaseIds', true);
  if (!all.ok) return all;
  job.progress(0, all.value.length);
  for (let start = 0; start < all.value.length && !job.signal.aborted; start += chunkSize) {
    const chunk = all.value.slice(start, start + chunkSize);
    const files = await services.store.run('getCaseFiles', chunk);
    if (!files.ok) return files;
    // The store's id wins over the file's own, which may belong to an earlier import.
    const cases = files.value.map(({ id, caseFile }) => ({ id, caseFile: { ...caseFile, id } }));
    const answers = await services.pool.ask({ kind: 'recheck', cases, layers });
    for (const { id, checked } of answers) {
      const stored = await services.store.run('getCase', id);
      if (!stored.ok) return stored;
      const taken = await take(stored.value?.findings ?? [], checked);
      if (!taken.ok) return taken;
    }
    job.progress(start + chunk.length, all.value.length);
  }
  return ok(undefined);
}

/** Verdicts of a case as one text, to see whether anything changed. */
export function verdictsOf(findings: Findings): string {
  return findings.map((finding) => `${finding.rule}/${finding.procedure}=${finding.verdict}`).join(';');
}
