import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';

export type SheetSpec = {
  name: string;
  /** Column widths in characters. */
  widths: readonly number[];
  rows: Row[];
  /** Rows at the top that stay in view. */
  frozen: number;
};

/** Longest text that a spreadsheet cell holds. */
const longestText = 32_767;
const border = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** A text cell: always text, whatever it begins with, so that no value turns into a formula. */
export function text(
  value: string,
  style: Partial<{ bold: boolean; center: boolean; span: number; plain: boolean }> = {},
): Cell {
  return {
    type: String,
    value: clean(value),
    format: '@',
    wrap: true,
    alignVertical: 'top',
    ...(style.plain ? {} : border),
    ...(style.bold ? { fontWeight: 'bold' as const } : {}),
    ...(style.center ? { align: 'center' as const } : {}),
    ...(style.span ? { columnSpan: style.span } : {}),
  };
}

export function head(titles: readonly string[]): Row {
  return titles.map((title) => ({
    type: String,
    value: clean(title),
    fontWeight: 'bold' as const,
    align: 'center' as const,
    alignVertical: 'center' as const,
    wrap: true,
    backgroundColor: '#eeeeee',
    ...border,
  }));
}

/** A number cell with two decimals where it is a score, none where it is a count; empty where there is none. */
export function number(value: number | null, decimals: 0 | 1 | 2 = 0): Cell {
  if (value === null) return text('');
  const format = decimals === 0 ? '0' : decimals === 1 ? '0.0##' : '0.00';
  return { type: Number, value, format, align: 'right', alignVertical: 'top', ...border };
}

/** Fills a spanning cell's row up to its width. */
export function spanning(value: string, width: number, bold = false): Row {
  return [text(value, { span: width, bold, plain: true }), ...Array.from({ length: width - 1 }, () => null)];
}

export async function writeWorkbook(sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const parts: Sheet<never>[] = sheets.map((sheet) => ({
    data: sheet.rows,
    sheet: sheetName(sheet.name),
    orientation: 'landscape',
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.frozen,
  }));
  return writeExcelFile(parts as never, { fontFamily: '宋体', fontSize: 10 }).toBuffer();
}

/** Spreadsheets refuse some characters in sheet names and more than 31 of them. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

/** Control characters are not allowed in XML, and lone surrogates are not text. */
function clean(value: string): string {
  const text = value.toWellFormed().slice(0, longestText);
  return [...text]
    .filter((character) => character === '\n' || character === '\t' || character >= ' ')
    .join('');
}
