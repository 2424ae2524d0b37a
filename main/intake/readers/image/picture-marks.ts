import { classifyPicture, type PictureMark } from '../../marks/classify.ts';
import { onWhite } from '../../marks/pixels.ts';
import type { Region } from '../../page/types.ts';
import { sheet } from './embedded.ts';
import { readImageHead } from './image-size.ts';
import { renderImages } from './render-images.ts';

/** Pixels a millimetre at which strokes are still told apart; longer sides than `longestSide` are no signature. */
export const fineness = 10;
export const longestSide = 900;
/** What a picture without a told size is taken for, in millimetres. */
export const usualSize = 40;
const mostPixels = 25_000_000;

/** A picture that stays a picture: not decoded, or too large to be a mark. */
export const unread: readonly PictureMark[] = [{ kind: 'picture', region: [0, 0, 1, 1], confidence: 1 }];

/** What a picture file of a paper shows; `width` and `height` in millimetres as shown, 0 where it is not told. */
export async function marksInImage(
  bytes: Buffer,
  width: number,
  height: number,
): Promise<readonly PictureMark[]> {
  const size = readImageHead(bytes)?.pages[0];
  if (!size || size.width * size.height > mostPixels || Math.min(size.width, size.height) < 8) return unread;
  const isTold = width > 0 && height > 0;
  const shown = isTold ? Math.max(width, height) : usualSize;
  const raster = await renderImages([bytes], dpiFor(size, Math.min(longestSide, shown * fineness)));
  if (!raster.ok) return unread;
  const { width: wide, height: high, data } = raster.value;
  return classifyPicture(onWhite(wide, high, data), Math.max(wide, high) / shown);
}

/** Pictures are drawn on a sheet laid as they are; this makes their longer side so many pixels. */
function dpiFor({ width, height }: { width: number; height: number }, side: number): number {
  const points = width > height ? sheet.long : (sheet.short * height) / width;
  return (side / points) * 72;
}

/** The place of a mark on the page, from its place in a picture. */
export function regionWithin([x, y, width, height]: Region, [left, top, wide, high]: Region): Region {
  return [left + x * wide, top + y * high, width * wide, height * high];
}
