import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import subsetFont from 'subset-font';
import { programRoot } from '../../main/paths.ts';
import type { PageImage } from '../../main/recognition/types.ts';

const a4: [number, number] = [595, 842];
const serif = 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const red = rgb(0.85, 0.1, 0.12);

/** A sheet to draw on; places are points from the left and from the top. */
export class Sheet {
  readonly #page: PDFPage;
  readonly #font: PDFFont;

  constructor(page: PDFPage, font: PDFFont) {
    this.#page = page;
    this.#font = font;
  }

  text(text: string, x: number, y: number, size = 12): void {
    this.#page.drawText(text, { x, y: a4[1] - y - size, size, font: this.#font });
  }

  line(fromX: number, fromY: number, toX: number, toY: number): void {
    this.#page.drawLine({
      start: { x: fromX, y: a4[1] - fromY },
      end: { x: toX, y: a4[1] - toY },
      thickness: 0.8,
    });
  }

  /** A round seal with text in its ring, 42 mm across. */
  seal(x: number, y: number, text: string): void {
    const radius = 59.5;
    const middle = a4[1] - y;
    this.#page.drawCircle({ x, y: middle, size: radius, borderColor: red, borderWidth: 3, opacity: 0 });
    [...text].forEach((character, at) => {
      const angle = Math.PI * (1.1 - (1.2 * at) / (text.length - 1));
      this.#page.drawText(character, {
        x: x + Math.cos(angle) * 45 - 6,
        y: middle + Math.sin(angle) * 45 - 6,
        size: 12,
        font: this.#font,
        color: red,
      });
    });
    this.#page.drawSvgPath('M0,-16 L4,-5 16,-5 6,2 10,14 0,7 -10,14 -6,2 -16,-5 -4,-5 Z', {
      x,
      y: middle,
      color: red,
    });
  }

  /** A scrawl as of a pen, some 60 points wide. */
  scrawl(x: number, y: number, colour: [number, number, number]): void {
    const path = 'M0,12 C8,-14 14,26 20,2 C24,-10 28,24 34,8 C40,-12 44,22 50,4 L62,10 M14,-4 L40,20';
    this.#page.drawSvgPath(path, { x, y: a4[1] - y, borderColor: rgb(...colour), borderWidth: 1.6 });
  }
}

/** The image of an A4 page at 200 dpi on which `draw` has drawn. `characters` are all that it writes. */
export async function drawPage(characters: string, draw: (sheet: Sheet) => void): Promise<PageImage> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const whole = readFileSync(join(programRoot, 'node_modules/@expo-google-fonts', serif));
  const font = await pdf.embedFont(await subsetFont(whole, characters, { targetFormat: 'truetype' }), {
    subset: false,
  });
  draw(new Sheet(pdf.addPage(a4), font));
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(await pdf.save());
    const { data, width, height } = await document.getPage(0).render({ scale: 200 / 72, render: 'bitmap' });
    const pixels = Uint8Array.from(data);
    document.destroy();
    return { width, height, data: pixels };
  } finally {
    library.destroy();
  }
}

/** What a scanner adds: a tint and grain, the same each time. */
export function scanned({ width, height, data }: PageImage): PageImage {
  const out = Uint8Array.from(data);
  let state = 1;
  for (let at = 0; at < out.length; at += 1) {
    if (at % 4 === 3) continue;
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const grain = (state / 2_147_483_648 - 0.5) * 24;
    out[at] = Math.max(0, Math.min(255, out[at]! * (at % 4 === 2 ? 0.94 : 0.97) + grain));
  }
  return { width, height, data: out };
}

/** The page turned clockwise by an angle about its middle; quarters swap its sides. */
export function turned(image: PageImage, quarters: number): PageImage {
  let page = image;
  for (let turn = 0; turn < quarters; turn += 1) page = quarterTurned(page);
  return page;
}

function quarterTurned({ width, height, data }: PageImage): PageImage {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const to = (x * height + (height - 1 - y)) * 4;
      for (let channel = 0; channel < 4; channel += 1) out[to + channel] = data[from + channel]!;
    }
  return { width: height, height: width, data: out };
}

/** The page askew by some degrees, clockwise. */
export function skewed({ width, height, data }: PageImage, degrees: number): PageImage {
  const out = new Uint8Array(data.length).fill(255);
  const angle = (degrees * Math.PI) / 180;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const fromX = Math.round(width / 2 + dx * Math.cos(angle) + dy * Math.sin(angle));
      const fromY = Math.round(height / 2 - dx * Math.sin(angle) + dy * Math.cos(angle));
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
      for (let channel = 0; channel < 4; channel += 1)
        out[(y * width + x) * 4 + channel] = data[(fromY * width + fromX) * 4 + channel]!;
    }
  return { width, height, data: out };
}
