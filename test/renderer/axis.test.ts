import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutAxis, spansToDraw } from '../../renderer/src/pages/case/axis-layout.ts';
import { isoOf, plusMonths, toDayNumber } from '../../shared/dates/index.ts';
import type { TimelineEvent, TimelineSpan } from '../../shared/generated/schemas.ts';

const event = (date: string, label = '立案'): TimelineEvent => ({ date, label, state: 'confirmed' });
const span = (from: string, to: string, verdict: TimelineSpan['verdict'] = 'pass'): TimelineSpan => ({
  rule: 'penalty.sample.rule',
  label: '示例期限',
  from,
  to,
  lastDay: to,
  verdict,
});

const anyDay = fc.integer({ min: toDayNumber(2020, 1, 1), max: toDayNumber(2026, 12, 31) }).map(isoOf);

describe('the axis of a case', () => {
  it('places dates in proportion, and events of one day on one mark', () => {
    const axis = layoutAxis(
      [event('2025-01-01'), event('2025-01-06', '告知'), event('2025-01-06', '送达'), event('2025-01-11')],
      [],
      1000,
    );
    expect(axis.marks.map((mark) => mark.x)).toEqual([0, 500, 1000]);
    expect(axis.marks[1]?.text).toBe('01-06 告知、送达');
  });

  it('never lets two labels of a lane overlap, nor leave the picture', () => {
    fc.assert(
      fc.property(
        fc.array(anyDay, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 300, max: 1400 }),
        (dates, width) => {
          const axis = layoutAxis(
            dates.map((date) => event(date)),
            [],
            width,
          );
          const lanes = Map.groupBy(axis.marks, (mark) => mark.lane);
          for (const [lane, marks] of lanes) {
            let end = -1;
            for (const mark of lane === undefined ? [] : marks.toSorted((a, b) => a.x - b.x)) {
              const start = Math.max(0, Math.min(mark.x, width - mark.text.length * 13));
              expect(start).toBeGreaterThan(end);
              end = start + mark.text.length * 13;
              expect(end).toBeLessThanOrEqual(width);
            }
          }
          // No event is lost, with or without words.
          expect(axis.marks.reduce((sum, mark) => sum + mark.events.length, 0)).toBe(dates.length);
        },
      ),
    );
  });

  it('gives words first to the days that limits hang on', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => event(isoOf(toDayNumber(2025, 1, 1) + index)));
    const axis = layoutAxis(crowd, [span('2025-01-09', '2025-01-12')], 200);
    const named = axis.marks.filter((mark) => mark.lane !== undefined).map((mark) => mark.text.slice(0, 5));
    expect(named).toHaveLength(5);
    expect(named).toEqual(expect.arrayContaining(['01-09', '01-12']));
  });

  it('keeps dates out of order where they are', () => {
    const axis = layoutAxis([event('2025-03-01', '决定'), event('2025-05-01', '告知')], [], 500);
    expect(axis.marks[0]?.text).toContain('决定');
    expect(axis.marks[0]?.x).toBe(0);
  });

  it('lists dates that were not read, and takes dates without a day', () => {
    const axis = layoutAxis(
      [event('2025-03'), { ...event(''), state: 'unknown' }, event('2025-05-01')],
      [],
      500,
    );
    expect(axis.unread).toHaveLength(1);
    expect(axis.marks).toHaveLength(2);
  });

  it('draws limits from start to last day, in lanes that do not collide', () => {
    const until = isoOf(plusMonths(toDayNumber(2025, 1, 1), 3));
    const axis = layoutAxis(
      [event('2025-01-01'), event('2025-12-31')],
      [span('2025-01-01', until), span('2025-02-01', until)],
      900,
    );
    expect(axis.bars.map((bar) => bar.lane)).toEqual([0, 1]);
    expect(axis.bars.every((bar) => bar.from < bar.to && bar.to === bar.target)).toBe(true);
  });

  it('shows first what a person must look at', () => {
    const spans = [
      ...Array.from({ length: 5 }, () => span('2025-01-01', '2025-02-01')),
      span('2025-01-01', '2025-02-01', 'fail'),
    ];
    expect(spansToDraw(spans, false)).toHaveLength(1);
    expect(spansToDraw(spans, true)).toHaveLength(6);
    expect(spansToDraw(spans.slice(0, 3), false)).toHaveLength(3);
  });
});
