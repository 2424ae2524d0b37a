import type { SheetColumnRole } from '../../../shared/generated/schemas.ts';
import type { PlacedCell } from './table.ts';

/** A row below the head by what its columns stand for. */
export interface SheetRow {
  /** From 0. */
  index: number;
  /** Cells of a role, each once, from left to right. */
  cells(role: SheetColumnRole): PlacedCell[];
  /** Their texts, joined. */
  text(role: SheetColumnRole): string;
  /** The only text of a row whose other cells are empty or one with it. */
  alone: string | undefined;
  isEmpty: boolean;
}

/** Rows of a filled grid below its head. */
export function rowsBelow(
  grid: readonly (readonly (PlacedCell | undefined)[])[],
  headRow: number,
  roles: readonly SheetColumnRole[],
): SheetRow[] {
  return grid.slice(headRow + 1).map((line, below): SheetRow => {
    const index = headRow + 1 + below;
    const distinct = [...new Set(line)].filter((cell) => cell !== undefined);
    const filled = distinct.filter(({ text }) => text.trim() !== '');
    const cells = (role: SheetColumnRole) => [
      ...new Set(line.filter((cell, at): cell is PlacedCell => cell !== undefined && roles[at] === role)),
    ];
    const [only] = filled;
    return {
      index,
      cells,
      text: (role) =>
        cells(role)
          .map(({ text }) => text.trim())
          .filter((text) => text !== '')
          .join(' '),
      // A cell that only reaches down into this row (a section over many rows) says nothing by itself.
      alone: filled.length === 1 && only && only.row === index ? only.text.trim() : undefined,
      isEmpty: filled.length === 0,
    };
  });
}
