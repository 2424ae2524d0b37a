import type { DocumentKind, FieldDefinition, Term } from '../../shared/generated/schemas.ts';

export interface StructureDefinition {
  id: string;
  term: string;
  fields: ReadonlyMap<string, FieldDefinition>;
}

export interface KindDefinition extends Omit<DocumentKind, 'fields'> {
  fields: ReadonlyMap<string, FieldDefinition>;
}

/** The words of the domain, ready to look up. Every kind has the common fields. */
export interface Vocabulary {
  kinds: ReadonlyMap<string, KindDefinition>;
  structures: ReadonlyMap<string, StructureDefinition>;
  terms: ReadonlyMap<string, ReadonlyMap<string, Term>>;
  hash: string;
}

/** Term of a document kind, or its id where it is not in the vocabulary. */
export function kindTerm(vocabulary: Vocabulary, kind: string): string {
  return vocabulary.kinds.get(kind)?.term ?? kind;
}

/** Term of one of several kinds, as a person would say it: 甲或乙. */
export function kindTerms(vocabulary: Vocabulary, kinds: readonly string[]): string {
  return kinds.map((kind) => kindTerm(vocabulary, kind)).join('或');
}

/** Term of a field of a kind; signatures and seals have terms of their own. */
export function fieldTerm(vocabulary: Vocabulary, kind: string, field: string): string {
  const definition = vocabulary.kinds.get(kind)?.fields.get(field);
  if (definition) return definition.term;
  const [first, role, part] = field.split('.');
  if (first === 'seal') return '印章';
  if (first !== 'signature' || role === undefined) return field;
  const who = termOf(vocabulary, 'signatureRoles', role);
  return part === 'date' ? `${who}签名日期` : part === 'opinion' ? `${who}意见` : `${who}签名`;
}

/** Term of a property of some structure (金额 for amount), or the id where no structure has it. */
export function propertyTerm(vocabulary: Vocabulary, property: string): string {
  for (const structure of vocabulary.structures.values()) {
    const field = structure.fields.get(property);
    if (field) return field.term;
  }
  return property;
}

/** Chinese term of an id in a term list, or the id. */
export function termOf(vocabulary: Vocabulary, list: string, id: string): string {
  return vocabulary.terms.get(list)?.get(id)?.term ?? id;
}
