import { describe, expect, test } from 'vitest';
import { type DeadlineSpec, deadline } from '../../shared/clock/index.ts';
import { bundledCalendar } from './calendars.ts';

const calendar = bundledCalendar();

function judge(spec: Partial<DeadlineSpec> & Pick<DeadlineSpec, 'start' | 'end' | 'limit'>) {
  return deadline({ unit: 'calendarDay', relation: 'within', rollOver: 'no', ...spec }, calendar);
}

describe('what decides', () => {
  // ends 2024-10-01, holiday until 10-07; the exclusion lies far behind and never matters
  const spec = {
    start: '2024-09-16',
    limit: 15,
    rollOver: 'unset',
    excluded: [{ from: '2025-05-01' }],
  } as const;

  test('is named, not what else is open', () => {
    expect(judge({ ...spec, end: '2024-10-08' }).reason).toEqual({ code: 'rollOverUnset' });
    expect(judge({ ...spec, end: '2024-10-08', borderline: 1 }).reason).toEqual({ code: 'rollOverUnset' });
    expect(judge({ ...spec, end: '2024-10-01', borderline: 1 }).reason).toEqual({ code: 'borderline' });
    expect(judge({ ...spec, end: '2024-10-08', extensions: [{ days: 30 }] }).reason).toEqual({
      code: 'extensionUndated',
    });
  });

  test('no first allowed day and no distance are given while roll-over is open', () => {
    const open = judge({ ...spec, excluded: [], end: '2024-10-04', relation: 'after' });
    expect(open.answer).toBe('unknown');
    expect(open.derivation.firstAllowedDay).toBeUndefined();
    expect(open.derivation.daysOver).toBeUndefined();
    const clear = judge({ ...spec, excluded: [], end: '2024-10-10', relation: 'after' });
    expect(clear).toMatchObject({ answer: 'yes', derivation: { daysOver: 9 } });
    expect(clear.derivation.firstAllowedDay).toBeUndefined();
  });
});

describe('partial dates', () => {
  test.each([
    ['2018-12', '2019-02-28', 'yes'],
    ['2018-12', '2019-03-01', 'yes'],
    ['2018-12', '2019-03-15', 'unknown'],
    ['2018-12', '2019-04-01', 'no'],
    ['2018-12', '2019-03', 'unknown'],
    ['2018-12', '2019-04', 'no'],
    ['2018-12-05', '2019-03', 'unknown'],
    ['2018', '2020', 'no'],
    ['2018', '2019', 'unknown'],
  ])('started %s, ended %s, 90 days: %s', (start, end, answer) => {
    const outcome = judge({ start, end, limit: 90 });
    expect(outcome.answer).toBe(answer);
    expect(outcome.reason).toEqual(answer === 'unknown' ? { code: 'partialDate' } : undefined);
  });

  test('a partial start gives the range of last days and no strip', () => {
    const { derivation } = judge({ start: '2018-12', end: '2019-04-01', limit: 90 });
    expect(derivation.lastDay).toBeUndefined();
    expect(derivation.lastDayRange).toEqual({ earliest: '2019-03-01', latest: '2019-03-31' });
    expect(derivation.steps).toEqual([]);
    expect(derivation.notes).toEqual([{ code: 'startPartial' }]);
  });

  test('a partial target keeps the strip', () => {
    const { derivation } = judge({ start: '2018-12-05', end: '2019-03', limit: 90 });
    expect(derivation.lastDay).toBe('2019-03-05');
    expect(derivation.steps.at(-1)).toEqual({
      kind: 'lastDay',
      from: '2019-03-05',
      to: '2019-03-05',
      count: 1,
    });
    expect(derivation.notes).toEqual([{ code: 'targetPartial' }]);
  });

  test.each(['2024-02-30', '2024-13', 'soon', ''])('%j is no date', (start) => {
    const outcome = judge({ start, end: '2024-05-01', limit: 5 });
    expect(outcome).toMatchObject({ answer: 'unknown', reason: { code: 'invalidDate', text: start } });
    expect(judge({ start: '2024-05-01', end: start, limit: 5 })).toMatchObject({
      reason: { code: 'invalidDate', text: start },
    });
  });
});

