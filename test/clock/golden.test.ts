import { describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  addHours,
  addMonths,
  addWorkingDays,
  addYears,
  type DeadlineSpec,
  deadline,
  shiftDate,
  workingDaysStrictlyBetween,
} from '../../shared/clock/index.ts';
import { bundledCalendar } from './calendars.ts';

const calendar = bundledCalendar();

function judge(spec: Partial<DeadlineSpec> & Pick<DeadlineSpec, 'start' | 'end' | 'limit'>) {
  return deadline({ unit: 'workingDay', relation: 'within', ...spec }, calendar);
}

describe('adding working days', () => {
  test.each([
    ['2023-06-05', 5, '2023-06-12'],
    ['2024-04-12', 5, '2024-04-19'],
    ['2024-09-27', 5, '2024-10-10'],
    ['2023-06-26', 7, '2023-07-05'],
    ['2024-09-05', 7, '2024-09-14'],
    ['2024-08-14', 15, '2024-09-04'],
    ['2025-09-25', 5, '2025-10-09'],
    ['2020-01-17', 7, '2020-02-04'],
    ['2018-12-27', 2, '2018-12-29'],
    ['2022-12-29', 2, '2023-01-03'],
  ])('%s + %i is %s', (start, days, date) => {
    expect(addWorkingDays(calendar, start, days)).toEqual({ known: true, date });
    expect(shiftDate(calendar, start, days, 'workingDay')).toEqual({ known: true, date });
  });

  test('neither end is counted between two dates', () => {
    const between = (from: string, to: string) => workingDaysStrictlyBetween(calendar, from, to);
    expect(between('2023-06-08', '2023-06-15')).toEqual({ known: true, count: 4 });
    expect(between('2025-09-25', '2025-10-09')).toEqual({ known: true, count: 4 });
    expect(between('2025-09-25', '2025-10-10')).toEqual({ known: true, count: 5 });
    expect(between('2025-09-25', '2025-09-25')).toEqual({ known: true, count: 0 });
    expect(between('2025-09-26', '2025-09-25')).toEqual({ known: true, count: 0 });
    expect(between('2026-12-20', '2027-01-05')).toEqual({
      known: false,
      reason: { code: 'calendarYearMissing', year: 2027 },
    });
    expect(between('2025-09', '2025-10-10')).toEqual({ known: false, reason: { code: 'partialDate' } });
  });

  test('what can not be computed says why', () => {
    expect(addWorkingDays(calendar, '2026-12-20', 10)).toEqual({
      known: false,
      reason: { code: 'calendarYearMissing', year: 2027 },
    });
    expect(addCalendarDays('2024-02', 5)).toEqual({ known: false, reason: { code: 'partialDate' } });
    expect(addMonths('2024-02-30', 1)).toEqual({
      known: false,
      reason: { code: 'invalidDate', text: '2024-02-30' },
    });
    expect(addHours('2024-02-29', 24)).toEqual({ known: false, reason: { code: 'missingTime' } });
    expect(addHours('soon', 24)).toEqual({ known: false, reason: { code: 'invalidDate', text: 'soon' } });
  });

  test('other units', () => {
    expect(addCalendarDays('2025-07-08', 90)).toEqual({ known: true, date: '2025-10-06' });
    expect(addMonths('2024-08-31', 6)).toEqual({ known: true, date: '2025-02-28' });
    expect(addYears('2024-02-29', 2)).toEqual({ known: true, date: '2026-02-28' });
    expect(addHours('2024-12-31T23:30', 24)).toEqual({ known: true, date: '2025-01-01T23:30' });
    expect(shiftDate(calendar, '2025-03-10', 30, 'calendarDay')).toEqual({ known: true, date: '2025-04-09' });
  });
});

