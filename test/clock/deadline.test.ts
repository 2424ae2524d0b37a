import { describe, expect, test } from 'vitest';
import { buildCalendar, type DeadlineSpec, deadline } from '../../shared/clock/index.ts';
import { bundledCalendar } from './calendars.ts';

const calendar = bundledCalendar();

function judge(spec: Partial<DeadlineSpec> & Pick<DeadlineSpec, 'start' | 'end' | 'limit'>) {
  return deadline({ unit: 'calendarDay', relation: 'within', rollOver: 'no', ...spec }, calendar);
}

function lastDay(spec: Partial<DeadlineSpec> & Pick<DeadlineSpec, 'start' | 'limit'>) {
  return judge({ end: spec.start, ...spec }).derivation.lastDay;
}

describe('the first day is not counted', () => {
  test('a limit of one day ends on the next, of none on the same', () => {
    expect(lastDay({ start: '2024-05-13', limit: 1 })).toBe('2024-05-14');
    expect(lastDay({ start: '2024-05-13', limit: 0 })).toBe('2024-05-13');
    expect(lastDay({ start: '2024-05-11', limit: 1, unit: 'workingDay' })).toBe('2024-05-13');
  });

  test('a target before the start is within, and noted', () => {
    const outcome = judge({ start: '2024-05-13', end: '2024-05-10', limit: 5 });
    expect(outcome.answer).toBe('yes');
    expect(outcome.derivation.notes).toEqual([{ code: 'targetBeforeStart' }]);
    expect(judge({ start: '2024-05-13', end: '2024-05-10', limit: 5, relation: 'after' }).answer).toBe('no');
  });

  test('times of day do not matter to limits in days', () => {
    const outcome = judge({ start: '2024-05-13T23:50', end: '2024-05-15T00:10', limit: 2 });
    expect(outcome).toMatchObject({ answer: 'yes', derivation: { lastDay: '2024-05-15', daysLeft: 0 } });
  });
});

describe('roll-over', () => {
  const limit = { start: '2024-09-16', limit: 15 } as const; // ends 2024-10-01, holiday until 10-07

  test.each([
    ['yes', '2024-10-08', 'yes'],
    ['yes', '2024-10-09', 'no'],
    ['no', '2024-10-01', 'yes'],
    ['no', '2024-10-08', 'no'],
    ['unset', '2024-10-01', 'yes'],
    ['unset', '2024-10-08', 'unknown'],
    ['unset', '2024-10-09', 'no'],
  ] as const)('%s, target %s: %s', (rollOver, end, answer) => {
    const outcome = judge({ ...limit, end, rollOver });
    expect(outcome.answer).toBe(answer);
    expect(outcome.reason).toEqual(answer === 'unknown' ? { code: 'rollOverUnset' } : undefined);
    expect(outcome.derivation.lastDay).toBe('2024-10-01');
    expect(outcome.derivation.rolledTo).toBe(rollOver === 'no' ? undefined : '2024-10-08');
  });

  test('a make-up day is no rest day', () => {
    expect(
      judge({ start: '2024-09-14', end: '2024-09-29', limit: 15, rollOver: 'yes' }).derivation.rolledTo,
    ).toBeUndefined();
  });

  test('working days and days before an event never roll', () => {
    const working = judge({
      start: '2024-09-24',
      end: '2024-10-08',
      limit: 5,
      unit: 'workingDay',
      rollOver: 'yes',
    });
    expect(working).toMatchObject({ answer: 'no', derivation: { lastDay: '2024-09-30', daysOver: 1 } });
    const before = judge({ ...limit, end: '2024-10-02', relation: 'atLeastBefore', rollOver: 'yes' });
    expect(before).toMatchObject({ answer: 'yes', derivation: { daysBetween: 15 } });
    expect(before.derivation.rolledTo).toBeUndefined();
  });

  test('without calendar only the days after the last day are open', () => {
    const none = buildCalendar([]);
    const spec = { ...limit, unit: 'calendarDay', relation: 'within' } as const;
    expect(deadline({ ...spec, end: '2024-10-01', rollOver: 'yes' }, none).answer).toBe('yes');
    expect(deadline({ ...spec, end: '2024-10-02', rollOver: 'yes' }, none)).toMatchObject({
      answer: 'unknown',
      reason: { code: 'calendarYearMissing', year: 2024 },
    });
    expect(deadline({ ...spec, end: '2024-10-02' }, none).answer).toBe('unknown');
    expect(deadline({ ...spec, end: '2024-10-02', rollOver: 'no' }, none).answer).toBe('no');
    expect(
      deadline({ ...spec, end: '2024-10-02', rollOver: 'yes', relation: 'after' }, none).derivation
        .firstAllowedDay,
    ).toBeUndefined();
  });
});

