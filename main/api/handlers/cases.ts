import { randomUUID } from 'node:crypto';
import type {
  CaseFile,
  CasesPage,
  CasesQuery,
  CaseView,
  InventoryInput,
  ManualCaseInput,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkedWrite } from '../check/stored-check.ts';
import type { Handlers } from '../dispatch.ts';
import { actorOf, currentReviewer, type Services } from '../services.ts';
import { idsOfSet } from '../statistics/dataset.ts';
import { caseView } from '../views/case-view.ts';
import { recheckCases } from './recheck.ts';

type Routes =
  | 'cases.list'
  | 'cases.get'
  | 'cases.create'
  | 'cases.inventory'
  | 'cases.recheck'
  | 'cases.delete'
  | 'samples.clear';

export function caseHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'cases.list': (query) => listCases(services, query),
    'cases.get': ({ case: id }) => viewCase(services, id),
    'cases.create': (input) => createCase(services, input),
    'cases.inventory': (input) => setInventory(services, input),
    'cases.recheck': {
      title: '重新检查',
      run: (input, job) => recheckCases(services, input, job),
    },
    'cases.delete': async ({ case: id }) => {
      const deleted = await services.store.run('deleteCase', await actorOf(services), id);
      if (!deleted.ok) return deleted;
      for (const hash of deleted.value.files) services.pages.remove(hash);
      services.emit({ type: 'changed', changed: ['cases'] });
      return ok({ case: id, label: deleted.value.label });
    },
    'samples.clear': async () => {
      const cleared = await services.store.run('deleteSamples', await actorOf(services));
      if (!cleared.ok) return cleared;
      for (const hash of cleared.value.files) services.pages.remove(hash);
      services.emit({ type: 'changed', changed: ['cases'] });
      return ok({});
    },
  };
}

/** The case list; cases behind a number are found by the statistics that made it. */
async function listCases(services: Services, { set, ...query }: CasesQuery): Promise<Result<CasesPage>> {
  if (!set) return services.store.run('listCases', query);
  const ids = await idsOfSet(services, set);
  return ids.ok ? services.store.run('listCases', { ...query, ids: ids.value }) : ids;
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
  const write = await checkedWrite(services, caseFile, { name: '本机确认案卷完整情况', hash: null });
  if (!write.ok) return write;
  const saved = await services.store.run('saveCases', reviewer.value, [write.value]);
  if (!saved.ok) return saved;
  services.emit({ type: 'changed', changed: ['cases', 'reviews'] });
  return viewCase(services, input.case);
}

/** A file on paper: a heading to score it under, without documents. */
async function createCase(services: Services, input: ManualCaseInput): Promise<Result<CaseView>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const { caseNumber, decisionNumber, title, party } = input;
  const caseFile: CaseFile = {
    format: 'mingjuan.case-file',
    formatVersion: 1,
    id: randomUUID(),
    ...(caseNumber ? { caseNumber } : {}),
    ...(decisionNumber ? { decisionNumber } : {}),
    ...(title ? { title } : {}),
    agency: { name: input.agency },
    procedures: [{ id: 'p1', type: input.procedure }],
    parties: party
      ? [
          {
            id: 'party1',
            name: { value: party, state: 'confirmed', by: reviewer.value, at: new Date().toISOString() },
          },
        ]
      : [],
    documents: [],
    completeness: { inventory: 'unknown' },
  };
  const write = await checkedWrite(services, caseFile, { name: '手工建卷（纸质卷）', hash: null });
  if (!write.ok) return write;
  const known = await services.store.run('caseOfKey', write.value.naturalKey);
  if (!known.ok) return known;
  if (known.value !== undefined)
    return fail('KEY_TAKEN', '单位和编号与库里已有的案卷相同，没有新建。请在案卷列表里搜索这个编号。');
  const saved = await services.store.run('saveCases', reviewer.value, [write.value]);
  if (!saved.ok) return saved;
  services.emit({ type: 'changed', changed: ['cases'] });
  return viewCase(services, caseFile.id);
}
