import { resourcesFolder } from '../../main/paths.ts';
import { loadCalendars } from '../../main/registers/calendar.ts';
import type { Calendar } from '../../shared/clock/index.ts';
import { dayOf } from '../../shared/dates/index.ts';

/** The calendar that ships with the program. */
export function bundledCalendar(): Calendar {
  const loaded = loadCalendars(`${resourcesFolder}/calendars`);
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.value.calendar;
}

export function day(text: string): number {
  const number = dayOf(text);
  if (number === undefined) throw new Error(`no such day: ${text}`);
  return number;
}
