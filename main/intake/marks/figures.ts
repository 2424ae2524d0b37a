import { components } from './components.ts';
import type { Grey, PixelBox } from './pixels.ts';

/** A date has at least so many figures and dots. */
const fewest = 6;
/** Figures are this much narrower than high. */
const narrow = 0.85;

/**
 * Whether a piece of writing is a date in figures: small pieces one after another, none over another, while characters
 * are made of strokes above and beside each other.
 */
export function isFigures(mask: Grey, { left, top, right, bottom }: PixelBox): boolean {
  const width = right - left;
  const data = new Uint8Array(width * (bottom - top));
  for (let y = top; y < bottom; y += 1)
    data.set(mask.data.subarray(y * mask.width + left, y * mask.width + right), (y - top) * width);
  const pieces = components({ width, height: bottom - top, data }, 3).sort((a, b) => a.left - b.left);
  const apart = pieces.every((piece, at) => at === 0 || piece.left >= pieces[at - 1]!.right - 1);
  const slim = pieces.filter(
    (piece) => piece.right - piece.left <= (piece.bottom - piece.top) * narrow || isDot(piece, bottom - top),
  );
  return pieces.length >= fewest && apart && slim.length >= pieces.length * 0.6;
}

function isDot({ top, bottom }: { top: number; bottom: number }, high: number): boolean {
  return bottom - top < high * 0.35;
}