describe('the sample case files', () => {
  test('notice served 2024-04-12: the period ends 04-19, decision 04-23 is after it', () => {
    const outcome = judge({ start: '2024-04-12', end: '2024-04-23', limit: 5, relation: 'after' });
    expect(outcome).toMatchObject({
      answer: 'yes',
      derivation: { lastDay: '2024-04-19', firstAllowedDay: '2024-04-20' },
    });
  });

  test('hearing notified 2023-06-08 for 06-15: only four working days between', () => {
    const outcome = judge({
      start: '2023-06-08',
      end: '2023-06-15',
      limit: 7,
      relation: 'atLeastBefore',
      borderline: 1,
    });
    expect(outcome).toMatchObject({ answer: 'no', derivation: { daysBetween: 4 } });
  });

  test('decision 2023-06-26 served 07-07: the ninth working day', () => {
    const outcome = judge({ start: '2023-06-26', end: '2023-07-07', limit: 7 });
    expect(outcome).toMatchObject({
      answer: 'no',
      derivation: { targetCount: 9, daysOver: 2, lastDay: '2023-07-05' },
    });
  });

  test('preserved 2024-09-05, disposed 09-18: the eighth working day', () => {
    const outcome = judge({ start: '2024-09-05', end: '2024-09-18', limit: 7 });
    expect(outcome).toMatchObject({
      answer: 'no',
      derivation: { targetCount: 8, daysOver: 1, lastDay: '2024-09-14' },
    });
  });

  test('notice served 2024-09-27: the period ends 10-10, decision 10-09 is the fourth working day', () => {
    const outcome = judge({ start: '2024-09-27', end: '2024-10-09', limit: 5, relation: 'after' });
    expect(outcome).toMatchObject({
      answer: 'no',
      derivation: { targetCount: 4, lastDay: '2024-10-10', daysLeft: 1 },
    });
  });

  test('source 2024-08-14, filed on the fifteenth working day 09-04', () => {
    const outcome = judge({ start: '2024-08-14', end: '2024-09-04', limit: 15 });
    expect(outcome).toMatchObject({ answer: 'yes', derivation: { targetCount: 15, daysLeft: 0 } });
  });

  test('seized 2025-03-10 for 30 days, extended in time by 30: due 2025-05-09', () => {
    const seizure = {
      start: '2025-03-10',
      end: '2025-04-28',
      limit: 30,
      unit: 'calendarDay',
      rollOver: 'no',
    } as const;
    expect(judge(seizure)).toMatchObject({ answer: 'no', derivation: { lastDay: '2025-04-09' } });
    const extended = judge({ ...seizure, extensions: [{ days: 30, approvedOn: '2025-04-03' }] });
    expect(extended).toMatchObject({ answer: 'yes', derivation: { lastDay: '2025-05-09', daysLeft: 11 } });
  });
});

describe('the legal examples', () => {
  test('ninety days from 2025-07-08 run to 10-06; 09-30 is day 84, 10-28 is 22 days over', () => {
    const ninety = { start: '2025-07-08', limit: 90, unit: 'calendarDay' } as const;
    expect(judge({ ...ninety, end: '2025-09-30' })).toMatchObject({
      answer: 'yes',
      derivation: { targetCount: 84 },
    });
    expect(judge({ ...ninety, end: '2025-10-28' })).toMatchObject({
      answer: 'no',
      derivation: { daysOver: 22 },
    });
    expect(judge({ ...ninety, end: '2025-10-08' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'rollOverUnset' },
      derivation: { lastDay: '2025-10-06', rolledTo: '2025-10-09' },
    });
  });

  test.each([
    ['2025-09-26', 'no'],
    ['2025-10-09', 'no'],
    ['2025-10-10', 'yes'],
  ])('notice served 2025-09-25, decision %s: %s', (end, answer) => {
    expect(judge({ start: '2025-09-25', end, limit: 5, relation: 'after' }).answer).toBe(answer);
  });

  test.each([
    ['2024-06-14', 'no', 3],
    ['2024-06-18', 'no', 5],
    ['2024-06-19', 'unknown', 6],
    ['2024-06-20', 'yes', 7],
  ])('hearing notice served 2024-06-07, hearing %s: %s with %i days between', (end, answer, between) => {
    const outcome = judge({ start: '2024-06-07', end, limit: 7, relation: 'atLeastBefore', borderline: 1 });
    expect(outcome.answer).toBe(answer);
    expect(outcome.derivation.daysBetween).toBe(between);
    expect(outcome.reason?.code).toBe(answer === 'unknown' ? 'borderline' : undefined);
  });

  test('three months from the end of a year, no corresponding day', () => {
    const court = { start: '2024-11-30', limit: 3, unit: 'month', rollOver: 'no' } as const;
    expect(judge({ ...court, end: '2025-02-28' })).toMatchObject({
      answer: 'yes',
      derivation: { lastDay: '2025-02-28' },
    });
    expect(judge({ ...court, end: '2025-03-01' }).answer).toBe('no');
  });

  test('an act of 2019-05-20 found in 2021: two years run to 2021-05-20', () => {
    const two = { start: '2019-05-20', limit: 2, unit: 'year', rollOver: 'no' } as const;
    expect(judge({ ...two, end: '2021-05-20' }).answer).toBe('yes');
    expect(judge({ ...two, end: '2021-05-21' })).toMatchObject({ answer: 'no', derivation: { daysOver: 1 } });
  });
});
