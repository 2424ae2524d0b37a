import { type DayInterval, type DayNumber, isoOf, type Moment, yearOf } from '../dates/index.ts';
import type {
  Derivation,
  DerivationExclusion,
  DerivationExtension,
  DerivationNote,
  DerivationPoint,
} from '../generated/schemas.ts';
import type { Calendar, Reach } from './calendar.ts';
import type { Judgement, OpenPoint } from './judge.ts';
import {
  endOfPeriod,
  excludedSpans,
  never,
  type Period,
  type PeriodEnd,
  type Reading,
  rollOver,
  type Span,
} from './period.ts';
import { drawSteps } from './steps.ts';
import type { DeadlineSpec } from './types.ts';

export interface DayCount {
  spec: DeadlineSpec;
  start: Moment;
  target: Moment;
  calendar: Calendar;
  period: Period;
  /** The reading that is drawn: what is sure, open points left out. */
  nominal: Reading;
  /** End of the period under that reading, from the latest day that the start can mean. */
  end: PeriodEnd;
  open: readonly OpenPoint[];
  judgement: Judgement;
  /** Whether roll-over can apply to this unit and relation. */
  rolls: boolean;
}

/** The derivation with nothing counted: what was asked. */
export function emptyDerivation(spec: DeadlineSpec): Derivation {
  const derivation: Derivation = {
    start: point(spec.start, spec.startLabel),
    target: point(spec.end, spec.endLabel),
    limit: spec.limit,
    unit: spec.unit,
    relation: spec.relation,
    rollOver: spec.rollOver ?? 'unset',
    answer: 'unknown',
    steps: [],
    extensions: [],
    excluded: [],
    calendarYears: [],
    notes: [],
  };
  if (spec.borderline) derivation.borderline = spec.borderline;
  return derivation;
}

/** Derivation of a limit in days, months or years. */
export function deriveDays(count: DayCount): Derivation {
  const { spec, start, target, calendar, end, judgement } = count;
  const derivation = emptyDerivation(spec);
  derivation.answer = judgement.answer;
  if (judgement.reason) derivation.reason = judgement.reason;

  const targetDay = target.earliest === target.latest ? target.earliest : undefined;
  const startKnown = start.earliest === start.latest;
  const lastKnown = startKnown && end.raw.missingYear === undefined && !count.open.some(movesLastDay);
  const rolled = count.rolls && spec.rollOver !== 'no' ? rollOver(calendar, end.raw).day : end.raw.day;
  const rollOpen = spec.rollOver !== 'yes' && rolled !== end.raw.day;
  const endCertain = lastKnown && end.last.missingYear === undefined;
  const firstAllowed = spec.relation !== 'within' && endCertain && !rollOpen ? end.last.day + 1 : undefined;

  if (!lastKnown) {
    derivation.lastDayRange = lastDayRange(count);
  } else {
    derivation.lastDay = isoOf(end.raw.day);
    if (rolled !== end.raw.day) derivation.rolledTo = isoOf(rolled);
    if (firstAllowed !== undefined) derivation.firstAllowedDay = isoOf(firstAllowed);
  }
  if (startKnown) derivation.steps = drawSteps(count, { lastKnown, rolled, firstAllowed, target: targetDay });
  if (startKnown && targetDay !== undefined) {
    addCounts(derivation, count, targetDay);
    if (endCertain && !(rollOpen && judgement.answer === 'unknown'))
      addDistance(derivation, count, targetDay);
  }
  derivation.extensions = count.period.extensions.length === 0 ? [] : extensionLines(count);
  derivation.excluded = spec.excluded?.length ? exclusionLines(count) : [];
  derivation.calendarYears = calendarYears(count, targetDay);
  derivation.notes = notes(count);
  return derivation;
}

/** Open points other than roll-over and border line leave the last day itself open. */
function movesLastDay(point: OpenPoint): boolean {
  return point.code === 'exclusionOpen' || point.code === 'extensionUndated';
}

function lastDayRange(count: DayCount): { earliest: string; latest?: string } {
  const { start, calendar, period, nominal, open } = count;
  const later = Object.assign({}, nominal, ...open.filter(movesLastDay).map((one) => one.later)) as Reading;
  const earliest = endOfPeriod(calendar, start.earliest, period, nominal).raw.day;
  const latest: Reach = endOfPeriod(calendar, start.latest, period, later).raw;
  const bounded = latest.missingYear === undefined && latest.day !== never;
  return { earliest: isoOf(earliest), ...(bounded && { latest: isoOf(latest.day) }) };
}

