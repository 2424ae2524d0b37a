import type { Signature, Value } from '../../../shared/generated/schemas.ts';
import { findDates } from '../find/dates.ts';
import { namesIn } from '../find/people.ts';
import { isLegible } from '../page/legible.ts';
import type { CellPlace, PageMark, Region, SourcePage } from '../page/types.ts';
import type { Labelled } from './labelled.ts';
import type { KindLabels } from './labels.ts';
import { placesOf } from './read-value.ts';

/**
 * Signatures by their labels: name, date and the opinion written beside them. Ink stands for a name that can't be
 * read; each piece belongs to the one place that it is nearest to. A place without ink is blank only on a page that was
 * searched for ink.
 */
export function readSignatures(labelled: readonly Labelled[], labels: KindLabels): Signature[] {
  const places = labelled.filter(({ label }) => labels.role(label) !== undefined);
  const marks = new Map(places.map((entry) => [entry, marksOf(entry, places)]));
  return places.flatMap((entry, index) => {
    const role = roleOf(entry, places.slice(0, index), labels, places);
    // 当事人：甲公司 names the party; only （签名）, （盖章） or 意见 asks somebody to sign.
    if (role === undefined || !(entry.toSign || isSigned(entry, labels, marks.get(entry) ?? []))) return [];
    return signaturesOf(role, entry, marks.get(entry) ?? []);
  });
}

/** Forms of a department call its head 部门负责人, who elsewhere heads a unit: the box after the unit's own is meant. */
function roleOf(
  { label }: Labelled,
  before: readonly Labelled[],
  labels: KindLabels,
  all: readonly Labelled[],
): string | undefined {
  const role = labels.role(label);
  const has = (places: readonly Labelled[], other: string) =>
    places.some((place) => labels.role(place.label) === other);
  return labels.headAfterUnit(label) && has(before, 'unitHead') && !has(all, 'head') ? 'head' : role;
}

/** A label that doesn't say （签名） is one all the same where nothing but a date or ink stands in its place. */
function isSigned(entry: Labelled, labels: KindLabels, marks: readonly PageMark[]): boolean {
  const [date] = findDates(entry.value);
  const signed = marks.some(({ kind }) => kind === 'ink');
  const words = date ? entry.value.replace(date.text, '').trim() : entry.value.trim();
  if (labels.field(entry.label) || isRecipient(labels, entry))
    return words === '' ? date !== undefined || signed : signed && date !== undefined && isNames(words);
  return signed || date !== undefined;
}

/** Names and nothing else, as recognition reads signatures. */
function isNames(words: string): boolean {
  return namesIn(words).length > 0 && /^[\p{Script=Han}·\s\u3000、]{2,16}$/u.test(words);
}

/** 收件人：甲 on an application is the agency's clerk. */
function isRecipient(labels: KindLabels, { label }: Labelled): boolean {
  return labels.role(label) === 'recipient';
}

/** Roles that one person fills on one place: more ink is a fingerprint or a long name. */
const single = new Set([
  'party',
  'recipient',
  'representative',
  'agent',
  'head',
  'unitHead',
  'reviewer',
  'recorder',
  'witness',
  'provider',
  'preparer',
  'checker',
  'informant',
  'keeper',
]);

function signaturesOf(role: string, entry: Labelled, marks: readonly PageMark[]): Signature[] {
  const places = placesOf(entry);
  const dates = findDates(entry.value);
  const date = dates.at(-1);
  const signed = nameLine(entry);
  const text = withoutNames(withoutDates(entry.value, dates).trim(), signed, marks);
  const opinion = opinionIn(text);
  const common: Omit<Signature, 'role' | 'name'> = {
    ...(date ? { date: { value: date.value, state: 'draft', ...places } } : {}),
    ...opinionOf(opinion, text, entry, marks),
  };
  const names = signed ? namesAs(namesIn(signed), entry) : namesOf(text, entry, marks);
  return names
    .slice(
      0,
      single.has(role) && marks.length > 0
        ? Math.max(1, names.filter((name) => name && 'value' in name).length)
        : names.length,
    )
    .map((name, index) => ({ role: roleAt(role, entry.label, index), ...(name ? { name } : {}), ...common }));
}

/** What stands before the date of the signature; the same date written twice (with a time, then plain) is one. */
function withoutDates(value: string, dates: readonly { value: string; start: number }[]): string {
  const last = dates.at(-1);
  const first = dates.find((date) => date.value === last?.value);
  return first ? value.slice(0, first.start) : value;
}

/** 主持人、记录员 share one place: the first to sign is the host. */
function roleAt(role: string, label: string, index: number): string {
  return role === 'host' && index > 0 && /记录|书记/.test(label) ? 'recorder' : role;
}

/** The line of a box for an opinion that holds nothing but names. */
function nameLine({ lines, label }: Labelled): string | undefined {
  if (lines.length < 2 || !/意见|审批|审核/.test(label)) return undefined;
  const found = lines.slice(1).filter(({ text }) => namesIn(text).length > 0 && !opinionWords.test(text));
  return found.length === 1 ? found[0]?.text.trim() : undefined;
}

/** An opinion ends with its sentence; what is signed after it is none of it. */
function withoutNames(text: string, signed: string | undefined, marks: readonly PageMark[]): string {
  if (signed && text.endsWith(signed)) return text.slice(0, -signed.length).trim();
  const isSignature = /(?<=。)[ \u3000]*\p{Script=Han}{2,12}$/u;
  return marks.some(({ kind }) => kind === 'ink') ? text.replace(isSignature, '') : text;
}

