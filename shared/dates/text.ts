import { type DayNumber, isRealDay, monthLength, toDayNumber, toParts } from './day.ts';

/** Minutes since 1970-01-01T00:00 of local civil time. */
export type MinuteNumber = number;

/** What a date of limited precision can mean, both ends included. */
export interface DayInterval {
  earliest: DayNumber;
  latest: DayNumber;
}

/** A stated date or date-time: the days and minutes that it can mean. */
export interface Moment extends DayInterval {
  earliestMinute: MinuteNumber;
  latestMinute: MinuteNumber;
  /** Whether a time of day was stated. */
  hasTime: boolean;
}

export const minutesOfDay = 1440;

/** Day number of a full date `YYYY-MM-DD`; undefined for anything else and for days that do not exist. */
export function dayOf(text: string): DayNumber | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return isRealDay(year, month, day) ? toDayNumber(year, month, day) : undefined;
}

/** Texts of days from 1970 on that were asked for before: derivations write the same days over and over. */
const written: string[] = [];
const writtenDays = 40_000;

/** `YYYY-MM-DD` of a day in the years 1 to 9999. */
export function isoOf(day: DayNumber): string {
  if (!(day >= 0 && day < writtenDays)) return write(day);
  let text = written[day];
  if (text === undefined) {
    text = write(day);
    written[day] = text;
  }
  return text;
}

function write(day: DayNumber): string {
  const parts = toParts(day);
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

/** `YYYY-MM-DDTHH:MM` of a minute. */
export function isoOfMinute(minute: MinuteNumber): string {
  const day = Math.floor(minute / minutesOfDay);
  const rest = minute - day * minutesOfDay;
  return `${isoOf(day)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`;
}

/** Days that `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a local date-time can mean; undefined if it is no such text. */
export function intervalOf(text: string): DayInterval | undefined {
  const full = dayOf(text.length > 10 ? text.slice(0, 10) : text);
  if (full !== undefined) {
    return text.length === 10 || minuteOf(text) !== undefined ? { earliest: full, latest: full } : undefined;
  }
  const year = digits(text, 0, 4);
  if (!(year >= 1)) return undefined;
  if (text.length === 4) return { earliest: toDayNumber(year, 1, 1), latest: toDayNumber(year, 12, 31) };
  if (text.length !== 7 || text.charCodeAt(4) !== hyphen) return undefined;
  const month = digits(text, 5, 7);
  if (!(month >= 1 && month <= 12)) return undefined;
  const first = toDayNumber(year, month, 1);
  return { earliest: first, latest: first + monthLength(year, month) - 1 };
}

/** Minute of a local date-time `YYYY-MM-DDTHH:MM`; undefined for anything else. */
export function minuteOf(text: string): MinuteNumber | undefined {
  if (text.length !== 16 || text.charCodeAt(10) !== letterT || text.charCodeAt(13) !== colon)
    return undefined;
  const day = dayOf(text.slice(0, 10));
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (day === undefined || !(hour <= 23) || !(minute <= 59)) return undefined;
  return day * minutesOfDay + hour * 60 + minute;
}

/** A stated date or date-time with the days and minutes that it can mean; undefined if it is neither. */
export function momentOf(text: string): Moment | undefined {
  const interval = intervalOf(text);
  if (interval === undefined) return undefined;
  const minute = text.length > 10 ? minuteOf(text) : undefined;
  return {
    earliest: interval.earliest,
    latest: interval.latest,
    earliestMinute: minute ?? interval.earliest * minutesOfDay,
    latestMinute: minute ?? interval.latest * minutesOfDay + minutesOfDay - 1,
    hasTime: minute !== undefined,
  };
}

const hyphen = 45;
const colon = 58;
const letterT = 84;

/** Number written in the digits of a part of the text; NaN if there is anything else. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
