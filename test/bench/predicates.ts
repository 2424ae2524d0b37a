import type { Calendar } from '../../shared/clock/index.ts';
import { workingDaysStrictlyBetween } from '../../shared/clock/index.ts';
import type { CaseDocument, CaseFile, Value } from '../../shared/generated/schemas.ts';
import type { Clause, DatePlaces, DocumentTest } from './faults.ts';

/** Documents of a case by kind. */
export type KindIndex = ReadonlyMap<string, readonly CaseDocument[]>;

export interface IndexedCase {
  caseFile: CaseFile;
  byKind: KindIndex;
  byId: ReadonlyMap<string, CaseDocument>;
}

export function indexCase(caseFile: CaseFile): IndexedCase {
  const byKind = new Map<string, CaseDocument[]>();
  const byId = new Map<string, CaseDocument>();
  for (const document of caseFile.documents) {
    byId.set(document.id, document);
    const list = byKind.get(document.kind);
    if (list) list.push(document);
    else byKind.set(document.kind, [document]);
  }
  return { caseFile, byKind, byId };
}

export type TestsDocument = (document: CaseDocument) => boolean;
export type TestsCase = (indexed: IndexedCase) => boolean;

/** The hand-written form of a document test: plain closures, no records of how the answer came about. */
export function documentTest(test: DocumentTest): TestsDocument {
  if ('all' in test) {
    const parts = test.all.map(documentTest);
    return (document) => parts.every((part) => part(document));
  }
  if ('any' in test) {
    const parts = test.any.map(documentTest);
    return (document) => parts.some((part) => part(document));
  }
  if ('absent' in test) return ({ fields }) => isAbsent(fields?.[test.absent]);
  if ('lacks' in test)
    return ({ fields }) => isAbsent(fields?.[test.lacks]) || contentOf(fields?.[test.lacks]) === false;
  if ('stated' in test) {
    return ({ fields }) => contentOf(fields?.[test.stated]) !== undefined && !isAbsent(fields?.[test.stated]);
  }
  if ('is' in test) return ({ fields }) => contentOf(fields?.[test.is]) === test.value;
  if ('isNot' in test) {
    return ({ fields }) => {
      const value = contentOf(fields?.[test.isNot]);
      return value !== undefined && !test.values.some((other) => other === value);
    };
  }
  if ('below' in test) {
    const { than } = test;
    return ({ fields }) =>
      isLess(
        contentOf(fields?.[test.below]),
        typeof than === 'number' ? than : contentOf(fields?.[than.field]),
      );
  }
  if ('above' in test) return ({ fields }) => isLess(test.than, contentOf(fields?.[test.above]));
  if ('unsealed' in test) return isUnsealed;
  const { unsigned, min = 1, parts = ['name'] } = test;
  return (document) => isUnsigned(document, unsigned, min, parts);
}

/** The hand-written form of a clause. */
export function caseTest(clause: Clause, calendar: Calendar): TestsCase {
  if ('any' in clause) {
    const parts = clause.any.map((part) => caseTest(part, calendar));
    return (indexed) => parts.some((part) => part(indexed));
  }
  if ('all' in clause) {
    const parts = clause.all.map((part) => caseTest(part, calendar));
    return (indexed) => parts.every((part) => part(indexed));
  }
  if ('has' in clause) {
    const { has, serves } = clause;
    return ({ byKind, byId }) =>
      has.some((kind) =>
        serves === undefined
          ? byKind.has(kind)
          : byKind.get(kind)?.some((document) => isServing(document, serves, byId)),
      );
  }
  if ('hasNone' in clause) return ({ byKind }) => !clause.hasNone.some((kind) => byKind.has(kind));
  if ('some' in clause) {
    const test = documentTest(clause.is);
    return ({ byKind }) => clause.some.some((kind) => byKind.get(kind)?.some(test));
  }
  if ('domain' in clause) {
    const { domain, not = false } = clause;
    return ({ caseFile }) => caseFile.domain !== undefined && (caseFile.domain === domain) !== not;
  }
  if ('later' in clause) {
    return (indexed) => {
      const earlier = dayAt(indexed, clause.than);
      const later = earlier === undefined ? undefined : dayAt(indexed, clause.later);
      return earlier !== undefined && later !== undefined && later > earlier;
    };
  }
  return (indexed) => {
    const from = dayAt(indexed, clause.from);
    const to = from === undefined ? undefined : dayAt(indexed, clause.late);
    return from !== undefined && to !== undefined && workingDaysUpTo(calendar, from, to) > clause.workingDays;
  };
}

