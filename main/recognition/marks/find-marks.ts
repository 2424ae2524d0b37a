import { type Bitmap, type Grey, type QuarterTurns, resizeGrey } from '../image/bitmap.ts';
import type { Bounds } from '../model/box.ts';
import type { ReadLine } from '../order.ts';
import { countIn, scaled, shareInside } from './area.ts';
import { findInk, type Ink } from './ink.ts';
import { findPictures } from './pictures.ts';
import { findSeals, type RedMarks } from './seals.ts';
import { type View, viewOf } from './view.ts';

/** Print of a seal has less dark ink than this share of its red ink. */
const sealPrint = 0.35;

/** What stands on a page before its text is read. */
export interface Surroundings extends RedMarks {
  view: View;
  pictures: Bounds[];
}

export function surroundingsOf(colours: Bitmap, skew: number, turned: QuarterTurns): Surroundings {
  const view = viewOf(colours, skew, turned);
  const pictures = findPictures(view);
  return { view, pictures, ...findSeals(view, pictures) };
}

/** Ink of writing at the size of the view; `dark` is the whole page's without its rules. */
export function writingInk({ view, red }: Surroundings, dark: Grey): Grey {
  const small = inkOf(dark, view);
  // What the washing left of red ink is no writing.
  for (let at = 0; at < small.data.length; at += 1) if (red.data[at] === 1) small.data[at] = 0;
  return small;
}

/** Whether a line that was read is print of a seal: hardly any ink that isn't red. */
export function isSealPrint({ view, seals, red }: Surroundings, ink: Grey, bounds: Bounds): boolean {
  const small = scaled(bounds, 1 / view.factor);
  if (seals.every((seal) => shareInside(small, seal) < 0.6)) return false;
  return countIn(ink, small) < countIn(red, small) * sealPrint;
}

/** Handwriting, in pixels of the view. */
export function handwriting(
  { view, pictures, seals, fingers }: Surroundings,
  small: Grey,
  lines: readonly ReadLine[],
): Ink[] {
  return [
    ...findInk(view, small, lines, [...pictures, ...seals]),
    ...fingers
      .filter((finger) => seals.every((seal) => shareInside(finger, seal) < 0.6))
      .map((finger) => ({ ...finger, confidence: 0.6 })),
  ];
}

/** The mask at the size of the view: a pixel is ink where a fifth of it is. */
function inkOf(dark: Grey, view: View): Grey {
  const shares = resizeGrey(
    { ...dark, data: dark.data.map((value) => (value === 0 ? 0 : 255)) },
    view.width,
    view.height,
  );
  return { ...shares, data: shares.data.map((share) => (share > 50 ? 1 : 0)) };
}
