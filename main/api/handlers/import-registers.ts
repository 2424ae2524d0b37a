import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CaseFile,
  FailedFile,
  FileRef,
  LedgerImportInput,
  RegisterImportResult,
  SortedFiles,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { RememberedHeads } from '../../intake/ledger/columns.ts';
import type { RegisterReader } from '../../intake/register/case-draft.ts';
import { KnownCases } from '../../intake/register/known-cases.ts';
import { mergeCase } from '../../intake/register/merge.ts';
import type { RegisterCase, RegisterNote, RegisterReading } from '../../intake/register/types.ts';
import { fits } from '../../schema.ts';
import { describeError } from '../../store/store-error.ts';
import type { InputFile } from '../check/worker-batch.ts';
import type { Handlers } from '../dispatch.ts';
import type { JobContext } from '../jobs.ts';
import { askRegisters } from '../registers/ask.ts';
import type { NamedFile } from '../registers/requests.ts';
import { actorOf, type Services } from '../services.ts';
import { importFiles } from './import-cases.ts';

type Routes = 'registers.sort' | 'ledgers.look' | 'ledgers.import' | 'exports.import';

/** How many notes the window is told; the count is of all. */
const mostNotes = 500;

/** Registers (台账) and exports of other platforms: what they say becomes cases, or is added to cases that are known. */
export function registerHandlers(services: Services): Pick<Handlers, Routes> {
  const { dataFolder } = services.options;
  return {
    'registers.sort': ({ files }) => sortFiles(services, files),
    'ledgers.look': async ({ file, sheet, headRow, agency }) => {
      const named = namedFile(services, file);
      if (!named.ok) return named;
      const remembered = await rememberedHeads(services);
      if (!remembered.ok) return remembered;
      return askRegisters<'look'>({
        kind: 'look',
        dataFolder,
        file: named.value,
        sheet,
        headRow,
        agency,
        remembered: remembered.value,
      });
    },
    'ledgers.import': { title: '导入台账', run: (input, job) => importLedger(services, input, job) },
    'exports.import': {
      title: '导入平台数据',
      run: async ({ file, profile }, job) => {
        const named = namedFile(services, file);
        if (!named.ok) return named;
        const reading = await askRegisters<'export'>(
          { kind: 'export', dataFolder, file: named.value, profile },
          job.signal,
        );
        return reading.ok ? importReading(services, reading.value, 'platform', job) : reading;
      },
    },
  };
}

async function sortFiles(services: Services, files: readonly FileRef[]): Promise<Result<SortedFiles>> {
  const named: NamedFile[] = [];
  for (const file of files) {
    const one = namedFile(services, file);
    if (!one.ok) return one;
    named.push(one.value);
  }
  const sorted = await askRegisters<'sort'>({
    kind: 'sort',
    dataFolder: services.options.dataFolder,
    files: named,
  });
  if (!sorted.ok) return sorted;
  return ok({
    files: files.map((file, index) => ({ file, ...(sorted.value.files[index] ?? { what: 'other' }) })),
    profiles: sorted.value.profiles.map(({ id, name }) => ({ profile: id, name })),
  });
}

async function importLedger(
  services: Services,
  input: LedgerImportInput,
  job: JobContext,
): Promise<Result<RegisterImportResult>> {
  const reading = await readLedger(services, input, job.signal);
  return reading.ok ? importReading(services, reading.value, 'ledger', job) : reading;
}

/** Reads a register's rows as cases, and remembers for its agency what a reviewer said of the columns. */
export async function readLedger(
  services: Services,
  { file, ...choice }: LedgerImportInput,
  signal: AbortSignal,
): Promise<Result<RegisterReading>> {
  const named = namedFile(services, file);
  if (!named.ok) return named;
  const remembered = await rememberedHeads(services);
  if (!remembered.ok) return remembered;
  const { dataFolder } = services.options;
  const reading = await askRegisters<'ledger'>(
    { kind: 'ledger', dataFolder, file: named.value, choice, remembered: remembered.value },
    signal,
  );
  if (!reading.ok) return reading;
  const { agency, corrected } = reading.value;
  const before = remembered.value[agency] ?? {};
  if (choice.columns && agency !== '' && !sameHeads(before, corrected)) {
    const saved = await services.store.run('saveLedgerMapping', await actorOf(services), {
      agency,
      heads: corrected,
    });
    if (!saved.ok) return saved;
  }
  return reading;
}

