import { components } from '../../intake/marks/components.ts';
import type { Bounds } from '../model/box.ts';
import { maskOf, type View } from './view.ts';

/** Side of the squares that are counted, in millimetres. */
const square = 3;
/** A square belongs to a picture from this share of pixels that aren't paper. */
const filled = 0.6;
/** A picture covers this share of the page, and squares this share of its box. */
const leastArea = 0.03;
const leastFill = 0.65;

/** Photographs and other areas without paper in them. */
export function findPictures(view: View): Bounds[] {
  const notPaper = maskOf(view, (red, green, blue) => Math.min(red, green, blue) < 205);
  const side = Math.max(2, Math.round(square * view.mm));
  const width = Math.floor(view.width / side);
  const height = Math.floor(view.height / side);
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      let count = 0;
      for (let y = row * side; y < (row + 1) * side; y += 1)
        for (let x = column * side; x < (column + 1) * side; x += 1)
          count += notPaper.data[y * view.width + x]!;
      if (count > side * side * filled) data[row * width + column] = 1;
    }
  }
  return components({ width, height, data }).flatMap(({ left, top, right, bottom, pixels }) => {
    const area = (right - left) * (bottom - top);
    if (area < width * height * leastArea || pixels.length < area * leastFill) return [];
    return [
      {
        left: (left - 0.5) * side,
        top: (top - 0.5) * side,
        right: (right + 0.5) * side,
        bottom: (bottom + 0.5) * side,
      },
    ];
  });
}
