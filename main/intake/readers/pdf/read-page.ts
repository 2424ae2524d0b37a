import type { SourcePage } from '../../page/types.ts';
import { type PageChars, readChars } from './chars.ts';
import { displayOf } from './document.ts';
import { drawnMarks } from './drawn-marks.ts';
import type { Box } from './geometry.ts';
import { inCell, layOut } from './layout.ts';
import { readObjects } from './objects.ts';
import type { Pdfium } from './pdfium.ts';
import { pictureMarks } from './picture-marks.ts';
import { type PlacedPage, turned, turnOf } from './upright.ts';

/** Shares of the page that pictures cover. */
const wholePage = 0.5;
const worthReading = 0.1;
/** Fewer characters beside a picture of the whole page are a stamp or a page number on a scan. */
const fewChars = 25;
/** More characters without a meaning than this share make the text useless. */
const mostUnknown = 0.1;

/** What a PDF says of a page that PDFium has loaded. */
export function readPdfPage(
  pdfium: Pdfium,
  document: number,
  handle: number,
): Omit<SourcePage, 'file' | 'page'> {
  const width = pdfium._FPDF_GetPageWidthF(handle);
  const height = pdfium._FPDF_GetPageHeightF(handle);
  if (!(width > 0 && height > 0)) return { origin: 'text', lines: [], problem: '页面尺寸不对，没有读取。' };
  const display = displayOf(pdfium, handle);
  const place = (x: number, y: number): [number, number] => {
    const [across, down] = display(x, y);
    return [across * width, down * height];
  };
  const read = readChars(pdfium, handle, place);
  const objects = readObjects(pdfium, handle, place);
  const onPage = read.chars.filter(({ box }) => isOnPage(box, width, height));
  const page: PlacedPage = { width, height, chars: onPage, objects };
  const need = needOf(page, read);
  if (need === 'page') return { origin: 'recognised', lines: [], toRecognise: 'page' };
  if (onPage.length === 0) return { origin: 'text', lines: [], blank: true };

  const turn = turnOf(onPage);
  const upright = turned(page, turn);
  const layout = layOut(upright);
  const marks = [
    ...drawnMarks(pdfium, handle, upright, turn),
    ...pictureMarks(pdfium, document, handle, upright),
  ];
  return {
    origin: 'text',
    lines: layout.lines,
    marks: marks.map((mark) => inCell(mark, layout, upright)),
    ...(turn === 0 ? {} : { turned: turn }),
    ...(need === 'pictures' ? { toRecognise: need } : {}),
    ...(read.cut ? { problem: '这一页的文字多得不正常，只读了前一部分，请人工核对。' } : {}),
  };
}

function needOf(page: PlacedPage, read: PageChars): 'page' | 'pictures' | undefined {
  const visible = page.chars.filter(({ text }) => text.trim() !== '').length;
  const covered = Math.max(0, ...page.objects.pictures.map((box) => shareOf(box, page)));
  const nothing = visible === 0 && read.unknown === 0;
  if (nothing)
    return page.objects.pictures.length > 0 || page.objects.paths > 0 || read.hidden > 0 ? 'page' : undefined;
  if (read.unknown > mostUnknown * (visible + read.unknown)) return 'page';
  if (covered >= wholePage && visible < fewChars) return 'page';
  return covered >= worthReading ? 'pictures' : undefined;
}

function shareOf(box: Box, { width, height }: PlacedPage): number {
  const wide = Math.min(box.right, width) - Math.max(box.left, 0);
  const high = Math.min(box.bottom, height) - Math.max(box.top, 0);
  return (Math.max(0, wide) * Math.max(0, high)) / (width * height);
}

function isOnPage(box: Box, width: number, height: number): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
