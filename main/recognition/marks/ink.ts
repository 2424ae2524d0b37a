import { components, grown } from '../../intake/marks/components.ts';
import type { Grey } from '../image/bitmap.ts';
import type { Bounds } from '../model/box.ts';
import type { ReadLine } from '../order.ts';
import { clear, countIn, scaled, shareInside } from './area.ts';
import { maskOf, type View } from './view.ts';

export interface Ink extends Bounds {
  confidence: number;
}

/** What the reading model is less sure of than this is seldom print. */
const unsure = 0.75;
/** Share of coloured ink from which a line is written by hand. */
const coloured = 0.3;
/** Handwriting stands this much higher than the print before it on its line. */
const taller = 1.35;
/** Strokes that lie closer than this are one piece of writing, in millimetres. */
const together = 1.6;

/** Writing by hand: lines that don't look printed, and ink where no text was found. */
export function findInk(
  view: View,
  dark: Grey,
  lines: readonly ReadLine[],
  covered: readonly Bounds[],
): Ink[] {
  const blue = maskOf(view, (red, _green, blue) => blue - red > 24 && red < 190);
  const written = lines.flatMap((line) => {
    const bounds = scaled(line, 1 / view.factor);
    // Under a seal nothing can be told apart.
    if (covered.some((area) => shareInside(bounds, area) > 0.6)) return [];
    const confidence = handwritten(line, lines, view, dark, blue);
    return confidence === undefined ? [] : [{ ...bounds, confidence }];
  });
  return [...written, ...strayInk(view, dark, blue, lines, covered)];
}

function handwritten(
  line: ReadLine,
  lines: readonly ReadLine[],
  view: View,
  dark: Grey,
  blue: Grey,
): number | undefined {
  const bounds = scaled(line, 1 / view.factor);
  const ink = countIn(dark, bounds);
  if (ink > 20 && countIn(blue, bounds) > ink * coloured) return 0.9;
  if (line.confidence < unsure) return 0.6;
  // Strokes of a pen come out as slashes and the like.
  if (!/[\p{L}\p{N}]/u.test(line.text) && ink > 20) return 0.6;
  const label = lines.find((other) => other !== line && isWord(other) && standsBefore(other, line));
  if (!label || !isWord(line)) return undefined;
  const height = inkHeight(dark, bounds);
  return height > inkHeight(dark, scaled(label, 1 / view.factor)) * taller ? 0.7 : undefined;
}

/** Digits and single signs have no height to compare. */
function isWord({ text }: ReadLine): boolean {
  return /\p{sc=Han}{2}/u.test(text);
}

/** From the first row with more than a stray stroke to the last. */
function inkHeight(dark: Grey, { left, top, right, bottom }: Bounds): number {
  const least = Math.max(2, (right - left) * 0.05);
  let first: number | undefined;
  let last = 0;
  for (let y = Math.floor(top); y < bottom; y += 1) {
    if (countIn(dark, { left, top: y, right, bottom: y + 1 }) < least) continue;
    first ??= y;
    last = y + 1;
  }
  return first === undefined ? 0 : last - first;
}

/** A line to the left at the same height, as a label before its signature. */
function standsBefore(label: ReadLine, line: ReadLine): boolean {
  const middle = (label.top + label.bottom) / 2;
  return (
    label.right <= line.left + (line.bottom - line.top) * 0.5 && middle > line.top && middle < line.bottom
  );
}

/** Ink outside of all text, seals and pictures, of the size of a signature. */
function strayInk(
  view: View,
  dark: Grey,
  blue: Grey,
  lines: readonly ReadLine[],
  covered: readonly Bounds[],
): Ink[] {
  const { mm, width, height } = view;
  const stray: Grey = { ...dark, data: dark.data.slice() };
  for (let at = 0; at < stray.data.length; at += 1) if (blue.data[at] === 1) stray.data[at] = 1;
  for (const line of lines) {
    const { left, top, right, bottom } = scaled(line, 1 / view.factor);
    const margin = (bottom - top) * 0.15;
    clear(stray, { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin });
  }
  for (const area of covered) clear(stray, area);
  return components(grown(stray, Math.round((together * mm) / 2)), 20).flatMap(
    ({ left, top, right, bottom, pixels }) => {
      let count = 0;
      for (const at of pixels) count += stray.data[at]!;
      const large = right - left > 5 * mm && bottom - top > 4 * mm && count > 3.5 * mm * mm;
      // Shadows at the edges of the glass, holes of binding and specks are no writing.
      const atEdge = left < 6 * mm || top < 6 * mm || right > width - 6 * mm || bottom > height - 6 * mm;
      const solid = count > (right - left) * (bottom - top) * 0.6;
      const huge = bottom - top > 45 * mm || right - left > 140 * mm;
      return large && !atEdge && !solid && !huge ? [{ left, top, right, bottom, confidence: 0.5 }] : [];
    },
  );
}
