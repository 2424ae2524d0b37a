/** A page or picture in colour: three bytes a pixel, row by row. */
export interface Bitmap {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** Shades of grey, or a mask of zeros and ones: one byte a pixel, row by row. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A box in pixels; the far edges are exclusive. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels for which a test of red, green and blue holds. */
export function maskOf(
  { width, height, rgb }: Bitmap,
  test: (red: number, green: number, blue: number) => boolean,
): Grey {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at += 1, from += 3)
    if (test(rgb[from]!, rgb[from + 1]!, rgb[from + 2]!)) data[at] = 1;
  return { width, height, data };
}

/** Each colour against that of the paper: what four fifths of the pixels are not brighter than. */
export function balanced(rgb: Uint8Array): Uint8Array {
  const out = new Uint8Array(rgb.length);
  for (let channel = 0; channel < 3; channel += 1) {
    const counts = new Uint32Array(256);
    for (let at = channel; at < rgb.length; at += 3) counts[rgb[at]!]! += 1;
    let paper = 0;
    for (let seen = 0; paper < 255 && seen < (rgb.length / 3) * 0.8; paper += 1) seen += counts[paper]!;
    const scale = 255 / Math.max(paper, 80);
    for (let at = channel; at < rgb.length; at += 3) out[at] = Math.min(255, rgb[at]! * scale);
  }
  return out;
}

export function countOf({ data }: Grey): number {
  let count = 0;
  for (const value of data) count += value;
  return count;
}

/** The picture with white around it. */
export function framed({ width, height, rgb }: Bitmap, margin: number): Bitmap {
  const wide = width + margin * 2;
  const high = height + margin * 2;
  const out = new Uint8Array(wide * high * 3).fill(255);
  for (let y = 0; y < height; y += 1)
    out.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), ((y + margin) * wide + margin) * 3);
  return { width: wide, height: high, rgb: out };
}

/** Colours without the fourth byte, laid on white where it says how opaque they are. */
export function onWhite(width: number, height: number, rgba: Uint8Array): Bitmap {
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    const alpha = rgba[from + 3]! / 255;
    rgb[to] = 255 - (255 - rgba[from]!) * alpha;
    rgb[to + 1] = 255 - (255 - rgba[from + 1]!) * alpha;
    rgb[to + 2] = 255 - (255 - rgba[from + 2]!) * alpha;
  }
  return { width, height, rgb };
}
