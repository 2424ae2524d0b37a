import type { PageRaster } from '../../intake/source/types.ts';

/** Room around a place, as shares of the page: a line above and below, some characters to the sides. */
const room = { x: 0.04, y: 0.012 };

/** Part of a page around a place given in shares of it. */
export function cropRaster({ width, height, data }: PageRaster, place: readonly number[]): PageRaster {
  const [x = 0, y = 0, wide = 1, high = 1] = place;
  const [left, right] = span(x - room.x, x + wide + room.x, width);
  const [top, bottom] = span(y - room.y, y + high + room.y, height);
  const part = new Uint8Array((right - left) * (bottom - top) * 4);
  for (let row = top; row < bottom; row += 1)
    part.set(
      data.subarray((row * width + left) * 4, (row * width + right) * 4),
      (row - top) * (right - left) * 4,
    );
  return { width: right - left, height: bottom - top, data: part };
}

function span(from: number, to: number, size: number): [number, number] {
  const start = Math.min(size - 1, Math.max(0, Math.floor(from * size)));
  return [start, Math.max(start + 1, Math.min(size, Math.ceil(to * size)))];
}
