import type { CompareCell, CompareRow } from '../../../../shared/generated/schemas.ts';

/** A cell by the place of its row among those shown, and of its column. */
export interface Spot {
  row: number;
  column: number;
}

/** The spot one step on, staying inside the table. */
export function stepSpot(spot: Spot, by: Partial<Spot>, rows: number, columns: number): Spot {
  const inside = (value: number, size: number) => Math.min(Math.max(0, value), Math.max(0, size - 1));
  return {
    row: inside(spot.row + (by.row ?? 0), rows),
    column: inside(spot.column + (by.column ?? 0), columns),
  };
}

/** The next or previous cell that differs, row by row; undefined where there is none further on. */
export function nextDifference(rows: readonly CompareRow[], from: Spot, step: 1 | -1): Spot | undefined {
  const width = rows[0]?.cells.length ?? 0;
  for (let at = from.row * width + from.column + step; at >= 0 && at < rows.length * width; at += step) {
    const spot = { row: Math.floor(at / width), column: at % width };
    if (rows[spot.row]?.cells[spot.column]?.differs) return spot;
  }
  return undefined;
}

/** Where the eye goes first: what the last paper has otherwise, else the first difference. */
export function firstSpot(rows: readonly CompareRow[]): Spot {
  const last = (rows[0]?.cells.length ?? 1) - 1;
  const inLast = rows.findIndex((row) => row.cells[last]?.differs);
  if (inLast >= 0) return { row: inLast, column: last };
  return nextDifference(rows, { row: 0, column: -1 }, 1) ?? { row: 0, column: 0 };
}

/** Whether a cell has something on a page to be opened. */
export function hasPlace(cell: CompareCell | undefined): boolean {
  return cell?.field !== undefined && cell.state !== 'missing' && cell.state !== 'notInKind';
}
