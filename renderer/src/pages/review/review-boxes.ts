import type { Evidence, PageOutline } from '../../../../shared/generated/schemas.ts';
import { placesOf } from '../../components/finding/places.ts';
import { type EvidenceBox, resolvePlace } from '../../components/viewer/model.ts';
import type { Review } from './use-review.ts';

/** A place on a page with the rows of the sheet that point at it. */
export interface ReviewBox extends EvidenceBox {
  lines: readonly string[];
}

interface Words {
  /** How a row is called on a page: 第14项. */
  row(no: string): string;
  rows(names: string, all: number, cut: boolean): string;
  /** Between names. */
  comma: string;
}

type Found = Omit<ReviewBox, 'rows' | 'lines'> & { lines: Set<string> };

/** Rows named at one place; more are counted. */
const mostNamed = 4;

/** All places that rows of the sheet point at: those of findings, and those that the reviewer added. */
export function reviewBoxes(
  review: Pick<Review, 'machine' | 'lines' | 'judgements'>,
  outline: PageOutline,
  words: Words,
): ReviewBox[] {
  const found = new Map<string, Found>();
  const add = (box: Omit<Found, 'lines'>, line: string) => {
    // Several values may be read from one place: it has one number.
    const key = box.region ? [box.file, box.page, ...box.region].join('/') : box.id;
    const known = found.get(key) ?? { ...box, lines: new Set() };
    if (box.state === 'unconfirmed') known.state = 'unconfirmed';
    known.lines.add(line);
    found.set(key, known);
  };
  for (const { line } of review.lines) {
    for (const place of review.machine.get(line)?.findings.flatMap(placesOf) ?? []) {
      const box = boxOf(outline, place);
      if (box) add(box, line);
    }
    for (const mark of review.judgements.get(line)?.marks ?? [])
      add({ id: `own/${mark.text}`, ...mark, state: 'own', label: mark.text, text: undefined }, line);
  }
  const numbers = new Map(review.lines.map(({ line, itemNo, text }) => [line, itemNo || text.slice(0, 8)]));
  return [...found.values()].map((box) => {
    const lines = [...box.lines];
    const names = [...new Set(lines.map((line) => words.row(numbers.get(line) ?? '')))];
    const named = names.slice(0, mostNamed);
    return {
      ...box,
      lines,
      rows: words.rows(named.join(words.comma), names.length, named.length < names.length),
    };
  });
}

function boxOf(outline: PageOutline, evidence: Evidence): Omit<Found, 'lines'> | undefined {
  const { document, field = '', page } = evidence;
  const place = resolvePlace(outline, evidence);
  if (!place) return undefined;
  const region = place.region ?? evidence.region;
  const value = outline.places.find((entry) => entry.document === document && entry.path === field);
  return {
    ...place,
    region,
    id: [document, field, page ?? ''].join('/'),
    state: value?.state ?? 'unconfirmed',
    label: value?.text || (evidence.title ?? ''),
  };
}
