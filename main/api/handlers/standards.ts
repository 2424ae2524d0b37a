import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  StandardCatalogue,
  StandardExportInput,
  StandardImportInput,
  StandardSaved,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { compareStandards } from '../../scoring/compare-standards.ts';
import { type LoadedStandard, parseStandard } from '../../scoring/load.ts';
import { describeError } from '../../store/store-error.ts';
import type { Handlers } from '../dispatch.ts';
import { noteFile, type Services } from '../services.ts';
import { detailOf, entryOf } from '../standards/catalogue.ts';
import { putOwnStandard, removeOwnStandard } from '../standards/own-standards.ts';
import { rescoreReviews } from '../standards/rescore-reviews.ts';
import { standardWorkbook } from '../standards/workbook.ts';

type Routes =
  | 'standards.catalogue'
  | 'standards.get'
  | 'standards.compare'
  | 'standards.rescore'
  | 'standards.export'
  | 'standards.import'
  | 'standards.remove';

/** Largest JSON of a standard that is taken, bytes. */
const largestFile = 8 * 1024 * 1024;

/** 评查标准 as a library: what there is, how two differ, what another would change, out and in. */
export function standardHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'standards.catalogue': () => catalogue(services),
    'standards.get': async ({ standard: id }) => {
      const loaded = find(services, id);
      if (!loaded.ok) return loaded;
      const counts = await reviewCounts(services);
      return counts.ok ? ok(detailOf(loaded.value, counts.value.get(id) ?? 0, services.knowledge)) : counts;
    },
    'standards.compare': async ({ before, after }) => {
      const [left, right] = [find(services, before), find(services, after)];
      if (!left.ok) return left;
      if (!right.ok) return right;
      const counts = await reviewCounts(services);
      if (!counts.ok) return counts;
      const { changes, unchanged } = compareStandards(left.value.standard, right.value.standard);
      return ok({
        before: left.value.standard.title,
        after: right.value.standard.title,
        changes,
        unchanged,
        reviews: counts.value.get(before) ?? 0,
      });
    },
    'standards.rescore': {
      title: '用另一标准试算',
      run: async ({ before, after }, job) => {
        const target = find(services, after);
        return target.ok ? rescoreReviews(services, before, target.value, job) : target;
      },
    },
    'standards.export': { title: '导出评查标准', run: (input) => exportStandard(services, input) },
    'standards.import': { title: '导入评查标准', run: (input) => importStandard(services, input) },
    'standards.remove': async ({ standard: id }) => {
      const loaded = find(services, id);
      if (!loaded.ok) return loaded;
      const { title } = loaded.value.standard;
      const shelf = await removeOwnStandard(services.options.dataFolder, services.standards, id);
      if (!shelf.ok) return shelf;
      services.standards = shelf.value;
      const noted = await noteFile(services, 'standard.remove', { title });
      if (!noted.ok) return noted;
      services.emit({ type: 'changed', changed: ['standards'] });
      return catalogue(services);
    },
  };
}

export function find(services: Services, id: string): Result<LoadedStandard> {
  const loaded = services.standards.standards.find(({ standard }) => standard.id === id);
  return loaded ? ok(loaded) : fail('NO_STANDARD', '这个评查标准已不在库里，可能刚被停用。请重新选择。');
}

async function catalogue(services: Services): Promise<Result<StandardCatalogue>> {
  const counts = await reviewCounts(services);
  if (!counts.ok) return counts;
  const { standards, broken } = services.standards;
  return ok({
    standards: standards.map((loaded) => entryOf(loaded, counts.value.get(loaded.standard.id) ?? 0)),
    broken,
  });
}

async function reviewCounts(services: Services): Promise<Result<ReadonlyMap<string, number>>> {
  const counts = await services.store.run('countReviews');
  return counts.ok ? ok(new Map(counts.value.map(({ standard, reviews }) => [standard, reviews]))) : counts;
}

async function exportStandard(services: Services, { standard: id, format }: StandardExportInput) {
  const loaded = find(services, id);
  if (!loaded.ok) return loaded;
  const { standard } = loaded.value;
  const name = `评查标准-${standard.title.replaceAll(/[\\/:*?"<>|\s]+/g, '-').slice(0, 60)}.${format}`;
  const path = join(services.outFolder, `${Date.now()}-${id}.${format}`);
  try {
    const content =
      format === 'json' ? `${JSON.stringify(standard, null, 2)}\n` : await standardWorkbook(standard);
    writeFileSync(path, content);
  } catch (error) {
    return { ok: false as const, error: describeError(error) };
  }
  return ok({ files: [services.files.register(path, name)] });
}

async function importStandard(
  services: Services,
  { file }: StandardImportInput,
): Promise<Result<StandardSaved>> {
  const known = services.files.find(file.token);
  if (!known) return fail('NO_FILE', `“${file.name}”要重新选择一次，程序重新打开后不再记得它。`);
  let bytes: Buffer;
  try {
    if (statSync(known.path).size > largestFile)
      return fail('TOO_LARGE', `“${file.name}”超过 8 MB，不像是评查标准，没有读取。`);
    bytes = readFileSync(known.path);
  } catch (error) {
    return fail('UNREADABLE', `“${file.name}”读不出来。请检查文件是否还在、有没有读取权限。`, String(error));
  }
  const standard = parseStandard(bytes);
  if (typeof standard === 'string') return fail('BAD_STANDARD', `“${file.name}”没有导入：${standard}`);
  return saveStandard(services, standard);
}

/** Puts a sound standard on the shelf of the office and tells the windows. */
export async function saveStandard(
  services: Services,
  standard: LoadedStandard['standard'],
): Promise<Result<StandardSaved>> {
  const put = await putOwnStandard(services.options.dataFolder, services.standards, standard);
  if (!put.ok) return put;
  services.standards = put.value.shelf;
  const { loaded, replaced } = put.value;
  const noted = await noteFile(services, 'standard.save', { title: standard.title, hash: loaded.hash });
  if (!noted.ok) return noted;
  services.emit({ type: 'changed', changed: ['standards'] });
  const counts = await reviewCounts(services);
  if (!counts.ok) return counts;
  return ok({ entry: entryOf(loaded, counts.value.get(standard.id) ?? 0), replaced });
}
