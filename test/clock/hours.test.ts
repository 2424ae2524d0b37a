import { describe, expect, test } from 'vitest';
import { type DeadlineSpec, deadline } from '../../shared/clock/index.ts';
import { bundledCalendar } from './calendars.ts';

const calendar = bundledCalendar();

function judge(spec: Partial<DeadlineSpec> & Pick<DeadlineSpec, 'start' | 'end' | 'limit'>) {
  return deadline({ unit: 'calendarDay', relation: 'within', rollOver: 'no', ...spec }, calendar);
}

describe('hours', () => {
  const day = { limit: 24, unit: 'hour' } as const;

  test.each([
    ['2024-09-05T10:00', '2024-09-06T10:00', 'yes', undefined],
    ['2024-09-05T10:00', '2024-09-06T10:01', 'no', undefined],
    ['2024-09-05', '2024-09-05', 'unknown', 'missingTime'],
    ['2024-09-05', '2024-09-06', 'unknown', 'missingTime'],
    ['2024-09-05', '2024-09-07', 'no', undefined],
    ['2024-09-05T10:00', '2024-09-06', 'unknown', 'missingTime'],
    ['2024-09-05T10:00', '2024-09-05', 'unknown', 'missingTime'],
    ['2024-09-05T10:00', '2024-09-07', 'no', undefined],
    ['2024-09', '2024-09-06T10:00', 'unknown', 'partialDate'],
    ['2024-09', '2024-10-05', 'no', undefined],
  ])('from %s to %s: %s', (start, end, answer, code) => {
    const outcome = judge({ ...day, start, end });
    expect(outcome.answer).toBe(answer);
    expect(outcome.reason?.code).toBe(code);
  });

  test('the last minute and the distance are said', () => {
    const { derivation } = judge({ ...day, start: '2024-09-05T10:00', end: '2024-09-06T11:30' });
    expect(derivation).toMatchObject({ lastDay: '2024-09-06T10:00', minutesOver: 90, steps: [] });
    expect(judge({ ...day, start: '2024-09-05T10:00', end: '2024-09-06T09:00' }).derivation.minutesLeft).toBe(
      60,
    );
  });

  test('exactly 24 hours before is enough, exactly 24 hours is not after', () => {
    const exact = { ...day, start: '2024-09-05T10:00', end: '2024-09-06T10:00' };
    expect(judge({ ...exact, relation: 'atLeastBefore' })).toMatchObject({
      answer: 'yes',
      derivation: { firstAllowedDay: '2024-09-06T10:00' },
    });
    expect(judge({ ...exact, relation: 'after' })).toMatchObject({
      answer: 'no',
      derivation: { firstAllowedDay: '2024-09-06T10:01' },
    });
  });

  test('extensions and exclusions move the end', () => {
    const start = '2024-09-05T10:00';
    const spec = { ...day, start, end: '2024-09-06T20:00' };
    expect(judge({ ...spec, extensions: [{ days: 12, approvedOn: '2024-09-06T09:00' }] })).toMatchObject({
      answer: 'yes',
      derivation: { lastDay: '2024-09-06T22:00' },
    });
    expect(judge({ ...spec, extensions: [{ days: 12, approvedOn: '2024-09-06T10:01' }] }).answer).toBe('no');
    expect(judge({ ...spec, extensions: [{ days: 12, approvedOn: '2024-09-06' }] })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'extensionUndated' },
    });
    expect(
      judge({ ...spec, excluded: [{ from: '2024-09-05T12:00', to: '2024-09-05T22:59' }] }).derivation.lastDay,
    ).toBe('2024-09-06T21:00');
    expect(judge({ ...spec, excluded: [{ from: '2024-09-06', to: '2024-09-06' }] }).derivation.lastDay).toBe(
      '2024-09-07T10:00',
    );
    const overlapping = [
      { from: '2024-09-05T12:00', to: '2024-09-05T15:59' },
      { from: '2024-09-05T14:00', to: '2024-09-05T17:59' },
    ];
    expect(judge({ ...spec, excluded: overlapping }).derivation.lastDay).toBe('2024-09-06T16:00');
    expect(judge({ ...spec, excluded: [{ from: '2024-09-06' }] })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'exclusionOpen' },
    });
  });

  test('a border line is in hours', () => {
    const spec = { ...day, start: '2024-09-05T10:00', borderline: 2 };
    expect(judge({ ...spec, end: '2024-09-06T08:00' }).answer).toBe('yes');
    expect(judge({ ...spec, end: '2024-09-06T09:00' })).toMatchObject({
      answer: 'unknown',
      reason: { code: 'borderline' },
    });
    expect(judge({ ...spec, end: '2024-09-06T10:01' }).answer).toBe('no');
  });
});
