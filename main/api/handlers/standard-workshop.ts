import type {
  DraftCheck,
  DraftSaveInput,
  FileRef,
  KeptDraft,
  SheetColumnRole,
  SheetLook,
  SheetReadInput,
  SheetTableLook,
  StandardDraft,
  StandardSaved,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { buildStandard } from '../../registers/standard-sheets/build.ts';
import { checkDraft } from '../../registers/standard-sheets/check-draft.ts';
import { columnsOf, type RememberedRoles, titlesAbove } from '../../registers/standard-sheets/columns.ts';
import { proposedHeader } from '../../registers/standard-sheets/header.ts';
import { readLines } from '../../registers/standard-sheets/read-lines.ts';
import { filledGrid, type SheetTable } from '../../registers/standard-sheets/table.ts';
import { plainHead, standardSheetWords } from '../../registers/standard-sheets/words.ts';
import { fits } from '../../schema.ts';
import { checkStandard } from '../../scoring/check-standard.ts';
import type { Handlers } from '../dispatch.ts';
import type { JobContext } from '../jobs.ts';
import { askRegisters } from '../registers/ask.ts';
import type { Services } from '../services.ts';
import { knownRules } from '../standards/catalogue.ts';
import type { FoundTables } from '../standards/tables.ts';
import { saveStandard } from './standards.ts';

type Routes =
  | 'standards.lookSheets'
  | 'standards.readSheets'
  | 'standards.checkDraft'
  | 'standards.keptDraft'
  | 'standards.keepDraft'
  | 'standards.saveDraft';

/** Setting that holds the draft in the making, so that closing the program loses nothing. */
const draftSetting = 'standardSheet.draft';
/** Setting that holds what the heads of this office's tables stand for. */
const headsSetting = 'standardSheet.heads';
const mostHeads = 400;
const previewRows = 8;

/** 标准制作: a province's standard from the tables of Word or Excel to lines with points. */
export function standardWorkshopHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'standards.lookSheets': { title: '读取标准的表格', run: ({ file }, job) => look(services, file, job) },
    'standards.readSheets': { title: '读取标准的各行', run: (input, job) => read(services, input, job) },
    'standards.checkDraft': (draft) => ok(check(services, draft)),
    'standards.keptDraft': () => keptDraft(services),
    'standards.keepDraft': (kept) => keepDraft(services, kept),
    'standards.saveDraft': (input) => save(services, input),
  };
}

async function open(services: Services, file: FileRef, job: JobContext): Promise<Result<FoundTables>> {
  const known = services.files.find(file.token);
  if (!known) return fail('NO_FILE', `“${file.name}”要重新选择一次，程序重新打开后不再记得它。`);
  const { dataFolder } = services.options;
  return askRegisters(
    { kind: 'tables', file: { path: known.path, name: file.name }, dataFolder },
    job.signal,
  );
}

async function look(services: Services, file: FileRef, job: JobContext): Promise<Result<SheetLook>> {
  const words = standardSheetWords();
  if (!words.ok) return words;
  const found = await open(services, file, job);
  if (!found.ok) return found;
  const remembered = await rememberedHeads(services);
  if (!remembered.ok) return remembered;
  return ok({
    name: file.name,
    title: found.value.title,
    tables: found.value.tables.map((table, index): SheetTableLook => {
      const { headRow, columns, isStandard } = columnsOf(table, words.value, remembered.value);
      return {
        index,
        place: table.place,
        caption: table.caption,
        rowCount: table.cells.length,
        headRow,
        columns,
        chosen: isStandard,
        preview: previewOf(table, columns.length, headRow),
      };
    }),
  });
}

/** The first rows, and those below the head where it stands further down. */
function previewOf({ cells }: SheetTable, width: number, headRow: number): string[][] {
  return cells
    .slice(0, Math.max(previewRows, headRow + 4))
    .map((row) => Array.from({ length: width }, (_none, at) => (row[at]?.text ?? '').slice(0, 120)));
}

async function read(
  services: Services,
  { file, tables }: SheetReadInput,
  job: JobContext,
): Promise<Result<StandardDraft>> {
  const words = standardSheetWords();
  if (!words.ok) return words;
  const found = await open(services, file, job);
  if (!found.ok) return found;
  const parts = tables.flatMap((choice) => {
    const table = found.value.tables[choice.index];
    return table ? [readLines(table, choice, words.value)] : [];
  });
  const totals = parts.flatMap(({ total }) => (total === null ? [] : [total]));
  // Several tables have each their own total; the standard has the sum of them.
  const total =
    totals.length === parts.length ? totals.reduce((sum, points) => sum + points, 0) : (totals[0] ?? null);
  const title = titleOf(found.value, tables[0]);
  return ok({
    header: proposedHeader(title, file.name, total, words.value, new Date().getFullYear()),
    lines: parts.flatMap(({ lines }) => lines).slice(0, 5000),
  });
}

