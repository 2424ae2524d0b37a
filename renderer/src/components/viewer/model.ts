import type { OutlineDocument, PageOutline } from '../../../../shared/generated/schemas.ts';

/** A page of a file of the case, from 1. */
export interface PagePlace {
  file: string;
  page: number;
}

/** x, y, width, height as shares of the upright page. */
export type Region = readonly number[];

/** A page to be shown, with the place on it that is meant. */
export interface ShownPlace extends PagePlace {
  region?: Region | undefined;
  /** The value, for pages of text that have no places. */
  text?: string | undefined;
}

/** A place of evidence on a page. solid: confirmed, dashed: unconfirmed, dotted: added by the reviewer. */
export interface EvidenceBox extends ShownPlace {
  id: string;
  state: 'confirmed' | 'unconfirmed' | 'own';
  /** What stands there, for readers of the screen. */
  label: string;
  /** What the foot of the page says of it, such as 第14项. */
  rows: string;
}

export interface NumberedBox extends EvidenceBox {
  number: number;
}

/** Boxes of one page, numbered from top to bottom. */
export function boxesOn(boxes: readonly EvidenceBox[], place: PagePlace): NumberedBox[] {
  return boxes
    .filter((box) => samePage(box, place))
    .sort((a, b) => topOf(a) - topOf(b))
    .map((box, index) => ({ ...box, number: index + 1 }));
}

function topOf({ region }: EvidenceBox): number {
  // What has no place stands after what has one.
  return region ? (region[1] ?? 0) + (region[0] ?? 0) / 1000 : 2;
}

export function samePage(a: PagePlace, b: PagePlace): boolean {
  return a.file === b.file && a.page === b.page;
}

/** ① to ⑳, then (21). */
export function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`;
}

/** Where a document, or a value of it, stands; undefined where the program holds no page of it. */
export function resolvePlace(
  outline: PageOutline,
  { document, field, page }: { document: string; field?: string; page?: number },
): ShownPlace | undefined {
  const read = outline.places.find(
    (place) =>
      place.document === document && place.path === field && (page === undefined || place.page === page),
  );
  const found = read ?? rangePlace(outline, document, page);
  if (!found || !isKept(outline, found.file)) return undefined;
  return read
    ? { file: read.file, page: read.page, region: read.region, text: read.text }
    : { file: found.file, page: found.page };
}

function rangePlace(outline: PageOutline, id: string, page: number | undefined): PagePlace | undefined {
  const ranges = outline.documents.find(({ document }) => document === id)?.ranges ?? [];
  const within = ranges.find(({ from, to }) => page !== undefined && from <= page && page <= to);
  const range = within ?? ranges[0];
  return range && { file: range.file, page: within && page !== undefined ? page : range.from };
}

export function isKept(outline: PageOutline, file: string): boolean {
  return outline.files.some((entry) => entry.file === file && entry.kept);
}

/** The document that a page belongs to. */
export function documentAt(outline: PageOutline, { file, page }: PagePlace): OutlineDocument | undefined {
  return outline.documents.find(({ ranges }) =>
    ranges.some((range) => range.file === file && range.from <= page && page <= range.to),
  );
}

export function pagesOf(outline: PageOutline, file: string): number {
  return outline.files.find((entry) => entry.file === file)?.pages ?? 0;
}

/** The next or previous page; past the end of a file the next file begins. Undefined at the ends of the case. */
export function stepPage(outline: PageOutline, { file, page }: PagePlace, by: 1 | -1): PagePlace | undefined {
  const within = page + by;
  if (within >= 1 && within <= pagesOf(outline, file)) return { file, page: within };
  const kept = outline.files.filter((entry) => entry.kept && entry.pages > 0);
  const next = kept[kept.findIndex((entry) => entry.file === file) + by];
  return next && { file: next.file, page: by > 0 ? 1 : next.pages };
}

/** First page of the next or previous document in the order of the pages. */
export function stepDocument(outline: PageOutline, place: PagePlace, by: 1 | -1): PagePlace | undefined {
  const starts = outline.documents
    .flatMap(({ ranges }) => ranges.slice(0, 1))
    .filter(({ file }) => isKept(outline, file))
    .map(({ file, from }) => ({ file, page: from }))
    .sort((a, b) => orderOf(outline, a) - orderOf(outline, b));
  const here = orderOf(outline, place);
  return by > 0
    ? starts.find((start) => orderOf(outline, start) > here)
    : starts.filter((start) => orderOf(outline, start) < here).at(-1);
}

/** Pages in one row over all files. */
function orderOf(outline: PageOutline, { file, page }: PagePlace): number {
  let before = 0;
  for (const entry of outline.files) {
    if (entry.file === file) break;
    before += entry.pages;
  }
  return before + page;
}
