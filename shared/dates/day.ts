/** A civil day as whole days since 1970-01-01; no time zone is involved. */
export type DayNumber = number;

const daysOfEra = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468;

export interface CivilParts {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 28 to 31; `month` is 1 to 12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] as number);
}

/** Whether the three numbers name a day of the Gregorian calendar in the years 1 to 9999. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
  );
}

/**
 * Day number of year, month and day, which must name a real day. Counts years from March, so that the leap day
 * comes last, in eras of 400 years.
 */
export function toDayNumber(year: number, month: number, day: number): DayNumber {
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - daysToEpoch;
}

export function toParts(day: DayNumber): CivilParts {
  const shifted = day + daysToEpoch;
  const era = Math.floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

export function yearOf(day: DayNumber): number {
  return toParts(day).year;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The corresponding day so many months later (earlier if negative); the last of the month where there is none. */
export function plusMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: dayOfMonth } = toParts(day);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return toDayNumber(targetYear, targetMonth, Math.min(dayOfMonth, monthLength(targetYear, targetMonth)));
}

/** The corresponding day so many years later; 28 February where there is no 29th. */
export function plusYears(day: DayNumber, years: number): DayNumber {
  return plusMonths(day, years * 12);
}

/** Whole years from one day to another, the anniversary itself reached; negative if `to` is earlier. */
export function fullYears(from: DayNumber, to: DayNumber): number {
  const a = toParts(from);
  const b = toParts(to);
  const reached = b.month > a.month || (b.month === a.month && b.day >= a.day);
  return b.year - a.year - (reached ? 0 : 1);
}