/** Days from the last day that counts to the target, or left until it. */
function addDistance(derivation: Derivation, count: DayCount, target: DayNumber): void {
  const last = count.end.last.day;
  const days = distance(count, Math.min(last, target), Math.max(last, target));
  if (days === undefined) return;
  if (target > last) derivation.daysOver = days;
  else derivation.daysLeft = days;
}

/** The number of the target among the counted days, if it is one, and the days between. */
function addCounts(derivation: Derivation, count: DayCount, target: DayNumber): void {
  const { spec, calendar, nominal } = count;
  const start = count.start.latest;
  if (spec.unit === 'month' || spec.unit === 'year' || target <= start) return;
  const all = distance(count, start, target);
  if (all === undefined) return;
  const counted = all - excludedDays(calendar, spec.unit, nominal.excluded, start + 1, target);
  const before =
    (distance(count, start, target - 1) ?? 0) -
    excludedDays(calendar, spec.unit, nominal.excluded, start + 1, target - 1);
  if (counted > before) derivation.targetCount = counted;
  if (spec.relation === 'atLeastBefore') derivation.daysBetween = before;
}

/** Days after `from` up to `to`; working days for limits in these, undefined if the calendar does not reach. */
function distance(count: DayCount, from: DayNumber, to: DayNumber): number | undefined {
  if (count.spec.unit !== 'workingDay') return to - from;
  if (from === to) return 0;
  return count.calendar.firstUncovered(from + 1) <= to
    ? undefined
    : count.calendar.countWorkingDays(from + 1, to);
}

function excludedDays(
  calendar: Calendar,
  unit: string,
  spans: readonly Span[],
  first: DayNumber,
  last: DayNumber,
): number {
  let days = 0;
  for (const span of spans) {
    const from = Math.max(span.first, first);
    const to = Math.min(span.last, last);
    if (to >= from) days += unit === 'workingDay' ? calendar.countWorkingDays(from, to) : to - from + 1;
  }
  return days;
}

function extensionLines(count: DayCount): DerivationExtension[] {
  return count.period.extensions.map(({ extension, unit }, index) => ({
    days: extension.days,
    unit,
    ...(extension.approvedOn !== undefined && { approvedOn: extension.approvedOn }),
    ...(extension.approver !== undefined && { approver: extension.approver }),
    ...(extension.document !== undefined && { document: extension.document }),
    counted: count.end.states[index] ?? 'undated',
  }));
}

function exclusionLines(count: DayCount): DerivationExclusion[] {
  const { spec, calendar, start, end } = count;
  return (spec.excluded ?? []).map((exclusion) => {
    const { sure } = excludedSpans([exclusion]);
    return { ...exclusion, days: excludedDays(calendar, spec.unit, sure, start.latest + 1, end.raw.day) };
  });
}

/** Years whose arrangement was looked up, as far as it is loaded. */
function calendarYears(count: DayCount, target: DayNumber | undefined): number[] {
  const { spec, calendar, start, end } = count;
  const counting = spec.unit === 'workingDay';
  if (!counting && (!count.rolls || spec.rollOver === 'no' || end.raw.day === never)) return [];
  const first = yearOf(counting ? start.earliest : end.raw.day);
  const last = yearOf(counting ? Math.max(end.raw.day, target ?? end.raw.day) : end.raw.day);
  const years: number[] = [];
  for (let year = first; year <= last; year++) if (calendar.years.includes(year)) years.push(year);
  return years;
}

function notes(count: DayCount): DerivationNote[] {
  const { start, target, period, end, open, judgement } = count;
  const list: DerivationNote[] = [];
  if (isPartial(start)) list.push({ code: 'startPartial' });
  if (isPartial(target)) list.push({ code: 'targetPartial' });
  if (target.latest < start.earliest) list.push({ code: 'targetBeforeStart' });
  for (const [index, { extension }] of period.extensions.entries()) {
    const state = end.states[index];
    if (state === 'yes') continue;
    list.push({
      code: state === 'late' ? 'extensionLate' : 'extensionUndated',
      ...(extension.approvedOn !== undefined && { date: extension.approvedOn }),
      ...(extension.document !== undefined && { document: extension.document }),
    });
  }
  if (open.some((one) => one.code === 'exclusionOpen')) list.push({ code: 'exclusionOpen' });
  if (judgement.reason?.code === 'rollOverUnset') list.push({ code: 'rollOverUnset' });
  if (judgement.reason?.code === 'borderline') list.push({ code: 'borderline' });
  if (judgement.reason?.year !== undefined)
    list.push({ code: 'calendarYearMissing', year: judgement.reason.year });
  return list;
}

function isPartial(interval: DayInterval): boolean {
  return interval.earliest !== interval.latest;
}

function point(date: string, label: string | undefined): DerivationPoint {
  return label === undefined ? { date } : { date, label };
}
