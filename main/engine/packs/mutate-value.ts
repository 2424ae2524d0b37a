import type { CaseDocument, CaseFile, Value } from '../../../shared/generated/schemas.ts';
import { isRecord } from '../compare.ts';

/** A case file that differs in one place, with the change in words. */
export interface Mutant {
  change: string;
  caseFile: CaseFile;
}

/**
 * All single changes of what a finding rested on: the values named, then the other values of the same documents,
 * then whole documents.
 */
export function* mutantsOf(
  caseFile: CaseFile,
  places: readonly { document: string; field: string }[],
): Generator<Mutant> {
  const named = [...new Set(places.map(({ document }) => document))];
  const inNamed = caseFile.documents
    .filter(({ id }) => named.includes(id))
    .flatMap((document) => placesIn(document).map((field) => ({ document: document.id, field })));
  for (const { document: id, field } of [...places, ...inNamed]) {
    const document = caseFile.documents.find((candidate) => candidate.id === id);
    if (!document) continue;
    for (const [change, changed] of changesOf(document, field)) {
      yield { change: `${id} ${field}：${change}`, caseFile: withDocument(caseFile, id, changed) };
    }
  }
  const rest = caseFile.documents.map(({ id }) => id).filter((id) => !named.includes(id));
  for (const id of [...named, ...rest]) {
    yield { change: `${id}：取出文书`, caseFile: withDocument(caseFile, id, undefined) };
  }
}

function placesIn(document: CaseDocument): string[] {
  const roles = new Set((document.signatures ?? []).map(({ role }) => role));
  return [
    ...Object.keys(document.fields ?? {}),
    ...[...roles].flatMap((role) => [`signature.${role}.name`, `signature.${role}.date`]),
    ...(document.seals?.length ? ['seal.name'] : []),
  ];
}

function withDocument(caseFile: CaseFile, id: string, changed: CaseDocument | undefined): CaseFile {
  return {
    ...caseFile,
    documents: caseFile.documents.flatMap((document) =>
      document.id === id ? (changed ? [changed] : []) : [document],
    ),
  };
}

function* changesOf(document: CaseDocument, field: string): Generator<[string, CaseDocument]> {
  if (field.startsWith('signature.')) yield* signatureChanges(document, field);
  else if (field.startsWith('seal')) yield ['没有印章', { ...document, seals: [] }];
  else {
    const value = document.fields?.[field];
    if (value === undefined) return;
    for (const [change, changed] of valueChanges(value)) {
      yield [change, { ...document, fields: { ...document.fields, [field]: changed } }];
    }
  }
}

function* signatureChanges(document: CaseDocument, field: string): Generator<[string, CaseDocument]> {
  const [, role, part = 'name'] = field.split('.');
  const signatures = document.signatures ?? [];
  yield ['没有签名', { ...document, signatures: signatures.filter((signature) => signature.role !== role) }];
  for (const [index, signature] of signatures.entries()) {
    if (signature.role !== role) continue;
    const others = signatures.filter((_other, at) => at !== index);
    yield ['少一个签名', { ...document, signatures: others }];
    const value = part === 'date' ? signature.date : part === 'opinion' ? signature.opinion : signature.name;
    for (const [change, changed] of value ? valueChanges(value) : []) {
      const next = signatures.map((other, at) => (at === index ? { ...other, [part]: changed } : other));
      yield [change, { ...document, signatures: next }];
    }
  }
}

const notStated: Value = { absent: 'notStated' };

function* valueChanges(value: Value): Generator<[string, Value]> {
  if (!('value' in value)) return;
  for (const changed of contentChanges(value.value)) {
    yield [`${show(value.value)} → ${show(changed)}`, { ...value, value: changed as typeof value.value }];
  }
  yield [`${show(value.value)} → 未载明`, notStated];
}

function* contentChanges(content: unknown): Generator<unknown> {
  if (typeof content === 'boolean') yield !content;
  else if (typeof content === 'number') yield* [content + 1, content - 1, content * 100 + 1, 0];
  else if (typeof content === 'string') yield* isDay(content) ? shiftedDays(content) : [`${content}改`, '改'];
  else if (Array.isArray(content)) yield* listChanges(content);
  else if (isRecord(content)) yield* recordChanges(content);
}

function* listChanges(list: readonly unknown[]): Generator<unknown> {
  yield [];
  for (const [index, member] of list.entries()) {
    yield list.filter((_other, at) => at !== index);
    for (const changed of contentChanges(member)) {
      yield list.map((other, at) => (at === index ? changed : other));
    }
  }
  if (list.length > 0) yield [...list, list[0]];
}

function* recordChanges(record: Record<string, unknown>): Generator<unknown> {
  for (const [key, content] of Object.entries(record)) {
    for (const changed of contentChanges(content)) yield { ...record, [key]: changed };
    const { [key]: _left, ...rest } = record;
    yield rest;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

/** One day either way first: the change that a boundary must feel. */
const shifts = [1, -1, 7, -7, 40, -40, 400, -400, 4000, -4000];

function shiftedDays(text: string): string[] {
  return shifts.map((days) => {
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return `${day.toISOString().slice(0, 10)}${text.slice(10)}`;
  });
}

function show(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
