import type { CaseDocument, FieldDefinition, Value } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { findDates } from '../find/dates.ts';
import type { DocumentSpan, SourcePage } from '../page/types.ts';
import { readCatalogue } from './catalogue.ts';
import { readHead } from './head.ts';
import { type Labelled, labelledValues } from './labelled.ts';
import type { LabelBook } from './labels.ts';
import { readProse } from './prose/read-prose.ts';
import { placesOf, readValue } from './read-value.ts';
import { readSignatures } from './signatures.ts';
import { readTailDate } from './tail.ts';

/** One document of the draft: what its head, its labels, its places to sign and its foot say, each with its place. */
export function readDocument(
  span: DocumentSpan,
  id: string,
  vocabulary: Vocabulary,
  book: LabelBook,
): CaseDocument {
  const labels = book.of(span.kind);
  const known = vocabulary.kinds.get(span.kind);
  const isCatalogue = known?.fields.get('entries')?.structure === 'catalogueEntry';
  const labelled = isCatalogue ? [] : labelledValues(span.pages, labels.knows);
  const fields: Record<string, Value> = { ...readHead(span) };
  for (const entry of labelled) {
    const field = labels.field(entry.label);
    if (!field || fields[field.id] !== undefined || isSignatureOnly(entry, field)) continue;
    const value = readValue(vocabulary, field, entry);
    if (value) fields[field.id] = value;
  }
  for (const [name, value] of Object.entries(readProse(span, vocabulary))) if (value) fields[name] ??= value;
  if (isCatalogue) Object.assign(fields, readEntries(span));
  const date = readTailDate(span);
  if (date) fields.date ??= date;
  const signatures = readSignatures(labelled, labels);
  return {
    id,
    kind: span.kind,
    title: span.title,
    pages: rangesOf(span.pages),
    ...(known
      ? { fields: Object.fromEntries(Object.entries(fields).filter(([name]) => known.fields.has(name))) }
      : {}),
    ...(signatures.length > 0 ? { signatures } : {}),
    ...readSeals(span),
  };
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

function readEntries(span: DocumentSpan): Record<string, Value> {
  const entries = readCatalogue(span.pages);
  if (entries.length === 0) return {};
  const read = span.pages.flatMap(
    (page) => placesOf({ lines: page.lines.filter(({ cell }) => cell), page }).read ?? [],
  );
  return { entries: { value: entries, state: 'draft', read } };
}

/** A place to sign holds a date and perhaps ink; the name that a field wants is not written there. */
function isSignatureOnly({ toSign, value }: Labelled, field: FieldDefinition): boolean {
  const isText = field.type === 'text' || field.type === 'structure' || field.type === 'boolean';
  const [date] = findDates(value);
  return (
    isText && date !== undefined && (toSign || date.text.length >= value.trim().length) && date.start <= 4
  );
}

/** Runs of pages in one file. */
function rangesOf(pages: readonly SourcePage[]): { file: string; from: number; to: number }[] {
  const ranges: { file: string; from: number; to: number }[] = [];
  for (const { file, page } of pages) {
    const last = ranges.at(-1);
    if (last && last.file === file && page === last.to + 1) last.to = page;
    else ranges.push({ file, from: page, to: page });
  }
  return ranges;
}
