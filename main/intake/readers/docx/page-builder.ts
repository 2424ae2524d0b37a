import type { CellPlace, TextLine } from '../../page/types.ts';

/** A picture of a document, as its program shows it. */
export interface Picture {
  /** Part that holds it, where it is inside the file. */
  part?: string;
  /** Size in millimetres, 0 where it is not told. */
  width: number;
  height: number;
}

/** A picture with the index of the line that it stands on. */
export interface PlacedPicture extends Picture {
  line: number;
}

export interface BuiltPage {
  lines: TextLine[];
  pictures: PlacedPicture[];
}

/** Collects lines page by page. Word stores no pages; breaks come from the text and from Word's last layout. */
export class PageBuilder {
  readonly pages: BuiltPage[] = [{ lines: [], pictures: [] }];
  #tables = 0;

  get #page(): BuiltPage {
    return this.pages.at(-1)!;
  }

  /** Number of the next table on its page. */
  table(): number {
    this.#tables += 1;
    return this.#tables - 1;
  }

  line(text: string, cell?: CellPlace): void {
    this.#page.lines.push({ text, confidence: 1, ...(cell ? { cell } : {}) });
  }

  /** A picture on the line that was written last; one that opens a cell on the cell's first line, which comes next. */
  picture(picture: Picture, cell?: CellPlace): void {
    const { lines, pictures } = this.#page;
    const opensCell = cell !== undefined && lines.at(-1)?.cell !== cell;
    const line = opensCell ? lines.length : Math.max(0, lines.length - 1);
    pictures.push({ ...picture, line });
  }

  /** A break that stands in the text and again in Word's layout counts once. */
  breakPage(): void {
    if (this.#page.lines.length === 0 && this.#page.pictures.length === 0) return;
    this.pages.push({ lines: [], pictures: [] });
    this.#tables = 0;
  }

  finish(): readonly BuiltPage[] {
    const last = this.pages.at(-1)!;
    if (this.pages.length > 1 && last.lines.every(({ text }) => text === '') && last.pictures.length === 0)
      this.pages.pop();
    return this.pages;
  }
}
