import { isWorkday as isWorkdayByDays } from 'chinese-days';
import { isWorkday as isWorkdayByWorkday } from 'chinese-workday';
import { describe, expect, test } from 'vitest';
import { buildCalendar, calendarProblems } from '../../shared/clock/index.ts';
import { isoOf } from '../../shared/dates/index.ts';
import type { CalendarYear } from '../../shared/generated/schemas.ts';
import { chineseDaysDiffers, chineseWorkdayDiffers, type Difference } from './calendar-differences.ts';
import { bundledCalendar, day } from './calendars.ts';

const calendar = bundledCalendar();

describe('the calendar that ships', () => {
  test('covers 2004 to 2026 without gap', () => {
    expect(calendar.years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(calendar.firstUncovered(day('2004-01-01'))).toBe(day('2026-12-25'));
  });

  test.each([
    ['chinese-days', '2004-01-01', isWorkdayByDays, chineseDaysDiffers],
    ['chinese-workday', '2011-01-01', isWorkdayByWorkday, chineseWorkdayDiffers],
  ] as const)(
    'agrees with %s on every day from %s, but for explained differences',
    (_, from, isWorkday, explained) => {
      const differences: Omit<Difference, 'why'>[] = [];
      let days = 0;
      for (let number = day(from); number < day('2026-12-25'); number++) {
        days++;
        const date = isoOf(number);
        const working = calendar.kindOf(number) === 'workday' || calendar.kindOf(number) === 'makeupWorkday';
        if (isWorkday(date) !== working) differences.push({ date, working });
      }
      expect(days).toBe(day('2026-12-25') - day(from));
      expect(differences).toEqual(explained.map(({ date, working }) => ({ date, working })));
    },
  );

  test('the week before a year that is not loaded is not settled', () => {
    expect(calendar.kindOf(day('2026-12-24'))).toBe('workday');
    for (const date of ['2026-12-25', '2026-12-31', '2027-01-04', '2003-12-31']) {
      expect(calendar.kindOf(day(date)), date).toBeUndefined();
    }
    expect(calendar.missingYear(day('2026-12-28'))).toBe(2027);
    expect(calendar.missingYear(day('2027-03-01'))).toBe(2027);
    expect(calendar.missingYear(day('2003-05-01'))).toBe(2003);
  });

  test('names the holidays of a run once', () => {
    expect(calendar.runAt(day('2025-10-03'))).toMatchObject({
      kind: 'holiday',
      from: '2025-10-01',
      to: '2025-10-08',
      name: '国庆节、中秋节',
    });
  });
});

describe('looking up working days', () => {
  test('counting and reaching agree with walking day by day', () => {
    for (let start = day('2018-12-20'); start < day('2020-03-10'); start += 7) {
      let number = start;
      for (let count = 1; count <= 25; count++) {
        do number++;
        while (calendar.kindOf(number) === 'weekend' || calendar.kindOf(number) === 'holiday');
        expect(calendar.workingDayAfter(start, count)).toEqual({ day: number });
        expect(calendar.countWorkingDays(start + 1, number)).toBe(count);
      }
    }
  });

  test('what lies outside the calendar is not guessed', () => {
    expect(calendar.workingDayAfter(day('2026-12-23'), 1)).toEqual({ day: day('2026-12-24') });
    expect(calendar.workingDayAfter(day('2026-12-23'), 2)).toEqual({
      day: day('2026-12-25'),
      missingYear: 2027,
    });
    expect(calendar.workingDayAfter(day('2003-12-31'), 1)).toEqual({ day: day('2004-01-02') });
    expect(calendar.workingDayAfter(day('2003-12-30'), 1)).toEqual({
      day: day('2003-12-31'),
      missingYear: 2003,
    });
    expect(calendar.workingDayAfter(day('2030-05-01'), 3)).toEqual({
      day: day('2030-05-02'),
      missingYear: 2030,
    });
  });

  test('a gap between two loaded years is not bridged', () => {
    const gap = buildCalendar([year(2020), year(2022)]);
    expect(gap.workingDayAfter(day('2020-12-23'), 1)).toEqual({ day: day('2020-12-24') });
    expect(gap.workingDayAfter(day('2020-12-23'), 5)).toEqual({ day: day('2020-12-25'), missingYear: 2021 });
    expect(gap.workingDayAfter(day('2021-06-01'), 5)).toEqual({ day: day('2021-06-02'), missingYear: 2021 });
    expect(gap.workingDayAfter(day('2022-01-03'), 1)).toEqual({ day: day('2022-01-04') });
    expect(gap.firstUncovered(day('2020-03-01'))).toBe(day('2020-12-25'));
  });

  test('no year at all knows nothing', () => {
    const empty = buildCalendar([]);
    expect(empty.years).toEqual([]);
    expect(empty.kindOf(day('2024-05-06'))).toBeUndefined();
    expect(empty.workingDayAfter(day('2024-05-06'), 1)).toEqual({
      day: day('2024-05-07'),
      missingYear: 2024,
    });
    expect(empty.countWorkingDays(day('2024-05-06'), day('2024-05-10'))).toBe(0);
  });

  test('an arrangement reaches into the December before', () => {
    const two = buildCalendar([
      year(2018),
      {
        ...year(2019),
        holidays: [{ name: '元旦', from: '2018-12-30', to: '2019-01-01' }],
        makeupWorkdays: [{ date: '2018-12-29', name: '元旦' }],
      },
    ]);
    expect(two.kindOf(day('2018-12-29'))).toBe('makeupWorkday');
    expect(two.kindOf(day('2018-12-31'))).toBe('holiday');
  });
});

describe('checking an arrangement', () => {
  test('a good one has no problems', () => {
    expect(calendarProblems(year(2024))).toEqual([]);
  });

  test.each<[Partial<CalendarYear>, string]>([
    [{ holidays: [{ name: '春节', from: '2024-02-30', to: '2024-03-01' }] }, '2024-02-30 这一天不存在'],
    [{ holidays: [{ name: '春节', from: '2024-02-17', to: '2024-02-10' }] }, '起止颠倒'],
    [{ holidays: [{ name: '春节', from: '2025-02-10', to: '2025-02-17' }] }, '不在 2024 年的安排范围内'],
    [{ holidays: [{ name: '元旦', from: '2023-12-24', to: '2024-01-01' }] }, '不在 2024 年的安排范围内'],
    [
      {
        holidays: [
          { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
          { name: '中秋节', from: '2024-10-07', to: '2024-10-08' },
        ],
      },
      '重叠',
    ],
    [{ makeupWorkdays: [{ date: '2024-02-05', name: '春节' }] }, '不是周末'],
    [
      {
        makeupWorkdays: [
          { date: '2024-01-06', name: '元旦' },
          { date: '2024-01-06', name: '元旦' },
        ],
      },
      '重复',
    ],
    [
      {
        holidays: [{ name: '春节', from: '2024-02-10', to: '2024-02-17' }],
        makeupWorkdays: [{ date: '2024-02-17', name: '春节' }],
      },
      '既放假又上班',
    ],
  ])('%j: %s', (part, problem) => {
    expect(calendarProblems({ ...year(2024), ...part }).join('；')).toContain(problem);
  });
});

function year(number: number): CalendarYear {
  return {
    year: number,
    sources: [{ title: '示例安排', documentNumber: null, verification: 'memory' }],
    holidays: [{ name: '元旦', from: `${number}-01-01`, to: `${number}-01-01` }],
    makeupWorkdays: [],
  };
}
