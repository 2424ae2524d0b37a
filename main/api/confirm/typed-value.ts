import { readDate, readDateTime } from '../../../shared/dates/index.ts';
import type { ConfirmValue, FieldDefinition, NamedId } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { valueInWords } from '../../engine/wording.ts';
import { readValue } from '../../intake/recognise/read-value.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/** How a value of a field is typed. */
export function inputOf(field: FieldDefinition): ConfirmValue['input'] {
  switch (field.type) {
    case 'integer':
    case 'number':
    case 'money':
      return 'number';
    default:
      return field.list && field.type !== 'structure' ? 'text' : field.type;
  }
}

/** The terms that a person can choose from, where the field is one of a list. */
export function choicesOf(vocabulary: Vocabulary, field: FieldDefinition): NamedId[] | undefined {
  if (field.type !== 'term' || field.list) return undefined;
  return [...(vocabulary.terms.get(field.terms ?? '')?.values() ?? [])].map(({ id, term }) => ({ id, term }));
}

/** A value as a person would type it. */
export function rawOf(vocabulary: Vocabulary, field: FieldDefinition | undefined, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value) && value.every((member) => typeof member === 'string')) return value.join('、');
  return valueInWords(vocabulary, value, field?.type === 'money' ? 'money' : 'list', field?.terms);
}

/** What a person typed, as the value of the field; else what is wrong with it. `year` completes 9-25. */
export function typedValue(
  vocabulary: Vocabulary,
  field: FieldDefinition,
  text: string,
  year?: number,
): Result<unknown> {
  const clean = text.trim();
  if (clean === '') return fail('NO_VALUE', `“${field.term}”没有填写。原件上没有写的，请选“未载明”。`);
  if (field.list && field.type !== 'structure') {
    const members = clean.split(/[、；;\n]+/).map((member) => member.trim());
    return eachOf(members.filter(Boolean), (member) => oneValue(vocabulary, field, member, year));
  }
  return oneValue(vocabulary, field, clean, year);
}

function eachOf(texts: readonly string[], read: (text: string) => Result<unknown>): Result<unknown[]> {
  const values: unknown[] = [];
  for (const text of texts) {
    const value = read(text);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

function oneValue(
  vocabulary: Vocabulary,
  field: FieldDefinition,
  text: string,
  year: number | undefined,
): Result<unknown> {
  switch (field.type) {
    case 'date':
    case 'dateTime': {
      const read = field.type === 'date' ? readDate(text, year) : readDateTime(text, year);
      return read.ok ? ok(read.date) : fail('BAD_VALUE', `${read.problem}。`);
    }
    case 'integer':
    case 'number':
    case 'money':
      return numberOf(field, text);
    case 'boolean':
      if (/^(?:是|有|yes|true|1)$/i.test(text)) return ok(true);
      if (/^(?:否|无|没有|no|false|0)$/i.test(text)) return ok(false);
      return fail('BAD_VALUE', `“${field.term}”请写“是”或“否”。`);
    case 'term': {
      const terms = [...(vocabulary.terms.get(field.terms ?? '')?.values() ?? [])];
      const term = terms.find(
        (entry) => entry.id === text || entry.term === text || entry.aliases?.includes(text),
      );
      return term ? ok(term.id) : fail('BAD_VALUE', `“${field.term}”没有“${text}”这一项，请从列表里选。`);
    }
    case 'structure':
      return structureOf(vocabulary, field, text);
    case 'text':
      return ok(text);
  }
}

function numberOf(field: FieldDefinition, text: string): Result<number> {
  const number = Number(text.replace(/[,，\s]|元$/g, ''));
  const fits = Number.isFinite(number) && (field.type !== 'integer' || Number.isInteger(number));
  return fits ? ok(number) : fail('BAD_VALUE', `“${field.term}”的“${text}”不是数字，请只写数字。`);
}

/** People and citations are read from the text just as from a page. */
function structureOf(vocabulary: Vocabulary, field: FieldDefinition, text: string): Result<unknown> {
  const read = readValue(vocabulary, field, {
    label: field.term,
    value: text,
    lines: [],
    page: { file: 'typed', page: 1, origin: 'text', lines: [] },
    from: 'cell',
    toSign: false,
    place: [],
  });
  if (!read || !('value' in read))
    return fail(
      'BAD_VALUE',
      `“${field.term}”的“${text}”没有看懂。人员请写“姓名（执法证号：编号）”，条文请写“《法律名称》第几条第几款”。`,
    );
  const list: readonly unknown[] = Array.isArray(read.value) ? read.value : [read.value];
  return ok(field.list ? list : list[0]);
}
