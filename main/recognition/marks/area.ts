import type { Grey } from '../image/bitmap.ts';
import type { Bounds } from '../model/box.ts';

/** Part of the first area that lies in the second, 0 to 1. */
export function shareInside(one: Bounds, other: Bounds): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const whole = (one.right - one.left) * (one.bottom - one.top);
  return width <= 0 || height <= 0 || whole <= 0 ? 0 : (width * height) / whole;
}

export function scaled({ left, top, right, bottom }: Bounds, scale: number): Bounds {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}

/** Takes an area out of a mask. */
export function clear({ width, height, data }: Grey, { left, top, right, bottom }: Bounds): void {
  const from = Math.max(0, Math.floor(left));
  const to = Math.min(width, Math.ceil(right));
  const last = Math.min(height, Math.ceil(bottom));
  for (let y = Math.max(0, Math.floor(top)); y < last; y += 1)
    if (to > from) data.fill(0, y * width + from, y * width + to);
}

export function countIn({ width, height, data }: Grey, { left, top, right, bottom }: Bounds): number {
  let count = 0;
  const last = Math.min(height, Math.ceil(bottom));
  const to = Math.min(width, Math.ceil(right));
  for (let y = Math.max(0, Math.floor(top)); y < last; y += 1)
    for (let x = Math.max(0, Math.floor(left)); x < to; x += 1) count += data[y * width + x]!;
  return count;
}
