import type {
  CaseFile,
  ExportImportInput,
  FileRef,
  LedgerImportInput,
  RegisterImportResult,
} from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenApp } from '../api/app.ts';
import { call } from './program.ts';
import type { VerbOption } from './verb.ts';

export const registerOptions: readonly VerbOption[] = [
  {
    name: 'profile',
    type: 'string',
    value: 'NAME',
    zh: '平台导出的 JSON/XML 用哪个对照方案；不写时自动辨认',
    en: 'mapping profile for JSON/XML of another platform (default: the one that knows the file)',
  },
  {
    name: 'agency',
    type: 'string',
    value: 'NAME',
    zh: '台账里没有写办案机关的行属于哪个机关',
    en: 'agency of register rows that name none',
  },
  {
    name: 'procedure',
    type: 'string',
    value: 'TYPE',
    zh: '台账里没有写案件类型的行是哪类案件（如 penalty.general）',
    en: 'procedure of register rows that name none (such as penalty.general)',
  },
];

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Imports case files and papers together, then each register and each export by itself; one result of all. */
export async function importSorted(
  app: OpenApp,
  files: readonly FileRef[],
  options: Options,
): Promise<Result<RegisterImportResult>> {
  const sorted = await call(app, 'registers.sort', { files: [...files] });
  if (!sorted.ok) return sorted;
  const isExport = ({ file, what }: { file: FileRef; what: string }) =>
    what === 'export' || (options.profile !== undefined && /\.(?:json|xml)$/i.test(file.name));
  const all: RegisterImportResult = {
    imported: [],
    failed: [],
    conflicts: [],
    cancelled: false,
    notes: [],
    notesTotal: 0,
  };
  const rest = sorted.value.files.filter((one) => one.what !== 'ledger' && !isExport(one));
  if (rest.length > 0) {
    const done = await call(app, 'cases.import', { files: rest.map(({ file }) => file) });
    if (!done.ok) return done;
    add(all, { ...done.value, notes: [], notesTotal: 0 });
  }
  for (const one of sorted.value.files) {
    if (rest.includes(one)) continue;
    const done = isExport(one)
      ? await call(app, 'exports.import', exportInput(one.file, options))
      : await importLedger(app, one.file, options);
    if (done.ok) add(all, done.value);
    else all.failed.push({ file: one.file.name, error: done.error });
  }
  return ok(all);
}

function add(all: RegisterImportResult, more: RegisterImportResult): void {
  all.imported.push(...more.imported);
  all.failed.push(...more.failed);
  all.conflicts.push(...more.conflicts);
  all.notes.push(...more.notes);
  all.notesTotal += more.notesTotal;
  all.cancelled ||= more.cancelled;
}

function exportInput(file: FileRef, { profile }: Options): ExportImportInput {
  return { file, ...(typeof profile === 'string' ? { profile } : {}) };
}

async function importLedger(
  app: OpenApp,
  file: FileRef,
  { agency, procedure }: Options,
): Promise<Result<RegisterImportResult>> {
  if (procedure !== undefined && !isProcedure(procedure))
    return fail(
      'BAD_PROCEDURE',
      `“--procedure ${String(procedure)}”不是案件类型。可用：${procedures.join('、')}。`,
    );
  const input: LedgerImportInput = {
    file,
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(procedure === undefined ? {} : { procedure }),
  };
  return call(app, 'ledgers.import', input);
}

type ProcedureType = CaseFile['procedures'][number]['type'];

const procedures: readonly ProcedureType[] = [
  'penalty.general',
  'penalty.simplified',
  'license',
  'coercion.measure',
  'coercion.execution',
];

function isProcedure(word: unknown): word is ProcedureType {
  return procedures.some((type) => type === word);
}
