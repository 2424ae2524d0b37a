import type { SourcePage, TextLine } from '../page/types.ts';
import { joinedLines } from './join-lines.ts';

export interface Cell {
  text: string;
  /** Lines with text. */
  lines: readonly TextLine[];
  /** All lines, the empty line of an empty cell too. */
  all: readonly TextLine[];
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface TableGrid {
  /** Rows from the top, each with its cells from the left; an empty cell has no lines. */
  rows: readonly (readonly Cell[])[];
}

/** The tables of a page as rows of cells; the lines of a cell are one text. */
export function cellTables(page: SourcePage): TableGrid[] {
  const tables = new Map<number, Map<string, TextLine[]>>();
  for (const line of page.lines) {
    if (!line.cell) continue;
    const { table: number, row, column } = line.cell;
    const table = tables.get(number) ?? new Map<string, TextLine[]>();
    tables.set(number, table);
    const key = `${row}/${column}`;
    const lines = table.get(key);
    if (lines) lines.push(line);
    else table.set(key, [line]);
  }
  return [...tables.values()].map((cells) => ({ rows: rowsOf([...cells.values()].flatMap(cellOf)) }));
}

function cellOf(all: readonly TextLine[]): Cell[] {
  const place = all[0]?.cell;
  if (!place) return [];
  const lines = all.filter(({ text }) => text.trim() !== '');
  const { row, column, rowSpan, columnSpan } = place;
  return [{ text: joinedLines(lines), lines, all, row, column, rowSpan, columnSpan }];
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.keys()]
    .sort((a, b) => a - b)
    .map((number) => (rows.get(number) ?? []).sort((a, b) => a.column - b.column));
}

/** A table with a row of heads: each further row by head. */
export interface HeadedTable {
  heads: readonly string[];
  /** The row of the heads itself. */
  head: readonly Cell[];
  rows: readonly (readonly Cell[])[];
}

/** Tables whose first full row names columns, as 目录, 清单 and 台账 have. */
export function headedTables(
  page: SourcePage,
  isHead: (text: string) => boolean,
  atLeast = 3,
): HeadedTable[] {
  return cellTables(page).flatMap(({ rows }) => {
    const at = headRow(rows, isHead, atLeast);
    const head = rows[at];
    if (!head) return [];
    return [
      {
        heads: head.map(({ text }) => text),
        head,
        rows: listRows(rows.slice(at + 1)).filter((row) => row.length > 1),
      },
    ];
  });
}

function headRow(rows: TableGrid['rows'], isHead: (text: string) => boolean, atLeast: number): number {
  return rows.findIndex(
    (row) => row.length >= atLeast && row.filter(({ text }) => isHead(text)).length * 2 > row.length,
  );
}

/**
 * Lists that go on over pages: where the first table of a page has as many columns as the list before it and no heads
 * of its own, its rows stand under those heads.
 */
export function listsOver(
  pages: readonly SourcePage[],
  isHead: (text: string) => boolean,
  atLeast = 3,
): (HeadedTable & { page: SourcePage })[] {
  const lists: (HeadedTable & { page: SourcePage })[] = [];
  for (const page of pages) {
    const last = lists.at(-1);
    const [first] = cellTables(page);
    if (last && last.page !== page && first && headRow(first.rows, isHead, atLeast) < 0) {
      const rows = listRows(first.rows).filter((row) => row.length === last.head.length);
      const moved = rows.map((row) =>
        row.map((cell, index) => ({ ...cell, column: last.head[index]?.column ?? cell.column })),
      );
      if (moved.length > 0) lists.push({ ...last, rows: moved, page });
    }
    for (const table of headedTables(page, isHead, atLeast)) lists.push({ ...table, page });
  }
  return lists;
}

/** Rows up to the first that is no longer a row of the list: a note over the whole width or a place to sign. */
function listRows(rows: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const end = rows.findIndex(
    (row) => row.length === 1 || row.some(({ text }) => /[(（](?:签名|签字|盖章|签章)/.test(text)),
  );
  return end < 0 ? [...rows] : rows.slice(0, end);
}

/** The cell of a row that stands under a head: by column, since rows may lack cells that heads have. */
export function under(head: Cell | undefined, row: readonly Cell[]): Cell | undefined {
  if (!head) return undefined;
  return row.find(({ column }) => column === head.column);
}
