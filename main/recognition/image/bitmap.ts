import type { Bitmap, Grey } from '../../intake/marks/pixels.ts';
import { type QuarterTurns, turnBitmap, turnPixels } from '../../intake/marks/turn.ts';

export type { Bitmap, Grey, QuarterTurns };
export { turnBitmap };

/** Turned clockwise by quarters. */
export function turnGrey({ width, height, data }: Grey, turns: QuarterTurns): Grey {
  const turned = turnPixels(width, height, data, 1, turns);
  return { width: turned.width, height: turned.height, data: turned.data };
}

/** Scaled with the mean of what each new pixel covers when shrinking, between neighbours when growing. */
export function resizeGrey(grey: Grey, width: number, height: number): Grey {
  const out = new Uint8Array(width * height);
  const columns = weights(grey.width, width);
  const rows = weights(grey.height, height);
  const band = new Float32Array(grey.width);
  for (let y = 0; y < height; y += 1) {
    band.fill(0);
    const { first, shares } = rows[y]!;
    for (let part = 0; part < shares.length; part += 1) {
      const start = (first + part) * grey.width;
      const share = shares[part]!;
      for (let x = 0; x < grey.width; x += 1) band[x]! += share * grey.data[start + x]!;
    }
    for (let x = 0; x < width; x += 1) {
      const column = columns[x]!;
      let sum = 0;
      for (let part = 0; part < column.shares.length; part += 1)
        sum += column.shares[part]! * band[column.first + part]!;
      out[y * width + x] = sum + 0.5;
    }
  }
  return { width, height, data: out };
}

/** For each new place the old places it is made of, with shares that add up to 1. */
function weights(from: number, to: number): { first: number; shares: Float32Array }[] {
  const scale = from / to;
  const reach = Math.max(1, scale);
  return Array.from({ length: to }, (_, at) => {
    const middle = (at + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.ceil(middle - reach + 1e-6));
    const last = Math.min(from - 1, Math.floor(middle + reach - 1e-6));
    const shares = new Float32Array(Math.max(1, last - first + 1));
    let sum = 0;
    for (let part = 0; part < shares.length; part += 1) {
      const share = Math.max(1e-6, 1 - Math.abs(first + part - middle) / reach);
      shares[part] = share;
      sum += share;
    }
    for (let part = 0; part < shares.length; part += 1) shares[part]! /= sum;
    return { first: Math.min(first, from - 1), shares };
  });
}

/** Turned about its middle by a small angle (radians, clockwise on the page is positive); what comes in from outside is white. */
export function rotateGrey({ width, height, data }: Grey, angle: number): Grey {
  const out = new Uint8Array(width * height);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const middleX = width / 2;
  const middleY = height / 2;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = x - middleX;
      const dy = y - middleY;
      const fromX = middleX + dx * cos + dy * sin;
      const fromY = middleY - dx * sin + dy * cos;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        out[y * width + x] = 255;
        continue;
      }
      const shareX = fromX - left;
      const shareY = fromY - top;
      const at = top * width + left;
      const upper = data[at]! * (1 - shareX) + data[at + 1]! * shareX;
      const lower = data[at + width]! * (1 - shareX) + data[at + width + 1]! * shareX;
      out[y * width + x] = upper * (1 - shareY) + lower * shareY + 0.5;
    }
  }
  return { width, height, data: out };
}

/** The colours turned with `rotateGrey`'s geometry, nearest pixel: good enough for seals and ink. */
export function rotateBitmap({ width, height, rgb }: Bitmap, angle: number): Bitmap {
  const out = new Uint8Array(rgb.length).fill(255);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const fromX = Math.round(width / 2 + dx * cos + dy * sin);
      const fromY = Math.round(height / 2 - dx * sin + dy * cos);
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
      const from = (fromY * width + fromX) * 3;
      const to = (y * width + x) * 3;
      out[to] = rgb[from]!;
      out[to + 1] = rgb[from + 1]!;
      out[to + 2] = rgb[from + 2]!;
    }
  }
  return { width, height, rgb: out };
}

/** Shrunk by a whole factor, each new pixel the mean of its square. */
export function shrinkBitmap({ width, height, rgb }: Bitmap, factor: number): Bitmap {
  if (factor <= 1) return { width, height, rgb };
  const outWidth = Math.floor(width / factor);
  const outHeight = Math.floor(height / factor);
  const out = new Uint8Array(outWidth * outHeight * 3);
  const area = factor * factor;
  for (let y = 0; y < outHeight; y += 1) {
    for (let x = 0; x < outWidth; x += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = 0; row < factor; row += 1) {
        let from = ((y * factor + row) * width + x * factor) * 3;
        for (let column = 0; column < factor; column += 1, from += 3) {
          red += rgb[from]!;
          green += rgb[from + 1]!;
          blue += rgb[from + 2]!;
        }
      }
      const to = (y * outWidth + x) * 3;
      out[to] = red / area;
      out[to + 1] = green / area;
      out[to + 2] = blue / area;
    }
  }
  return { width: outWidth, height: outHeight, rgb: out };
}
