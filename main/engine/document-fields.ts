import type { CaseDocument, Signature, Value } from '../../shared/generated/schemas.ts';
import { fieldTerm, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { absent, because, known, type Reading, type Source, unknown, type Written } from './reading.ts';
import { isWritten, personsAt } from './written.ts';

/**
 * Reads one field of a document. `signature.<role>.<name|date|opinion>` and `seal.name` reach signatures and
 * seals (lists where there are several); `kind`, `title` and `id` are the document's own.
 */
export function readField(vocabulary: Vocabulary, document: CaseDocument, field: string): Reading {
  const dot = field.indexOf('.');
  if (dot < 0) {
    if (field === 'kind' || field === 'id') return known(document[field], [{ document, field }]);
    if (field === 'title') return known(document.title ?? '', [{ document, field }]);
    return readValue(vocabulary, document, field, document.fields?.[field]);
  }
  if (field.startsWith('signature.')) return readSignatures(vocabulary, document, field);
  if (field === 'seal.name') return readSeals(vocabulary, document, field);
  return unknown(because('malformed', field));
}

/** A value as read: stated, established absent (未载明), or not known. */
export function readValue(
  vocabulary: Vocabulary,
  document: CaseDocument,
  field: string,
  value: Value | undefined,
): Reading {
  const sources: Source[] = [{ document, field, value }];
  if (value === undefined)
    return unknown(because('notRead', fieldTerm(vocabulary, document.kind, field)), sources);
  if ('value' in value) return known(value.value, sources);
  const term = fieldTerm(vocabulary, document.kind, field);
  if (value.absent === 'notStated') return absent('notStated', term, sources);
  return unknown(because(value.absent, term), sources);
}

function readSignatures(vocabulary: Vocabulary, document: CaseDocument, field: string): Reading {
  const [, role = '', part = 'name'] = field.split('.');
  const own = document.signatures?.filter((signature) => signature.role === role);
  const [first] = own ?? [];
  if (first && own?.length === 1) return readMark(vocabulary, document, field, partOf(first, part));
  const term = fieldTerm(vocabulary, document.kind, field);
  const place: Source[] = [{ document, field }];
  if (own === undefined) return unknown(because('notRead', term), place);
  if (own.length === 0) return absent('notStated', term, place);
  const readings = own.map((signature) => readMark(vocabulary, document, field, partOf(signature, part)));
  return joinReadings(readings, term, place);
}

/** A signature or seal; one that nobody can read is there all the same. */
function readMark(
  vocabulary: Vocabulary,
  document: CaseDocument,
  field: string,
  value: Value | undefined,
): Reading {
  const reading = readValue(vocabulary, document, field, value);
  return reading.state === 'unknown' && field.endsWith('.name') && isWritten(value)
    ? { ...reading, written: { marks: 1, persons: 1 } }
    : reading;
}

function partOf(signature: Signature, part: string): Value | undefined {
  return part === 'date' ? signature.date : part === 'opinion' ? signature.opinion : signature.name;
}

function readSeals(vocabulary: Vocabulary, document: CaseDocument, field: string): Reading {
  const place: Source[] = [{ document, field }];
  if (document.seals === undefined) return unknown(because('notRead', '印章'), place);
  if (document.seals.length === 0) return absent('notStated', '印章', place);
  const readings = document.seals.map((seal) => readMark(vocabulary, document, field, seal.name));
  return readings.length === 1 ? (readings[0] as Reading) : joinReadings(readings, '印章', place);
}

function joinReadings(readings: readonly Reading[], term: string, place: readonly Source[]): Reading {
  const values: unknown[] = [];
  const sources: Source[] = [];
  let illegible: Extract<Reading, { state: 'unknown' }> | undefined;
  for (const reading of readings) {
    sources.push(...reading.sources);
    if (reading.state === 'unknown' && !reading.written) return reading;
    if (reading.state === 'unknown') illegible ??= reading;
    if (reading.state === 'known') values.push(reading.value);
  }
  if (illegible) return { ...illegible, sources, written: writtenIn(readings) };
  return values.length === 0 ? absent('notStated', term, place) : known(values, sources);
}

function writtenIn(readings: readonly Reading[]): Written {
  const illegible = readings.flatMap((reading) =>
    reading.state === 'unknown' ? reading.sources.flatMap(({ value }) => (value ? [value] : [])) : [],
  );
  const names = readings.flatMap((reading) => (reading.state === 'known' ? [String(reading.value)] : []));
  // Whether an illegible name is one of the legible ones cannot be told.
  return {
    marks: illegible.length + names.length,
    persons: Math.max(personsAt(illegible), new Set(names).size),
  };
}

const dayFields = [
  'date',
  'start',
  'receivedDate',
  'servedDate',
  'publishDate',
  'approvalTime',
  'startTime',
  'hearingTime',
];

/** The day by which documents of a kind are put in order; undefined if none was read. */
export function documentDay(document: CaseDocument): string | undefined {
  for (const field of dayFields) {
    const value = document.fields?.[field];
    if (value && 'value' in value && typeof value.value === 'string') return value.value.slice(0, 10);
  }
  return undefined;
}