describe('excluded periods', () => {
  test('push the last day out, both ends counted', () => {
    const spec = { start: '2024-03-01', limit: 30, excluded: [{ from: '2024-03-10', to: '2024-03-19' }] };
    expect(lastDay(spec)).toBe('2024-04-10');
  });

  test('count once where they overlap', () => {
    const excluded = [
      { from: '2024-03-10', to: '2024-03-19' },
      { from: '2024-03-15', to: '2024-03-24' },
    ];
    expect(lastDay({ start: '2024-03-01', limit: 30, excluded })).toBe('2024-04-15');
    expect(lastDay({ start: '2024-03-01', limit: 30, excluded: excluded.reverse() })).toBe('2024-04-15');
  });

  test('count only inside the running period', () => {
    const before = [{ from: '2024-02-01', to: '2024-03-03' }];
    expect(lastDay({ start: '2024-03-01', limit: 30, excluded: before })).toBe('2024-04-02');
    const after = [{ from: '2024-04-01', to: '2024-04-30' }];
    expect(lastDay({ start: '2024-03-01', limit: 30, excluded: after })).toBe('2024-03-31');
    const reached = [{ from: '2024-03-31', to: '2024-04-30' }];
    expect(lastDay({ start: '2024-03-01', limit: 30, excluded: reached })).toBe('2024-05-01');
  });

  test('a later one counts if an earlier one moves the last day into it', () => {
    const excluded = [
      { from: '2024-03-20', to: '2024-03-24' },
      { from: '2024-04-03', to: '2024-04-07' },
    ];
    expect(lastDay({ start: '2024-03-01', limit: 30, excluded })).toBe('2024-04-10');
  });

  test('take working days from limits in working days, and months too', () => {
    const excluded = [{ from: '2024-09-30', to: '2024-10-08' }];
    expect(lastDay({ start: '2024-09-27', limit: 5, unit: 'workingDay', excluded })).toBe('2024-10-12');
    expect(
      judge({ start: '2024-09-27', end: '2024-10-11', limit: 5, unit: 'workingDay', excluded }).derivation
        .excluded,
    ).toEqual([{ from: '2024-09-30', to: '2024-10-08', days: 2 }]);
    expect(
      lastDay({
        start: '2024-01-31',
        limit: 1,
        unit: 'month',
        excluded: [{ from: '2024-02-20', to: '2024-02-22' }],
      }),
    ).toBe('2024-03-03');
  });

  test('an end that is not known matters only where the answer depends on it', () => {
    const open = { start: '2024-03-01', limit: 30, excluded: [{ from: '2024-03-20', reason: '检测' }] };
    expect(judge({ ...open, end: '2024-03-31' }).answer).toBe('yes');
    const later = judge({ ...open, end: '2024-05-31' });
    expect(later).toMatchObject({ answer: 'unknown', reason: { code: 'exclusionOpen' } });
    expect(later.derivation.lastDay).toBeUndefined();
    expect(later.derivation.lastDayRange).toEqual({ earliest: '2024-04-01' });
    expect(judge({ ...open, end: '2024-05-31', unit: 'workingDay' })).toMatchObject({
      reason: { code: 'exclusionOpen' },
    });
    const drawn = later.derivation.steps;
    expect(drawn.at(-1)).toMatchObject({ kind: 'counted', to: '2024-04-01' });
    const extended = { ...open, end: '2024-12-31', extensions: [{ days: 5, approvedOn: '2024-03-05' }] };
    for (const unit of ['calendarDay', 'workingDay', 'month'] as const) {
      expect(judge({ ...extended, unit, limit: unit === 'month' ? 1 : 30 })).toMatchObject({
        answer: 'unknown',
        reason: { code: 'exclusionOpen' },
      });
    }
    const byMonth = {
      ...extended,
      extensions: [{ days: 1, unit: 'month', approvedOn: '2024-03-05' }],
    } as const;
    expect(judge(byMonth)).toMatchObject({ answer: 'unknown', reason: { code: 'exclusionOpen' } });
    const afterwards = { ...open, excluded: [{ from: '2024-06-01' }] };
    expect(judge({ ...afterwards, end: '2024-05-31' }).answer).toBe('no');
    const reversed = { ...open, excluded: [{ from: '2024-03-20', to: '2024-03-10' }] };
    expect(judge({ ...reversed, end: '2024-04-05' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'exclusionOpen' },
    });
    expect(judge({ ...reversed, end: '2024-04-12' }).answer).toBe('no');
    const month = { ...open, excluded: [{ from: '2024-03-10', to: '2024-03' }] };
    expect(judge({ ...month, end: '2024-04-01' })).toMatchObject({
      answer: 'yes',
      derivation: { lastDayRange: { earliest: '2024-04-01', latest: '2024-04-22' } },
    });
    expect(judge({ ...month, end: '2024-04-20' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'exclusionOpen' },
    });
    expect(judge({ ...month, end: '2024-04-23' }).answer).toBe('no');
  });
});

