import type { Signature, Value } from '../../../shared/generated/schemas.ts';
import { findDates } from '../find/dates.ts';
import { namesIn } from '../find/people.ts';
import type { PageMark, Region } from '../page/types.ts';
import type { Labelled } from './labelled.ts';
import type { KindLabels } from './labels.ts';
import { placesOf } from './read-value.ts';

/**
 * Signatures by their labels: name, date and the opinion written beside them. Ink stands for a name that can't be
 * read; two pieces of ink are two signatures. A place without ink is blank only on a page that was searched for ink.
 */
export function readSignatures(labelled: readonly Labelled[], labels: KindLabels): Signature[] {
  return labelled.flatMap((entry) => {
    const role = labels.role(entry.label);
    // 当事人：甲公司 names the party; only （签名）, （盖章） or 意见 asks somebody to sign.
    if (role === undefined) return [];
    return entry.toSign || isSigned(entry, labels) ? signaturesOf(role, entry) : [];
  });
}

/** A label that doesn't say （签名） is one all the same where a date or ink stands in its place and no field has it. */
function isSigned(entry: Labelled, labels: KindLabels): boolean {
  if (labels.field(entry.label)) return false;
  const ink = entry.page.marks?.some((mark) => mark.kind !== 'seal' && standsIn(mark, entry)) ?? false;
  return ink || findDates(entry.value).length > 0;
}

function signaturesOf(role: string, entry: Labelled): Signature[] {
  const places = placesOf(entry);
  const date = findDates(entry.value).at(-1);
  const text = (date ? entry.value.slice(0, date.start) : entry.value).trim();
  const opinion = opinionIn(text);
  const common: Omit<Signature, 'role' | 'name'> = {
    ...(date ? { date: { value: date.value, state: 'draft', ...places } } : {}),
    ...(opinion === undefined ? {} : { opinion: { value: opinion, state: 'draft', ...places } }),
  };
  return namesOf(text, entry).map((name) => ({ role, ...(name ? { name } : {}), ...common }));
}

/** One name for each signature; undefined where nothing was established. */
function namesOf(text: string, entry: Labelled): (Value | undefined)[] {
  const written = opinionWords.test(text) ? [] : namesIn(text.replace(/(?:执法)?证[件号][^\n]*/g, '').trim());
  if (written.length > 0) return written.map((value) => ({ value, state: 'draft', ...placesOf(entry) }));
  const ink = (entry.page.marks ?? []).filter((mark) => mark.kind !== 'seal' && standsIn(mark, entry));
  if (ink.length > 0) return ink.map((): Value => ({ absent: 'illegible', ...placesOf(entry) }));
  return [entry.page.marks === undefined ? undefined : { absent: 'notStated', ...placesOf(entry) }];
}

const opinionWords = /(?:同意|建议|批准|审核|属实|无异议|没有异议|通过|准予|照办|已阅|立案|结案|处罚)/;

function opinionIn(text: string): string | undefined {
  const plain = text.replace(/[\s\u3000]+/g, '');
  return opinionWords.test(plain) ? plain : undefined;
}

/** Whether a mark is in the place of the value: on its lines, or beside them where the page has geometry. */
function standsIn(mark: PageMark, { place, page }: Labelled): boolean {
  if (mark.line !== undefined) return place.some((line) => page.lines[mark.line ?? -1] === line);
  const regions = place.flatMap(({ region }) => (region ? [region] : []));
  if (!mark.region || regions.length === 0) return false;
  const top = Math.min(...regions.map(([, y]) => y)) - 0.02;
  const bottom = Math.max(...regions.map(([, y, , height]) => y + height)) + 0.02;
  const left = Math.min(...regions.map(([x]) => x)) - 0.02;
  return overlaps(mark.region, [left, top, 1 - left, bottom - top]);
}

function overlaps(one: Region, other: Region): boolean {
  const apart =
    one[0] > other[0] + other[2] ||
    other[0] > one[0] + one[2] ||
    one[1] > other[1] + other[3] ||
    other[1] > one[1] + one[3];
  return !apart;
}
