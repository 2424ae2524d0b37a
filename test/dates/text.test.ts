import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  intervalOf,
  isBefore,
  isOnOrBefore,
  isoOf,
  isoOfMinute,
  isSame,
  minuteOf,
  momentOf,
  toDayNumber,
} from '../../shared/dates/index.ts';

describe('written dates', () => {
  test('go back and forth', () => {
    const min = toDayNumber(1, 1, 1);
    const max = toDayNumber(9999, 12, 31);
    fc.assert(fc.property(fc.integer({ min, max }), (day) => dayOf(isoOf(day)) === day));
    fc.assert(
      fc.property(
        fc.integer({ min: min * 1440, max: max * 1440 }),
        (minute) => minuteOf(isoOfMinute(minute)) === minute,
      ),
    );
  });

  test.each([
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '20250101',
    '2025/01/01',
    '',
    '2025-01-1x',
    ' 2025-01-01',
  ])('%j is no date', (text) => {
    expect(dayOf(text)).toBeUndefined();
    expect(intervalOf(text)).toBeUndefined();
    expect(momentOf(text)).toBeUndefined();
  });

  test.each([
    '2025-01-01T24:00',
    '2025-01-01T10:60',
    '2025-01-01 10:00',
    '2025-01-01T10:00Z',
    '2025-02-30T10:00',
  ])('%j is no date-time', (text) => {
    expect(minuteOf(text)).toBeUndefined();
    expect(momentOf(text)).toBeUndefined();
  });

  test('a partial date is the days that it can mean', () => {
    expect(intervalOf('2024-02')).toEqual({ earliest: dayOf('2024-02-01'), latest: dayOf('2024-02-29') });
    expect(intervalOf('2024')).toEqual({ earliest: dayOf('2024-01-01'), latest: dayOf('2024-12-31') });
    expect(intervalOf('2024-13')).toBeUndefined();
    expect(intervalOf('0000')).toBeUndefined();
  });

  test('a date-time has its day and its minute', () => {
    const moment = momentOf('2024-02-29T23:59');
    expect(moment).toMatchObject({
      earliest: dayOf('2024-02-29'),
      latest: dayOf('2024-02-29'),
      hasTime: true,
    });
    expect(moment?.earliestMinute).toBe(moment?.latestMinute);
    expect(momentOf('2024-02-29')).toMatchObject({ hasTime: false });
  });
});

describe('order of dates', () => {
  test.each([
    ['2024-01-01', '2024-01-02', 'yes'],
    ['2024-01-02', '2024-01-02', 'no'],
    ['2018-12', '2019-01-01', 'yes'],
    ['2018-12', '2018-12-31', 'unknown'],
    ['2018-12-31', '2018-12', 'no'],
    ['2018-12', '2018-12', 'unknown'],
    ['2018', '2020', 'yes'],
    ['2024-01-01T10:00', '2024-01-01T10:01', 'yes'],
    ['2024-01-01T10:00', '2024-01-01', 'no'],
    ['2024-02-30', '2024-03-01', 'unknown'],
  ] as const)('%s before %s: %s', (a, b, answer) => {
    expect(isBefore(a, b)).toBe(answer);
  });

  test('the same day is on or before, whatever the time', () => {
    expect(isOnOrBefore('2024-01-01', '2024-01-01')).toBe('yes');
    expect(isOnOrBefore('2024-01-01', '2024-01-01T08:00')).toBe('yes');
    expect(isOnOrBefore('2024-01-01T09:00', '2024-01-01T08:00')).toBe('no');
    expect(isOnOrBefore('2018-12', '2018-12-31')).toBe('yes');
  });

  test('sameness needs full dates', () => {
    expect(isSame('2024-01-01', '2024-01-01T08:00')).toBe('yes');
    expect(isSame('2024-01-01', '2024-01-02')).toBe('no');
    expect(isSame('2024-01', '2024-01-02')).toBe('unknown');
    expect(isSame('2024-01', '2024-02-02')).toBe('no');
  });

  test('a known order holds for every day that partial dates can mean', () => {
    const partial = fc
      .record({
        day: fc.integer({ min: toDayNumber(2015, 1, 1), max: toDayNumber(2018, 12, 31) }),
        length: fc.constantFrom(4, 7, 10),
      })
      .map(({ day, length }) => isoOf(day).slice(0, length));
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const left = intervalOf(a);
        const right = intervalOf(b);
        if (!left || !right) return false;
        const all = left.latest < right.earliest;
        const none = left.earliest >= right.latest;
        return isBefore(a, b) === (all ? 'yes' : none ? 'no' : 'unknown');
      }),
    );
  });
});
