import type { CellPlace } from '../../intake/page/types.ts';
import type { Grid, GridCell } from '../../intake/readers/pdf/grid.ts';
import { type Bounds, type Box, boundsOf } from '../model/box.ts';

/** A line that was found, with the cell it stands in. */
export interface PlacedBox {
  box: Box;
  cell?: CellPlace;
}

/** Puts lines into cells; one that runs over a border is cut there, since neighbours on one line are found as one. */
export function placeBoxes(boxes: readonly Box[], grids: readonly Grid[]): PlacedBox[] {
  return boxes.flatMap((box) => {
    const { x, y } = box.middle;
    const table = grids.findIndex(({ box: frame }) => inside(frame, x, y));
    const grid = grids[table];
    if (!grid) return [{ box }];
    const parts = grid.cells.flatMap((cell) => {
      const part = partIn(box, cell.box);
      return part ? [{ box: part, cell: placeOf(cell, table) }] : [];
    });
    return parts.length > 0 ? parts : [{ box }];
  });
}

/** The cell that the middle of an area lies in. */
export function cellAt({ left, top, right, bottom }: Bounds, grids: readonly Grid[]): CellPlace | undefined {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const table = grids.findIndex(({ box }) => inside(box, x, y));
  const cell = grids[table]?.cells.find(({ box }) => inside(box, x, y));
  return cell && placeOf(cell, table);
}

export function placeOf({ row, column, rowSpan, columnSpan }: GridCell, table: number): CellPlace {
  return { table, row, column, rowSpan, columnSpan };
}

/** The part of a line that lies in a cell: all of it, a worthwhile piece of it, or none. */
function partIn(box: Box, cell: Bounds): Box | undefined {
  const bounds = boundsOf(box);
  const left = Math.max(bounds.left, cell.left);
  const right = Math.min(bounds.right, cell.right);
  const top = Math.max(bounds.top, cell.top);
  const bottom = Math.min(bounds.bottom, cell.bottom);
  const line = Math.min(bounds.bottom - bounds.top, bounds.right - bounds.left);
  if (bottom - top < line * 0.5 || right - left < line * 0.5) return undefined;
  const whole =
    bounds.left >= cell.left &&
    bounds.right <= cell.right &&
    bounds.top >= cell.top &&
    bounds.bottom <= cell.bottom;
  if (whole) return box;
  // Borders don't belong to the text.
  const border = Math.max(1, line * 0.06);
  const inner = {
    left: left === cell.left ? left + border : left,
    right: right === cell.right ? right - border : right,
    top: top === cell.top ? top + border : top,
    bottom: bottom === cell.bottom ? bottom - border : bottom,
  };
  return {
    middle: { x: (inner.left + inner.right) / 2, y: (inner.top + inner.bottom) / 2 },
    width: inner.right - inner.left,
    height: inner.bottom - inner.top,
    angle: 0,
  };
}

export function inside({ left, right, top, bottom }: Bounds, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
