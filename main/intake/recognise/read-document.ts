import type { CaseDocument, Value } from '../../../shared/generated/schemas.ts';
import type { KindDefinition, Vocabulary } from '../../vocabulary/vocabulary.ts';
import { withoutDateFrames } from '../page/date-frames.ts';
import { isLegible, isPageNumber } from '../page/legible.ts';
import { inRows } from '../page/rows.ts';
import type { DocumentSpan, SourcePage } from '../page/types.ts';
import { readBlanks } from './blanks.ts';
import { catalogueEntries } from './catalogue.ts';
import { readHead } from './head.ts';
import { type Labelled, labelledValues } from './labelled.ts';
import type { KindLabels, LabelBook } from './labels.ts';
import { Passage } from './prose/passage.ts';
import { readProse } from './prose/read-prose.ts';
import { readLabels } from './read-labels.ts';
import { placesOf } from './read-value.ts';
import { readSignatures } from './signatures.ts';
import { readSilence } from './silence.ts';
import { readStructures } from './structures/read-structures.ts';
import { readTailDate } from './tail.ts';

/** One document of the draft: what its head, its labels, its text, its places to sign and its foot say, each with its place. */
export function readDocument(
  found: DocumentSpan,
  id: string,
  vocabulary: Vocabulary,
  book: LabelBook,
): CaseDocument {
  const span = { ...found, pages: found.pages.map(withoutDateFrames).map(inRows) };
  const labels = book.of(span.kind);
  const kind = vocabulary.kinds.get(span.kind);
  const isCatalogue = kind?.fields.get('entries')?.structure === 'catalogueEntry';
  const labelled = isCatalogue ? [] : labelledValues(span.pages, labels);
  const signatures = readSignatures(labelled, labels);
  const document: CaseDocument = {
    id,
    kind: span.kind,
    title: withoutGaps(span.title),
    pages: rangesOf(span.pages),
    ...(kind ? { fields: fieldsOf(span, kind, labels, labelled, book.words) } : {}),
    ...(signatures.length > 0 || isUnsigned(span, labelled, labels) ? { signatures } : {}),
    ...readSeals(span),
  };
  return kind ? withSame(withSigned(document, kind), kind, labels) : document;
}

/** Recognition puts gaps between characters and brackets. */
function withoutGaps(title: string): string {
  return title.replace(/(?<=[\p{Script=Han}（）〔〕《》])[ \u3000]+(?=[\p{Script=Han}（）〔〕《》])/gu, '');
}

/** Nobody signed: the text has no place and no word for it, and nothing is on its pages but seals and page numbers by hand. */
function isUnsigned({ pages }: DocumentSpan, labelled: readonly Labelled[], labels: KindLabels): boolean {
  return (
    pages.every(
      (page) =>
        isLegible(page) &&
        page.toRecognise === undefined &&
        page.marks?.every((mark) => mark.kind === 'seal' || isPageNumber(mark)) &&
        !page.lines.some(({ text }) => /签[名字章收]|盖章|捺|按印/.test(text)),
    ) &&
    !labelled.some(
      ({ label, toSign, value }) => labels.role(label) !== undefined && (toSign || value.trim() === ''),
    )
  );
}

/** Each source fills what those before it left open; what a paper's silence means comes last. */
function fieldsOf(
  span: DocumentSpan,
  kind: KindDefinition,
  labels: KindLabels,
  labelled: readonly Labelled[],
  vocabulary: Vocabulary,
): Record<string, Value> {
  const passage = new Passage(span);
  const fields: Record<string, Value> = {};
  const take = (found: Readonly<Record<string, Value | undefined>>) => {
    for (const [name, value] of Object.entries(found))
      if (value && kind.fields.has(name)) fields[name] ??= value;
  };
  take({ ...readHead(span) });
  if (kind.fields.get('entries')?.structure === 'catalogueEntry') take(readEntries(span));
  else {
    take(readStructures({ span, kind, labels, labelled, passage, vocabulary }));
    take(readLabels(labelled, labels, vocabulary));
    take(readProse(passage, kind, labels, vocabulary));
  }
  take({ date: readTailDate(span), blanks: readBlanks(span) });
  take(
    readSilence(passage, labels.silence, (field) => fields[field] !== undefined || !kind.fields.has(field)),
  );
  return fields;
}

/** Seals that were seen. A picture that may be one leaves open whether there are others; so does a page not searched. */
function readSeals(span: DocumentSpan): Pick<CaseDocument, 'seals'> {
  const marks = span.pages.flatMap((page) => page.marks ?? []);
  const seen = marks.filter(({ kind }) => kind === 'seal');
  const searched = span.pages.every((page) => page.marks !== undefined);
  const unclear = marks.some(({ kind }) => kind === 'picture');
  if (seen.length === 0 && (!searched || unclear)) return {};
  return {
    seals: seen.map(({ text }) => ({
      name: text ? { value: text, state: 'draft' } : { absent: 'illegible' },
    })),
  };
}

/** Classes of papers that are dated beside the signature; evidence is dated by who made it, not by who handed it in. */
const dated: ReadonlySet<string> = new Set(['party', 'internal', 'archive']);