/** What the file calls itself: a title over the first table, or the text before it. */
function titleOf(
  { title, tables }: FoundTables,
  first: SheetReadInput['tables'][number] | undefined,
): string {
  const table = tables[first?.index ?? 0];
  const above = table ? titlesAbove(filledGrid(table), first?.headRow ?? -1) : [];
  return above[0] ?? (title || (table?.caption ?? ''));
}

function check(services: Services, draft: StandardDraft): DraftCheck {
  const rules = knownRules(services.knowledge.checker);
  const found = checkDraft(draft, new Set(rules.keys()));
  const problems = [...found.problems, ...headerProblems(services, draft)];
  // The checks of standards come last: what they say has no row, so what has one is said first.
  if (!problems.some(({ weight }) => weight === 'stop')) {
    const standard = buildStandard(draft);
    if (fits('Standard', standard))
      for (const message of checkStandard(standard, rules)) problems.push({ weight: 'stop', message });
    else problems.push({ weight: 'stop', message: '还有内容不合标准的格式。请检查编号、标题和分值。' });
  }
  return { ...found, problems, ready: !problems.some(({ weight }) => weight === 'stop') };
}

function headerProblems(services: Services, { header }: StandardDraft): DraftCheck['problems'] {
  const problems: DraftCheck['problems'] = [];
  const stop = (message: string) => problems.push({ weight: 'stop', message });
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(header.id))
    stop('编号只能用字母、数字、点和连字符，如 zj-2026。');
  if (header.title.trim() === '') stop('请填写标准的名称。');
  if (!/^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(header.validFrom)) stop('施行日期写成 2026-01-01 或 2026。');
  const bundled = services.standards.standards.find(({ standard, own }) => !own && standard.id === header.id);
  if (bundled) stop(`编号“${header.id}”是随程序的《${bundled.standard.title}》，请换一个。`);
  if (header.issuer.trim() === '')
    problems.push({ weight: 'look', message: '没有填写制定机关，打分和导出时会注明“没有写明制定机关”。' });
  return problems;
}

async function keptDraft(services: Services): Promise<Result<KeptDraft>> {
  const settings = await services.store.run('getSettings');
  if (!settings.ok) return settings;
  const kept = settings.value[draftSetting];
  // A draft of another version of the program may have another shape.
  return ok(fits('KeptDraft', kept) ? kept : {});
}

async function keepDraft(services: Services, kept: KeptDraft): Promise<Result<Record<string, never>>> {
  const stored = await services.store.run('setSetting', draftSetting, kept);
  return stored.ok ? ok({}) : stored;
}

async function save(services: Services, { draft, heads }: DraftSaveInput): Promise<Result<StandardSaved>> {
  const { ready, problems } = check(services, draft);
  if (!ready) {
    const [first] = problems.filter(({ weight }) => weight === 'stop');
    return fail('NOT_SOUND', `还不能保存：${first?.message ?? ''}`);
  }
  const remembered = await rememberedHeads(services);
  if (!remembered.ok) return remembered;
  const all = { ...remembered.value, ...plainKeys(heads) };
  const kept = Object.fromEntries(Object.entries(all).slice(-mostHeads));
  const noted = await services.store.run('setSetting', headsSetting, kept);
  if (!noted.ok) return noted;
  const done = await keepDraft(services, {});
  if (!done.ok) return done;
  return saveStandard(services, buildStandard(draft));
}

function plainKeys(heads: DraftSaveInput['heads']): RememberedRoles {
  return Object.fromEntries(
    Object.entries(heads).flatMap(([head, role]) => {
      const plain = plainHead(head);
      return plain === '' ? [] : [[plain, role as SheetColumnRole]];
    }),
  );
}

async function rememberedHeads(services: Services): Promise<Result<RememberedRoles>> {
  const settings = await services.store.run('getSettings');
  if (!settings.ok) return settings;
  const heads = settings.value[headsSetting];
  return ok(typeof heads === 'object' && heads !== null ? (heads as RememberedRoles) : {});
}
