import { dayOf, isoOf, weekdayOf } from '../dates/index.ts';
import type { Derivation, DerivationRun } from '../generated/schemas.ts';
import { clockTexts } from './messages.ts';

/** One cell of the strip: a day, or a folded run of days that are treated alike. */
export interface DerivationCell {
  from: string;
  to: string;
  days: number;
  kind: DerivationRun['kind'];
  /** Weekday of the first day, 1 Monday to 7 Sunday. */
  weekday: number;
  /** Number of the (last) day among the counted days. */
  number?: number;
  /** Whether offices are closed on the day, as far as the derivation tells. */
  rest: boolean;
  /** Mark of the cell: 起, the number, 休, 班, 扣, 延, 可. */
  mark: string;
  note?: string;
  isTarget: boolean;
  isFirstAllowed: boolean;
  /** What the judged date means here: kept, broken or in doubt. */
  verdict?: 'kept' | 'broken' | 'doubt';
}

/**
 * Cells of the strip from left to right. Runs of more than `foldAfter` days become one cell; the target and the
 * first allowed day always have a cell of their own.
 */
export function expandDerivation(
  derivation: Derivation,
  foldAfter = Number.POSITIVE_INFINITY,
): DerivationCell[] {
  const target = fullDate(derivation.target.date);
  const cells: DerivationCell[] = [];
  let number = 0;
  for (const run of derivation.steps) {
    for (const [first, last] of parts(run, [target, derivation.firstAllowedDay], foldAfter)) {
      const days = last - first + 1;
      const counts = run.count > 0 && run.kind !== 'past';
      if (counts) number += days;
      cells.push(cell(derivation, run, first, last, counts ? number : undefined, target));
    }
  }
  return cells;
}

/** A run cut into single days, or into folded pieces between the days that stand alone. */
function parts(
  run: DerivationRun,
  alone: readonly (string | undefined)[],
  foldAfter: number,
): [number, number][] {
  const first = dayOf(run.from) as number;
  const last = dayOf(run.to) as number;
  const list: [number, number][] = [];
  const single = alone.map((date) => (date === undefined ? undefined : dayOf(date)));
  for (let day = first; day <= last; ) {
    let end = day;
    if (last - first + 1 > foldAfter && !single.includes(day)) {
      while (end < last && !single.includes(end + 1)) end++;
    }
    list.push([day, end]);
    day = end + 1;
  }
  return list;
}

function cell(
  derivation: Derivation,
  run: DerivationRun,
  first: number,
  last: number,
  number: number | undefined,
  target: string | undefined,
): DerivationCell {
  const from = isoOf(first);
  const isTarget = from === target;
  const isFirstAllowed = from === derivation.firstAllowedDay;
  return {
    from,
    to: isoOf(last),
    days: last - first + 1,
    kind: run.kind,
    weekday: weekdayOf(first),
    ...(number !== undefined && { number }),
    rest: run.kind === 'restDay' || run.kind === 'holiday',
    mark: isFirstAllowed ? clockTexts.marks.allowed : markOf(run.kind, number, last - first + 1),
    ...(run.note !== undefined && { note: run.note }),
    isTarget,
    isFirstAllowed,
    ...(isTarget && {
      verdict: derivation.answer === 'yes' ? 'kept' : derivation.answer === 'no' ? 'broken' : 'doubt',
    }),
  };
}

function markOf(kind: DerivationRun['kind'], number: number | undefined, days: number): string {
  const { marks } = clockTexts;
  const counted = number === undefined ? '' : days === 1 ? String(number) : `${number - days + 1}–${number}`;
  switch (kind) {
    case 'start':
      return marks.start;
    case 'restDay':
    case 'holiday':
      return marks.rest;
    case 'makeupWorkday':
      return `${counted} ${marks.makeup}`.trim();
    case 'extended':
      return `${counted} ${marks.extended}`.trim();
    case 'excluded':
      return marks.excluded;
    case 'counted':
    case 'lastDay':
      return counted;
    case 'rolledLastDay':
    case 'past':
      return '';
  }
}

function fullDate(text: string): string | undefined {
  return dayOf(text.slice(0, 10)) === undefined ? undefined : text.slice(0, 10);
}
