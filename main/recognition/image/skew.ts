import type { Grey } from './bitmap.ts';

const widest = (5 * Math.PI) / 180;
const mostPoints = 20_000;

/**
 * By what angle (radians, clockwise) the page lies askew: the one along which dark pixels gather in the fewest rows
 * or columns. Lines of text and ruling lines both speak, whichever way up the page is.
 */
export function skewOf(mask: Grey): number {
  const points = sampled(mask);
  if (points.length < 400) return 0;
  const coarse = best(points, 0, widest, widest / 50);
  return best(points, coarse, widest / 50, widest / 500);
}

function sampled({ width, height, data }: Grey): Int32Array {
  let dark = 0;
  for (const value of data) dark += value;
  const step = Math.max(1, Math.floor(dark / mostPoints));
  const points = new Int32Array(Math.ceil(dark / step) * 2);
  let seen = 0;
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] === 0) continue;
      if (seen % step === 0) {
        points[count++] = x - (width >> 1);
        points[count++] = y - (height >> 1);
      }
      seen += 1;
    }
  }
  return points.subarray(0, count);
}

function best(points: Int32Array, around: number, reach: number, step: number): number {
  let angle = around;
  let highest = -1;
  for (let tried = around - reach; tried <= around + reach + step / 2; tried += step) {
    const score = gathered(points, tried);
    // Of equals the smaller turn.
    if (score > highest * 1.0005 || (score > highest && Math.abs(tried) < Math.abs(angle))) {
      highest = score;
      angle = tried;
    }
  }
  return angle;
}

const bins = new Uint16Array(16_384);
const binsDown = new Uint16Array(16_384);

function gathered(points: Int32Array, angle: number): number {
  bins.fill(0);
  binsDown.fill(0);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const middle = bins.length >> 1;
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at]!;
    const y = points[at + 1]!;
    bins[middle + Math.round(y * cos - x * sin)]! += 1;
    binsDown[middle + Math.round(x * cos + y * sin)]! += 1;
  }
  let across = 0;
  let down = 0;
  for (let at = 0; at < bins.length; at += 1) {
    across += bins[at]! ** 2;
    down += binsDown[at]! ** 2;
  }
  return Math.max(across, down);
}
