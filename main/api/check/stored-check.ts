import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CaseWrite } from '../../store/operations/cases.ts';
import { parameterLayers, type Services } from '../services.ts';
import { checkCase, writeOf } from './check-case.ts';

/** Checks one case with the parameters and the other cases of the store, ready to be written. */
export async function checkedWrite(
  services: Services,
  caseFile: CaseFile,
  source: { name: string; hash: string | null },
): Promise<Result<CaseWrite>> {
  const layers = await parameterLayers(services);
  if (!layers.ok) return layers;
  const others = await services.batch.of(services.store, caseFile.sample === true);
  if (!others.ok) return others;
  const checked = checkCase(services.knowledge, caseFile, layers.value, others.value);
  return ok(writeOf(services.knowledge, caseFile, checked, source));
}
