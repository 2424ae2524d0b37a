import { type DateReading, isoOf, readDate, readDateTime, toDayNumber } from '../../../shared/dates/index.ts';
import type { FieldDefinition } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { findAmountsInWords } from '../find/amounts.ts';
import { findDocumentNumbers } from '../find/document-numbers.ts';
import { findOfficers, namesIn } from '../find/people.ts';
import { findStatutes } from '../find/statutes.ts';
import { penaltiesOf } from '../recognise/prose/penalties.ts';

/** A value as the vocabulary holds it, with whether its reading leaves no doubt, or why there is none. */
export type TypedValue = { value: unknown; sure: boolean } | { problem: string };

export interface ValueNotation {
  /** Yuan of one unit of a plain number. */
  unit?: number;
  /** Days of plain numbers are counted from 1904. */
  date1904?: boolean;
}

/** Strokes and words that fill a place in which nothing is said. */
const nothing = /^[\s\u3000/／\\—–\-_*]*$/u;

/** Whether a cell or element says nothing. Nothing said in a register is no statement about the paper. */
export function saysNothing(text: string): boolean {
  return nothing.test(text) || /^(?:无|暂无|空|null|NULL|N\/A)$/u.test(text.trim());
}

/** Reads a text that stands alone in its cell or element: all of it must be the value. */
export function typedValue(
  vocabulary: Vocabulary,
  field: FieldDefinition,
  text: string,
  notation: ValueNotation = {},
): TypedValue {
  const tidy = text.normalize('NFC').trim();
  if (field.list && field.type !== 'structure') return listValue(vocabulary, field, tidy, notation);
  switch (field.type) {
    case 'date':
      return dateValue(tidy, notation.date1904 ?? false);
    case 'dateTime':
      return fromDate(readDateTime(isoLocal(tidy) ?? tidy));
    case 'money':
      return moneyValue(tidy, notation.unit ?? 1);
    case 'integer':
    case 'number':
      return numberValue(tidy, field.type === 'integer');
    case 'boolean':
      return booleanValue(tidy);
    case 'term':
      return termValue(vocabulary, field.terms ?? '', tidy);
    case 'structure':
      return structureValue(vocabulary, field, tidy);
    case 'text':
      return { value: textValue(field.id, tidy), sure: true };
  }
}

/** A document number in one spelling where the text is nothing but one; else the text without spaces. */
export function numberText(text: string): string {
  const [found, ...others] = findDocumentNumbers(text);
  const plain = text.replace(/[\s\u3000]+/g, '');
  return found && others.length === 0 && found.text.replace(/[\s\u3000]+/g, '') === plain
    ? found.value
    : plain;
}

function textValue(id: string, text: string): string {
  return id === 'number' || id.endsWith('Number') ? numberText(text) : text;
}

function listValue(
  vocabulary: Vocabulary,
  field: FieldDefinition,
  text: string,
  notation: ValueNotation,
): TypedValue {
  const { list: _list, ...member } = field;
  const parts = text.split(/[、，,；;\n|]+/u).filter((part) => !saysNothing(part));
  const values = parts.map((part) => typedValue(vocabulary, member, part, notation));
  const wrong = values.find((value) => 'problem' in value);
  if (wrong) return wrong;
  const good = values.flatMap((value) => ('value' in value ? [value] : []));
  return { value: good.map(({ value }) => value), sure: good.every(({ sure }) => sure) };
}

function dateValue(text: string, date1904: boolean): TypedValue {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? serialDay(Number(text), date1904) : undefined;
  if (serial !== undefined) return { value: serial, sure: false };
  const local = isoLocal(text);
  if (local !== undefined) return { value: local.slice(0, 10), sure: true };
  // A time of day behind the day says nothing against the day.
  const day = text.replace(
    /^(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)[\s\u3000T]+\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?$/u,
    '$1',
  );
  return fromDate(readDate(day));
}

function fromDate(reading: DateReading): TypedValue {
  return reading.ok ? { value: reading.date, sure: true } : { problem: reading.problem };
}

/** Day of a spreadsheet's serial number; a date cell that lost its format. From 1950 to 2099. */
function serialDay(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial);
  const zero = date1904 ? toDayNumber(1904, 1, 1) : toDayNumber(1899, 12, 30);
  const number = zero + day;
  const isPlausible = number >= toDayNumber(1950, 1, 1) && number <= toDayNumber(2099, 12, 31);
  return isPlausible ? isoOf(number) : undefined;
}

