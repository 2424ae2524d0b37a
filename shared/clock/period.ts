import { type DayNumber, intervalOf, plusMonths } from '../dates/index.ts';
import type { LimitUnit } from '../generated/schemas.ts';
import type { Calendar, Reach } from './calendar.ts';
import type { Exclusion, Extension } from './types.ts';

/** Days from `first` to `last`, both included. */
export interface Span {
  first: DayNumber;
  last: DayNumber;
}

/** An extension with the days on which it may have been approved. */
export interface DatedExtension {
  extension: Extension;
  unit: LimitUnit;
  earliest: DayNumber;
  latest: DayNumber;
}

/** What of a period is taken as given; where something is open there are two such readings. */
export interface Reading {
  limit: number;
  excluded: readonly Span[];
  /** Whether an extension counts of which it is not known whether it was approved in time. */
  countOpenExtensions: boolean;
  roll: boolean;
}

export interface Period {
  unit: LimitUnit;
  extensions: readonly DatedExtension[];
  countLate: boolean;
}

export type ExtensionState = 'yes' | 'late' | 'undated';

/** Where a period ends, with the stations on the way. */
export interface PeriodEnd {
  /** Last day of the limit itself, without extensions. */
  original: DayNumber;
  /** Last day with extensions, before roll-over. */
  raw: Reach;
  /** Last day that counts. */
  last: Reach;
  /** For each extension whether it counted. */
  states: readonly ExtensionState[];
}

/** A day that is later than all days: the end of a period that an exclusion without end keeps open. */
export const never = Number.POSITIVE_INFINITY;
const noStates: readonly ExtensionState[] = [];

/** Last day of the period after `start` (not counted) under one reading. */
export function endOfPeriod(
  calendar: Calendar,
  start: DayNumber,
  period: Period,
  reading: Reading,
): PeriodEnd {
  let raw = advance(calendar, start, reading.limit, period.unit, reading.excluded);
  const original = raw.day;
  if (period.extensions.length === 0) {
    return { original, raw, last: reading.roll ? rollOver(calendar, raw) : raw, states: noStates };
  }
  const states: ExtensionState[] = [];
  for (const dated of period.extensions) {
    const due = reading.roll ? rollOver(calendar, raw) : raw;
    const state = period.countLate ? 'yes' : extensionState(dated, due);
    states.push(state);
    if (state === 'late' || (state === 'undated' && !reading.countOpenExtensions)) continue;
    const from = raw;
    raw = advance(calendar, from.day, dated.extension.days, dated.unit, reading.excluded);
    if (from.missingYear !== undefined) raw = { day: raw.day, missingYear: from.missingYear };
  }
  return { original, raw, last: reading.roll ? rollOver(calendar, raw) : raw, states };
}

/** The day itself if it is a working day, else the next one. */
export function rollOver(calendar: Calendar, reach: Reach): Reach {
  if (reach.missingYear !== undefined || reach.day === never) return reach;
  const kind = calendar.kindOf(reach.day);
  if (kind === 'workday' || kind === 'makeupWorkday') return reach;
  return kind === undefined
    ? { day: reach.day, missingYear: calendar.missingYear(reach.day) }
    : calendar.workingDayAfter(reach.day, 1);
}

/** The last of so many units after `from` (not counted); excluded days push it out one by one. */
export function advance(
  calendar: Calendar,
  from: DayNumber,
  amount: number,
  unit: LimitUnit,
  excluded: readonly Span[],
): Reach {
  if (from === never) return { day: never };
  if (unit === 'workingDay') return advanceWorkingDays(calendar, from, amount, excluded);
  const months = unit === 'month' ? amount : unit === 'year' ? amount * 12 : undefined;
  let last = months === undefined ? from + amount : plusMonths(from, months);
  for (const span of excluded) {
    if (span.last <= from) continue;
    const first = Math.max(span.first, from + 1);
    if (first > last) break;
    last += span.last - first + 1;
  }
  return { day: last };
}

function advanceWorkingDays(
  calendar: Calendar,
  from: DayNumber,
  amount: number,
  excluded: readonly Span[],
): Reach {
  let reach = calendar.workingDayAfter(from, amount);
  let total = amount;
  for (const span of excluded) {
    if (span.last <= from) continue;
    const first = Math.max(span.first, from + 1);
    if (first > reach.day) break;
    if (span.last === never) return { day: never };
    total += calendar.countWorkingDays(first, span.last);
    reach = calendar.workingDayAfter(from, total);
  }
  return reach;
}

function extensionState(dated: DatedExtension, due: Reach): ExtensionState {
  if (dated.latest <= due.day) return 'yes';
  return dated.earliest > due.day && due.missingYear === undefined ? 'late' : 'undated';
}

/**
 * Extensions in order of the earliest day on which they can have been approved, so that the order in which they are
 * listed does not matter, and that one of unknown date may have made time for every other.
 */
export function datedExtensions(extensions: readonly Extension[], unit: LimitUnit): DatedExtension[] {
  const fallback = unit === 'workingDay' || unit === 'hour' ? unit : 'calendarDay';
  return extensions
    .map((extension) => {
      const approved = extension.approvedOn === undefined ? undefined : intervalOf(extension.approvedOn);
      return {
        extension,
        unit: extension.unit ?? fallback,
        earliest: approved?.earliest ?? -never,
        latest: approved?.latest ?? never,
      };
    })
    .sort(
      (a, b) =>
        order(a.earliest, b.earliest) ||
        order(a.latest, b.latest) ||
        order(a.unit, b.unit) ||
        a.extension.days - b.extension.days,
    );
}

function order<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface ExcludedSpans {
  /** Days that surely are excluded. */
  sure: readonly Span[];
  /** Days that may be. */
  possible: readonly Span[];
  /** Whether the two differ. */
  open: boolean;
}

/**
 * The excluded days as separate spans in order. An end that is no date is an unknown end; of a period whose ends are
 * reversed nothing is sure.
 */
export function excludedSpans(exclusions: readonly Exclusion[]): ExcludedSpans {
  const sure: Span[] = [];
  const possible: Span[] = [];
  let open = false;
  for (const exclusion of exclusions) {
    const from = ends(exclusion.from);
    const to = ends(exclusion.to);
    const reversed = to.latest < from.earliest;
    open ||= reversed || from.earliest !== from.latest || to.earliest !== to.latest;
    const first = Math.min(from.latest, to.latest);
    const last = Math.max(to.earliest, from.earliest);
    if (!reversed && first <= last) sure.push({ first, last });
    possible.push(
      reversed ? { first: to.earliest, last: from.latest } : { first: from.earliest, last: to.latest },
    );
  }
  return { sure: union(sure), possible: union(possible), open };
}

function ends(text: string | undefined): { earliest: DayNumber; latest: DayNumber } {
  return (text === undefined ? undefined : intervalOf(text)) ?? { earliest: -never, latest: never };
}

/** Overlapping and touching spans joined, in order. */
function union(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && span.first <= before.last + 1) before.last = Math.max(before.last, span.last);
    else joined.push({ ...span });
  }
  return joined;
}
