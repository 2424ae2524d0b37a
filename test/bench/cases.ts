import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesFolder } from '../../main/paths.ts';
import { dayOf, isoOf } from '../../shared/dates/index.ts';
import type { CaseDocument, CaseFile, Value } from '../../shared/generated/schemas.ts';

/** Size classes of case files in kilobytes of compact JSON. */
export const sizes = [5, 20, 60] as const;
export type Size = (typeof sizes)[number];

/** Sizes of a mixed batch, one after another: the median is 20 KB. */
export const mixedSizes: readonly Size[] = [5, 20, 20, 20, 20, 60];

const bases = ['penalty-general-clean', 'penalty-general-hearing'].map((name) =>
  readFileSync(join(resourcesFolder, 'samples', `${name}.json`), 'utf8'),
);

/** Kinds that every case keeps: their dates pick the version of most rules. */
const kept = new Set(['penalty-decision']);
/** Chance of a defect at each document. */
const defectRate = 0.15;
/** Head fields that a form does not have; the samples say so, small exports leave them out. */
const padding = [
  'number',
  'issuer',
  'caseName',
  'caseNumber',
  'partyName',
  'partyIdNumber',
  'partyAddress',
  'blanks',
];

/** Case number `index` of a size: the same for the same seed, made of a sample with invented defects. */
export function generateCase(index: number, size: Size, seed = 1): CaseFile {
  const random = randomFrom(seed * 1_000_003 + index * 7919 + size);
  const base = bases[random() < 0.5 ? 0 : 1] as string;
  const caseFile = JSON.parse(base) as CaseFile;
  const number = index + 1;
  const file: CaseFile = {
    ...caseFile,
    id: idOf(`${seed}/${size}/${index}`),
    caseNumber: `城东立〔2024〕${size}${String(number).padStart(6, '0')}号`,
    decisionNumber: `城东罚决〔2024〕${size}${String(number).padStart(6, '0')}号`,
  };
  delete file.sample;
  if (size < 60) file.documents = file.documents.map(slim);
  if (size === 5) file.documents = file.documents.map(shorten);
  fitTo(file, size * 1024, random);
  for (const document of file.documents) if (random() < defectRate) damage(document, random);
  const lost = random() < 0.3 ? Math.floor(random() * file.documents.length) : -1;
  file.documents = keepSound(file.documents.filter(({ kind }, at) => at !== lost || kept.has(kind)));
  return file;
}

/** Takes documents out until the file is no larger than so many bytes, long ones rather than short ones. */
function fitTo(file: CaseFile, bytes: number, random: () => number): void {
  const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  const loose = file.documents
    .filter(({ kind }) => !kept.has(kind))
    .map((document) => ({ document, size: sizeOf(document) + 1 }));
  const out = new Set<CaseDocument>();
  let size = sizeOf(file);
  while (size > bytes * 1.05 && loose.length > 0) {
    const tries = [0, 1, 2].map(() => Math.floor(random() * loose.length));
    const at = tries.reduce((best, other) => (sizeAt(loose, other) > sizeAt(loose, best) ? other : best));
    size -= sizeAt(loose, at);
    for (const { document } of loose.splice(at, 1)) out.add(document);
  }
  file.documents = keepSound(file.documents.filter((document) => !out.has(document)));
}

function sizeAt(list: readonly { size: number }[], at: number): number {
  return list[at]?.size ?? 0;
}

/** Relations to documents that are gone are taken out: a file that names them would be refused. */
function keepSound(documents: CaseDocument[]): CaseDocument[] {
  const ids = new Set(documents.map(({ id }) => id));
  return documents.map((document) =>
    document.relatesTo
      ? { ...document, relatesTo: document.relatesTo.filter((link) => ids.has(link.document)) }
      : document,
  );
}

/** A document as a platform exports it: without the page where each value was read and without empty heads. */
function slim(document: CaseDocument): CaseDocument {
  const copy = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'read' ? undefined : value)),
  ) as CaseDocument;
  for (const name of padding) {
    const field = copy.fields?.[name];
    if (field && (!('value' in field) || (Array.isArray(field.value) && field.value.length === 0)))
      delete copy.fields?.[name];
  }
  return copy;
}

/** What the smallest exports tell of a decision. */
const shortDecision = [
  'number',
  'date',
  'partyName',
  'facts',
  'statutes',
  'penalties',
  'reviewDays',
  'issuer',
];

function shorten(document: CaseDocument): CaseDocument {
  if (!kept.has(document.kind)) return document;
  const fields = Object.entries(document.fields ?? {}).filter(([name]) => shortDecision.includes(name));
  return { ...document, fields: Object.fromEntries(fields) };
}

const defects: readonly ((document: CaseDocument, random: () => number) => void)[] = [
  (document, random) => blankField(document, random),
  (document, random) => blankField(document, random),
  // Not read is no defect of the file, but engines must not take it for one.
  (document, random) => {
    const name = pick(blankable(document), random);
    if (name !== undefined) delete document.fields?.[name];
  },
  (document, random) => {
    const { signatures = [] } = document;
    signatures.splice(Math.floor(random() * signatures.length), 1);
  },
  (document, random) => {
    const signature = pick(document.signatures ?? [], random);
    if (signature?.date) signature.date = { absent: 'notStated' };
  },
  (document) => {
    if (document.seals) document.seals = [];
  },
  (document, random) => shiftDays(document, Math.floor(random() * 80) - 20),
  (document, random) => {
    const truths = Object.values(document.fields ?? {}).filter(
      (field) => 'value' in field && field.value === true,
    );
    const field = pick(truths, random);
    if (field && 'value' in field) field.value = false;
  },
];

function damage(document: CaseDocument, random: () => number): void {
  pick(defects, random)?.(document, random);
}

function blankField(document: CaseDocument, random: () => number): void {
  const name = pick(blankable(document), random);
  if (name !== undefined && document.fields) document.fields[name] = { absent: 'notStated' };
}

/** Fields without a date: a document whose date is gone would leave the version of its rules open. */
function blankable(document: CaseDocument): string[] {
  return Object.entries(document.fields ?? {}).flatMap(([name, field]) =>
    'value' in field && !isDateValue(field) && name !== 'penalties' ? [name] : [],
  );
}

function shiftDays(document: CaseDocument, days: number): void {
  const values = [
    ...Object.values(document.fields ?? {}),
    ...(document.signatures ?? []).flatMap(({ date }) => date ?? []),
  ];
  for (const value of values) {
    if (!('value' in value) || !isDateValue(value)) continue;
    const text = String(value.value);
    const day = dayOf(text.slice(0, 10));
    if (day !== undefined) value.value = isoOf(day + days) + text.slice(10);
  }
}

function isDateValue(value: Value): boolean {
  return 'value' in value && typeof value.value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value.value);
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** Mulberry32: small, even and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
