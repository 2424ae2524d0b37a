import { type DayNumber, isoOf } from '../dates/index.ts';
import type { DerivationRun } from '../generated/schemas.ts';
import type { CalendarRun } from './calendar.ts';
import type { DayCount } from './derive.ts';
import type { Span } from './period.ts';

/** What is known of the end of the period. */
export interface DrawnEnd {
  lastKnown: boolean;
  /** The working day to which the last day moves or would move; the last day itself if it is none of rest. */
  rolled: DayNumber;
  firstAllowed: DayNumber | undefined;
  target: DayNumber | undefined;
}

type RunKind = DerivationRun['kind'];

/**
 * The days from the start to the last day or the target, whichever is later, as runs without gap.
 * Where the calendar ends or the last day is open, only as far as the count is sure.
 */
export function drawSteps(count: DayCount, end: DrawnEnd): DerivationRun[] {
  const start = count.start.latest;
  const { original, raw } = count.end;
  const steps: DerivationRun[] = [run('start', start, start, 0)];
  const lastCounted = end.lastKnown || raw.missingYear !== undefined ? raw.day - 1 : raw.day;

  drawDays(steps, count, start + 1, Math.min(original, lastCounted), 'counted');
  drawDays(steps, count, Math.max(original, start) + 1, lastCounted, 'extended');
  if (!end.lastKnown) return steps;

  if (raw.day > start) steps.push(run('lastDay', raw.day, raw.day, 1));
  if (end.rolled > raw.day) {
    drawByCalendar(steps, count, raw.day + 1, end.rolled - 1, 'restDay');
    steps.push(run('rolledLastDay', end.rolled, end.rolled, 0));
  }
  const until = Math.max(end.target ?? end.rolled, end.firstAllowed ?? end.rolled);
  if (until > end.rolled) steps.push(run('past', end.rolled + 1, until, pastDays(count, end.rolled, until)));
  return steps;
}

/** Counted days from `first` to `last`, broken where days are excluded and, for working days, at rest days. */
function drawDays(
  steps: DerivationRun[],
  count: DayCount,
  first: DayNumber,
  last: DayNumber,
  kind: 'counted' | 'extended',
): void {
  const spans = count.nominal.excluded;
  let next = 0;
  let day = first;
  while (day <= last) {
    while (next < spans.length && (spans[next] as Span).last < day) next++;
    const span = spans[next];
    if (span && span.first <= day) {
      const to = Math.min(span.last, last);
      steps.push(run('excluded', day, to, 0, reasonsOf(count, day, to)));
      day = to + 1;
    } else {
      const limit = span ? Math.min(last, span.first - 1) : last;
      day =
        count.spec.unit === 'workingDay'
          ? drawByCalendar(steps, count, day, limit, kind)
          : drawPlain(steps, day, limit, kind);
    }
  }
}

function drawPlain(steps: DerivationRun[], first: DayNumber, last: DayNumber, kind: RunKind): DayNumber {
  steps.push(run(kind, first, last, last - first + 1));
  return last + 1;
}

function drawByCalendar(
  steps: DerivationRun[],
  count: DayCount,
  first: DayNumber,
  last: DayNumber,
  kind: RunKind,
): DayNumber {
  let day = first;
  while (day <= last) {
    const days = count.calendar.runAt(day);
    if (days === undefined) return last + 1;
    const to = Math.min(days.last, last);
    const working = days.kind === 'workday' || days.kind === 'makeupWorkday';
    const shown = days.kind === 'workday' ? kind : days.kind === 'weekend' ? 'restDay' : days.kind;
    steps.push(clipped(days, shown, day, to, working ? to - day + 1 : 0));
    day = to + 1;
  }
  return day;
}

function pastDays(count: DayCount, last: DayNumber, target: DayNumber): number {
  return count.spec.unit === 'workingDay' ? count.calendar.countWorkingDays(last + 1, target) : target - last;
}

/** A run of the calendar or the part of it from `first` to `last`. */
function clipped(
  days: CalendarRun,
  kind: RunKind,
  first: DayNumber,
  last: DayNumber,
  count: number,
): DerivationRun {
  const from = first === days.first ? days.from : isoOf(first);
  const to = last === days.last ? days.to : last === first ? from : isoOf(last);
  return days.name === undefined ? { kind, from, to, count } : { kind, from, to, count, note: days.name };
}

function run(kind: RunKind, first: DayNumber, last: DayNumber, count: number, note?: string): DerivationRun {
  const from = isoOf(first);
  const to = last === first ? from : isoOf(last);
  return note === undefined || note === '' ? { kind, from, to, count } : { kind, from, to, count, note };
}

/** Reasons or documents of the exclusions that touch the days. */
function reasonsOf(count: DayCount, first: DayNumber, last: DayNumber): string {
  const from = isoOf(first);
  const to = isoOf(last);
  const notes = (count.spec.excluded ?? [])
    .filter((exclusion) => (exclusion.from ?? '') <= to && (exclusion.to ?? '') >= from)
    .map((exclusion) => exclusion.reason ?? exclusion.document ?? '');
  return [...new Set(notes.filter((note) => note !== ''))].join('、');
}
