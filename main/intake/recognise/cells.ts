import type { SourcePage, TextLine } from '../page/types.ts';

export interface Cell {
  text: string;
  lines: readonly TextLine[];
  row: number;
  column: number;
  rowSpan: number;
}

export interface TableGrid {
  /** Rows from the top, each with its cells from the left; an empty cell has no lines. */
  rows: readonly (readonly Cell[])[];
}

/** The tables of a page as rows of cells; the lines of a cell are one text. */
export function cellTables(page: SourcePage): TableGrid[] {
  const tables = new Map<number, Map<string, Cell & { lines: TextLine[] }>>();
  for (const line of page.lines) {
    const { cell } = line;
    if (!cell) continue;
    const table = tables.get(cell.table) ?? new Map<string, Cell & { lines: TextLine[] }>();
    tables.set(cell.table, table);
    const key = `${cell.row}/${cell.column}`;
    const known = table.get(key);
    if (!known) {
      const lines = line.text.trim() === '' ? [] : [line];
      table.set(key, {
        text: line.text.trim(),
        lines,
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
      });
    } else if (line.text.trim() !== '') {
      known.text = known.text === '' ? line.text.trim() : `${known.text}\n${line.text.trim()}`;
      known.lines.push(line);
    }
  }
  return [...tables.values()].map((cells) => ({ rows: rowsOf([...cells.values()]) }));
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
  rows: readonly (readonly Cell[])[];
}

/** Tables whose first full row names columns, as 目录, 清单 and 台账 have. */
export function headedTables(page: SourcePage, isHead: (text: string) => boolean): HeadedTable[] {
  return cellTables(page).flatMap(({ rows }) => {
    const at = rows.findIndex(
      (row) => row.length >= 3 && row.filter(({ text }) => isHead(text)).length * 2 > row.length,
    );
    const head = rows[at];
    if (!head) return [];
    return [
      { heads: head.map(({ text }) => text), rows: rows.slice(at + 1).filter((row) => row.length > 1) },
    ];
  });
}
