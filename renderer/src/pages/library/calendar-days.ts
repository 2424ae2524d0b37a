import { buildCalendar, type Calendar, type DayKind } from '../../../../shared/clock/index.ts';
import { isoOf, monthLength, toDayNumber, weekdayOf } from '../../../../shared/dates/index.ts';
import type { CalendarList, CalendarYear } from '../../../../shared/generated/schemas.ts';

export interface CalendarDay {
  date: string;
  day: number;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** Absent where the arrangement that settles the day is not loaded. */
  kind?: DayKind;
  /** Holiday, or the holiday that a make-up day is for. */
  name: string;
}

export interface CalendarMonth {
  month: number;
  days: CalendarDay[];
}

export function calendarOf({ years }: CalendarList): Calendar {
  return buildCalendar(years.map(({ year }) => year));
}

/** The twelve months of a year with what each day is. */
export function monthsOf(calendar: Calendar, year: number): CalendarMonth[] {
  return Array.from({ length: 12 }, (_none, at): CalendarMonth => {
    const month = at + 1;
    return {
      month,
      days: Array.from({ length: monthLength(year, month) }, (_other, index): CalendarDay => {
        const number = toDayNumber(year, month, index + 1);
        const kind = calendar.kindOf(number);
        return {
          date: isoOf(number),
          day: index + 1,
          weekday: weekdayOf(number),
          ...(kind === undefined ? {} : { kind }),
          name: kind === 'holiday' || kind === 'makeupWorkday' ? (calendar.runAt(number)?.name ?? '') : '',
        };
      }),
    };
  });
}

export function countKinds(months: readonly CalendarMonth[]): Record<DayKind, number> {
  const counts: Record<DayKind, number> = { workday: 0, makeupWorkday: 0, weekend: 0, holiday: 0 };
  for (const { kind } of months.flatMap(({ days }) => days)) if (kind) counts[kind] += 1;
  return counts;
}

/** An arrangement to be filled in: the holidays of the last year that is loaded, without their days. */
export function blankYear(year: number, before: CalendarYear | undefined, title: string): CalendarYear {
  return {
    year,
    sources: [{ title, documentNumber: '', verification: 'primary' }],
    holidays: (before?.holidays ?? []).map(({ name }) => ({ name, from: '', to: '' })),
    makeupWorkdays: [],
  };
}

/** The entry without rows that were left empty. */
export function filledYear(year: CalendarYear): CalendarYear {
  return {
    ...year,
    holidays: year.holidays.filter(({ from, to }) => from !== '' || to !== ''),
    makeupWorkdays: year.makeupWorkdays.filter(({ date }) => date !== ''),
  };
}
