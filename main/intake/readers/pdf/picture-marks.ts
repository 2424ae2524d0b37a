import { classifyPicture, type PictureMark } from '../../marks/classify.ts';
import { type Bitmap, onWhite } from '../../marks/pixels.ts';
import { turnBitmap } from '../../marks/turn.ts';
import type { PageMark } from '../../page/types.ts';
import { fineness, longestSide, regionWithin, unread } from '../image/picture-marks.ts';
import { regionOf } from './layout.ts';
import type { PlacedPicture } from './objects.ts';
import { type Pdfium, withMemory } from './pdfium.ts';
import type { PlacedPage } from './upright.ts';

/** Share of the page from which a picture shows a paper or scene; recognition reads those. */
const paper = 0.1;
/** Pictures of a page that are looked at: a page of signatures has some twenty. */
const mostPictures = 60;
/** Pixels of one picture, and of all that are looked at on a page. */
const mostPixels = 25_000_000;
const mostOnPage = 80_000_000;
const millimetresPerPoint = 25.4 / 72;
/** Bytes a pixel by PDFium's format: grey, BGR, BGRx, BGRA. */
const bytesOf: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };
const withAlpha = 4;

/** What the pictures of a page show. Their matrices are changed: the page is not drawn afterwards. */
export function pictureMarks(pdfium: Pdfium, document: number, handle: number, page: PlacedPage): PageMark[] {
  const budget = { pixels: mostOnPage };
  return page.objects.pictures.flatMap((picture, at) => {
    const place = regionOf(picture, page);
    const isPaper = place[2] * place[3] >= paper;
    const found = isPaper || at >= mostPictures ? unread : marksIn(pdfium, document, handle, picture, budget);
    return found.map((mark): PageMark => ({ ...mark, region: regionWithin(mark.region, place) }));
  });
}

function marksIn(
  pdfium: Pdfium,
  document: number,
  handle: number,
  { object, turn, left, top, right, bottom }: PlacedPicture,
  budget: { pixels: number },
): readonly PictureMark[] {
  const shown = Math.max(right - left, bottom - top) * millimetresPerPoint;
  if (object === undefined || !(shown > 0)) return unread;
  const scale = Math.min(fineness * millimetresPerPoint, longestSide / Math.max(right - left, bottom - top));
  const size = { width: Math.round((right - left) * scale), height: Math.round((bottom - top) * scale) };
  const pixels = pixelsIn(pdfium, object);
  if (size.width < 8 || size.height < 8 || pixels > Math.min(mostPixels, budget.pixels)) return unread;
  budget.pixels -= pixels;
  const lies = (turn ?? 0) % 2 === 1;
  const bitmap = drawn(pdfium, document, handle, object, {
    width: lies ? size.height : size.width,
    height: lies ? size.width : size.height,
  });
  if (!bitmap) return unread;
  return classifyPicture(turnBitmap(bitmap, turn ?? 0), Math.max(size.width, size.height) / shown);
}

/** As the head of the picture says; what says nothing is refused. */
function pixelsIn(pdfium: Pdfium, object: number): number {
  return withMemory(pdfium, 8, (scratch) => {
    if (pdfium._FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4) === 0) return Infinity;
    const pixels = pdfium.HEAP32[scratch >> 2]! * pdfium.HEAP32[(scratch >> 2) + 1]!;
    return pixels > 0 ? pixels : Infinity;
  });
}

/** The picture alone, transparency on white, upright as it is stored. */
function drawn(
  pdfium: Pdfium,
  document: number,
  handle: number,
  object: number,
  { width, height }: { width: number; height: number },
): Bitmap | undefined {
  return withMemory(pdfium, 24, (scratch) => {
    pdfium.HEAPF32.set([width, 0, 0, height, 0, 0], scratch >> 2);
    if (pdfium._FPDFPageObj_SetMatrix(object, scratch) === 0) return undefined;
    const bitmap = pdfium._FPDFImageObj_GetRenderedBitmap(document, handle, object);
    if (bitmap === 0) return undefined;
    const raster = pixelsOf(pdfium, bitmap);
    pdfium._FPDFBitmap_Destroy(bitmap);
    return raster;
  });
}

/** Pixels of a bitmap of PDFium's. */
export function pixelsOf(pdfium: Pdfium, bitmap: number): Bitmap | undefined {
  const width = pdfium._FPDFBitmap_GetWidth(bitmap);
  const height = pdfium._FPDFBitmap_GetHeight(bitmap);
  const stride = pdfium._FPDFBitmap_GetStride(bitmap);
  const format = pdfium._FPDFBitmap_GetFormat(bitmap);
  const bytes = bytesOf[format];
  const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
  if (bytes === undefined || from === 0 || width > 2 * longestSide || height > 2 * longestSide)
    return undefined;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = from + y * stride + x * bytes;
      const to = (y * width + x) * 4;
      const step = bytes === 1 ? 0 : 1;
      rgba[to] = pdfium.HEAPU8[at + step * 2]!;
      rgba[to + 1] = pdfium.HEAPU8[at + step]!;
      rgba[to + 2] = pdfium.HEAPU8[at]!;
      rgba[to + 3] = format === withAlpha ? pdfium.HEAPU8[at + 3]! : 255;
    }
  }
  return onWhite(width, height, rgba);
}
