import type { CaseDocument } from '../../shared/generated/schemas.ts';

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
