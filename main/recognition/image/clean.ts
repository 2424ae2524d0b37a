import type { Bitmap, Grey } from './bitmap.ts';

/** How much red stands out from the other colours before it counts as the ink of a seal. */
const redness = 28;

/** The page for reading: grey, with the ink of red seals washed out, so that text under a seal stays legible. */
export function forReading({ width, height, rgb }: Bitmap): Grey {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at += 1, from += 3) {
    const red = rgb[from]!;
    const green = rgb[from + 1]!;
    const blue = rgb[from + 2]!;
    data[at] = red - Math.max(green, blue) > redness ? red : (red * 77 + green * 150 + blue * 29 + 128) >> 8;
  }
  return { width, height, data };
}

/**
 * Marks what is darker than its surroundings. The mean of a window follows shadows and tints that one threshold
 * for the whole page does not.
 */
export function darkMask({ width, height, data }: Grey, window = 31, below = 0.82): Grey {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  const mask = new Uint8Array(width * height);
  const half = window >> 1;
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - half) * (width + 1);
    const bottom = Math.min(height, y + half + 1);
    const lower = bottom * (width + 1);
    const rows = bottom - Math.max(0, y - half);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - half);
      const right = Math.min(width, x + half + 1);
      const sum = sums[lower + right]! - sums[lower + left]! - sums[top + right]! + sums[top + left]!;
      const value = data[y * width + x]!;
      // Solid dark areas are darker than nothing around them, so the deepest black always counts.
      if (value * rows * (right - left) < sum * below || value < 60) mask[y * width + x] = 1;
    }
  }
  return { width, height, data: mask };
}
