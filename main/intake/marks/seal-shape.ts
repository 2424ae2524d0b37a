import type { Component } from './components.ts';
import type { Grey } from './pixels.ts';

/** Text of a seal runs round, or stands in a square. */
export type SealShape = 'round' | 'square';

const sectors = 90;

/** Red against white paper; brown and orange have more green than blue. */
export function isRed(red: number, green: number, blue: number): boolean {
  const more = red - Math.max(green, blue);
  return more > 24 && red > 85 && Math.abs(green - blue) < Math.max(48, more * 0.9);
}

/** What a connected red area is, by its outline and size; undefined for red print and smears. */
export function shapeOf(
  { left, top, right, bottom }: Component,
  red: Grey,
  mm: number,
  near: number,
): { shape: SealShape; confidence: number } | 'finger' | undefined {
  const width = (right - left - near * 2) / mm;
  const height = (bottom - top - near * 2) / mm;
  if (width < 8 || height < 8 || width > 62 || height > 62) return undefined;
  const middleX = (left + right - 1) / 2;
  const middleY = (top + bottom - 1) / 2;
  const round = new Uint8Array(sectors);
  const square = new Uint8Array(sectors);
  let count = 0;
  let inner = 0;
  // All red in the box: where the print keeps clear of the ring it is no part of the component.
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (red.data[y * red.width + x] === 0) continue;
      count += 1;
      const u = (x - middleX) / ((width * mm) / 2);
      const v = (y - middleY) / ((height * mm) / 2);
      const distance = Math.hypot(u, v);
      const sector = Math.floor(((Math.atan2(v, u) + Math.PI) / (2 * Math.PI)) * sectors) % sectors;
      if (distance > 0.86 && distance < 1.12) round[sector] = 1;
      if (Math.max(Math.abs(u), Math.abs(v)) > 0.86) square[sector] = 1;
      if (distance < 0.8) inner += 1;
    }
  }
  const proportion = width / height;
  const fill = count / (width * height * mm * mm);
  const ring = share(round);
  const edge = share(square);
  const filled = inner / Math.max(1, count);
  if (
    width > 22 &&
    height > 16 &&
    proportion > 0.72 &&
    proportion < 1.9 &&
    ring > 0.58 &&
    fill < 0.62 &&
    filled > 0.1
  )
    return { shape: 'round', confidence: Math.min(0.98, 0.5 + ring / 2) };
  const isFinger =
    width < 19 &&
    height < 26 &&
    height > 11 &&
    proportion > 0.5 &&
    proportion < 1.05 &&
    filled > 0.35 &&
    fill > 0.1;
  if (isFinger && edge < 0.85) return 'finger';
  if (
    width > 9 &&
    width < 50 &&
    proportion > 0.5 &&
    proportion < 2.8 &&
    edge > 0.78 &&
    fill > 0.08 &&
    fill < 0.7
  )
    return { shape: 'square', confidence: 0.4 + edge / 2 };
  return isFinger ? 'finger' : undefined;
}

function share(sectorsHit: Uint8Array): number {
  let sum = 0;
  for (const hit of sectorsHit) sum += hit;
  return sum / sectorsHit.length;
}
