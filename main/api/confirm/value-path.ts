import type { CaseDocument, FieldDefinition, Value } from '../../../shared/generated/schemas.ts';
import { fieldTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';

/** Where a value stands in a document: `field:date`, `signature:0:name`, `seal:0`. */
export type ValuePath =
  | { part: 'field'; field: string }
  | { part: 'signature'; index: number; key: 'name' | 'date' | 'opinion' }
  | { part: 'seal'; index: number };

export function parsePath(text: string): ValuePath | undefined {
  const [part, first = '', second = ''] = text.split(':');
  if (part === 'field' && first !== '') return { part, field: first };
  const index = /^\d{1,3}$/.test(first) ? Number(first) : undefined;
  if (index === undefined) return undefined;
  if (part === 'seal') return { part, index };
  if (part === 'signature' && (second === 'name' || second === 'date' || second === 'opinion'))
    return { part, index, key: second };
  return undefined;
}

/** All values of a document with their paths, in the order of reading. */
export function valuesOf(document: CaseDocument): { path: string; value: Value }[] {
  const fields = Object.entries(document.fields ?? {}).map(([field, value]) => ({
    path: `field:${field}`,
    value,
  }));
  const signatures = (document.signatures ?? []).flatMap((signature, index) =>
    (['name', 'date', 'opinion'] as const).flatMap((key) => {
      const value = signature[key];
      return value === undefined ? [] : [{ path: `signature:${index}:${key}`, value }];
    }),
  );
  const seals = (document.seals ?? []).map(({ name }, index) => ({ path: `seal:${index}`, value: name }));
  return [...fields, ...signatures, ...seals];
}

export function valueAt(document: CaseDocument, path: ValuePath): Value | undefined {
  switch (path.part) {
    case 'field':
      return document.fields?.[path.field];
    case 'signature':
      return document.signatures?.[path.index]?.[path.key];
    case 'seal':
      return document.seals?.[path.index]?.name;
  }
}

/** The document with another value in this place; undefined where the document has no such place. */
export function withValue(document: CaseDocument, path: ValuePath, value: Value): CaseDocument | undefined {
  switch (path.part) {
    case 'field':
      return { ...document, fields: { ...document.fields, [path.field]: value } };
    case 'signature': {
      if (!document.signatures?.[path.index]) return undefined;
      const signatures = document.signatures.map((signature, index) =>
        index === path.index ? { ...signature, [path.key]: value } : signature,
      );
      return { ...document, signatures };
    }
    case 'seal': {
      if (!document.seals?.[path.index]) return undefined;
      return {
        ...document,
        seals: document.seals.map((seal, index) => (index === path.index ? { name: value } : seal)),
      };
    }
  }
}

/** What may stand in this place; undefined where the kind has no such field. */
export function definitionAt(
  vocabulary: Vocabulary,
  document: CaseDocument,
  path: ValuePath,
): FieldDefinition | undefined {
  if (path.part === 'field') return vocabulary.kinds.get(document.kind)?.fields.get(path.field);
  if (path.part === 'seal') return { id: 'seal', term: '印章', type: 'text' };
  const role = document.signatures?.[path.index]?.role;
  if (role === undefined) return undefined;
  const term = fieldTerm(vocabulary, document.kind, `signature.${role}.${path.key}`);
  return { id: path.key, term, type: path.key === 'date' ? 'date' : 'text' };
}

/** The value that evidence names: `date`, `signature.head.date`, `seal`. */
export function evidenceValue(document: CaseDocument, field: string): Value | undefined {
  const [first, role, key = 'name'] = field.split('.');
  if (first === 'seal') return document.seals?.[0]?.name;
  if (first !== 'signature') return document.fields?.[field];
  const signature = document.signatures?.find((entry) => entry.role === role);
  return key === 'date' ? signature?.date : key === 'opinion' ? signature?.opinion : signature?.name;
}
