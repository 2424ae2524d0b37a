import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ParameterImportInput,
  ParameterImportResult,
  ReportFiles,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parameterProblem } from '../../registers/parameter-problem.ts';
import { readParameterSheets } from '../../registers/parameter-sheets/read.ts';
import { describeError } from '../../store/store-error.ts';
import { archiveLimits } from '../../xlsx/archive.ts';
import { readWorkbook, type SheetCells } from '../../xlsx/read-workbook.ts';
import type { CellProblem } from '../../xlsx/table.ts';
import type { Handlers } from '../dispatch.ts';
import { planImport } from '../parameters/plan.ts';
import { parameterWorkbook } from '../parameters/workbook.ts';
import { currentReviewer, type Services } from '../services.ts';

/** How many lines and problems the window is told; the counts are of all. */
const mostShown = 200;

/** Local parameters as a workbook, out and in. */
export function parameterSheetHandlers(
  services: Services,
): Pick<Handlers, 'parameters.export' | 'parameters.import'> {
  return {
    'parameters.export': { title: '导出本地参数', run: () => exportParameters(services) },
    'parameters.import': { title: '读取本地参数表格', run: (input) => importParameters(services, input) },
  };
}

async function exportParameters(services: Services): Promise<Result<ReportFiles>> {
  const office = await services.store.run('listOfficeParameters');
  if (!office.ok) return office;
  const { parameters, vocabulary } = services.knowledge;
  const name = `本地参数-${new Date().toISOString().slice(0, 10)}.xlsx`;
  const path = join(services.outFolder, `${Date.now()}-${name}`);
  try {
    writeFileSync(`${path}.part`, await parameterWorkbook(parameters, office.value, vocabulary));
    renameSync(`${path}.part`, path);
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    return { ok: false, error: describeError(error) };
  }
  return ok({ files: [services.files.register(path, name)] });
}

async function importParameters(
  services: Services,
  { file, apply }: ParameterImportInput,
): Promise<Result<ParameterImportResult>> {
  const sheets = await sheetsOf(services, file);
  if (!sheets.ok) return sheets;
  const office = await services.store.run('listOfficeParameters');
  if (!office.ok) return office;
  const { parameters, vocabulary } = services.knowledge;
  const problems: CellProblem[] = [];
  const read = readParameterSheets(sheets.value, parameters, vocabulary, problems);
  const plan = planImport(read, office.value, parameters, vocabulary);
  const count = (what: 'added' | 'changed' | 'removed') =>
    plan.lines.filter((line) => line.what === what).length;
  const result: ParameterImportResult = {
    applied: false,
    ...(problems.length === 0 ? { digest: plan.digest } : {}),
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    unchanged: plan.unchanged,
    wrong: problems.length,
    lines: plan.lines.slice(0, mostShown),
    problems: problems.slice(0, mostShown),
  };
  if (apply === undefined) return ok(result);
  if (problems.length > 0) return fail('WRONG_ROWS', `表格有 ${problems.length} 处要改，没有导入。`);
  if (apply !== plan.digest)
    return fail('STALE', '表格或本地参数在预览以后有改动，没有导入。请重新选择文件再看一次。');
  const problem = plan.changes.saved.map(({ value }) => parameterProblem(parameters, value)).find(Boolean);
  if (problem) return fail('BAD_PARAMETER', problem);
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const { removed, saved } = plan.changes;
  const changed = await services.store.run('changeOfficeParameters', reviewer.value, removed, saved);
  if (!changed.ok) return changed;
  services.emit({ type: 'changed', changed: ['parameters'] });
  return ok({ ...result, applied: true });
}

async function sheetsOf(
  services: Services,
  file: ParameterImportInput['file'],
): Promise<Result<SheetCells[]>> {
  const known = services.files.find(file.token);
  if (!known) return fail('NO_FILE', `“${file.name}”要重新选择一次，程序重新打开后不再记得它。`);
  try {
    // Measured before reading, so that no huge file is taken into memory.
    if (statSync(known.path).size > archiveLimits.bytes)
      return fail('BAD_WORKBOOK', `“${file.name}”太大，没有读取。请删去图片和多余的工作表再导入。`);
    return await readWorkbook(readFileSync(known.path), known.ref.name);
  } catch (error) {
    return fail('UNREADABLE', `“${file.name}”读不出来。请检查文件是否还在、有没有读取权限。`, String(error));
  }
}
