import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { SourcePage, TextLine } from '../page/types.ts';
import { editDistance, plainTitle, saysContinued } from './title-words.ts';

export interface KindGuess {
  kind: string;
  /** Title as printed. */
  title: string;
  line?: TextLine;
  /** exact: the title is the term; tail: an agency's name stands before it; near: a character or two differ. */
  match: 'exact' | 'tail' | 'near';
}

interface Name {
  kind: string;
  plain: string;
}

/** Finds the kind of a document by its title; made once from the vocabulary. */
export class KindFinder {
  readonly #exact = new Map<string, string>();
  /** Longest first, so that 听证告知书 wins over 告知书. */
  readonly #names: readonly Name[];

  constructor(vocabulary: Vocabulary) {
    const names: Name[] = [];
    for (const kind of vocabulary.kinds.values()) {
      for (const term of [kind.term, ...(kind.aliases ?? [])])
        names.push({ kind: kind.id, plain: plainTitle(term) });
    }
    this.#names = names.sort((a, b) => b.plain.length - a.plain.length);
    for (const { plain, kind } of this.#names) if (!this.#exact.has(plain)) this.#exact.set(plain, kind);
  }

  /** Kind of a title such as stands in a catalogue or a file name. */
  ofTitle(title: string): KindGuess | undefined {
    const plain = plainTitle(title);
    const exact = this.#exact.get(plain);
    if (exact !== undefined) return { kind: exact, title, match: 'exact' };
    const tail = this.#names.find((name) => name.plain.length >= 3 && plain.endsWith(name.plain));
    if (tail && plain.length - tail.plain.length <= 24) return { kind: tail.kind, title, match: 'tail' };
    const allowed = plain.length >= 8 ? 2 : plain.length >= 5 ? 1 : 0;
    const near =
      allowed === 0
        ? undefined
        : this.#names.find((name) => editDistance(name.plain, plain, allowed) <= allowed);
    return near ? { kind: near.kind, title, match: 'near' } : undefined;
  }

  /** All kinds that have this very title; several where two procedures name a paper alike. */
  kindsOf(title: string): string[] {
    const plain = plainTitle(title);
    return [...new Set(this.#names.filter((name) => name.plain === plain).map(({ kind }) => kind))];
  }

  /** Kind by the title at the head of a page; undefined where the page begins no document. */
  ofPage(page: SourcePage): KindGuess | undefined {
    const head = headLines(page);
    if (head.some((line) => saysContinued(line.text))) return undefined;
    let best: KindGuess | undefined;
    for (const line of head) {
      if (!couldBeTitle(line.text) || standsInForm(line, page)) continue;
      const guess = this.ofTitle(line.text);
      if (guess && (best === undefined || rank(guess) > rank(best))) best = { ...guess, line };
    }
    return best;
  }
}

/** Lines where a title can stand: the first few, in the upper part where the page has geometry. */
function headLines(page: SourcePage): TextLine[] {
  const filled = page.lines.filter(({ text }) => text.trim() !== '');
  return filled.slice(0, 8).filter(({ region }) => region === undefined || region[1] < 0.42);
}

/** A title inside a table heads it: it stands in the first row, beside no more than one other text. */
function standsInForm({ cell }: TextLine, page: SourcePage): boolean {
  if (!cell) return false;
  const row = page.lines.filter((line) => line.cell?.table === cell.table && line.cell.row === cell.row);
  return cell.row > 0 || row.filter(({ text }) => text.trim() !== '').length > 2;
}

function couldBeTitle(text: string): boolean {
  const plain = plainTitle(text);
  return plain.length >= 2 && plain.length <= 40 && !/[,。;:]/.test(plain);
}

const matches: readonly KindGuess['match'][] = ['near', 'tail', 'exact'];

function rank({ match, line }: KindGuess): number {
  // A title has no cell; a label in a form that happens to be a kind's name has.
  return matches.indexOf(match) * 2 + (line?.cell === undefined ? 1 : 0);
}
