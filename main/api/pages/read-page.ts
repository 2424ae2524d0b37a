import { ok, type Result } from '../../../shared/result.ts';
import type { SourcePage } from '../../intake/page/types.ts';
import { unpackJson } from '../../store/pack-json.ts';
import type { Services } from '../services.ts';

/** What was read on a page of a kept file; undefined where it was not read yet. */
export async function readPage(
  services: Pick<Services, 'store'>,
  hash: string,
  page: number,
): Promise<Result<SourcePage | undefined>> {
  const kept = await services.store.run('keptPage', hash, page);
  return kept.ok ? ok(kept.value && unpackJson<SourcePage>(kept.value)) : kept;
}
