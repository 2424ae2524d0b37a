import { balanced, framed } from '../../marks/pixels.ts';
import { redMarksIn } from '../../marks/red-marks.ts';
import type { PageMark } from '../../page/types.ts';
import { fineness } from '../image/picture-marks.ts';
import { type Box, boxAround } from './geometry.ts';
import { regionOf } from './layout.ts';
import type { Pdfium } from './pdfium.ts';
import { pixelsOf } from './picture-marks.ts';
import type { PlacedPage, Turn } from './upright.ts';

/** Points: pieces of one drawing lie as near as this; a mark is no smaller, and a seal no larger. */
const near = 4;
const smallest = 18;
/** Drawings of a page that are looked at. */
const mostDrawn = 12;
const largest = 200;
const millimetresPerPoint = 25.4 / 72;
const bgra = 4;

/** Seals that are drawn as shapes and not as pictures; any other drawing of that size may be a signature. */
export function drawnMarks(pdfium: Pdfium, handle: number, page: PlacedPage, turn: Turn): PageMark[] {
  const drawings = together(page.objects.curves).filter((box) => isMarkSized(box, page));
  return drawings.map((box, at): PageMark => {
    const region = regionOf(box, page);
    const seal = turn === 0 && at < mostDrawn ? sealIn(pdfium, handle, box, page) : undefined;
    return seal === undefined
      ? { kind: 'picture', region, confidence: 1 }
      : { kind: 'seal', region, confidence: seal };
  });
}

/** Not a dot or tick, and not the frame of the page. */
function isMarkSized({ left, top, right, bottom }: Box, page: PlacedPage): boolean {
  const [wide, high] = [right - left, bottom - top];
  const isFrame = wide > page.width * 0.7 || high > page.height * 0.7;
  return Math.max(wide, high) >= smallest && Math.min(wide, high) >= smallest / 3 && !isFrame;
}

/** Boxes that touch or lie close to each other as one. */
function together(boxes: readonly Box[]): Box[] {
  const groups: Box[] = [];
  for (let box of [...boxes].sort((a, b) => a.left - b.left)) {
    for (let at = groups.length - 1; at >= 0; at -= 1) {
      if (!areNear(groups[at]!, box)) continue;
      box = boxAround([box, groups[at]!]);
      groups.splice(at, 1);
      at = groups.length;
    }
    groups.push(box);
  }
  return groups;
}

function areNear(one: Box, other: Box): boolean {
  return (
    one.left - near <= other.right &&
    other.left - near <= one.right &&
    one.top - near <= other.bottom &&
    other.top - near <= one.bottom
  );
}

/** How surely the red of this part of the page is a seal; text over it does not matter. */
function sealIn(pdfium: Pdfium, handle: number, box: Box, page: PlacedPage): number | undefined {
  if (box.right - box.left > largest || box.bottom - box.top > largest) return undefined;
  const scale = fineness * millimetresPerPoint;
  const width = Math.ceil((box.right - box.left) * scale);
  const height = Math.ceil((box.bottom - box.top) * scale);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bgra, 0, 0);
  if (bitmap === 0) return undefined;
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  const [left, top] = [Math.round(-box.left * scale), Math.round(-box.top * scale)];
  const [wide, high] = [Math.round(page.width * scale), Math.round(page.height * scale)];
  pdfium._FPDF_RenderPageBitmap(bitmap, handle, left, top, wide, high, 0, 0);
  const raster = pixelsOf(pdfium, bitmap);
  pdfium._FPDFBitmap_Destroy(bitmap);
  if (!raster) return undefined;
  const view = framed({ ...raster, rgb: balanced(raster.rgb) }, 8);
  const { marks } = redMarksIn(view, fineness);
  return marks.find(({ kind }) => kind === 'seal')?.confidence;
}
