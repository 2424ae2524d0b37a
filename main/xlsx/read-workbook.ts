import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ArchiveError, boundedWorkbook } from './archive.ts';

/** Text of a cell as a person sees it, or why it can't be taken. */
export type CellText = string | { problem: string };

export interface SheetCells {
  name: string;
  /** Rows from the first on, cells from the first column on; `''` where a cell is empty. */
  rows: readonly (readonly CellText[])[];
  /** Days are counted from 1904 in this workbook. */
  date1904?: boolean;
  /** Cells whose text is what a formula gave when the workbook was last saved, as `row:column` from 0. */
  calculated?: ReadonlySet<string>;
}

/** What to do with a formula: name it as a fault, or take the text that the workbook keeps for it. */
export type FormulaUse = 'refuse' | 'stored';

export const sheetLimits = { sheets: 120, rows: 20_000, columns: 60, characters: 24 * 1024 * 1024 };

/** Digits that a spreadsheet keeps of a number; identity numbers typed as numbers lose their end. */
const safeDigits = 15;

/** Reads the cells of an .xlsx file as text. Nothing in it is calculated, followed or fetched. */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  formulas: FormulaUse = 'refuse',
): Promise<Result<SheetCells[]>> {
  try {
    return cellsIn(await boundedWorkbook(bytes), name, formulas);
  } catch (error) {
    if (error instanceof ArchiveError) return fail('BAD_WORKBOOK', `“${name}”：${error.message}`);
    throw error;
  }
}

/** Cells of a workbook whose size was measured before; for .xls, which holds nothing packed. */
export function cellsIn(bytes: Uint8Array, name: string, formulas: FormulaUse): Result<SheetCells[]> {
  let book: WorkBook;
  try {
    book = read(bytes, {
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      // One more than allowed, so that a longer sheet is noticed and not cut.
      sheetRows: sheetLimits.rows + 1,
    });
  } catch (error) {
    return fail(
      'BAD_WORKBOOK',
      `“${name}”读不出来，可能已经损坏或设了打开密码。请在表格软件里打开、去掉密码、另存以后再导入。`,
      String(error),
    );
  }
  if (book.SheetNames.length === 0) return fail('BAD_WORKBOOK', `“${name}”里没有工作表。`);
  if (book.SheetNames.length > sheetLimits.sheets)
    return fail('BAD_WORKBOOK', `“${name}”的工作表多于 ${sheetLimits.sheets} 张，没有读取。`);
  return cellsOf(book, name, formulas);
}

function cellsOf(book: WorkBook, name: string, formulas: FormulaUse): Result<SheetCells[]> {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: SheetCells[] = [];
  let characters = 0;
  for (const sheetName of book.SheetNames) {
    const sheet = book.Sheets[sheetName];
    if (!sheet) return fail('BAD_WORKBOOK', `“${name}”的工作表“${sheetName}”已损坏，没有读取。`);
    const lines = linesOf(sheet);
    if (lines.length > sheetLimits.rows)
      return fail('BAD_WORKBOOK', `“${name}”的工作表“${sheetName}”多于 ${sheetLimits.rows} 行，没有读取。`);
    const rows: CellText[][] = [];
    const calculated = new Set<string>();
    for (let at = 0; at < lines.length; at += 1) {
      const row = rowOf(lines[at], date1904, formulas);
      if (row === undefined)
        return fail(
          'BAD_WORKBOOK',
          `“${name}”的工作表“${sheetName}”第 ${at + 1} 行多于 ${sheetLimits.columns} 列，没有读取。请删去右边多余的列。`,
        );
      for (const cell of row) characters += typeof cell === 'string' ? cell.length : 0;
      if (characters > sheetLimits.characters)
        return fail('BAD_WORKBOOK', `“${name}”的文字太多，没有读取。请分成几个文件再导入。`);
      for (const column of calculatedIn(lines[at])) calculated.add(`${at}:${column}`);
      rows.push(row);
    }
    sheets.push({
      name: sheetName,
      rows,
      ...(date1904 ? { date1904 } : {}),
      ...(calculated.size > 0 ? { calculated } : {}),
    });
  }
  return ok(sheets);
}

/** Rows up to the last that holds anything; formatted but empty rows at the end don't count. */
function linesOf(sheet: WorkSheet): readonly (readonly CellObject[] | undefined)[] {
  const lines = (sheet['!data'] ?? []) as (CellObject[] | undefined)[];
  const last = lines.findLastIndex((line) => line?.some(isFilled) ?? false);
  return lines.slice(0, last + 1);
}

function isFilled(cell: CellObject | undefined): boolean {
  return (
    cell !== undefined && (cell.f !== undefined || (cell.t !== 'z' && cell.v !== undefined && cell.v !== ''))
  );
}

function calculatedIn(line: readonly CellObject[] | undefined): number[] {
  return (line ?? []).flatMap((cell, at) =>
    cell && (cell.f !== undefined || cell.F !== undefined) ? [at] : [],
  );
}

function rowOf(
  line: readonly CellObject[] | undefined,
  date1904: boolean,
  formulas: FormulaUse,
): CellText[] | undefined {
  if (!line) return [];
  const last = line.findLastIndex(isFilled);
  if (last >= sheetLimits.columns) return undefined;
  return Array.from({ length: last + 1 }, (_none, at) => textOf(line[at], date1904, formulas));
}

function textOf(cell: CellObject | undefined, date1904: boolean, formulas: FormulaUse): CellText {
  if (!cell || !isFilled(cell)) return '';
  const isFormula = cell.f !== undefined || cell.F !== undefined;
  if (isFormula && formulas === 'stored' && cell.v === undefined)
    return { problem: '是公式，文件里没有存算出的结果。请在表格软件里打开、保存一次再导入' };
  if (isFormula && formulas === 'refuse')
    return { problem: '是公式。请复制这一格，用“选择性粘贴—数值”粘回原处' };
  switch (cell.t) {
    case 's':
      return String(cell.v);
    case 'b':
      return cell.v === true ? '是' : '否';
    case 'n':
      return numberText(cell, date1904);
    case 'e':
      return { problem: '是出错的值（如 #N/A）。请改成文字或清空' };
    default:
      return { problem: '不是文字或数字。请设为文本格式后重填' };
  }
}

function numberText(cell: CellObject, date1904: boolean): CellText {
  const value = Number(cell.v);
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) {
    const date = SSF.parse_date_code(value, { date1904 }) as { y: number; m: number; d: number } | null;
    if (!date) return { problem: '是读不出的日期。请写成 2025-01-01 的样子' };
    const pad = (part: number, length: number) => String(part).padStart(length, '0');
    return `${pad(date.y, 4)}-${pad(date.m, 2)}-${pad(date.d, 2)}`;
  }
  if (Math.abs(value) >= 10 ** safeDigits)
    return { problem: `是超过 ${safeDigits} 位的数字，表格软件已改动末尾。请设为文本格式后重填` };
  return String(value);
}
