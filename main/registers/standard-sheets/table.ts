/** A cell with the rows and columns that it covers, at least 1. */
export interface SheetCell {
  text: string;
  rowSpan: number;
  columnSpan: number;
}

/** A table of a file; `cells` by row and column, undefined where another cell covers the place. */
export interface SheetTable {
  /** Name of the sheet, or which table of the document it is. */
  place: string;
  /** Text right above it. */
  caption: string;
  cells: readonly (readonly (SheetCell | undefined)[])[];
}

/** Bounds of one table: what a standard never reaches. */
export const tableLimits = { tables: 60, rows: 3000, columns: 60, text: 4000 };

/** Cell that stands at a place, also where it begins further up or to the left; row and column say where it begins. */
export interface PlacedCell extends SheetCell {
  row: number;
  column: number;
}

/** The table with every place filled by the cell that covers it. */
export function filledGrid({ cells }: SheetTable): (PlacedCell | undefined)[][] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const grid: (PlacedCell | undefined)[][] = cells.map(() => Array.from({ length: width }, () => undefined));
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) {
      if (!cell) continue;
      const placed = { ...cell, row, column };
      for (let down = row; down < Math.min(row + cell.rowSpan, grid.length); down += 1)
        for (let across = column; across < Math.min(column + cell.columnSpan, width); across += 1)
          grid[down]![across] ??= placed;
    }
  return grid;
}
