import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcesFolder } from '../../main/paths.ts';
import {
  blankYear,
  calendarOf,
  countKinds,
  filledYear,
  monthsOf,
} from '../../renderer/src/pages/library/calendar-days.ts';
import type { CalendarFile, CalendarList } from '../../shared/generated/schemas.ts';

const path = join(resourcesFolder, 'calendars', 'china-workdays.json');
const { years } = JSON.parse(readFileSync(path, 'utf8')) as CalendarFile;
const list: CalendarList = { years: years.map((year) => ({ year, own: false, file: 'x' })), broken: [] };
const calendar = calendarOf(list);

describe('days of a year', () => {
  it('carry their kind: 2025-09-28 works, 10-01 to 10-08 do not', () => {
    const days = new Map(
      monthsOf(calendar, 2025).flatMap((month) => month.days.map((day) => [day.date, day])),
    );
    expect(days.size).toBe(365);
    expect(days.get('2025-09-28')).toMatchObject({ kind: 'makeupWorkday', weekday: 7 });
    for (let day = 1; day <= 8; day += 1) expect(days.get(`2025-10-0${day}`)?.kind).toBe('holiday');
    expect(days.get('2025-10-09')?.kind).toBe('workday');
  });

  it('add up, and have no kind where no arrangement is loaded', () => {
    const counts = countKinds(monthsOf(calendar, 2024));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(366);
    const beyond = (years.at(-1)?.year ?? 0) + 1;
    expect(monthsOf(calendar, beyond).every(({ days }) => days.every(({ kind }) => kind === undefined))).toBe(
      true,
    );
  });

  it('are entered under the names of the year before, empty rows left out', () => {
    const blank = blankYear(2030, years.at(-1), '示例');
    expect(blank.holidays.map(({ name }) => name)).toEqual(years.at(-1)!.holidays.map(({ name }) => name));
    expect(filledYear(blank).holidays).toEqual([]);
  });
});
