import { findGrids, type Grid } from '../../intake/readers/pdf/grid.ts';
import type { Rules } from './rules.ts';

/** Strokes of large handwriting cross like rules; a table is larger, in points. */
const leastHeight = 14;
const leastWidth = 60;
/** Two tables close together leave a gap that no text fits into. */
const leastSide = 6;

/** Tables of a straightened page in pixels. The grids of PDF pages are built in points, so these are too. */
export function gridsOf({ horizontals, verticals }: Rules, point: number): Grid[] {
  const grids = findGrids(
    horizontals.map(({ y, left, right }) => ({ y: y / point, left: left / point, right: right / point })),
    verticals.map(({ x, top, bottom }) => ({ x: x / point, top: top / point, bottom: bottom / point })),
  );
  const pixels = ({ left, right, top, bottom }: Grid['box']) => ({
    left: left * point,
    right: right * point,
    top: top * point,
    bottom: bottom * point,
  });
  return grids
    .filter(({ box }) => box.bottom - box.top >= leastHeight && box.right - box.left >= leastWidth)
    .map(({ box, cells }) => ({
      box: pixels(box),
      cells: cells
        .filter(({ box: { left, right, top, bottom } }) => Math.min(right - left, bottom - top) >= leastSide)
        .map((cell) => ({ ...cell, box: pixels(cell.box) })),
    }));
}
