import { type Certainty, isBefore, isOnOrBefore, isSame } from '../../shared/dates/index.ts';
import type { CompareOp, ReviewReason } from '../../shared/generated/schemas.ts';
import { because, listOf } from './reading.ts';

const datePattern = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$/;

/** Compares two present values; a reason instead of an answer where it depends on what is not known. */
export function compareValues(left: unknown, op: CompareOp, right: unknown): boolean | ReviewReason {
  switch (op) {
    case 'eq':
    case 'ne': {
      const equal = equalValues(left, right);
      return typeof equal !== 'boolean' ? equal : equal === (op === 'eq');
    }
    case 'in':
    case 'notIn':
      return anyEqual(listOf(left), listOf(right)) === (op === 'in');
    case 'contains':
      return typeof left === 'string'
        ? left.includes(String(right))
        : listOf(right).every((item) => includes(left, item));
    case 'subsetOf':
      return listOf(left).every((item) => includes(right, item));
    case 'matches':
      return new RegExp(String(right), 'u').test(String(left));
    default:
      return compareOrdered(left, op, right);
  }
}

function compareOrdered(
  left: unknown,
  op: 'lt' | 'le' | 'gt' | 'ge',
  right: unknown,
): boolean | ReviewReason {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = Math.round((left - right) * 10_000);
    return op === 'lt'
      ? difference < 0
      : op === 'le'
        ? difference <= 0
        : op === 'gt'
          ? difference > 0
          : difference >= 0;
  }
  if (isDate(left) && isDate(right)) {
    if (op === 'lt') return decided(isBefore(left, right));
    if (op === 'le') return decided(isOnOrBefore(left, right));
    return decided(op === 'gt' ? isBefore(right, left) : isOnOrBefore(right, left));
  }
  return because('malformed', `${String(left)} / ${String(right)}`);
}

function equalValues(left: unknown, right: unknown): boolean | ReviewReason {
  if (isDate(left) && isDate(right) && left.length !== right.length) {
    return decided(isSame(left, right));
  }
  return same(left, right);
}

function decided(certainty: Certainty): boolean | ReviewReason {
  return certainty === 'unknown' ? because('partialDate') : certainty === 'yes';
}

function anyEqual(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.some((item) => right.some((other) => same(item, other)));
}

function includes(list: unknown, item: unknown): boolean {
  return listOf(list).some((other) => same(other, item));
}

/** Equality of two values; numbers to a hundredth of a cent, lists member by member. */
export function same(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) < 0.0001;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => same(item, right[index]));
  }
  if (isRecord(left) && isRecord(right)) {
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]));
  }
  return left === right;
}

/** Names that were made alike; a case says the same few over and over. */
const normalNames = new Map<string, string>();
const mostNames = 10_000;

/** A name without spaces and with one form of brackets, so that （） and () are the same. */
export function normalName(value: unknown): string {
  const name = String(value);
  const known = normalNames.get(name);
  if (known !== undefined) return known;
  if (normalNames.size >= mostNames) normalNames.clear();
  const normal = normalise(name);
  normalNames.set(name, normal);
  return normal;
}

function normalise(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/〔|［|【/gu, '[')
    .replace(/〕|］|】/gu, ']');
}

export function isDate(value: unknown): value is string {
  return typeof value === 'string' && datePattern.test(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