function sameHeads(a: RememberedHeads, b: RememberedHeads): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Corrections by agency; what another version stored in another shape is passed over. */
async function rememberedHeads(
  services: Services,
): Promise<Result<Readonly<Record<string, RememberedHeads>>>> {
  const mappings = await services.store.run('listLedgerMappings');
  if (!mappings.ok) return mappings;
  const good = mappings.value.filter((mapping) => fits('LedgerMapping', mapping));
  return ok(Object.fromEntries(good.map(({ agency, heads }) => [agency, heads])));
}

/** Takes the cases through the import of case files, each added first to the case that it is known as. */
async function importReading(
  services: Services,
  reading: RegisterReading,
  reader: RegisterReader,
  job: JobContext,
): Promise<Result<RegisterImportResult>> {
  const placed = await withKnownCases(services, reading.cases, reader);
  if (!placed.ok) return placed;
  const folder = join(services.outFolder, `registers-${Date.now()}`);
  try {
    const staged = stage(folder, placed.value.cases);
    if (!staged.ok) return staged;
    const failed = [...reading.failed, ...placed.value.failed].map(failedFile);
    const imported = await importFiles(services, staged.value, failed, false, job);
    if (!imported.ok) return imported;
    const notes = [...placed.value.notes, ...reading.notes];
    return ok({
      imported: imported.value.imported,
      failed: imported.value.failed,
      conflicts: imported.value.conflicts,
      cancelled: imported.value.cancelled,
      notes: notes.slice(0, mostNotes),
      notesTotal: notes.length,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failedFile({ place, message }: RegisterNote): FailedFile {
  return { file: place, error: { code: 'NOT_TAKEN', message } };
}

/** Case files as the import of case files takes them. */
function stage(folder: string, cases: readonly RegisterCase[]): Result<InputFile[]> {
  try {
    mkdirSync(folder, { recursive: true });
    return ok(
      cases.map(({ name, caseFile }, index) => {
        const path = join(folder, `${index}.json`);
        writeFileSync(path, JSON.stringify(caseFile));
        return { path, name };
      }),
    );
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

interface Placed {
  cases: RegisterCase[];
  failed: RegisterNote[];
  notes: RegisterNote[];
}

async function withKnownCases(
  services: Services,
  cases: readonly RegisterCase[],
  reader: RegisterReader,
): Promise<Result<Placed>> {
  const numbers = await services.store.run('listCaseNumbers');
  if (!numbers.ok) return numbers;
  const known = new KnownCases(numbers.value);
  const placed: Placed = { cases: [], failed: [], notes: [] };
  for (const one of cases) {
    const [id, ...others] = known.find(one.caseFile);
    if (others.length > 0) placed.failed.push({ place: one.name, message: inDoubt(others.length + 1) });
    else if (id === undefined) placed.cases.push(one);
    else {
      const merged = await mergedWith(services, id, one, reader, placed);
      if (!merged.ok) return merged;
    }
  }
  return ok(placed);
}

function inDoubt(count: number): string {
  return `库里有 ${count} 卷的案号或决定书文号与它相同，分不清是哪一卷，没有导入。请先核对这些案卷的编号。`;
}

async function mergedWith(
  services: Services,
  id: string,
  { name, caseFile }: RegisterCase,
  reader: RegisterReader,
  placed: Placed,
): Promise<Result<void>> {
  const stored = await services.store.run('getCaseFiles', [id]);
  if (!stored.ok) return stored;
  const known: CaseFile | undefined = stored.value[0]?.caseFile;
  if (!known) return fail('NO_CASE', '库里的案卷在导入时被改动，没有导入。请重试。');
  const merged = mergeCase(known, caseFile, reader, services.knowledge.vocabulary);
  const isSame = merged.caseFile === known;
  placed.cases.push({ name, caseFile: isSame ? known : { ...merged.caseFile, id } });
  placed.notes.push(...merged.differences.map((message) => ({ place: name, message })));
  return ok(undefined);
}

function namedFile(services: Services, ref: FileRef): Result<NamedFile> {
  const known = services.files.find(ref.token);
  if (!known) return fail('NO_FILE', `“${ref.name}”要重新选择一次，程序重新打开后不再记得它。`);
  return ok({ path: known.path, name: known.ref.name });
}