/** Working days after `from` up to and with `to`, where `to` itself always counts: late is late on any day. */
export function workingDaysUpTo(calendar: Calendar, from: string, to: string): number {
  if (to <= from) return 0;
  const between = workingDaysStrictlyBetween(calendar, from, to);
  return between.known ? between.count + 1 : 0;
}

function contentOf(value: Value | undefined): unknown {
  return value !== undefined && 'value' in value ? value.value : undefined;
}

function isAbsent(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if ('absent' in value) return value.absent === 'notStated';
  const content = value.value;
  if (typeof content === 'string') return content.trim() === '';
  return Array.isArray(content) && content.length === 0;
}

function isLess(left: unknown, right: unknown): boolean {
  if (typeof left === 'number') return typeof right === 'number' && left < right;
  return typeof left === 'string' && typeof right === 'string' && left.slice(0, 10) < right.slice(0, 10);
}

export function isUnsealed({ seals }: CaseDocument): boolean {
  return seals ? seals.every(({ name }) => isAbsent(name)) : false;
}

/** Whether fewer than `min` different people of a role signed with all parts; false where that was not read. */
export function isUnsigned(
  { signatures }: CaseDocument,
  role: string,
  min: number,
  parts: readonly ('name' | 'date' | 'opinion')[],
): boolean {
  if (signatures === undefined) return false;
  const names = new Set<string>();
  let unread = false;
  for (const signature of signatures) {
    if (signature.role !== role) continue;
    for (const part of parts) {
      const value = signature[part];
      if (value === undefined) unread = true;
      else if (isAbsent(value) && (part !== 'name' || 'value' in value)) return true;
    }
    const name = contentOf(signature.name);
    if (name !== undefined) names.add(String(name));
  }
  return names.size < min && !unread;
}

export function isServing(
  { relatesTo }: CaseDocument,
  kind: string,
  byId: ReadonlyMap<string, CaseDocument>,
): boolean {
  return (relatesTo ?? []).some(
    ({ type, document }) => type === 'serves' && byId.get(document)?.kind === kind,
  );
}

/** First or last day at the places; undefined where one was not read or there is none. */
export function dayAt({ byKind, byId }: IndexedCase, places: DatePlaces): string | undefined {
  for (const { kinds, field, pick, serves } of places) {
    let best: string | undefined;
    for (const kind of kinds) {
      for (const document of byKind.get(kind) ?? []) {
        if (serves !== undefined && !isServing(document, serves, byId)) continue;
        const day = dayOf(document, field);
        if (day === null) return undefined;
        if (day === undefined) continue;
        if (best === undefined || (pick === 'first' ? day < best : day > best)) best = day;
      }
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Undefined for an established absence, null where it was not read. */
function dayOf(document: CaseDocument, field: string): string | undefined | null {
  if (!field.startsWith('signature.')) return dayIn(document.fields?.[field]);
  const role = field.split('.')[1];
  const own = document.signatures?.filter((signature) => signature.role === role);
  if (own === undefined) return null;
  return own.length === 0 ? undefined : dayIn(own[0]?.date);
}

function dayIn(value: Value | undefined): string | undefined | null {
  if (value === undefined) return null;
  if ('absent' in value) return value.absent === 'notStated' ? undefined : null;
  return typeof value.value === 'string' ? value.value.slice(0, 10) : null;
}
