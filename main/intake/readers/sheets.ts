import { type CellObject, type Range, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { ArchiveError, boundedWorkbook } from '../../xlsx/archive.ts';
import type { SourcePage, TextLine } from '../page/types.ts';
import type { ReadFile } from '../source/types.ts';

const largestOldWorkbook = 32 * 1024 * 1024;
const mostRows = 20_000;
const mostColumns = 100;
const mostLines = 200_000;

/** Reads XLSX (an archive) and XLS: each shown sheet is a page that is one table. Formulas give their stored value. */
export async function readSheets(
  bytes: Uint8Array,
  name: string,
  format: 'xlsx' | 'xls',
): Promise<Result<ReadFile>> {
  let book: WorkBook;
  try {
    if (format === 'xls' && bytes.length > largestOldWorkbook)
      return fail('TOO_LARGE', `“${name}”太大，没有读取。请删去图片和多余的工作表后另存为 .xlsx。`);
    book = read(format === 'xls' ? bytes : await boundedWorkbook(bytes), {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: true,
      sheetRows: mostRows,
    });
  } catch (error) {
    if (error instanceof ArchiveError) return fail('BAD_WORKBOOK', `“${name}”：${error.message}`);
    if (/password|encrypt/i.test(String(error)))
      return fail('ENCRYPTED', `“${name}”设了打开密码，没有读取。请去掉密码后另存，再交一次。`);
    return fail(
      'BAD_WORKBOOK',
      `“${name}”读不出来，可能已经损坏。请在表格软件里打开、另存后再交。`,
      String(error),
    );
  }
  const shown = book.SheetNames.filter((_name, at) => !book.Workbook?.Sheets?.[at]?.Hidden);
  return ok({
    format: 'xlsx',
    pageCount: shown.length,
    pages: () => pagesOf(book, shown),
    render: async () => fail('NO_IMAGE', '表格文件没有页面图像。'),
    close: () => {},
  });
}

async function* pagesOf(book: WorkBook, names: readonly string[]): AsyncGenerator<Omit<SourcePage, 'file'>> {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  for (const [index, name] of names.entries()) {
    const sheet = book.Sheets[name];
    const lines = sheet ? linesOf(sheet, date1904) : [];
    const blank = lines.length === 0;
    yield {
      page: index + 1,
      origin: 'text',
      // The name of a sheet is often the title of its table; a name that the program gave is none.
      lines: blank || /^sheet\d*$/i.test(name) ? lines : [{ text: name, confidence: 1 }, ...lines],
      ...(blank ? { blank } : {}),
      ...(lines.length >= mostLines ? { problem: `工作表“${name}”太大，只读了前一部分。` } : {}),
    };
  }
}

function linesOf(sheet: WorkSheet, date1904: boolean): TextLine[] {
  const rows = ((sheet['!data'] ?? []) as (CellObject[] | undefined)[]).map((row) =>
    Array.from({ length: Math.min(row?.length ?? 0, mostColumns) }, (_none, at) =>
      readCell(row?.[at], date1904),
    ),
  );
  const height = rows.findLastIndex((row) => row.some(({ text }) => text !== '')) + 1;
  const width = Math.max(
    0,
    ...rows.slice(0, height).map((row) => row.findLastIndex(({ text }) => text !== '') + 1),
  );
  const merges = mergesOf(sheet['!merges'] ?? [], height, width);
  const lines: TextLine[] = [];
  for (let row = 0; row < height && lines.length < mostLines; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const merge = merges.get(row * width + column);
      if (merge === 'covered') continue;
      const { text, confidence } = rows[row]?.[column] ?? empty;
      const place = { table: 0, row, column, rowSpan: 1, columnSpan: 1, ...merge };
      for (const part of text.split('\n')) lines.push({ text: part.trim(), confidence, cell: place });
    }
  }
  return lines;
}

function mergesOf(
  ranges: readonly Range[],
  height: number,
  width: number,
): Map<number, 'covered' | { rowSpan: number; columnSpan: number }> {
  const merges = new Map<number, 'covered' | { rowSpan: number; columnSpan: number }>();
  for (const { s, e } of ranges.slice(0, mostLines)) {
    const lastRow = Math.min(e.r, height - 1);
    const lastColumn = Math.min(e.c, width - 1);
    for (let row = s.r; row <= lastRow && merges.size < mostLines; row += 1)
      for (let column = s.c; column <= lastColumn; column += 1) merges.set(row * width + column, 'covered');
    if (s.r <= lastRow && s.c <= lastColumn)
      merges.set(s.r * width + s.c, { rowSpan: lastRow - s.r + 1, columnSpan: lastColumn - s.c + 1 });
  }
  return merges;
}

interface ReadCell {
  text: string;
  confidence: number;
}

const empty: ReadCell = { text: '', confidence: 1 };
/** Digits that a spreadsheet keeps of a number; a longer identity number has lost its end. */
const safeInteger = 1e15;

function readCell(cell: CellObject | undefined, date1904: boolean): ReadCell {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z' || cell.t === 'e') return empty;
  if (cell.t === 'b') return { text: cell.v === true ? '是' : '否', confidence: 1 };
  if (cell.t !== 'n') return { text: String(cell.v).trim(), confidence: 1 };
  const value = Number(cell.v);
  if (typeof cell.z === 'string' && SSF.is_date(cell.z))
    return { text: dateText(value, date1904), confidence: 1 };
  if (Math.abs(value) >= safeInteger) return { text: value.toFixed(0), confidence: 0.3 };
  // The written form keeps leading zeros and decimals, but turns long numbers into powers.
  const written = cell.w?.trim();
  return { text: written && !/e\+|#/i.test(written) ? written : String(value), confidence: 1 };
}

function dateText(value: number, date1904: boolean): string {
  const date = SSF.parse_date_code(value, { date1904 }) as Record<'y' | 'm' | 'd' | 'H' | 'M', number> | null;
  if (!date) return String(value);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.y}年${date.m}月${date.d}日`;
  const time = `${two(date.H)}:${two(date.M)}`;
  if (value < 1) return time;
  return value % 1 === 0 ? day : `${day} ${time}`;
}
