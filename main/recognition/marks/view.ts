import {
  type Bitmap,
  type Grey,
  type QuarterTurns,
  rotateBitmap,
  shrinkBitmap,
  turnBitmap,
} from '../image/bitmap.ts';

/** The page in colour at some 100 dpi, upright and straight, with what all searches for marks need. */
export interface View {
  width: number;
  height: number;
  /** Colours against the paper, so that a tinted page counts as white. */
  rgb: Uint8Array;
  /** Pixels a millimetre, if the long side is that of A4. */
  mm: number;
  /** Pixels of the page for one of these. */
  factor: number;
}

const longSide = 297;
const viewedSide = 1170;

export function viewOf(colours: Bitmap, skew: number, turned: QuarterTurns): View {
  const side = Math.max(colours.width, colours.height);
  const factor = Math.max(1, Math.round(side / viewedSide));
  const small = turnBitmap(straightened(shrinkBitmap(colours, factor), skew), turned);
  return {
    width: small.width,
    height: small.height,
    rgb: balanced(small.rgb),
    mm: side / factor / longSide,
    factor,
  };
}

function straightened(small: Bitmap, skew: number): Bitmap {
  return skew === 0 ? small : rotateBitmap(small, -skew);
}

/** Each colour against that of the paper: what four fifths of the pixels are not brighter than. */
function balanced(rgb: Uint8Array): Uint8Array {
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

/** Pixels for which a test of red, green and blue holds. */
export function maskOf(
  { width, height, rgb }: View,
  test: (red: number, green: number, blue: number) => boolean,
): Grey {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at += 1, from += 3)
    if (test(rgb[from]!, rgb[from + 1]!, rgb[from + 2]!)) data[at] = 1;
  return { width, height, data };
}
