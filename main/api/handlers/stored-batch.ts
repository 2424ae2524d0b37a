import { ok, type Result } from '../../../shared/result.ts';
import type { SharedBatch } from '../check/worker-batch.ts';
import type { Services } from '../services.ts';

/** What the stored cases are compared by, without those of the given natural keys. */
export async function storedBatch(
  services: Services,
  except: ReadonlySet<string>,
): Promise<Result<SharedBatch>> {
  const values = await services.store.run('listBatchValues');
  if (!values.ok) return values;
  const kept = values.value.filter(({ naturalKey }) => !except.has(naturalKey));
  const entries = (sample: boolean) =>
    kept
      .filter((entry) => entry.sample === sample)
      .map(({ index, value, id, label }) => ({ index, value, id, label }));
  return ok({ name: '库内的案卷', real: entries(false), samples: entries(true) });
}
