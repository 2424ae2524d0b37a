import type { PageMark, Region } from '../page/types.ts';
import { type Bitmap, balanced, countOf, framed, type Grey, maskOf, type PixelBox } from './pixels.ts';
import { type RedMark, redMarksIn } from './red-marks.ts';
import { hasRules } from './rules.ts';
import { isRed } from './seal-shape.ts';
import { signaturesIn, withoutSpecks } from './strokes.ts';

/** A mark in a picture, its region as shares of the picture. */
export interface PictureMark extends Pick<PageMark, 'kind' | 'confidence'> {
  region: Region;
}

/** Shares of a picture: a photograph covers more of its paper, and in more shades, than a pen does. */
const mostCovered = 0.5;
const mostShaded = 0.3;
/** Colours that neither pens nor seals have, and red that is no seal, as shares of what is not paper. */
const mostForeign = 0.15;
const mostOtherRed = 0.2;
/** Share of its box that a signature inks. */
const mostInked = 0.5;
/** Height of writing by hand in millimetres. */
const lowest = 2;
const highest = 45;
/** White around a picture, so that a seal at its edge has an outside. */
const frame = 8;

const picture: PictureMark = { kind: 'picture', region: [0, 0, 1, 1], confidence: 1 };

/**
 * What a picture in a paper is: seals, handwriting (each signature and fingerprint one mark), or else a picture of
 * something. `mm` is pixels a millimetre as the paper shows it. In doubt it is a picture, which decides nothing.
 */
export function classifyPicture(bitmap: Bitmap, mm: number): PictureMark[] {
  const view = framed({ ...bitmap, rgb: balanced(bitmap.rgb) }, frame);
  const area = bitmap.width * bitmap.height;
  const covered = countOf(maskOf(view, isCovered));
  if (countOf(maskOf(view, isForeign)) > covered * mostForeign) return [picture];
  const { marks, rest } = redMarksIn(view, mm);
  const dark = maskOf(view, isInk);
  if (marks.length === 0) {
    const isPhoto = covered > area * mostCovered || countOf(maskOf(view, isShade)) > area * mostShaded;
    if (isPhoto || rest > covered * mostOtherRed) return [picture];
  }
  const names = handwriting(dark, mm);
  const written = (names ?? []).map((box): RedMark => ({ kind: 'ink', box, confidence: 0.8 }));
  const found = [...marks, ...written].map(({ kind, box, confidence }) => ({
    kind,
    region: regionIn(box, bitmap),
    confidence: Math.round(confidence * 100) / 100,
  }));
  return names && found.length > 0 ? found : [...found, picture];
}

/** Boxes of signatures; undefined where the strokes are something else. */
function handwriting(dark: Grey, mm: number): PixelBox[] | undefined {
  const least = Math.max(4, mm * mm * 0.15);
  const strokes = withoutSpecks(dark, least);
  const inked = countOf(strokes);
  if (inked < mm * mm) return [];
  const names = hasRules(strokes) ? undefined : signaturesIn(strokes);
  const isWriting = names?.every(({ left, top, right, bottom }) => {
    const high = (bottom - top) / mm;
    return high >= lowest && high <= highest && right > left;
  });
  const boxed = (names ?? []).reduce(
    (sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top),
    0,
  );
  return isWriting && inked <= boxed * mostInked ? names : undefined;
}

function isCovered(red: number, green: number, blue: number): boolean {
  return Math.min(red, green, blue) < 205;
}

/** Black, grey or blue as pens write. */
function isInk(red: number, green: number, blue: number): boolean {
  return Math.max(red, green, blue) < 165 || isBlue(red, green, blue);
}

function isBlue(red: number, green: number, blue: number): boolean {
  return blue - red > 30 && blue - green > 10 && red < 170;
}

function isShade(red: number, green: number, blue: number): boolean {
  return isCovered(red, green, blue) && !isInk(red, green, blue) && !isRed(red, green, blue);
}

/** Clear colours other than red and blue. */
function isForeign(red: number, green: number, blue: number): boolean {
  const most = Math.max(red, green, blue);
  return (
    most - Math.min(red, green, blue) > 60 && !isRed(red, green, blue) && !(blue === most && blue - red > 24)
  );
}

function regionIn({ left, top, right, bottom }: PixelBox, { width, height }: Bitmap): Region {
  const share = (from: number, all: number) => Math.min(1, Math.max(0, (from - frame) / all));
  const x = share(left, width);
  const y = share(top, height);
  return [x, y, share(right, width) - x, share(bottom, height) - y];
}
