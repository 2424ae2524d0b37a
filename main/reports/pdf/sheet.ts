import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { characterWidth, embedFont, type FontName, printable } from './fonts.ts';
import { breakLines } from './line-breaks.ts';

export const black = rgb(0, 0, 0);
export const grey = rgb(0.35, 0.38, 0.42);

const size = { width: 595.28, height: 841.89 };
const narrow: Margin = { left: 51, right: 51, top: 57, bottom: 54 };

/** Points. */
export interface Margin {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface TextStyle {
  font?: FontName;
  /** Points. */
  size?: number;
  leading?: number;
  grey?: boolean;
}

interface Page {
  draw: ((page: PDFPage, fonts: Record<FontName, PDFFont>) => void)[];
}

/**
 * A paper in A4, laid out first and drawn at the end, when every character that it needs is known.
 * All measures are points; `y` runs down from the top margin.
 */
export class Sheet {
  readonly width: number;
  readonly bottom: number;
  y = 0;
  readonly #margin: Margin;
  readonly #pages: Page[] = [];
  readonly #characters: Record<FontName, Set<string>> = { regular: new Set(), bold: new Set() };
  readonly #head: string;
  readonly #footLines: string[];

  /** `head` and `foot` stand on every page. */
  constructor(head: string, foot: string, margin: Margin = narrow) {
    this.#margin = margin;
    this.width = size.width - margin.left - margin.right;
    this.bottom = size.height - margin.top - margin.bottom;
    this.#head = printable(head);
    this.#footLines = this.lines(foot, this.width, { size: 6.5 }).slice(0, 3);
    this.#note('regular', `${this.#head}第页共0123456789 `);
    this.newPage();
  }

  newPage(): void {
    this.#pages.push({ draw: [] });
    this.y = 0;
  }

  /** Starts a new page unless so much is left. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > 0) this.newPage();
  }

  lines(text: string, width: number, style: TextStyle): string[] {
    const { font = 'regular', size: points = 9.5 } = style;
    const clean = printable(text);
    this.#note(font, clean);
    return breakLines(clean, width / points, (character) => characterWidth(font, character));
  }

  /** Width of a line that was broken by `lines`. */
  textWidth(line: string, style: TextStyle): number {
    const { font = 'regular', size: points = 9.5 } = style;
    let width = 0;
    for (const character of line) width += characterWidth(font, character);
    return width * points;
  }

  /** Draws one line at `x` from the left margin and `y` from the top margin of the current page. */
  line(text: string, x: number, y: number, style: TextStyle): void {
    const { font = 'regular', size: points = 9.5 } = style;
    if (text === '') return;
    this.#current().draw.push((page, fonts) => {
      page.drawText(text, {
        x: this.#margin.left + x,
        y: size.height - this.#margin.top - y - points * 0.88,
        size: points,
        font: fonts[font],
        color: style.grey ? grey : black,
      });
    });
  }

  /** A paragraph over the whole width or part of it; breaks across pages. */
  paragraph(text: string, style: TextStyle & { x?: number; width?: number; after?: number } = {}): void {
    const { size: points = 9.5, x = 0 } = style;
    const leading = style.leading ?? points * 1.55;
    for (const line of this.lines(text, style.width ?? this.width - x, style)) {
      this.need(leading);
      this.line(line, x, this.y, style);
      this.y += leading;
    }
    this.y += style.after ?? 3;
  }

  rule(x1: number, y1: number, x2: number, y2: number, thickness = 0.5, dash?: number[]): void {
    this.#current().draw.push((page) => {
      page.drawLine({
        start: { x: this.#margin.left + x1, y: size.height - this.#margin.top - y1 },
        end: { x: this.#margin.left + x2, y: size.height - this.#margin.top - y2 },
        thickness,
        color: black,
        ...(dash ? { dashArray: dash } : {}),
      });
    });
  }

  fill(x: number, y: number, width: number, height: number, shade: number): void {
    this.#current().draw.push((page) => {
      page.drawRectangle({
        x: this.#margin.left + x,
        y: size.height - this.#margin.top - y - height,
        width,
        height,
        color: rgb(shade, shade, shade),
      });
    });
  }

  /** Draws everything into a PDF. */
  async finish(title: string, date: Date): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    document.setTitle(printable(title));
    document.setProducer('Mingjuan');
    document.setCreator('Mingjuan');
    document.setCreationDate(date);
    document.setModificationDate(date);
    const fonts = {
      regular: await embedFont(document, 'regular', [...this.#characters.regular].join('')),
      bold: await embedFont(document, 'bold', [...this.#characters.bold].join('') || ' '),
    };
    for (const [index, content] of this.#pages.entries()) {
      const page = document.addPage([size.width, size.height]);
      for (const draw of content.draw) draw(page, fonts);
      this.#drawEdges(page, fonts.regular, index + 1);
    }
    return document.save();
  }

  #drawEdges(page: PDFPage, font: PDFFont, number: number): void {
    const numbers = `第 ${number} 页 共 ${this.#pages.length} 页`;
    page.drawText(this.#head, { x: this.#margin.left, y: size.height - 36, size: 8, font, color: grey });
    for (const [index, line] of this.#footLines.entries()) {
      page.drawText(line, { x: this.#margin.left, y: 38 - index * 9, size: 6.5, font, color: grey });
    }
    page.drawText(numbers, {
      x: size.width - this.#margin.right - font.widthOfTextAtSize(numbers, 8),
      y: size.height - 36,
      size: 8,
      font,
      color: grey,
    });
  }

  #note(font: FontName, text: string): void {
    for (const character of text) this.#characters[font].add(character);
  }

  #current(): Page {
    return this.#pages.at(-1) as Page;
  }
}
