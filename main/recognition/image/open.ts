import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PageImage } from '../types.ts';
import { type Bitmap, shrinkBitmap } from './bitmap.ts';

/** An A4 page at 600 dpi has 35 million pixels. */
const mostPixels = 40_000_000;
const leastSide = 16;
/** A4 at 300 dpi is 3508 pixels high; more only costs time. */
const longestSide = 3600;

/** The pixels of a page without the fourth byte, at a size that text is read at. */
export function openImage({ width, height, data }: PageImage): Result<Bitmap> {
  const pixels = width * height;
  if (!Number.isInteger(width) || !Number.isInteger(height) || data.length !== pixels * 4)
    return fail('IMAGE_BROKEN', '这一页的图像已损坏，没有识别。请对照原件人工填写。', `${width} × ${height}`);
  if (Math.min(width, height) < leastSide)
    return fail(
      'IMAGE_TOO_SMALL',
      '这一页的图像太小，没有识别。请对照原件人工填写。',
      `${width} × ${height}`,
    );
  if (pixels > mostPixels)
    return fail(
      'IMAGE_TOO_LARGE',
      '这一页的图像超过 4000 万像素，没有识别。请用 300 dpi 以下重新扫描，或者人工填写。',
      `${width} × ${height}`,
    );
  const rgb = new Uint8Array(pixels * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = data[from]!;
    rgb[to + 1] = data[from + 1]!;
    rgb[to + 2] = data[from + 2]!;
  }
  return ok(shrinkBitmap({ width, height, rgb }, Math.ceil(Math.max(width, height) / longestSide)));
}
