import type { ReadPlace, Value } from '../../../../shared/generated/schemas.ts';
import type { DocumentSpan, SourcePage, TextLine } from '../../page/types.ts';
import { placesOf } from '../read-value.ts';

interface Piece {
  start: number;
  end: number;
  line: TextLine;
  page: SourcePage;
}

/** Running text of a document with the lines that it was made of, so that a match knows its place. */
export class Passage {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(span: DocumentSpan) {
    const pieces: Piece[] = [];
    let text = '';
    for (const page of span.pages) {
      for (const line of page.lines) {
        const words = line.text.trim();
        if (words === '') continue;
        const start = text.length;
        text += words;
        pieces.push({ start, end: text.length, line, page });
        // A line that reaches the margin goes on in the next; every other ends a paragraph.
        if (!goesOn(line)) text += '\n';
      }
    }
    this.text = text;
    this.#pieces = pieces;
  }

  /** A value that stands between two places of the text. */
  value(content: unknown, start: number, end: number): Value {
    const read = this.#placesOf(start, end);
    return { value: content, state: 'draft', ...(read.length > 0 ? { read } : {}) };
  }

  #placesOf(start: number, end: number): ReadPlace[] {
    const byPage = new Map<SourcePage, TextLine[]>();
    for (const piece of this.#pieces) {
      if (piece.end <= start || piece.start >= end) continue;
      byPage.set(piece.page, [...(byPage.get(piece.page) ?? []), piece.line]);
    }
    return [...byPage].flatMap(([page, lines]) => placesOf({ lines, page }).read ?? []);
  }
}

function goesOn({ region }: TextLine): boolean {
  return region !== undefined && region[0] + region[2] > 0.82;
}

/** The first match of a pattern as a value of its group `value`, or of the whole match. */
export function firstMatch(
  passage: Passage,
  pattern: RegExp,
  read: (words: string) => unknown = (words) => words,
): Value | undefined {
  const match = pattern.exec(passage.text);
  if (!match) return undefined;
  const words = match.groups?.value ?? match[0];
  const content = read(words);
  if (content === undefined) return undefined;
  const start = match.index + match[0].indexOf(words);
  return passage.value(content, start, start + words.length);
}

/** Whether a phrase stands in the text: true with its place. A phrase that is not there is no statement. */
export function saysThat(passage: Passage, pattern: RegExp): Value | undefined {
  return firstMatch(passage, pattern, () => true);
}
