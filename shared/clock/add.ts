import { dayOf, intervalOf, isoOf, isoOfMinute, minuteOf, plusMonths } from '../dates/index.ts';
import type { DeadlineReason, LimitUnit } from '../generated/schemas.ts';
import type { Calendar } from './calendar.ts';
import type { CountOutcome, DateOutcome } from './types.ts';

/** The day so many calendar days after a date; the start is not counted. Negative counts back. */
export function addCalendarDays(start: string, days: number): DateOutcome {
  return fromDay(start, (day) => known(day + days));
}

/** The n-th working day after a date, n ≥ 0; the start is not counted. */
export function addWorkingDays(calendar: Calendar, start: string, days: number): DateOutcome {
  return fromDay(start, (day) => {
    const reach = calendar.workingDayAfter(day, days);
    if (reach.missingYear === undefined) return known(reach.day);
    return { known: false, reason: { code: 'calendarYearMissing', year: reach.missingYear } };
  });
}

/** The corresponding day so many months later; the last of the month where there is none. */
export function addMonths(start: string, months: number): DateOutcome {
  return fromDay(start, (day) => known(plusMonths(day, months)));
}

/** The corresponding day so many years later; 28 February where there is no 29th. */
export function addYears(start: string, years: number): DateOutcome {
  return addMonths(start, years * 12);
}

/** The minute so many hours after a local date-time; a date without time has no answer. */
export function addHours(start: string, hours: number): DateOutcome {
  const minute = minuteOf(start);
  if (minute !== undefined) return { known: true, date: isoOfMinute(minute + hours * 60) };
  return { known: false, reason: intervalOf(start) ? { code: 'missingTime' } : invalid(start) };
}

/** A date moved by an amount of a unit; the start is not counted. */
export function shiftDate(calendar: Calendar, start: string, amount: number, unit: LimitUnit): DateOutcome {
  switch (unit) {
    case 'calendarDay':
      return addCalendarDays(start, amount);
    case 'workingDay':
      return addWorkingDays(calendar, start, amount);
    case 'month':
      return addMonths(start, amount);
    case 'year':
      return addYears(start, amount);
    case 'hour':
      return addHours(start, amount);
  }
}

/** Working days between two dates, neither of them counted; 0 if `to` is not later than `from`. */
export function workingDaysStrictlyBetween(calendar: Calendar, from: string, to: string): CountOutcome {
  const first = fullDay(from);
  const last = fullDay(to);
  if (typeof first !== 'number') return { known: false, reason: first };
  if (typeof last !== 'number') return { known: false, reason: last };
  const uncovered = calendar.firstUncovered(first + 1);
  if (uncovered < last) {
    return { known: false, reason: { code: 'calendarYearMissing', year: calendar.missingYear(uncovered) } };
  }
  return { known: true, count: calendar.countWorkingDays(first + 1, last - 1) };
}

function fromDay(start: string, move: (day: number) => DateOutcome): DateOutcome {
  const day = fullDay(start);
  return typeof day === 'number' ? move(day) : { known: false, reason: day };
}

/** Day of a full date or date-time, or why it has none. */
function fullDay(text: string): number | DeadlineReason {
  const day = dayOf(text) ?? intervalOf(text);
  if (typeof day === 'number') return day;
  if (day === undefined) return invalid(text);
  return day.earliest === day.latest ? day.earliest : { code: 'partialDate' };
}

function known(day: number): DateOutcome {
  return { known: true, date: isoOf(day) };
}

function invalid(text: string): DeadlineReason {
  return { code: 'invalidDate', text };
}
