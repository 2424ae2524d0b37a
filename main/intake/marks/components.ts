import type { Grey } from './pixels.ts';

/** Pixels of a mask that touch each other, corners included; the box's far edges are exclusive. */
export interface Component {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Places of its pixels in the mask. */
  pixels: Int32Array;
}

/** The connected parts of a mask that have at least `least` pixels. */
export function components({ width, height, data }: Grey, least = 1): Component[] {
  const seen = new Uint8Array(data.length);
  const stack = new Int32Array(data.length);
  const found: Component[] = [];
  const members = new Int32Array(data.length);
  for (let start = 0; start < data.length; start += 1) {
    if (data[start] === 0 || seen[start] === 1) continue;
    let waiting = 0;
    let count = 0;
    let left = width;
    let right = 0;
    let top = height;
    let bottom = 0;
    stack[waiting++] = start;
    seen[start] = 1;
    while (waiting > 0) {
      const at = stack[--waiting]!;
      members[count++] = at;
      const y = Math.floor(at / width);
      const x = at - y * width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      const fromX = x > 0 ? x - 1 : 0;
      const toX = x < width - 1 ? x + 1 : x;
      const toY = y < height - 1 ? y + 1 : y;
      for (let nextY = y > 0 ? y - 1 : 0; nextY <= toY; nextY += 1) {
        for (let nextX = fromX; nextX <= toX; nextX += 1) {
          const next = nextY * width + nextX;
          if (data[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          stack[waiting++] = next;
        }
      }
    }
    if (count >= least)
      found.push({ left, top, right: right + 1, bottom: bottom + 1, pixels: members.slice(0, count) });
  }
  return found;
}

/** Every mark grown by a square of `reach` pixels to each side. */
export function grown({ width, height, data }: Grey, reach: number): Grey {
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) spread(data, across, y * width, 1, width, reach);
  const out = new Uint8Array(data.length);
  for (let x = 0; x < width; x += 1) spread(across, out, x, width, height, reach);
  return { width, height, data: out };
}

function spread(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  step: number,
  count: number,
  reach: number,
): void {
  let last = -reach - 1;
  for (let place = 0; place < count; place += 1) {
    if (from[start + place * step] !== 0) last = place;
    if (place - last <= reach) to[start + place * step] = 1;
  }
  last = count + reach;
  for (let place = count - 1; place >= 0; place -= 1) {
    if (from[start + place * step] !== 0) last = place;
    if (last - place <= reach) to[start + place * step] = 1;
  }
}