describe('years without arrangement', () => {
  const ten = { start: '2026-12-18', limit: 10, unit: 'workingDay' } as const;

  test('leave open what lies beyond, not what lies before', () => {
    expect(judge({ ...ten, end: '2026-12-24' }).answer).toBe('yes');
    expect(judge({ ...ten, end: '2026-12-25' }).answer).toBe('yes');
    const beyond = judge({ ...ten, end: '2026-12-28' });
    expect(beyond).toMatchObject({ answer: 'unknown', reason: { code: 'calendarYearMissing', year: 2027 } });
    expect(beyond.derivation.lastDayRange).toEqual({ earliest: '2026-12-25' });
    expect(judge({ ...ten, end: '2026-12-24', relation: 'after' }).answer).toBe('no');
    expect(judge({ ...ten, end: '2027-03-01', relation: 'after' }).answer).toBe('unknown');
  });

  test('do not matter to a period that ended before them', () => {
    const outcome = judge({ ...ten, start: '2026-12-01', end: '2027-03-01' });
    expect(outcome).toMatchObject({ answer: 'no', derivation: { lastDay: '2026-12-15' } });
    expect(outcome.derivation.daysOver).toBeUndefined();
  });
});

describe('years without arrangement, with extensions and exclusions', () => {
  const ten = { start: '2026-12-18', limit: 10, unit: 'workingDay' } as const;

  test('stay open whatever is added', () => {
    const extensions = [
      { days: 10, unit: 'calendarDay', approvedOn: '2026-12-20' },
      { days: 5, approvedOn: '2027-01-05' },
    ] as const;
    const outcome = judge({ ...ten, end: '2027-03-01', extensions });
    expect(outcome).toMatchObject({ answer: 'unknown', reason: { code: 'calendarYearMissing', year: 2027 } });
    expect(outcome.derivation.extensions.map((extension) => extension.counted)).toEqual(['yes', 'undated']);
  });

  test('an exclusion without end is named where it decides, although the calendar ends too', () => {
    const open = {
      start: '2026-11-02',
      limit: 5,
      unit: 'workingDay',
      excluded: [{ from: '2026-11-05' }],
    } as const;
    expect(judge({ ...open, end: '2027-02-01' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'exclusionOpen' },
    });
  });

  test('the strip ends where the calendar ends', () => {
    const excluded = [{ from: '2026-12-10', to: '2027-01-10', reason: '鉴定' }];
    const { derivation } = judge({ ...ten, start: '2026-12-01', end: '2027-01-20', excluded });
    expect(derivation.steps.at(-1)).toEqual({
      kind: 'excluded',
      from: '2026-12-10',
      to: '2026-12-24',
      count: 0,
      note: '鉴定',
    });
  });
});

describe('border lines', () => {
  test('so many units short of the limit are open', () => {
    const three = {
      start: '2024-05-13',
      limit: 3,
      unit: 'workingDay',
      relation: 'atLeastBefore',
      borderline: 1,
    } as const;
    expect(judge({ ...three, end: '2024-05-17' })).toMatchObject({
      answer: 'yes',
      derivation: { daysBetween: 3 },
    });
    expect(judge({ ...three, end: '2024-05-16' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'borderline' },
      derivation: { daysBetween: 2, borderline: 1, notes: [{ code: 'borderline' }] },
    });
    expect(judge({ ...three, end: '2024-05-15' }).answer).toBe('no');
  });

  test('hold for the last day of a limit as well', () => {
    const three = { start: '2024-05-13', limit: 3, borderline: 1 } as const;
    expect(judge({ ...three, end: '2024-05-15' }).answer).toBe('yes');
    expect(judge({ ...three, end: '2024-05-16' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'borderline' },
    });
    expect(judge({ ...three, end: '2024-05-17' }).answer).toBe('no');
  });
});
