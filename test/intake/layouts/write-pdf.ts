import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFImage, type PDFPage, rgb } from 'pdf-lib';
import subsetFont from 'subset-font';
import { programRoot } from '../../../main/paths.ts';
import type { Block, FormCell, Paper } from './paper.ts';
import { inkPng, sealPng } from './write-docx.ts';

const a4 = [595, 842] as const;
const margin = 68;
const textSize = 14;
const cellSize = 11;
const leading = 1.65;
const padding = 5;
const black = rgb(0, 0, 0);
const redInk = rgb(0.85, 0.1, 0.12);

export interface PdfManner {
  /** Pages lie on their long side. */
  landscape?: boolean;
  /** Numbers at the foot: – 3 –. */
  numbered?: boolean;
}

let whole: Buffer | undefined;

/** Papers as one PDF with text, as an office program prints them. */
export async function pdfOf(papers: readonly Paper[], manner: PdfManner = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  whole ??= readFileSync(
    join(programRoot, 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  );
  const characters = `${JSON.stringify(papers)}0123456789-– √`;
  const font = await pdf.embedFont(await subsetFont(whole, characters, { targetFormat: 'truetype' }), {
    subset: false,
  });
  const [ink, seal] = [await pdf.embedPng(inkPng()), await pdf.embedPng(sealPng())];
  const press = new Press(pdf, font, ink, seal, manner);
  for (const { blocks } of papers) {
    press.newPage();
    for (const block of blocks) press.print(block);
  }
  return pdf.save();
}

class Press {
  readonly #pdf: PDFDocument;
  readonly #font: PDFFont;
  readonly #ink: PDFImage;
  readonly #seal: PDFImage;
  readonly #wide: number;
  readonly #high: number;
  readonly #numbered: boolean;
  #page: PDFPage | undefined;
  /** Points from the top. */
  #y = 0;
  #count = 0;

  constructor(pdf: PDFDocument, font: PDFFont, ink: PDFImage, seal: PDFImage, manner: PdfManner) {
    this.#pdf = pdf;
    this.#font = font;
    this.#ink = ink;
    this.#seal = seal;
    [this.#wide, this.#high] = manner.landscape ? [a4[1], a4[0]] : a4;
    this.#numbered = manner.numbered ?? false;
  }

  newPage(): void {
    this.#page = this.#pdf.addPage([this.#wide, this.#high]);
    this.#count += 1;
    this.#y = margin;
    if (this.#numbered) this.#text(`– ${this.#count} –`, this.#wide / 2 - 14, this.#high - 40, 10);
  }

  print(block: Block): void {
    if ('newPage' in block) this.newPage();
    else if ('seal' in block) this.#image(this.#seal, this.#wide - margin - 150, this.#y - 85, 113, 113);
    else if ('table' in block) this.#table(block.table);
    else this.#lines(block);
  }

  #lines({ line, at, size = textSize, red, ink }: Extract<Block, { line: string }>): void {
    for (const text of this.#wrap(line, this.#wide - 2 * margin, size)) {
      this.#room(size * leading);
      const wide = this.#width(text, size);
      const free = this.#wide - 2 * margin - wide;
      const x = margin + (at === 'middle' ? free / 2 : at === 'right' ? free : 0);
      this.#text(text, x, this.#y, size, red ? redInk : black);
      // A person signs in the gap behind the first label.
      const before = text.slice(0, text.search(/[：:][\s\u3000]{3}/) + 1);
      if (ink && before !== '')
        this.#image(this.#ink, x + this.#width(before, size) + 6, this.#y - 4, 62, 26);
      else if (ink) this.#image(this.#ink, x + wide + 8, this.#y - 4, 62, 26);
      this.#y += size * leading;
    }
  }

  #table(rows: readonly (readonly (string | FormCell)[])[]): void {
    const columns = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)));
    const widths = this.#widths(rows, columns);
    const open: number[] = Array.from({ length: columns }, () => 0);
    const heights = rows.map((row) => this.#height(row, widths, columns));
    for (const [index, row] of rows.entries()) {
      const high = heights[index]!;
      this.#room(high);
      let column = 0;
      const left = (at: number) => margin + widths.slice(0, at).reduce((sum, one) => sum + one, 0);
      const skip = () => {
        while (column < columns && open[column]! > 0) {
          open[column]! -= 1;
          column += 1;
        }
      };
      for (const given of row) {
        skip();
        const cell: FormCell = typeof given === 'string' ? { text: given } : given;
        const span = cell.columns ?? 1;
        const down = cell.rows ?? 1;
        const tall = heights.slice(index, index + down).reduce((sum, one) => sum + one, 0);
        this.#cell(cell, left(column), left(column + span) - left(column), tall);
        for (let at = column; at < column + span; at += 1) open[at] = down - 1;
        column += span;
      }
      skip();
      this.#y += high;
    }
    this.#y += 8;
  }

  /** Columns that hold only labels are narrow. */
  #widths(rows: readonly (readonly (string | FormCell)[])[], columns: number): number[] {
    const need = Array.from({ length: columns }, () => 24);
    const open = Array.from({ length: columns }, () => 0);
    for (const row of rows) {
      let column = 0;
      for (const given of row) {
        while (column < columns && open[column]! > 0) {
          open[column]! -= 1;
          column += 1;
        }
        const cell: FormCell = typeof given === 'string' ? { text: given } : given;
        const longest = Math.max(...cell.text.split('\n').map((one) => this.#width(one, cellSize)));
        const span = cell.columns ?? 1;
        if (span === 1) need[column] = Math.max(need[column]!, Math.min(longest + 2 * padding, 150));
        for (let at = column; at < column + span; at += 1) open[at] = (cell.rows ?? 1) - 1;
        column += span;
      }
    }
    const all = need.reduce((sum, one) => sum + one, 0);
    return need.map((one) => (one * (this.#wide - 2 * margin)) / all);
  }

  #height(row: readonly (string | FormCell)[], widths: readonly number[], columns: number): number {
    const share = (this.#wide - 2 * margin) / columns;
    const highs = row.map((given, index) => {
      const cell: FormCell = typeof given === 'string' ? { text: given } : given;
      const down = cell.rows ?? 1;
      const wide = row.length === columns ? widths[index]! : share * (cell.columns ?? 1) * 0.85;
      const lines = this.#wrap(cell.text, wide - 2 * padding, cellSize).length;
      return (lines * cellSize * leading + 2 * padding) / down;
    });
    return Math.max(30, ...highs);
  }

  #cell(cell: FormCell, x: number, wide: number, high: number): void {
    this.#page!.drawRectangle({
      x,
      y: this.#high - this.#y - high,
      width: wide,
      height: high,
      borderColor: black,
      borderWidth: 0.7,
      opacity: 0,
    });
    const lines = this.#wrap(cell.text, wide - 2 * padding, cellSize);
    let y = this.#y + Math.max(padding, (high - lines.length * cellSize * leading) / 2);
    for (const line of lines) {
      this.#text(line, x + padding, y, cellSize);
      const gap = line.search(/[：:][\s\u3000]{3}/);
      if (cell.ink && gap >= 0)
        this.#image(
          this.#ink,
          x + padding + this.#width(line.slice(0, gap + 1), cellSize) + 4,
          y - 5,
          50,
          21,
        );
      y += cellSize * leading;
    }
    if (cell.ink && !lines.some((line) => /[：:][\s\u3000]{3}/.test(line)))
      this.#image(this.#ink, x + wide - 58, this.#y + 3, 50, 21);
  }

  #room(high: number): void {
    if (this.#y + high > this.#high - margin) this.newPage();
  }

  /** Digits apart from letters: beside them the font would take forms of digits that have no number of their own. */
  #text(text: string, x: number, y: number, size: number, color = black): void {
    let left = x;
    for (const [run] of text.matchAll(/\d+|\D+/g)) {
      this.#page!.drawText(run, { x: left, y: this.#high - y - size, size, font: this.#font, color });
      left += this.#width(run, size);
    }
  }

  #image(image: PDFImage, x: number, y: number, width: number, height: number): void {
    this.#page!.drawImage(image, { x, y: this.#high - y - height, width, height });
  }

  #width(text: string, size: number): number {
    return this.#font.widthOfTextAtSize(text, size);
  }

  /** Lines no wider than the place; no line begins with a stop. */
  #wrap(text: string, wide: number, size: number): string[] {
    // The typeface has no ticked box.
    return text
      .replaceAll('☑', '√')
      .split('\n')
      .flatMap((paragraph) => {
        const lines: string[] = [];
        let line = '';
        for (const character of paragraph) {
          if (
            line !== '' &&
            this.#width(line + character, size) > wide &&
            !/[，。；：、）》]/.test(character)
          ) {
            lines.push(line);
            line = character;
          } else line += character;
        }
        return [...lines, line];
      });
  }
}

function spanOf(cell: string | FormCell): number {
  return typeof cell === 'string' ? 1 : (cell.columns ?? 1);
}