/** Fields that are what signatures on the same paper say: who signed for it and when, pages that a party signed. */
function withSigned(document: CaseDocument, kind: KindDefinition): CaseDocument {
  const fields = { ...document.fields };
  const signed = (roles: readonly string[]) =>
    document.signatures?.find(({ role, name }) => roles.includes(role) && name !== undefined);
  const take = (field: string, value: Value | undefined) => {
    if (value && kind.fields.has(field)) fields[field] ??= value;
  };
  take('signerName', signed(['recipient'])?.name);
  take('provider', signed(['provider'])?.name);
  take('provideDate', signed(['provider'])?.date);
  take('receiver', signed(['recipient'])?.name);
  take('partyPresent', presentBy(signed(['party', 'representative', 'agent'])?.name));
  take('method', disposalIn(fields.items));
  take('witness', signed(['witness'])?.name);
  take('servedDate', signed(['recipient', 'party'])?.date);
  take('preparer', signed(['preparer'])?.name);
  take('checker', signed(['checker'])?.name);
  if (kind.classes.some((name) => dated.has(name)) && !kind.classes.includes('evidence'))
    take('date', dateSigned(document));
  if (kind.classes.includes('record')) take('date', dayOf(fields.start));
  const attendees = signedAttendees(fields.attendees, document);
  if (attendees) fields.attendees = attendees;
  const pages = new Set(
    (document.signatures ?? [])
      .filter(
        ({ role, name }) => role === 'party' && name && !('absent' in name && name.absent === 'notStated'),
      )
      .flatMap(({ name }) => (name?.read ?? []).map(({ file, page }) => `${file}/${page}`)),
  );
  if (pages.size > 0) take('partySignedPages', { value: pages.size, state: 'draft' });
  return { ...document, fields };
}

/** Who signed a record of the spot was there. */
function presentBy(name: Value | undefined): Value | undefined {
  if (!name || ('absent' in name && name.absent !== 'illegible')) return undefined;
  return { value: true, state: 'draft', ...(name.read ? { read: name.read } : {}) };
}

/** How the goods of a list were dealt with, where it says so for all of them alike. */
function disposalIn(items: Value | undefined): Value | undefined {
  if (!items || !('value' in items) || !Array.isArray(items.value)) return undefined;
  const ways = new Set((items.value as { disposal?: unknown }[]).map(({ disposal }) => disposal));
  const [way] = ways;
  return ways.size === 1 && typeof way === 'string' ? { ...items, value: way } : undefined;
}

/** As many signatures as people took part (not those who only sat in): all of them signed. */
function signedAttendees(value: Value | undefined, { signatures }: CaseDocument): Value | undefined {
  if (!value || !('value' in value) || !Array.isArray(value.value)) return undefined;
  const people = value.value as { name: string; role?: string; signed?: boolean }[];
  const signed = (signatures ?? []).filter(
    ({ role, name }) => role === 'attendee' && name && !('absent' in name && name.absent === 'notStated'),
  );
  const expected = people.filter(({ role }) => role !== 'staff' && role !== 'recorder');
  if (signed.length === 0 || (signed.length !== expected.length && signed.length !== people.length))
    return undefined;
  const all = signed.length === people.length;
  return {
    ...value,
    value: people.map((one) => (all || expected.includes(one) ? { ...one, signed: true } : one)),
  };
}

/** A field that says the same as another on papers of this kind (公示日期 is the date of the proof). */
function withSame(document: CaseDocument, kind: KindDefinition, labels: KindLabels): CaseDocument {
  const fields = { ...document.fields };
  for (const [field, other] of labels.same) {
    const value = fields[other];
    if (value && 'value' in value && kind.fields.has(field)) fields[field] ??= value;
  }
  return { ...document, fields };
}

/** A record is of the day on which it was begun. */
function dayOf(start: Value | undefined): Value | undefined {
  return start && 'value' in start && typeof start.value === 'string'
    ? { ...start, value: start.value.slice(0, 10) }
    : undefined;
}

/** The date of a paper that has no place for one but those beside its signatures, where all of them agree. */
function dateSigned(document: CaseDocument): Value | undefined {
  const dates = (document.signatures ?? []).flatMap(({ date }) => (date && 'value' in date ? [date] : []));
  const [first] = dates;
  return dates.every(({ value }) => value === first?.value) ? first : undefined;
}

function readEntries(span: DocumentSpan): Record<string, Value> {
  const entries = catalogueEntries(span.pages);
  if (entries.length === 0) return {};
  const read = span.pages.flatMap(
    (page) => placesOf({ lines: page.lines.filter(({ cell }) => cell), page }).read ?? [],
  );
  return { entries: { value: entries, state: 'draft', read } };
}

/** Runs of pages in one file. */
function rangesOf(pages: readonly SourcePage[]): { file: string; from: number; to: number }[] {
  const ranges: { file: string; from: number; to: number }[] = [];
  for (const { file, page } of pages) {
    const last = ranges.at(-1);
    // Two pages of one sheet have one number.
    if (last && last.file === file && (page === last.to || page === last.to + 1)) last.to = page;
    else ranges.push({ file, from: page, to: page });
  }
  return ranges;
}
