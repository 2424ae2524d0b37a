import type { CaseDocument, CaseFile, Signature, Value } from '../../../shared/generated/schemas.ts';

/** A lawful way in which a case may have gone otherwise. */
export interface Variation {
  name: string;
  /** Of one group, only one can be so. */
  group: string;
  /** Its days are lawful in the sample's own year only: elsewhere a holiday lengthens or shortens a period. */
  thatYear?: true;
  apply(caseFile: CaseFile): CaseFile;
}

export const said = (value: unknown): Value => ({ value, state: 'confirmed' }) as Value;
export const notStated: Value = { absent: 'notStated' };

export function withFields(caseFile: CaseFile, id: string, fields: Record<string, unknown>): CaseFile {
  return change(caseFile, id, (document) => ({
    ...document,
    fields: { ...document.fields, ...asValues(fields) },
  }));
}

function asValues(fields: Record<string, unknown>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === undefined ? notStated : said(value)]),
  );
}

export function change(
  caseFile: CaseFile,
  id: string,
  edit: (document: CaseDocument) => CaseDocument,
): CaseFile {
  const documents = caseFile.documents.map((document) => (document.id === id ? edit(document) : document));
  return { ...caseFile, documents };
}

/** Adds documents, listed in the catalogue as a lawful file would list them. */
export function adding(caseFile: CaseFile, ...added: CaseDocument[]): CaseFile {
  const listed = change(caseFile, 'catalogue', (document) => {
    const entries = document.fields?.entries;
    if (!entries || !('value' in entries)) return document;
    const before = entries.value as Entry[];
    const last = before.at(-1)?.pageTo;
    const titles = added.map(({ title }, index) => ({
      no: before.length + 1 + index,
      title,
      pageFrom: last,
      pageTo: last,
    }));
    return { ...document, fields: { ...document.fields, entries: said([...before, ...titles]) } };
  });
  return { ...listed, documents: [...listed.documents, ...added] };
}

export function paper(
  id: string,
  kind: string,
  title: string,
  fields: Record<string, unknown>,
  signatures: [string, string, string, string?][] = [],
  more: Partial<CaseDocument> = {},
): CaseDocument {
  return {
    id,
    kind,
    title,
    procedure: 'p1',
    fields: asValues({ blanks: [], partyName: undefined, partyIdNumber: undefined, ...fields }),
    signatures: signed(signatures),
    seals: [],
    relatesTo: [],
    ...more,
  };
}

export const everywhere = (caseFile: CaseFile, edit: (document: CaseDocument) => CaseDocument): CaseFile => ({
  ...caseFile,
  documents: caseFile.documents.map(edit),
});

/** Leaves documents out, and what the catalogue lists of them. */
export function without(caseFile: CaseFile, ...ids: string[]): CaseFile {
  const gone = caseFile.documents.filter(({ id }) => ids.includes(id));
  const kept = caseFile.documents.filter((document) => !gone.includes(document));
  const listed = change({ ...caseFile, documents: kept }, 'catalogue', (document) => {
    const entries = document.fields?.entries;
    if (!entries || !('value' in entries)) return document;
    const rest = (entries.value as Entry[]).filter(
      ({ title, number }) =>
        kept.some((other) => other.title === title && number === undefined) ||
        !gone.some(
          (other) => other.title === title && (number === undefined || number === textOf(other, 'number')),
        ),
    );
    return { ...document, fields: { ...document.fields, entries: said(rest) } };
  });
  return {
    ...listed,
    documents: listed.documents.map((document) => ({
      ...document,
      relatesTo: (document.relatesTo ?? []).filter((link) => !ids.includes(link.document)),
    })),
  };
}

interface Entry {
  title: string;
  pageTo?: number;
  number?: string;
}

/** What a field of a document says; empty where it says nothing. */
export function textOf(document: CaseDocument | undefined, field: string): string {
  const value = document?.fields?.[field];
  return value && 'value' in value ? String(value.value) : '';
}

/** The signatures of a form on these days: role, name, day, opinion. */
export function signed(list: [string, string, string, string?][]): Signature[] {
  return list.map(([role, name, date, opinion]): Signature => {
    const signature = { role, name: said(name), date: said(date) };
    return opinion === undefined ? signature : { ...signature, opinion: said(opinion) };
  });
}
