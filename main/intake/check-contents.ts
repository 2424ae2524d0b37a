import { intervalOf, minuteOf } from '../../shared/dates/index.ts';
import type { CaseDocument, CaseFile, FieldDefinition, Value } from '../../shared/generated/schemas.ts';
import { type KindDefinition, termOf, type Vocabulary } from '../vocabulary/vocabulary.ts';

/** What the vocabulary and the calendar object to in a well-shaped case file, as Chinese sentences. */
export function checkContents(caseFile: CaseFile, vocabulary: Vocabulary): string[] {
  return [
    ...checkReferences(caseFile),
    ...caseFile.documents.flatMap((document) => checkDocument(document, vocabulary)),
    ...caseFile.parties.flatMap((party) => [
      ...checkValue(
        party.birthDate,
        '当事人出生日期',
        { id: 'birthDate', term: '出生日期', type: 'date' },
        vocabulary,
      ),
      ...checkValue(
        party.type,
        '当事人类型',
        { id: 'type', term: '类型', type: 'term', terms: 'partyTypes' },
        vocabulary,
      ),
    ]),
  ];
}

function checkReferences(caseFile: CaseFile): string[] {
  const problems: string[] = [];
  const documents = new Set<string>();
  for (const { id } of caseFile.documents) {
    if (documents.has(id)) problems.push(`有两份文书的编号都是“${id}”。`);
    documents.add(id);
  }
  const procedures = new Set(caseFile.procedures.map((procedure) => procedure.id));
  for (const document of caseFile.documents) {
    const name = document.title ?? document.id;
    if (document.procedure !== undefined && !procedures.has(document.procedure)) {
      problems.push(`《${name}》所属的程序“${document.procedure}”没有登记。`);
    }
    for (const relation of document.relatesTo ?? []) {
      if (!documents.has(relation.document))
        problems.push(`《${name}》所涉的文书“${relation.document}”不在卷内。`);
    }
  }
  return problems;
}

function checkDocument(document: CaseDocument, vocabulary: Vocabulary): string[] {
  const name = document.title ?? document.id;
  if (document.kind === 'unrecognised') return [];
  const kind = vocabulary.kinds.get(document.kind);
  if (!kind) return [`《${name}》的文书种类“${document.kind}”不在词汇表里。`];
  const problems = Object.entries(document.fields ?? {}).flatMap(([id, value]) =>
    checkField(name, kind, id, value, vocabulary),
  );
  for (const signature of document.signatures ?? []) {
    if (termOf(vocabulary, 'signatureRoles', signature.role) === signature.role) {
      problems.push(`《${name}》的签名角色“${signature.role}”不在词汇表里。`);
    }
    problems.push(
      ...checkValue(
        signature.date,
        `《${name}》的签名日期`,
        { id: 'date', term: '签名日期', type: 'date' },
        vocabulary,
      ),
    );
  }
  return problems;
}

function checkField(
  name: string,
  kind: KindDefinition,
  id: string,
  value: Value,
  vocabulary: Vocabulary,
): string[] {
  const field = kind.fields.get(id);
  if (!field) return [`《${name}》（${kind.term}）没有“${id}”这一栏。`];
  return checkValue(value, `《${name}》的“${field.term}”`, field, vocabulary);
}

function checkValue(
  value: Value | undefined,
  name: string,
  field: FieldDefinition,
  vocabulary: Vocabulary,
): string[] {
  if (value === undefined || 'absent' in value) return [];
  if (!field.list) return checkMember(value.value, name, field, vocabulary);
  // Kinds that may be several were one in older case files and exports.
  if (field.type === 'term' && typeof value.value === 'string')
    return checkMember(value.value, name, field, vocabulary);
  if (!Array.isArray(value.value)) return [`${name}应是列表。`];
  return value.value.flatMap((member) => checkMember(member, name, field, vocabulary));
}

function checkMember(value: unknown, name: string, field: FieldDefinition, vocabulary: Vocabulary): string[] {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? [] : [`${name}应是文字。`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${name}应是“是”或“否”。`];
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) ? [] : [`${name}应是数字。`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${name}应是整数。`];
    case 'date':
      return isDateText(value)
        ? []
        : [`${name}“${show(value)}”不是有效日期，请按原件改为实际日期（如 2025-09-25）。`];
    case 'dateTime':
      return isTimeText(value)
        ? []
        : [`${name}“${show(value)}”不是有效时间，请按原件改正（如 2025-09-25T09:50）。`];
    case 'term':
      return typeof value === 'string' && vocabulary.terms.get(field.terms ?? '')?.has(value)
        ? []
        : [`${name}“${show(value)}”不在词汇表里。`];
    case 'structure':
      return checkStructure(value, name, field, vocabulary);
  }
}

function checkStructure(
  value: unknown,
  name: string,
  field: FieldDefinition,
  vocabulary: Vocabulary,
): string[] {
  const structure = vocabulary.structures.get(field.structure ?? '');
  if (!structure || typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${name}的内容不合格式。`];
  return Object.entries(value).flatMap(([key, part]) => {
    const property = structure.fields.get(key);
    if (!property) return [`${name}里有不认识的“${key}”。`];
    if (isAbsence(part)) return [];
    return checkMember(part, `${name}的“${property.term}”`, property, vocabulary);
  });
}

function isAbsence(part: unknown): boolean {
  const kind = typeof part === 'object' && part !== null && 'absent' in part ? part.absent : undefined;
  return kind === 'notStated' || kind === 'illegible' || kind === 'pageMissing';
}

function isDateText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 10 && intervalOf(value) !== undefined;
}

function isTimeText(value: unknown): boolean {
  return typeof value === 'string' && minuteOf(value) !== undefined;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
