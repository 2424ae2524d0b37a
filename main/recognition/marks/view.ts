import { balanced } from '../../intake/marks/pixels.ts';
import { type Bitmap, type QuarterTurns, rotateBitmap, shrinkBitmap, turnBitmap } from '../image/bitmap.ts';

export { maskOf } from '../../intake/marks/pixels.ts';

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
