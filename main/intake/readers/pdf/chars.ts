import type { Box, PlacedChar } from './geometry.ts';
import { type Pdfium, withMemory } from './pdfium.ts';
import { plainCharacter } from './radicals.ts';

export interface PageChars {
  /** In the order of the file. */
  chars: (PlacedChar & { angle: number })[];
  /** Visible characters whose meaning the file does not tell. */
  unknown: number;
  /** Characters that are in the file but not on the page: a text layer under a scan. */
  hidden: number;
  /** There were more than are read. */
  cut: boolean;
}

const mostChars = 60_000;
const invisible = 3;

/** Characters of a page with their places in points as displayed. */
export function readChars(
  pdfium: Pdfium,
  page: number,
  place: (x: number, y: number) => [number, number],
): PageChars {
  const read: PageChars = { chars: [], unknown: 0, hidden: 0, cut: false };
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return read;
  try {
    const count = pdfium._FPDFText_CountChars(text);
    read.cut = count > mostChars;
    withMemory(pdfium, 64, (scratch) => {
      for (let index = 0; index < Math.min(count, mostChars); index += 1)
        readChar(pdfium, text, index, scratch, place, read);
    });
    return read;
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function readChar(
  pdfium: Pdfium,
  text: number,
  index: number,
  scratch: number,
  place: (x: number, y: number) => [number, number],
  read: PageChars,
): void {
  // Spaces and line ends that PDFium adds are its guess; the places tell more.
  if (pdfium._FPDFText_IsGenerated(text, index) === 1) return;
  const code = pdfium._FPDFText_GetUnicode(text, index);
  const object = pdfium._FPDFText_GetTextObject(text, index);
  if (object !== 0 && pdfium._FPDFTextObj_GetTextRenderMode(object) === invisible) {
    read.hidden += 1;
    return;
  }
  if (isUnknown(code) || pdfium._FPDFText_HasUnicodeMapError(text, index) === 1) {
    read.unknown += 1;
    return;
  }
  const loose = looseBox(pdfium, text, index, scratch);
  if (!loose) return;
  const [x1, y1] = place(loose.left, loose.top);
  const [x2, y2] = place(loose.right, loose.bottom);
  const box = {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
  if (!Object.values(box).every(Number.isFinite)) return;
  read.chars.push({
    text: plainCharacter(String.fromCodePoint(code)),
    box,
    angle: displayAngle(pdfium._FPDFText_GetCharAngle(text, index), place),
  });
}

/** Fonts for many scripts claim to be three lines high; type itself is little more than one. */
const highestType = 1.7;

/** The box cut to the height of the type about its base line, on whichever side of the sheet that runs. */
function typeBox(pdfium: Pdfium, text: number, index: number, scratch: number, loose: Box): Box {
  if (pdfium._FPDFText_GetMatrix(text, index, scratch) === 0) return loose;
  const [a, b, c, d, x, y] = floats(pdfium, scratch, 6) as [number, number, number, number, number, number];
  const size = pdfium._FPDFText_GetFontSize(text, index) * Math.hypot(c, d);
  if (!(size > 0)) return loose;
  const cut = (from: number, to: number, base: number, up: number): [number, number] =>
    Math.abs(to - from) <= highestType * size
      ? [from, to]
      : [base - 0.12 * size * up, base + 0.88 * size * up];
  if (Math.abs(b) < 0.05 * Math.abs(a)) {
    const [bottom, top] = cut(loose.bottom, loose.top, y, Math.sign(d));
    return { ...loose, bottom, top };
  }
  if (Math.abs(a) < 0.05 * Math.abs(b)) {
    const [left, right] = cut(loose.left, loose.right, x, Math.sign(c));
    return { ...loose, left, right };
  }
  return loose;
}

/**
 * Em box of a character in places of the file. PDFium misplaces characters that it replaces by their plain form
 * (⼈ by 人): the ink then lies far from the box, and the matrix tells where the character begins.
 */
function looseBox(pdfium: Pdfium, text: number, index: number, scratch: number): Box | undefined {
  if (pdfium._FPDFText_GetLooseCharBox(text, index, scratch) === 0) return undefined;
  const [left, top, right, bottom] = floats(pdfium, scratch, 4) as [number, number, number, number];
  const loose = typeBox(pdfium, text, index, scratch, { left, top, right, bottom });
  pdfium._FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
  const [inkLeft, inkRight, inkBottom, inkTop] = pdfium.HEAPF64.subarray(scratch >> 3, (scratch >> 3) + 4);
  const size = Math.max(Math.abs(right - left), Math.abs(top - bottom));
  const off = Math.max(
    Math.abs(inkLeft! + inkRight! - left - right),
    Math.abs(inkBottom! + inkTop! - bottom - top),
  );
  if (off <= size || pdfium._FPDFText_GetMatrix(text, index, scratch) === 0) return loose;
  const [x, y] = floats(pdfium, scratch, 6).slice(4) as [number, number];
  const onLine = y >= bottom - size && y <= top + size;
  const [down, up] = onLine ? [bottom, top] : [y - size * 0.12, y + size * 0.88];
  return { left: x, right: x + right - left, bottom: down, top: up };
}

function floats(pdfium: Pdfium, pointer: number, count: number): number[] {
  return Array.from(pdfium.HEAPF32.subarray(pointer >> 2, (pointer >> 2) + count));
}

/** Direction in which the text runs as displayed, clockwise from left to right; PDFium counts clockwise on the sheet. */
function displayAngle(angle: number, place: (x: number, y: number) => [number, number]): number {
  const [x0, y0] = place(0, 0);
  const [x1, y1] = place(Math.cos(angle), -Math.sin(angle));
  return Math.atan2(y1 - y0, x1 - x0);
}

/** No character, a control, a private one or the replacement for what could not be told. */
function isUnknown(code: number): boolean {
  return (
    code === 0 ||
    (code < 32 && code !== 9 && code !== 10 && code !== 13) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    code === 0xfffd ||
    code === 0xfffe ||
    code === 0xffff ||
    code > 0x10ffff
  );
}
