import type { TextLine } from '../intake/page/types.ts';
import type { Grid } from '../intake/readers/pdf/grid.ts';
import { placeOf } from './table/assign.ts';

/** A line with its place in pixels of the straightened page. */
export interface ReadLine extends TextLine {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lines in reading order: a table stands where it begins, row by row, its empty cells as empty lines. */
export function inReadingOrder(lines: readonly ReadLine[], grids: readonly Grid[]): ReadLine[] {
  const tables = grids.map((grid, table) => ({ top: grid.box.top, lines: tableLines(grid, table, lines) }));
  const rows = rowsOf(lines.filter(({ cell }) => cell === undefined)).map((row) => ({
    top: Math.min(...row.map(({ top }) => top)),
    lines: row,
  }));
  return [...rows, ...tables].sort((one, other) => one.top - other.top).flatMap((block) => block.lines);
}

function tableLines(grid: Grid, table: number, lines: readonly ReadLine[]): ReadLine[] {
  const cells = [...grid.cells].sort((one, other) => one.row - other.row || one.column - other.column);
  return cells.flatMap((cell) => {
    const own = lines.filter(
      ({ cell: place }) => place?.table === table && place.row === cell.row && place.column === cell.column,
    );
    if (own.length > 0) return rowsOf(own).flat();
    return [{ text: '', confidence: 1, cell: placeOf(cell, table), ...cell.box }];
  });
}

/** Lines that stand beside each other, from the left; rows from the top. */
function rowsOf(lines: readonly ReadLine[]): ReadLine[][] {
  const rows: ReadLine[][] = [];
  for (const line of [...lines].sort((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1);
    if (row?.every((member) => beside(member, line))) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left));
}

/** They share most of the height of the lower one, and neither stands above the other. */
function beside(one: ReadLine, other: ReadLine): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.bottom - one.top, other.bottom - other.top) * 0.5;
}

function middle({ top, bottom }: ReadLine): number {
  return (top + bottom) / 2;
}
