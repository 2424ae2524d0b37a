import type { Sheet, TextStyle } from './sheet.ts';

export interface Column {
  title: string;
  /** Share of the width; shares add up to 1. */
  share: number;
  align?: 'left' | 'right' | 'center';
}

export interface Row {
  cells: readonly string[];
  bold?: boolean;
  /** Spans all columns, as a section head. */
  section?: boolean;
}

const padding = 3;
const body: Required<Pick<TextStyle, 'size' | 'leading'>> = { size: 8.5, leading: 12.5 };

/** A table with its head repeated on every page; a row is split only where it is taller than a page. */
export function drawTable(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): void {
  const widths = columns.map((column) => column.share * sheet.width);
  drawHead(sheet, columns, widths);
  for (const row of rows) drawRow(sheet, columns, widths, row);
  sheet.y += 6;
}

function drawHead(sheet: Sheet, columns: readonly Column[], widths: readonly number[]): void {
  const cells = columns.map((column, index) =>
    sheet.lines(column.title, (widths[index] as number) - 2 * padding, { ...body, font: 'bold' }),
  );
  const height = Math.max(...cells.map((lines) => lines.length)) * body.leading + 2 * padding;
  sheet.need(height + body.leading * 2);
  sheet.fill(0, sheet.y, sheet.width, height, 0.92);
  drawCells(
    sheet,
    columns.map((column) => ({ ...column, align: 'center' as const })),
    widths,
    cells,
    height,
    true,
  );
}

function drawRow(sheet: Sheet, columns: readonly Column[], widths: readonly number[], row: Row): void {
  if (row.section) {
    drawSection(sheet, columns, widths, row.cells[0] ?? '');
    return;
  }
  const style: TextStyle = { ...body, font: row.bold ? 'bold' : 'regular' };
  let cells = columns.map((_column, index) =>
    sheet.lines(row.cells[index] ?? '', (widths[index] as number) - 2 * padding, style),
  );
  const height = (lines: string[][]) =>
    Math.max(1, ...lines.map((cell) => cell.length)) * body.leading + 2 * padding;
  const fitsOnPage = height(cells) <= sheet.bottom - body.leading * 3;
  if (fitsOnPage && sheet.y + height(cells) > sheet.bottom) startPage(sheet, columns, widths);
  while (!fitsOnPage && cells.some((cell) => cell.length > 0)) {
    const room = Math.floor((sheet.bottom - sheet.y - 2 * padding) / body.leading);
    if (room < 1) {
      startPage(sheet, columns, widths);
      continue;
    }
    const part = cells.map((cell) => cell.slice(0, room));
    drawCells(sheet, columns, widths, part, height(part), row.bold ?? false);
    cells = cells.map((cell) => cell.slice(room));
  }
  if (fitsOnPage) drawCells(sheet, columns, widths, cells, height(cells), row.bold ?? false);
}

function startPage(sheet: Sheet, columns: readonly Column[], widths: readonly number[]): void {
  sheet.newPage();
  drawHead(sheet, columns, widths);
}

function drawSection(
  sheet: Sheet,
  columns: readonly Column[],
  widths: readonly number[],
  text: string,
): void {
  const lines = sheet.lines(text, sheet.width - 2 * padding, { ...body, font: 'bold' });
  const height = lines.length * body.leading + 2 * padding;
  if (sheet.y + height + body.leading * 2 > sheet.bottom) startPage(sheet, columns, widths);
  sheet.fill(0, sheet.y, sheet.width, height, 0.97);
  frame(sheet, [sheet.width], height);
  for (const [index, line] of lines.entries()) {
    sheet.line(line, padding, sheet.y + padding + index * body.leading, { ...body, font: 'bold' });
  }
  sheet.y += height;
}

function drawCells(
  sheet: Sheet,
  columns: readonly Column[],
  widths: readonly number[],
  cells: readonly string[][],
  height: number,
  bold: boolean,
): void {
  const style: TextStyle = { ...body, font: bold ? 'bold' : 'regular' };
  let x = 0;
  for (const [index, lines] of cells.entries()) {
    const width = widths[index] as number;
    for (const [row, line] of lines.entries()) {
      const free = width - 2 * padding - sheet.textWidth(line, style);
      const { align } = columns[index] as Column;
      const shift = align === 'right' ? free : align === 'center' ? free / 2 : 0;
      sheet.line(line, x + padding + Math.max(0, shift), sheet.y + padding + row * body.leading, style);
    }
    x += width;
  }
  frame(sheet, widths, height);
  sheet.y += height;
}

function frame(sheet: Sheet, widths: readonly number[], height: number): void {
  const { y } = sheet;
  sheet.rule(0, y, sheet.width, y);
  sheet.rule(0, y + height, sheet.width, y + height);
  let x = 0;
  sheet.rule(0, y, 0, y + height);
  for (const width of widths) {
    x += width;
    sheet.rule(x, y, x, y + height);
  }
}
