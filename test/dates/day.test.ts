import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fullYears,
  isRealDay,
  monthLength,
  plusMonths,
  plusYears,
  toDayNumber,
  toParts,
  weekdayOf,
} from '../../shared/dates/index.ts';

const millisecondsOfDay = 86_400_000;

/** The platform's own calendar, as an independent second opinion. */
function byPlatform(day: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * millisecondsOfDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  };
}

const first = Date.UTC(1900, 0, 1) / millisecondsOfDay;
const last = Date.UTC(2100, 11, 31) / millisecondsOfDay;
const dayNumber = fc.integer({ min: first, max: last });

describe('day numbers', () => {
  test('agree with the platform on every day from 1900 to 2100', () => {
    const wrong: number[] = [];
    for (let day = first; day <= last; day++) {
      const { weekday, ...parts } = byPlatform(day);
      const own = toParts(day);
      const same = own.year === parts.year && own.month === parts.month && own.day === parts.day;
      if (!same || weekdayOf(day) !== weekday || toDayNumber(own.year, own.month, own.day) !== day)
        wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  test('go back and forth in the years 1 to 9999', () => {
    const min = toDayNumber(1, 1, 1);
    const max = toDayNumber(9999, 12, 31);
    fc.assert(
      fc.property(fc.integer({ min, max }), (day) => {
        const { year, month, day: dayOfMonth } = toParts(day);
        return toDayNumber(year, month, dayOfMonth) === day && isRealDay(year, month, dayOfMonth);
      }),
    );
  });

  test('days that do not exist are no days', () => {
    for (const [year, month, day] of [
      [2025, 2, 30],
      [2023, 2, 29],
      [1900, 2, 29],
      [2024, 4, 31],
      [2024, 13, 1],
      [2024, 0, 1],
      [2024, 1, 0],
      [0, 1, 1],
    ] as const) {
      expect(isRealDay(year, month, day), `${year}-${month}-${day}`).toBe(false);
    }
    expect(isRealDay(2024, 2, 29)).toBe(true);
    expect(isRealDay(2000, 2, 29)).toBe(true);
  });
});

describe('months and years', () => {
  const at = (text: string) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return toDayNumber(year, month, day);
  };

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', 1, '2024-04-30'],
    ['2024-10-31', 3, '2025-01-31'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-05-20', 0, '2024-05-20'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(plusMonths(at(from), months)).toBe(at(to));
  });

  test('a year after 29 February is 28 February', () => {
    expect(plusYears(at('2024-02-29'), 1)).toBe(at('2025-02-28'));
    expect(plusYears(at('2024-02-29'), 4)).toBe(at('2028-02-29'));
  });

  test('the day stays, or is the last of the month', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const before = toParts(day);
        const after = toParts(plusMonths(day, months));
        const elapsed = (after.year - before.year) * 12 + after.month - before.month;
        return elapsed === months && after.day === Math.min(before.day, monthLength(after.year, after.month));
      }),
    );
  });

  test('full years count from birthday to birthday', () => {
    expect(fullYears(at('2010-06-15'), at('2024-06-14'))).toBe(13);
    expect(fullYears(at('2010-06-15'), at('2024-06-15'))).toBe(14);
    expect(fullYears(at('2008-02-29'), at('2022-02-28'))).toBe(13);
    expect(fullYears(at('2008-02-29'), at('2022-03-01'))).toBe(14);
  });
});
