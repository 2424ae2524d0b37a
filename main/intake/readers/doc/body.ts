import type { PageBuilder } from '../docx/page-builder.ts';

/** Word ends a cell and a row with the same sign; rows are told apart below. */
const cellEnd = '\x07';

/**
 * Lines of a Word 97 text. Merged cells and the place of row ends are not in the text itself: a row ends at an empty
 * cell, or at every n-th where that holds for the whole table.
 */
export function writeOldBody(body: string, builder: PageBuilder): void {
  const segments = withoutFieldCodes(body).split(cellEnd);
  const tail = segments.pop() ?? '';
  let table: string[] = [];
  segments.forEach((segment, at) => {
    const startsRow = at === 0 || (table.length > 0 && table.at(-1) === '');
    const [before, cell] = startsRow ? splitAfterTable(segment) : ['', segment];
    if (before !== '') {
      writeTable(table, builder);
      table = [];
      writeParagraphs(before, builder);
    }
    table.push(cell.trim());
  });
  writeTable(table, builder);
  writeParagraphs(tail, builder);
}

const fieldStart = '\x13';
const fieldResult = '\x14';
const fieldEnd = '\x15';

/** Drops the codes of fields and keeps what they show: start, code, separator, result, end; they may be nested. */
function withoutFieldCodes(body: string): string {
  let text = '';
  const fields: { shows: boolean }[] = [];
  for (const character of body) {
    if (character === fieldStart) fields.push({ shows: false });
    else if (character === fieldResult && fields.length > 0) fields.at(-1)!.shows = true;
    else if (character === fieldEnd) fields.pop();
    else if (fields.every(({ shows }) => shows)) text += character;
  }
  return text;
}

/** Text after a table and the first cell of the next run into one another; a label is the last paragraph. */
function splitAfterTable(segment: string): [before: string, cell: string] {
  const paragraphs = segment.split(/[\r\f]/);
  const before = paragraphs.slice(0, -1);
  // A label that is written downwards has paragraphs of one or two characters.
  if (before.every((paragraph) => paragraph.trim().length <= 2)) return ['', segment];
  return [before.join('\r'), paragraphs.at(-1) ?? ''];
}

function writeParagraphs(text: string, builder: PageBuilder): void {
  for (const [at, page] of text.split('\f').entries()) {
    if (at > 0) builder.breakPage();
    for (const paragraph of page.split(/[\r\n\v]/)) {
      const line = plain(paragraph);
      if (line !== '') builder.line(line);
    }
  }
}

function writeTable(cells: readonly string[], builder: PageBuilder): void {
  if (cells.length === 0) return;
  const table = builder.table();
  rowsOf(cells).forEach((row, rowNumber) => {
    row.forEach((cell, column) => {
      const place = { table, row: rowNumber, column, rowSpan: 1, columnSpan: 1 };
      const lines = cell
        .split(/[\r\n\v\f]/)
        .map(plain)
        .filter(Boolean);
      for (const line of lines.length === 0 ? [''] : lines) builder.line(line, place);
    });
  });
}

function rowsOf(cells: readonly string[]): string[][] {
  const width = evenWidth(cells);
  const rows: string[][] = [];
  let row: string[] = [];
  cells.forEach((cell, at) => {
    const ends =
      width === undefined
        ? cell === '' && row.length > 0 && cells[at + 1] !== ''
        : (at + 1) % (width + 1) === 0;
    if (!ends) row.push(cell);
    else {
      rows.push(row);
      row = [];
    }
  });
  if (row.some((cell) => cell !== '')) rows.push(row);
  return rows;
}

/** The one number of columns with which every row ends where a row can end. */
function evenWidth(cells: readonly string[]): number | undefined {
  const fits = [];
  for (let width = 1; width < cells.length && width <= 20; width += 1) {
    const even = cells.length % (width + 1) === 0;
    if (even && cells.every((cell, at) => (at + 1) % (width + 1) !== 0 || cell === '')) fits.push(width);
  }
  return fits.length === 1 ? fits[0] : undefined;
}

function plain(text: string): string {
  return text
    .replaceAll('\x1e', '-')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
