import type { CaseFile, CaseView, InventoryInput } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkCase, writeOf } from '../check/check-case.ts';
import { batchOf } from '../check/worker-batch.ts';
import type { Handlers } from '../dispatch.ts';
import { actorOf, currentReviewer, parameterLayers, type Services } from '../services.ts';
import { caseView } from '../views/case-view.ts';
import { recheckCases } from './recheck.ts';
import { storedBatch } from './stored-batch.ts';

type Routes =
  | 'cases.list'
  | 'cases.get'
  | 'cases.inventory'
  | 'cases.recheck'
  | 'cases.delete'
  | 'samples.clear';

export function caseHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'cases.list': (query) => services.store.run('listCases', query),
    'cases.get': ({ case: id }) => viewCase(services, id),
    'cases.inventory': (input) => setInventory(services, input),
    'cases.recheck': {
      title: '重新检查',
      run: (input, job) => recheckCases(services, input, job),
    },
    'cases.delete': async ({ case: id }) => {
      const deleted = await services.store.run('deleteCase', await actorOf(services), id);
      if (!deleted.ok) return deleted;
      services.emit({ type: 'changed', changed: ['cases'] });
      return ok({ case: id, label: deleted.value.label });
    },
    'samples.clear': async () => {
      const cleared = await services.store.run('deleteSamples', await actorOf(services));
      if (!cleared.ok) return cleared;
      services.emit({ type: 'changed', changed: ['cases'] });
      return ok({});
    },
  };
}

export async function viewCase(services: Services, id: string): Promise<Result<CaseView>> {
  const stored = await services.store.run('getCase', id);
  if (!stored.ok) return stored;
  return stored.value ? ok(caseView(services.knowledge, stored.value)) : noCase();
}

export function noCase<T>(): Result<T> {
  return fail('NO_CASE', '这个案卷已经不在库里，可能刚被删除。请回到案卷列表。');
}

/** A person says whether the file is complete, which kinds are missing, and which pages: a new revision, checked again. */
async function setInventory(services: Services, input: InventoryInput): Promise<Result<CaseView>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const stored = await services.store.run('getCase', input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const layers = await parameterLayers(services);
  if (!layers.ok) return layers;
  const caseFile: CaseFile = {
    ...stored.value.caseFile,
    id: stored.value.id,
    completeness: {
      inventory: input.inventory,
      saidBy: 'person',
      by: reviewer.value,
      at: new Date().toISOString(),
      ...(input.missingKinds ? { missingKinds: input.missingKinds } : {}),
      ...(input.missingPageKinds ? { missingPageKinds: input.missingPageKinds } : {}),
    },
  };
  const batch = await storedBatch(services, new Set());
  if (!batch.ok) return batch;
  const { name, real, samples } = batch.value;
  const others = batchOf(name, caseFile.sample ? samples : real);
  const checked = checkCase(services.knowledge, caseFile, layers.value, others);
  const write = writeOf(services.knowledge, caseFile, checked, { name: '本机确认案卷完整情况', hash: null });
  const saved = await services.store.run('saveCases', reviewer.value, [write]);
  if (!saved.ok) return saved;
  services.emit({ type: 'changed', changed: ['cases', 'reviews'] });
  return viewCase(services, input.case);
}
