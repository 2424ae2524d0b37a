import type { DocumentSpan, SourcePage } from '../page/types.ts';
import type { KindFinder, KindGuess } from './kind.ts';
import { plainTitle, saysContinued } from './title-words.ts';

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
  const starts = startsByCatalogue(shown, titles, listed, finder);
  const spans: DocumentSpan[] = [];
  for (const [index, page] of shown.entries()) {
    const start = starts.get(index) ?? titles[index];
    const last = spans.at(-1);
    if (!start && last) spans[spans.length - 1] = { ...last, pages: [...last.pages, page] };
    else spans.push(begin(start, page, fileTitle, finder));
  }
  return mergeContinued(spans);
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

/** A page whose title is that of the document before it, and that says it goes on, belongs to it. */
function mergeContinued(spans: readonly DocumentSpan[]): DocumentSpan[] {
  const merged: DocumentSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    const head = span.pages[0]?.lines.slice(0, 8) ?? [];
    const goesOn = head.some(({ text }) => saysContinued(text));
    if (last && last.kind === span.kind && goesOn) {
      merged[merged.length - 1] = { ...last, pages: [...last.pages, ...span.pages] };
    } else merged.push(span);
  }
  return merged;
}

/** Starts that the catalogue gives, where its page numbers can be brought into line with the titles on the pages. */
function startsByCatalogue(
  pages: readonly SourcePage[],
  titles: readonly (KindGuess | undefined)[],
  listed: readonly ListedDocument[],
  finder: KindFinder,
): Map<number, KindGuess> {
  const offset = bestOffset(titles, listed, finder);
  const starts = new Map<number, KindGuess>();
  if (offset === undefined) return starts;
  for (const entry of listed) {
    const index = entry.pageFrom + offset;
    if (index < 0 || index >= pages.length) continue;
    const onPage = titles[index];
    const guess = onPage ?? finder.ofTitle(entry.title);
    if (guess) starts.set(index, onPage ? guess : { ...guess, title: entry.title });
  }
  return starts;
}

/** The shift from stamped page numbers to places in the file under which most titles agree; at least half must. */
function bestOffset(
  titles: readonly (KindGuess | undefined)[],
  listed: readonly ListedDocument[],
  finder: KindFinder,
): number | undefined {
  let best: { offset: number; agreed: number } | undefined;
  for (let offset = -2; offset <= titles.length; offset += 1) {
    const agreed = listed.filter(({ title, pageFrom }) => {
      const found = titles[pageFrom + offset];
      return (
        found && (plainTitle(found.title) === plainTitle(title) || found.kind === finder.ofTitle(title)?.kind)
      );
    }).length;
    if (best === undefined || agreed > best.agreed) best = { offset, agreed };
  }
  return best && listed.length > 0 && best.agreed * 2 >= listed.length ? best.offset : undefined;
}