const zoned = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** A time with a zone as local time of the records (UTC+8), YYYY-MM-DDTHH:MM; undefined for anything else. */
function isoLocal(text: string): string | undefined {
  const match = zoned.exec(text);
  if (!match) return undefined;
  const zone = match[6] === 'Z' ? '+00:00' : (match[6] ?? '').replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');
  const instant = Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:00${zone}`);
  return Number.isNaN(instant) ? undefined : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);
}

const amount =
  /^(?:人民币|[¥￥])?(\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(元|圆|万元|亿元)?(?:整|正)?$/u;
const factors: Readonly<Record<string, number>> = { 元: 1, 圆: 1, 万元: 10_000, 亿元: 100_000_000 };

function moneyValue(text: string, unit: number): TypedValue {
  const match = amount.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (match) {
    const yuan = Number((match[1] ?? '').replace(/[,，]/g, '')) * (factors[match[2] ?? ''] ?? unit);
    const cents = Math.round(yuan * 100);
    // A part of a cent that is no rounding of a spreadsheet means that something else is meant.
    if (!Number.isSafeInteger(cents) || Math.abs(yuan * 100 - cents) > 0.01)
      return { problem: `“${text}”不是金额（多于两位小数或太大）` };
    return { value: cents / 100, sure: true };
  }
  const [words, ...others] = findAmountsInWords(text);
  if (words && others.length === 0 && words.text.trim() === text)
    return { value: words.value.amount, sure: true };
  return { problem: `“${short(text)}”不是一个金额` };
}

function numberValue(text: string, whole: boolean): TypedValue {
  const match = /^(-?\d{1,15}(?:\.\d{1,6})?)(?:日|天|个月|月|年|份|页|件|倍|%)?$/u.exec(
    text.normalize('NFKC'),
  );
  const value = Number(match?.[1] ?? Number.NaN);
  if (Number.isNaN(value) || (whole && !Number.isInteger(value)))
    return { problem: `“${short(text)}”不是${whole ? '整数' : '数字'}` };
  return { value, sure: true };
}

function booleanValue(text: string): TypedValue {
  const plain = text.normalize('NFKC').toLowerCase();
  if (/^(?:是|有|已|√|✓|☑|1|true|y|yes)$/u.test(plain)) return { value: true, sure: true };
  if (/^(?:否|无|没有|未|×|0|false|n|no)$/u.test(plain)) return { value: false, sure: true };
  return { problem: `“${short(text)}”不是“是”或“否”` };
}

function termValue(vocabulary: Vocabulary, list: string, text: string): TypedValue {
  const terms = [...(vocabulary.terms.get(list)?.values() ?? [])];
  const words = ({ term, aliases }: (typeof terms)[number]) => [term, ...(aliases ?? [])];
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const exact = terms.find((term) => words(term).some((word) => word.normalize('NFKC') === plain));
  if (exact) return { value: exact.id, sure: true };
  const named = terms.filter(
    (term) => term.id !== 'other' && words(term).some((word) => plain.includes(word)),
  );
  if (named.length === 1) return { value: named[0]?.id, sure: false };
  return { problem: `“${short(text)}”认不出是哪一种` };
}

function structureValue(vocabulary: Vocabulary, field: FieldDefinition, text: string): TypedValue {
  const found = structuresIn(vocabulary, field.structure ?? '', text);
  if (found.length === 0) return { problem: `“${short(text)}”没有读懂` };
  return field.list ? { value: found, sure: false } : { value: found[0], sure: false };
}

function structuresIn(vocabulary: Vocabulary, structure: string, text: string): unknown[] {
  switch (structure) {
    case 'officer': {
      const officers = findOfficers(text).map(({ value }) => value);
      return officers.length > 0 ? officers : namesIn(text).map((name) => ({ name }));
    }
    case 'person':
      return namesIn(text).map((name) => ({ name }));
    case 'statute':
      return findStatutes(text).map(({ value }) => value);
    case 'penalty': {
      const { penalties } = penaltiesOf(text, vocabulary, (content) => ({ value: content, state: 'draft' }));
      return penalties && 'value' in penalties && Array.isArray(penalties.value) ? penalties.value : [];
    }
    default:
      return [];
  }
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
