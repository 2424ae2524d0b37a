import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CaseWrite } from '../../store/operations/cases.ts';
import { storedBatch } from '../handlers/stored-batch.ts';
import { parameterLayers, type Services } from '../services.ts';
import { checkCase, writeOf } from './check-case.ts';
import { batchOf } from './worker-batch.ts';

/** Checks one case with the parameters and the other cases of the store, ready to be written. */
export async function checkedWrite(
  services: Services,
  caseFile: CaseFile,
  source: { name: string; hash: string | null },
): Promise<Result<CaseWrite>> {
  const layers = await parameterLayers(services);
  if (!layers.ok) return layers;
  const batch = await storedBatch(services, new Set());
  if (!batch.ok) return batch;
  const { name, real, samples } = batch.value;
  const others = batchOf(name, caseFile.sample ? samples : real);
  const checked = checkCase(services.knowledge, caseFile, layers.value, others);
  return ok(writeOf(services.knowledge, caseFile, checked, source));
}
