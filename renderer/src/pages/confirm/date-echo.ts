import { dayOf, readDate, readDateTime, weekdayOf } from '../../../../shared/dates/index.ts';
import type { ConfirmValue } from '../../../../shared/generated/schemas.ts';

/** What a typed date is taken for, with its day of the week 1 Monday to 7 Sunday; undefined while it is none. */
export function dateEcho(
  input: ConfirmValue['input'],
  text: string,
  year: number | undefined,
): { date: string; weekday: number | undefined } | undefined {
  if (text.trim() === '') return undefined;
  const read =
    input === 'date' ? readDate(text, year) : input === 'dateTime' ? readDateTime(text, year) : undefined;
  if (!read?.ok) return undefined;
  const day = dayOf(read.date.slice(0, 10));
  return { date: read.date.replace('T', ' '), weekday: day === undefined ? undefined : weekdayOf(day) };
}