describe('extensions', () => {
  const ninety = { start: '2024-01-10', limit: 90 } as const; // ends 2024-04-09

  test('follow the last day, in calendar days unless said otherwise', () => {
    expect(lastDay({ ...ninety, extensions: [{ days: 30, approvedOn: '2024-04-09' }] })).toBe('2024-05-09');
    expect(
      lastDay({ ...ninety, extensions: [{ days: 10, unit: 'workingDay', approvedOn: '2024-04-01' }] }),
    ).toBe('2024-04-23');
    expect(
      lastDay({
        start: '2024-04-01',
        limit: 15,
        unit: 'workingDay',
        extensions: [{ days: 15, approvedOn: '2024-04-10' }],
      }),
    ).toBe('2024-05-15');
  });

  test('that came too late do not count and are marked', () => {
    const late = [{ days: 30, approvedOn: '2024-04-10', document: '延长审批表' }];
    const outcome = judge({ ...ninety, end: '2024-05-01', extensions: late });
    expect(outcome.answer).toBe('no');
    expect(outcome.derivation.lastDay).toBe('2024-04-09');
    expect(outcome.derivation.extensions).toEqual([
      { days: 30, unit: 'calendarDay', approvedOn: '2024-04-10', document: '延长审批表', counted: 'late' },
    ]);
    expect(outcome.derivation.notes).toEqual([
      { code: 'extensionLate', date: '2024-04-10', document: '延长审批表' },
    ]);
    const counted = judge({ ...ninety, end: '2024-05-01', extensions: late, countLateExtensions: true });
    expect(counted).toMatchObject({ answer: 'yes', derivation: { lastDay: '2024-05-09' } });
  });

  test('a second one may use the time that the first gave, in whatever order they are listed', () => {
    const first = { days: 30, approvedOn: '2024-04-01' };
    const second = { days: 20, approvedOn: '2024-05-09' };
    expect(lastDay({ ...ninety, extensions: [first, second] })).toBe('2024-05-29');
    expect(lastDay({ ...ninety, extensions: [second, first] })).toBe('2024-05-29');
    expect(lastDay({ ...ninety, extensions: [second] })).toBe('2024-04-09');
  });

  test('whose approval is not dated leave the answer open only where it depends on them', () => {
    const undated = [{ days: 30 }];
    expect(judge({ ...ninety, end: '2024-04-09', extensions: undated }).answer).toBe('yes');
    const between = judge({ ...ninety, end: '2024-04-20', extensions: undated });
    expect(between).toMatchObject({ answer: 'unknown', reason: { code: 'extensionUndated' } });
    expect(between.derivation.extensions[0]?.counted).toBe('undated');
    expect(between.derivation.lastDayRange).toEqual({ earliest: '2024-04-09', latest: '2024-05-09' });
    expect(judge({ ...ninety, end: '2024-05-10', extensions: undated }).answer).toBe('no');
    expect(
      judge({ ...ninety, end: '2024-04-20', extensions: [{ days: 30, approvedOn: '2024-03' }] }).answer,
    ).toBe('yes');
    expect(
      judge({ ...ninety, end: '2024-04-20', extensions: [{ days: 30, approvedOn: '2024-05' }] }).answer,
    ).toBe('no');
    expect(
      judge({ ...ninety, end: '2024-04-20', extensions: [{ days: 30, approvedOn: '2024-04' }] }).answer,
    ).toBe('unknown');
  });

  test('of unknown date may have made time for the others', () => {
    const extensions = [{ days: 30 }, { days: 30, approvedOn: '2024-05-01' }];
    expect(judge({ ...ninety, end: '2024-05-30', extensions })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'extensionUndated' },
    });
    expect(judge({ ...ninety, end: '2024-06-08', extensions }).answer).toBe('unknown');
    expect(judge({ ...ninety, end: '2024-06-09', extensions }).answer).toBe('no');
  });

  test('approved on the day to which the period rolled are in time only if it rolls', () => {
    const spec = {
      start: '2024-07-03',
      limit: 90,
      extensions: [{ days: 30, approvedOn: '2024-10-08' }],
    } as const; // ends 10-01
    expect(judge({ ...spec, end: '2024-10-20', rollOver: 'yes' }).answer).toBe('yes');
    expect(judge({ ...spec, end: '2024-10-20', rollOver: 'no' }).answer).toBe('no');
    expect(judge({ ...spec, end: '2024-10-20', rollOver: 'unset' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'rollOverUnset' },
    });
  });

  test('are pushed out by exclusions like the limit itself', () => {
    const spec = {
      ...ninety,
      extensions: [{ days: 30, approvedOn: '2024-04-01' }],
      excluded: [{ from: '2024-04-20', to: '2024-04-29' }],
    };
    expect(lastDay(spec)).toBe('2024-05-19');
  });
});

describe('what is no limit', () => {
  test.each([-1, 1.5, Number.NaN])('%d throws', (limit) => {
    expect(() => judge({ start: '2024-05-13', end: '2024-05-14', limit })).toThrow(RangeError);
    expect(() =>
      judge({ start: '2024-05-13', end: '2024-05-14', limit: 5, extensions: [{ days: limit }] }),
    ).toThrow(RangeError);
  });
});
