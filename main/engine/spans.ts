import { dayOf, isoOf } from '../../shared/dates/index.ts';
import type { CaseDocument, ReviewReason } from '../../shared/generated/schemas.ts';

export interface Person {
  name: string;
  /** Certificate number, where written. */
  number?: string;
}

/** From when to when a document has these people busy. */
export interface Span {
  document: CaseDocument;
  from: string;
  to: string;
  who: readonly Person[] | undefined;
  /** Spans with the same key (a place) may overlap. */
  key?: string;
}

/** A span of which a time or the people were not read, and why. */
export interface PartialSpan {
  document: CaseDocument;
  from?: string;
  to?: string;
  who: readonly Person[] | undefined;
  key?: string;
  /** Of both ends at most the day was read: the span may be many days long. */
  inDays?: true;
  reason: ReviewReason;
}

/**
 * Whether what was not read could make two spans overlap. Of a span in hours one end tells enough to rule out other
 * days: it ends by the day after its start.
 */
export function mayOverlap(left: Span | PartialSpan, right: Span | PartialSpan): boolean {
  if (sameKey(left.key, right.key)) return false;
  if (latestEnd(left) <= earliestStart(right) || latestEnd(right) <= earliestStart(left)) return false;
  return !(
    left.who &&
    right.who &&
    !left.who.some(({ name }) => right.who?.some((other) => other.name === name))
  );
}

function earliestStart(span: Span | PartialSpan): string {
  const { from, to } = span;
  if (from !== undefined) return from;
  return to?.includes('T') && !('inDays' in span) ? `${besideDay(to, -1)}T00:00` : '';
}

function latestEnd(span: Span | PartialSpan): string {
  const { from, to } = span;
  if (to !== undefined) return to;
  return from?.includes('T') && !('inDays' in span) ? `${besideDay(from, 1)}T24:00` : '9999';
}

function besideDay(time: string, days: 1 | -1): string {
  const day = dayOf(time.slice(0, 10));
  return day === undefined ? '' : isoOf(day + days);
}

/** The time that two spans have in common; spans that only touch have none. */
export function sharedTime(
  left: { from: string; to: string },
  right: { from: string; to: string },
): { from: string; to: string } | undefined {
  const from = left.from > right.from ? left.from : right.from;
  const to = left.to < right.to ? left.to : right.to;
  return from < to ? { from, to } : undefined;
}

/** One text is the other or a part of it: a room of a building, a house with its street. */
export function sameKey(left: string | undefined, right: string | undefined): boolean {
  if (!left || !right) return false;
  return left.includes(right) || right.includes(left);
}

export function timeInWords({ from, to }: { from: string; to: string }): string {
  return `${from.replace('T', ' ')}–${to.slice(11)}`;
}
