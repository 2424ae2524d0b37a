import type { DocumentSpan, SourcePage } from '../page/types.ts';
import type { KindFinder, KindGuess } from './kind.ts';
import { pageMark, plainTitle, saysContinued } from './title-words.ts';

/** One line of a 卷内目录 that says where a document stands. */
export interface ListedDocument {
  title: string;
  /** Page numbers as stamped on the file's pages. */
  pageFrom: number;
  pageTo: number;
}

/**
 * Cuts the pages of one file into documents: where a title begins one, and where the catalogue says so.
 * Pages before the first title and pages of no known kind make documents of kind `unrecognised`.
 */
export function splitPages(
  pages: readonly SourcePage[],
  finder: KindFinder,
  listed: readonly ListedDocument[] = [],
  fileTitle?: string,
): DocumentSpan[] {
  const shown = pages.filter((page) => page.blank !== true);
  const titles = shown.map((page) => finder.ofPage(page));
  const starts = startsByCatalogue(titles, listed, finder);
  const spans: DocumentSpan[] = [];
  for (const [index, page] of shown.entries()) {
    const last = spans.at(-1);
    const start =
      starts.get(index) ?? (last && goesOn(last, page, titles[index]) ? undefined : titles[index]);
    if (!start && last) spans[spans.length - 1] = { ...last, pages: [...last.pages, page] };
    else spans.push(begin(start, page, fileTitle, finder));
  }
  return spans;
}

function begin(
  start: KindGuess | undefined,
  page: SourcePage,
  fileTitle: string | undefined,
  finder: KindFinder,
): DocumentSpan {
  const guess = start ?? (fileTitle === undefined ? undefined : finder.ofTitle(fileTitle));
  if (!guess) return { kind: 'unrecognised', title: fileTitle ?? '', pages: [page] };
  return { kind: guess.kind, title: guess.title.trim(), pages: [page] };
}

/**
 * A page with the title of the document before it belongs to that where it says so, bears the next number of its pages,
 * or goes on with questions and answers. Deep on a page with the next number a title is only named.
 */
function goesOn(last: DocumentSpan, page: SourcePage, title: KindGuess | undefined): boolean {
  if (!title) return true;
  const lines = page.lines.filter(({ text }) => text.trim() !== '');
  const isNext = bearsNextNumber(last, page);
  const at = lines.findIndex(({ text }) => text === title.line?.text);
  if (title.kind !== last.kind) return isNext && at > 2;
  const saysSo = lines.slice(0, 8).some(({ text }) => saysContinued(text));
  return saysSo || isNext || /^\s*[问答][：:]/.test(lines[at + 1]?.text ?? '');
}

/** Numbered on from the first page of the document, not through the whole file. */
function bearsNextNumber({ pages }: DocumentSpan, page: SourcePage): boolean {
  const [first] = pages;
  const from = first && numberOf(first);
  return numberOf(page) === pages.length + 1 && (from === undefined || from === 1);
}

/** Page numbers stand in the head or the foot. */
function numberOf({ lines }: SourcePage): number | undefined {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const marks = [...filled.slice(0, 4), ...filled.slice(-3)].map(({ text }) => pageMark(text));
  return marks.find((mark) => mark !== undefined);
}

/** A listed document that was found by the title on its page. */
interface Found {
  entry: number;
  page: number;
}

/**
 * Starts that the catalogue gives beside the titles: for each listed document that no title on a page tells, the page
 * that lies as far behind the last one found as their numbers say. It must lie before the next one found: numbers in a
 * catalogue are wrong more often than titles.
 */
function startsByCatalogue(
  titles: readonly (KindGuess | undefined)[],
  listed: readonly ListedDocument[],
  finder: KindFinder,
): Map<number, KindGuess> {
  const starts = new Map<number, KindGuess>();
  const found = foundByTitle(titles, listed, finder);
  if (listed.length === 0 || found.length * 2 < listed.length) return starts;
  for (const [index, { title, pageFrom }] of listed.entries()) {
    if (found.some(({ entry }) => entry === index)) continue;
    const before = found.findLast(({ entry }) => entry < index) ?? beforeFirst(found, listed);
    const after = found.find(({ entry }) => entry > index);
    const page = before.page + pageFrom - (listed[before.entry]?.pageFrom ?? pageFrom);
    const isBetween = page > before.page || before.entry > index;
    if (!isBetween || page < 0 || page >= (after?.page ?? titles.length) || titles[page]) continue;
    const guess = finder.ofTitle(title);
    if (guess) starts.set(page, { ...guess, title });
  }
  return starts;
}

/** Entries before the first that was found are placed by that one. */
function beforeFirst(found: readonly Found[], listed: readonly ListedDocument[]): Found {
  return found[0] ?? { entry: listed.length, page: 0 };
}

/** Listed documents and titles on pages brought together in the order of both, as many as can be. */
function foundByTitle(
  titles: readonly (KindGuess | undefined)[],
  listed: readonly ListedDocument[],
  finder: KindFinder,
): Found[] {
  const kinds = listed.map(({ title }) => finder.ofTitle(title)?.kind);
  const agree = (entry: number, page: number) => {
    const guess = titles[page];
    if (!guess) return false;
    return guess.kind === kinds[entry] || plainTitle(guess.title) === plainTitle(listed[entry]?.title ?? '');
  };
  // best[e][p]: how many agree of the entries from e and the pages from p on.
  const best = Array.from({ length: listed.length + 1 }, () => new Array<number>(titles.length + 1).fill(0));
  for (let entry = listed.length - 1; entry >= 0; entry -= 1) {
    for (let page = titles.length - 1; page >= 0; page -= 1) {
      const skip = Math.max(best[entry + 1]?.[page] ?? 0, best[entry]?.[page + 1] ?? 0);
      const both = agree(entry, page) ? 1 + (best[entry + 1]?.[page + 1] ?? 0) : 0;
      best[entry]![page] = Math.max(skip, both);
    }
  }
  const found: Found[] = [];
  for (let entry = 0, page = 0; entry < listed.length && page < titles.length; ) {
    if (agree(entry, page) && best[entry]?.[page] === 1 + (best[entry + 1]?.[page + 1] ?? 0)) {
      found.push({ entry, page });
      entry += 1;
      page += 1;
    } else if (best[entry + 1]?.[page] === best[entry]?.[page]) entry += 1;
    else page += 1;
  }
  return found;
}
