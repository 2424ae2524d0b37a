import type { ReadingTitles } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { SourcePage, TextLine } from '../page/types.ts';
import { bareTitle, editDistance, plainTitle } from './title-words.ts';

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
  bare: string;
}

interface TitlePattern {
  kind: string;
  say: RegExp;
}

interface Ending {
  kind: string;
  /** Where the part of the title begins that names the kind. */
  start: number;
}

/** An agency, its field of law and a place stand before a title, no whole sentence. */
const longestPrefix = 24;

/** Finds the kind of a document by its title; made once from the vocabulary and the titles of the reading data. */
export class KindFinder {
  /** Longest first, so that 听证告知书 wins over 告知书. */
  readonly #names: readonly Name[];
  readonly #patterns: readonly TitlePattern[];
  readonly #turns: readonly string[];
  readonly #telling: readonly string[];

  constructor(vocabulary: Vocabulary, titles: ReadingTitles) {
    const names = [...vocabulary.kinds.values()].flatMap(({ id, term, aliases }) =>
      [term, ...(aliases ?? [])].map((name) => ({ kind: id, bare: bareTitle(name) })),
    );
    this.#names = names.sort((a, b) => b.bare.length - a.bare.length);
    this.#patterns = Object.entries(titles.kinds).flatMap(([kind, says]) =>
      says.map((say) => ({ kind, say: new RegExp(`(?:${say})$`, 'u') })),
    );
    this.#turns = titles.turns;
    this.#telling = [...titles.turns, ...titles.telling];
  }

  /** Kind of a title such as stands in a catalogue or a file name. */
  ofTitle(title: string): KindGuess | undefined {
    const bare = bareTitle(title);
    const [best] = this.#endings(bare);
    if (best) return { kind: best.kind, title, match: best.start === 0 ? 'exact' : 'tail' };
    const near = this.#misread(bare);
    if (near) return { kind: near.kind, title, match: 'near' };
    // 告知书（适用听证案件）: a note behind the title that no name has.
    const noted = /^(.{3,})\([^()]{1,12}\)$/u.exec(title.normalize('NFKC').trim())?.[1];
    const guess = noted === undefined ? undefined : this.ofTitle(noted);
    return guess && { ...guess, title, match: guess.match === 'exact' ? 'tail' : guess.match };
  }

  /** All kinds that have this very title; several where two procedures name a paper alike. */
  kindsOf(title: string): string[] {
    const [best, ...others] = this.#endings(bareTitle(title));
    const alike = others.filter(({ start }) => start === best?.start).map(({ kind }) => kind);
    return best ? [...new Set([best.kind, ...alike])] : [];
  }

  /** Names and patterns that the title ends with, the longest first; names of the vocabulary before patterns. */
  #endings(bare: string): Ending[] {
    const named = this.#names
      .filter((name) => bare.endsWith(name.bare) && (name.bare.length >= 3 || name.bare === bare))
      .map(({ kind, bare: own }) => ({ kind, start: bare.length - own.length }));
    const said = this.#patterns.flatMap(({ kind, say }) => {
      const match = say.exec(bare);
      return match && match[0].length >= 3 ? [{ kind, start: match.index }] : [];
    });
    return [...named, ...said]
      .filter(({ start }) => this.#fits(bare.slice(0, start)))
      .sort((a, b) => a.start - b.start);
  }

  #fits(before: string): boolean {
    return isPrefix(before) && !this.#turns.some((turn) => before.endsWith(turn));
  }

  /** A name with a character or two misread. What tells papers apart has to stand in both. */
  #misread(bare: string): Name | undefined {
    const allowed = bare.length >= 8 ? 2 : bare.length >= 5 ? 1 : 0;
    if (allowed === 0) return undefined;
    return this.#names.find(
      (name) =>
        editDistance(name.bare, bare, allowed) <= allowed &&
        this.#telling.every((word) => name.bare.includes(word) === bare.includes(word)),
    );
  }

  /** Kind by the title at the head of a page; undefined where the page begins no document. */
  ofPage(page: SourcePage): KindGuess | undefined {
    const head = headLines(page);
    const titles = head.filter((line) => couldBeTitle(line.text) && !standsInForm(line, page));
    const guesses = titles.flatMap((line, index) => [
      ...this.#guess(line, line.text),
      ...this.#overTwoLines(line, titles[index + 1], head),
    ]);
    return guesses.reduce<KindGuess | undefined>(
      (best, guess) => (best === undefined || rank(guess) > rank(best) ? guess : best),
      undefined,
    );
  }

  #guess(line: TextLine, title: string): KindGuess[] {
    const guess = this.ofTitle(title);
    // In a form a label may look much like a title.
    return guess && !(guess.match === 'near' && line.cell) ? [{ ...guess, line }] : [];
  }

  /** A long title breaks: what two lines say together counts where neither says it alone. */
  #overTwoLines(line: TextLine, next: TextLine | undefined, head: readonly TextLine[]): KindGuess[] {
    if (!next || line.cell || next.cell || head[head.indexOf(line) + 1] !== next) return [];
    const whole = this.#guess(line, line.text + next.text).filter(({ match }) => match === 'exact');
    const alone = [...this.#guess(line, line.text), ...this.#guess(next, next.text)];
    return whole.filter(({ kind }) => !alone.some((one) => one.kind === kind && one.match === 'exact'));
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
  return plain.length >= 2 && plain.length <= 60 && !/[,。;:]/.test(plain);
}

const agency = /^.*(?:局|厅|委|会|府|办|队|所|院|站|署|关|中心)/u;
/** Words that no name of an agency or of a field of law has, but a sentence that was broken at the margin. */
const sentence = /[的了于向由在对将已及或与你]|(?<!行)为|收到|送达|作出|依据|根据|第.*条|\d[年月日]/u;

/** A case that a report is on: 关于某公司涉嫌无证经营案的. */
const ofCase = /^(?:关于|对)?.{2,40}(?:一案|案件|案)(?:的|行政处罚)?$/u;

/** What stands before a title is an agency, a field of law or a case, no clause that ends with the name of a paper. */
function isPrefix(words: string): boolean {
  if (ofCase.test(words)) return true;
  const field = words.replace(agency, '');
  return words.length <= longestPrefix && field.length <= 12 && !sentence.test(field);
}

const matches: readonly KindGuess['match'][] = ['near', 'tail', 'exact'];

function rank({ match, line, title }: KindGuess): number {
  // A title has no cell; a label in a form that happens to be a kind's name has. 不予 over 行政处罚决定书 belongs to it.
  const isBroken = line !== undefined && line.text !== title;
  return matches.indexOf(match) * 2 + (line?.cell === undefined ? 1 : 0) + (isBroken ? 0.5 : 0);
}
