import type { Bitmap } from './pixels.ts';

/** Turns clockwise by a quarter. */
export type QuarterTurns = 0 | 1 | 2 | 3;

export function turnBitmap({ width, height, rgb }: Bitmap, turns: QuarterTurns): Bitmap {
  const turned = turnPixels(width, height, rgb, 3, turns);
  return { width: turned.width, height: turned.height, rgb: turned.data };
}

export function turnPixels(
  width: number,
  height: number,
  data: Uint8Array,
  channels: number,
  turns: QuarterTurns,
) {
  if (turns === 0) return { width, height, data };
  const upright = turns === 2;
  const outWidth = upright ? width : height;
  const outHeight = upright ? height : width;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < outHeight; y += 1) {
    for (let x = 0; x < outWidth; x += 1) {
      const fromX = turns === 1 ? y : upright ? width - 1 - x : width - 1 - y;
      const fromY = turns === 1 ? height - 1 - x : upright ? height - 1 - y : x;
      const from = (fromY * width + fromX) * channels;
      const to = (y * outWidth + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) out[to + channel] = data[from + channel]!;
    }
  }
  return { width: outWidth, height: outHeight, data: out };
}
