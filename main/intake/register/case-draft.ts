import { createHash } from 'node:crypto';
import type { CaseFile, ReadPlace, Value } from '../../../shared/generated/schemas.ts';
import { isValidCreditCode, isValidIdCard } from '../../../shared/identity/index.ts';

type Document = CaseFile['documents'][number];
type Party = CaseFile['parties'][number];

/** Who read a value that no paper was looked at for. */
export type RegisterReader = 'ledger' | 'platform';

/** Where a register says its values. */
export interface RegisterPlace {
  reader: RegisterReader;
  file: NonNullable<CaseFile['files']>[number];
  /** Row of a sheet, or which case of an export, from 1. */
  at: number;
}

/** A value as a draft that nobody has confirmed, with its place. */
export function draftValue(value: unknown, sure: boolean, place: RegisterPlace): Value {
  const read: ReadPlace = {
    file: place.file.id,
    page: place.at,
    reader: place.reader,
    confidence: sure ? 'clear' : 'check',
  };
  return { value, state: 'draft', read: [read] };
}

/** Identity numbers prove themselves by their check digit. */
export function isSureIdentity(text: string): boolean {
  return isValidIdCard(text) || isValidCreditCode(text);
}

/** Type of a party that its number or name tells beyond doubt. */
export function partyTypeOf(name: string | undefined, idNumber: string | undefined): string | undefined {
  if (idNumber !== undefined && isValidIdCard(idNumber)) return 'person';
  if (name !== undefined && /(?:有限公司|股份公司|有限责任公司|合作社)$/u.test(name)) return 'company';
  return undefined;
}

export interface CaseParts {
  agency: CaseFile['agency'];
  caseNumber?: string | undefined;
  decisionNumber?: string | undefined;
  title?: string | undefined;
  domain?: string | undefined;
  procedures: CaseFile['procedures'];
  parties: readonly Party[];
  documents: readonly Document[];
  completeness: CaseFile['completeness'];
}

/**
 * Case file of what a register says. Its id follows from its numbers, or from its words where it has none, so that the
 * same line read twice is one case.
 */
export function registerCase(parts: CaseParts, place: RegisterPlace): CaseFile {
  const { agency, caseNumber, decisionNumber, title, domain } = parts;
  const identity =
    caseNumber === undefined && decisionNumber === undefined
      ? JSON.stringify([agency.name, title, wordsOf(parts.parties), wordsOf(parts.documents)])
      : JSON.stringify([agency.name, caseNumber, decisionNumber]);
  return {
    format: 'mingjuan.case-file',
    formatVersion: 1,
    id: idFrom(identity),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(decisionNumber === undefined ? {} : { decisionNumber }),
    ...(title === undefined ? {} : { title }),
    ...(domain === undefined ? {} : { domain }),
    agency,
    procedures: parts.procedures,
    parties: [...parts.parties],
    files: [place.file],
    documents: [...parts.documents],
    completeness: parts.completeness,
  };
}

/** What is said, without where. */
function wordsOf(parts: unknown): unknown {
  return JSON.parse(JSON.stringify(parts, (key, value: unknown) => (key === 'read' ? undefined : value)));
}

function idFrom(text: string): string {
  const hex = createHash('sha256').update(`mingjuan.register\n${text}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
