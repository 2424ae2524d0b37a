import type { ReadPlace, Value } from '../../../../shared/generated/schemas.ts';
import { isLegible } from '../../page/legible.ts';
import type { DocumentSpan, SourcePage, TextLine } from '../../page/types.ts';
import { cellTables } from '../cells.ts';
import { joinedLines } from '../join-lines.ts';
import { looksLikeLabel } from '../label-words.ts';
import { placesOf } from '../read-value.ts';

interface Piece {
  start: number;
  end: number;
  lines: readonly TextLine[];
  page: SourcePage;
}

/** Running text of a document with the lines that it was made of, so that a match knows its place. */
export class Passage {
  readonly text: string;
  /** The text with the words of quoted laws blanked out, at the same places. */
  readonly own: string;
  /** Whether what it doesn't say is not on the paper. */
  readonly whole: boolean;
  readonly #pieces: readonly Piece[];

  constructor(span: DocumentSpan) {
    const pieces: Piece[] = [];
    let text = '';
    const paragraphs = span.pages.flatMap((page) =>
      paragraphsOf(page).map((paragraph) => ({ ...paragraph, page })),
    );
    for (const [index, { words, lines, page, full }] of paragraphs.entries()) {
      const start = text.length;
      text += words;
      pieces.push({ start, end: text.length, lines, page });
      // A line that reaches the margin goes on in the next, over the page too; every other ends a paragraph.
      if (!full || beginsAnew(paragraphs[index + 1]?.lines[0])) text += '\n';
    }
    this.text = text;
    this.own = withoutQuotes(text);
    this.whole = span.pages.every(isLegible);
    this.#pieces = pieces;
  }

  /** A value that stands between two places of the text. */
  value(content: unknown, start: number, end: number): Value {
    const read = this.#placesOf(start, end);
    return { value: content, state: 'draft', ...(read.length > 0 ? { read } : {}) };
  }

  /** Pages of the document, for what is said by silence. */
  everywhere(): ReadPlace[] {
    const pages = [...new Set(this.#pieces.map(({ page }) => page))];
    return pages.flatMap((page) =>
      (placesOf({ lines: [], page }).read ?? []).map((place) =>
        page.origin === 'text' ? place : { ...place, confidence: 'check' as const },
      ),
    );
  }

  #placesOf(start: number, end: number): ReadPlace[] {
    const byPage = new Map<SourcePage, TextLine[]>();
    for (const piece of this.#pieces) {
      if (piece.end <= start || piece.start >= end) continue;
      byPage.set(piece.page, [...(byPage.get(piece.page) ?? []), ...piece.lines]);
    }
    return [...byPage].flatMap(([page, lines]) => placesOf({ lines, page }).read ?? []);
  }
}

interface Paragraph {
  words: string;
  lines: readonly TextLine[];
  /** Reaches the right margin. */
  full: boolean;
}

/** Lines of running text, and each cell of a table as a paragraph, in the order of the page. */
function paragraphsOf(page: SourcePage): Paragraph[] {
  const cells = new Map<TextLine, readonly TextLine[]>();
  for (const { rows } of cellTables(page)) {
    for (const { all } of rows.flat()) for (const line of all) cells.set(line, all);
  }
  const found: Paragraph[] = [];
  for (const line of page.lines) {
    const cell = cells.get(line);
    if (cell) {
      if (cell[0] !== line) continue;
      const lines = cell.filter(({ text }) => text.trim() !== '');
      if (lines.length > 0) found.push({ words: joinedLines(lines), lines, full: false });
    } else if (line.text.trim() !== '' && !isPageNumber(line)) {
      found.push({ words: line.text.trim(), lines: [line], full: reachesMargin(line) });
    }
  }
  return found;
}

/** A number in the head or foot margin would cut a sentence that goes on over the page. */
function isPageNumber({ text, region }: TextLine): boolean {
  const plain = text.replace(/[\s—\-－第页]/g, '');
  return region !== undefined && (region[1] < 0.1 || region[1] > 0.9) && /^\d{1,4}$/.test(plain);
}

/** A line of text, not one that stands at the right as signatures and dates do. */
function reachesMargin({ region }: TextLine): boolean {
  return region !== undefined && region[0] < 0.4 && region[0] + region[2] > 0.82;
}

function beginsAnew(next: TextLine | undefined): boolean {
  if (!next || next.cell) return true;
  const label = /^\s*([^：:\s]{1,24})[：:]/u.exec(next.text)?.[1] ?? '';
  return (
    /^[问答]$/.test(label) || looksLikeLabel(label) || /^\s*[一二三四五六七八九十]{1,2}、/.test(next.text)
  );
}

/** What a decision quotes of a law imposes nothing by itself. */
function withoutQuotes(text: string): string {
  return text.replace(/(?<=[》条款项）)])[“"][^”"\n]{6,400}[”"]/gu, (quote) => '\u3000'.repeat(quote.length));
}

/** The first match of a pattern as a value of its group `value`, or of the whole match. */
export function firstMatch(
  passage: Passage,
  pattern: RegExp,
  read: (words: string) => unknown = (words) => words,
): Value | undefined {
  const match = pattern.exec(passage.own);
  if (!match) return undefined;
  const words = match.groups?.value ?? match[0];
  const start = match.index + match[0].indexOf(words);
  const content = read(passage.text.slice(start, start + words.length));
  if (content === undefined) return undefined;
  return passage.value(content, start, start + words.length);
}

/** Whether a phrase stands in the text: true with its place. A phrase that is not there is no statement. */
export function saysThat(passage: Passage, pattern: RegExp): Value | undefined {
  return firstMatch(passage, pattern, () => true);
}