function namesAs(names: readonly string[], entry: Labelled): Value[] {
  return names.map((value) => ({ value, state: 'draft', ...placesOf(entry) }));
}

/** One name for each signature; undefined where nothing was established. */
function namesOf(text: string, entry: Labelled, marks: readonly PageMark[]): (Value | undefined)[] {
  const plain = text
    .replace(/[（(][^）)]*[)）]/g, '')
    .replace(/^[\s：:，,。.]+/, '')
    .replace(/(?:签名|签字|盖章)[：:]/g, ' ')
    .replace(/(?:行政)?(?:执法)?证[件号][^\n]*/g, '')
    .trim();
  const written = opinionWords.test(plain) ? [] : namesIn(plain);
  if (written.length > 0) return namesAs(written, entry);
  const signed = marks.filter(({ kind }) => kind === 'ink');
  if (signed.length > 0) return signed.map((): Value => ({ absent: 'illegible', ...placesOf(entry) }));
  // A seal in place of a signature, or a picture that may be one, is for a person to judge.
  if (marks.length > 0) return [undefined];
  // Words that are no name were not understood: perhaps the name is among them.
  const understood = plain === '' || struck.test(plain) || opinionWords.test(plain);
  return [
    entry.page.marks === undefined || !understood ? undefined : { absent: 'notStated', ...placesOf(entry) },
  ];
}

const struck = /^[\s\u3000/／\\—\-无年月日_·.]*$/;
const opinionWords =
  /(?:同意|建议|批准|审核|属实|无异议|没有异议|通过|准予|照办|已阅|立案|结案|处罚|拟|请|报|认为|申请)/;

/**
 * The opinion beside a signature. A box for an opinion that holds no words has none only where the page was read
 * whole and nothing stands there but one signature at most.
 */
function opinionOf(
  opinion: string | undefined,
  text: string,
  entry: Labelled,
  marks: readonly PageMark[],
): Pick<Signature, 'opinion'> {
  const places = placesOf(entry);
  if (opinion !== undefined) return { opinion: { value: opinion, state: 'draft', ...places } };
  const asked = /意见|审批/.test(entry.place.length > 0 ? entry.label : '');
  const blank = struck.test(text.replace(/(?:签名|签字|签章|盖章)[：:]?/g, ''));
  const isSignature = marks.length <= 1 && marks.every(({ kind }) => kind === 'ink');
  const readable = isLegible(entry.page) && entry.page.marks !== undefined && isSignature;
  return asked && blank && readable ? { opinion: { absent: 'notStated', ...places } } : {};
}

function opinionIn(text: string): string | undefined {
  // 承办人： and 签名： at the end ask for the name that follows.
  const plain = text
    .replace(/(?<=^|[\s。；，])\p{Script=Han}{0,8}(?:人|签名|签字|签章|盖章)[：:][\s\u3000]*$/u, '')
    .replace(/[\s\u3000]+/g, '');
  return opinionWords.test(plain) ? plain : undefined;
}

/** The marks of one place: of the places to sign on its page, this is the one that they are nearest to. */
function marksOf(entry: Labelled, places: readonly Labelled[]): PageMark[] {
  const onPage = places.filter(({ page }) => page === entry.page);
  return (entry.page.marks ?? []).filter((mark) => nearest(mark, onPage, entry.page) === entry);
}

function nearest(mark: PageMark, places: readonly Labelled[], page: SourcePage): Labelled | undefined {
  if (mark.line !== undefined) {
    const line = page.lines[mark.line];
    return places.find(({ place }) => line !== undefined && place.includes(line));
  }
  if (!mark.region) return undefined;
  const inCell = places.filter(({ place }) => place.some(({ cell }) => isSameCell(cell, mark.cell)));
  // A signature stands high over the date of its cell; the border tells whose it is, not the distance.
  if (inCell.length === 1) return inCell[0];
  return nearestTo(mark.region, inCell.length > 0 ? inCell : places);
}

function isSameCell(one: CellPlace | undefined, other: CellPlace | undefined): boolean {
  return (
    one !== undefined && one.table === other?.table && one.row === other.row && one.column === other.column
  );
}

function nearestTo([x, y, width, height]: Region, places: readonly Labelled[]): Labelled | undefined {
  let best: { entry: Labelled; distance: number } | undefined;
  for (const entry of places) {
    const box = boxOf(entry);
    if (!box || x + width < box.left - 0.02) continue;
    const middle = y + height / 2;
    const outside = Math.max(box.top - middle, middle - box.bottom, 0);
    const distance = outside * 10 + Math.abs(middle - (box.top + box.bottom) / 2);
    if (outside <= 0.02 && (best === undefined || distance < best.distance)) best = { entry, distance };
  }
  return best?.entry;
}

function boxOf({ place }: Labelled): { left: number; top: number; bottom: number } | undefined {
  const regions = place.flatMap(({ region }) => (region ? [region] : []));
  if (regions.length === 0) return undefined;
  return {
    left: Math.min(...regions.map(([x]) => x)),
    top: Math.min(...regions.map(([, y]) => y)),
    bottom: Math.max(...regions.map(([, y, , height]) => y + height)),
  };
}
