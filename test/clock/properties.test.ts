import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../main/schema.ts';
import {
  type DeadlineSpec,
  deadline,
  derivationSentence,
  type Exclusion,
  type Extension,
  expandDerivation,
} from '../../shared/clock/index.ts';
import { dayOf, isoOf } from '../../shared/dates/index.ts';
import type { LimitUnit } from '../../shared/generated/schemas.ts';
import { bundledCalendar, day } from './calendars.ts';

const calendar = bundledCalendar();

/** Days far enough from the ends of the calendar that no limit of these tests leaves it. */
const date = fc.integer({ min: day('2005-01-01'), max: day('2024-06-30') });
const unit = fc.constantFrom<LimitUnit>('calendarDay', 'workingDay', 'month', 'year');
const dayUnit = fc.constantFrom<LimitUnit>('calendarDay', 'workingDay');
const rollOver = fc.constantFrom('yes', 'no', 'unset' as const);
const limit = fc.integer({ min: 0, max: 60 });

function amount(of: LimitUnit, value: number): number {
  return of === 'year' ? value % 2 : of === 'month' ? value % 13 : value;
}

const exclusionsFrom = (start: number): fc.Arbitrary<Exclusion[]> =>
  fc.array(
    fc.tuple(fc.integer({ min: -10, max: 80 }), fc.integer({ min: 0, max: 20 })).map(([offset, length]) => ({
      from: isoOf(start + offset),
      to: isoOf(start + offset + length),
    })),
    { maxLength: 3 },
  );

const extensionsFrom = (start: number): fc.Arbitrary<Extension[]> =>
  fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 30 }),
      approvedOn: fc.integer({ min: 0, max: 90 }).map((offset) => isoOf(start + offset)),
    }),
    { maxLength: 3 },
  );

/** A start with exclusions around the days after it. */
const startWithExclusions = date.chain((start) => fc.tuple(fc.constant(start), exclusionsFrom(start)));

/** A start with a limit and everything that can happen to it; the target is up to 200 days later. */
const spec: fc.Arbitrary<DeadlineSpec> = date.chain((start) =>
  fc
    .record({
      unit,
      limit,
      rollOver,
      excluded: exclusionsFrom(start),
      extensions: extensionsFrom(start),
      relation: fc.constantFrom('within', 'after', 'atLeastBefore' as const),
      target: fc.integer({ min: -5, max: 200 }),
    })
    .map(({ target, ...rest }) => ({
      ...rest,
      limit: amount(rest.unit, rest.limit),
      start: isoOf(start),
      end: isoOf(start + target),
    })),
);

function lastDay(one: Omit<DeadlineSpec, 'end' | 'relation'>): number {
  const text = deadline({ ...one, end: one.start, relation: 'within' }, calendar).derivation.lastDay;
  return dayOf(text ?? '') ?? Number.NaN;
}

describe('the last day', () => {
  test('is never earlier for a longer limit', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const longer = lastDay({ ...one, limit: one.limit + 1 });
        return longer >= lastDay(one);
      }),
    );
  });

  test('is never earlier for a later start', () => {
    fc.assert(
      fc.property(date, dayUnit, limit, rollOver, (start, of, many, roll) => {
        const plain = { limit: many, unit: of, rollOver: roll };
        return lastDay({ ...plain, start: isoOf(start + 1) }) >= lastDay({ ...plain, start: isoOf(start) });
      }),
    );
    fc.assert(
      fc.property(date, dayUnit, limit, fc.integer({ min: 0, max: 3 }), (start, of, many, seed) => {
        const excluded = [{ from: isoOf(start + 5 * seed), to: isoOf(start + 5 * seed + 8) }];
        const plain = { limit: many, unit: of, rollOver: 'no', excluded } as const;
        return lastDay({ ...plain, start: isoOf(start + 1) }) >= lastDay({ ...plain, start: isoOf(start) });
      }),
    );
  });

  test('of two limits in a row is that of their sum', () => {
    fc.assert(
      fc.property(startWithExclusions, dayUnit, limit, limit, ([start, excluded], of, one, two) => {
        const plain = { unit: of, rollOver: 'no', excluded } as const;
        const middle = isoOf(lastDay({ ...plain, start: isoOf(start), limit: one }));
        const both = lastDay({ ...plain, start: isoOf(start), limit: one + two });
        return lastDay({ ...plain, start: middle, limit: two }) === both;
      }),
    );
  });

  test('does not depend on the order in which extensions and exclusions are listed', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const turned = {
          ...one,
          extensions: one.extensions?.toReversed(),
          excluded: one.excluded?.toReversed(),
        };
        return lastDay(turned as DeadlineSpec) === lastDay(one);
      }),
    );
  });

  test('of extensions that are all in time is that of the limit with all their days', () => {
    fc.assert(
      fc.property(
        date,
        dayUnit,
        limit,
        fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
        (start, of, many, days) => {
          const plain = { start: isoOf(start), unit: of, rollOver: 'no' } as const;
          const extensions = days.map((one) => ({ days: one, unit: of, approvedOn: isoOf(start) }));
          const total = days.reduce((sum, one) => sum + one, many);
          return lastDay({ ...plain, limit: many, extensions }) === lastDay({ ...plain, limit: total });
        },
      ),
    );
  });

  test('is never earlier with an exclusion or an extension more', () => {
    fc.assert(
      fc.property(
        spec,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 20 }),
        (one, offset, length) => {
          const from = day(one.start) + offset;
          const more = [...(one.excluded ?? []), { from: isoOf(from), to: isoOf(from + length) }];
          return lastDay({ ...one, excluded: more }) >= lastDay(one);
        },
      ),
    );
    fc.assert(
      fc.property(spec, fc.integer({ min: 0, max: 90 }), (one, offset) => {
        const more = [...(one.extensions ?? []), { days: 5, approvedOn: isoOf(day(one.start) + offset) }];
        return lastDay({ ...one, extensions: more }) >= lastDay(one);
      }),
    );
  });

  test('has exactly the limit of counted days before it, walked day by day', () => {
    fc.assert(
      fc.property(startWithExclusions, dayUnit, limit, ([start, excluded], of, many) => {
        const spans = excluded.map(({ from = '', to = '' }) => [day(from), day(to)] as const);
        let counted = 0;
        let walked = start;
        while (counted < many) {
          walked++;
          const kind = calendar.kindOf(walked);
          const counts = of === 'calendarDay' || kind === 'workday' || kind === 'makeupWorkday';
          if (counts && !spans.some(([from, to]) => walked >= from && walked <= to)) counted++;
        }
        return lastDay({ start: isoOf(start), unit: of, limit: many, rollOver: 'no', excluded }) === walked;
      }),
      { numRuns: 300 },
    );
  });
});

describe('answers', () => {
  test('within and after are opposites, and at least before is after without roll-over', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const within = deadline({ ...one, relation: 'within' }, calendar).answer;
        const after = deadline({ ...one, relation: 'after' }, calendar).answer;
        const opposite = within === 'unknown' ? 'unknown' : within === 'yes' ? 'no' : 'yes';
        expect(after).toBe(opposite);
        const plain = deadline({ ...one, relation: 'after', rollOver: 'no' }, calendar).answer;
        expect(deadline({ ...one, relation: 'atLeastBefore' }, calendar).answer).toBe(plain);
      }),
    );
  });

  test('with partial dates hold for every day that they can mean', () => {
    const length = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(spec, length, length, (one, startLength, endLength) => {
        const partial = { ...one, start: one.start.slice(0, startLength), end: one.end.slice(0, endLength) };
        const answer = deadline(partial, calendar).answer;
        if (answer === 'unknown') return;
        expect(deadline(one, calendar).answer).toBe(answer);
      }),
    );
  });

  test('with approvals and exclusions of limited precision hold for every day that they can mean', () => {
    const precision = fc.array(fc.constantFrom(0, 4, 7, 10, 10), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(spec, precision, (one, lengths) => {
        const cut = (text: string | undefined, index: number) => text?.slice(0, lengths[index]) || undefined;
        const vague = {
          ...one,
          extensions: one.extensions?.map((extension, index) =>
            dropEmpty({ ...extension, approvedOn: cut(extension.approvedOn, index) }),
          ),
          excluded: one.excluded?.map((exclusion, index) =>
            dropEmpty({ from: cut(exclusion.from, 3 + index), to: cut(exclusion.to, 6 + index) }),
          ),
        } as DeadlineSpec;
        const answer = deadline(vague, calendar).answer;
        if (answer !== 'unknown') expect(deadline(one, calendar).answer).toBe(answer);
      }),
    );
  });

  test('that are open about roll-over differ between its readings', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const open = deadline({ ...one, rollOver: 'unset' }, calendar);
        const yes = deadline({ ...one, rollOver: 'yes' }, calendar).answer;
        const no = deadline({ ...one, rollOver: 'no' }, calendar).answer;
        expect(open.answer).toBe(yes === no ? yes : 'unknown');
        if (yes !== no) expect(open.reason).toEqual({ code: 'rollOverUnset' });
      }),
    );
  });

  test('in hours agree with the clock', () => {
    const minute = fc
      .integer({ min: 0, max: 1439 })
      .map((value) => `T${pad(Math.floor(value / 60))}:${pad(value % 60)}`);
    fc.assert(
      fc.property(
        date,
        minute,
        fc.integer({ min: 0, max: 4 }),
        minute,
        fc.integer({ min: 1, max: 72 }),
        (start, from, days, to, hours) => {
          const begin = `${isoOf(start)}${from}`;
          const end = `${isoOf(start + days)}${to}`;
          const elapsed = (Date.parse(`${end}Z`) - Date.parse(`${begin}Z`)) / 3_600_000;
          const outcome = deadline(
            { start: begin, end, limit: hours, unit: 'hour', relation: 'within' },
            calendar,
          );
          expect(outcome.answer).toBe(elapsed <= hours ? 'yes' : 'no');
          const datesOnly = {
            start: isoOf(start),
            end: isoOf(start + days),
            limit: hours,
            unit: 'hour',
            relation: 'within',
          } as const;
          const without = deadline(datesOnly, calendar).answer;
          expect(without).not.toBe('yes');
          if (without === 'no') expect(outcome.answer).toBe('no');
        },
      ),
    );
  });
});

describe('derivations', () => {
  test('fit their schema, run without gap, and add up to the limit and its extensions', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const { derivation } = deadline(one, calendar);
        expect(problemsOf('Derivation', JSON.parse(JSON.stringify(derivation)))).toEqual([]);
        let next = day(one.start);
        for (const run of derivation.steps) {
          expect(day(run.from)).toBe(next);
          expect(day(run.to)).toBeGreaterThanOrEqual(next);
          next = day(run.to) + 1;
        }
        const counted = derivation.steps
          .filter((run) => run.kind !== 'past')
          .reduce((sum, run) => sum + run.count, 0);
        if (one.unit !== 'calendarDay' && one.unit !== 'workingDay') return;
        const extra = derivation.extensions.filter((extension) => extension.counted === 'yes');
        expect(counted).toBe(one.limit + extra.reduce((sum, extension) => sum + extension.days, 0));
      }),
    );
  });

  test('expand to every day once, folded or not, and can be said', () => {
    fc.assert(
      fc.property(spec, fc.integer({ min: 1, max: 10 }), (one, foldAfter) => {
        const { derivation } = deadline(one, calendar);
        const single = expandDerivation(derivation);
        expect(single.every((cell) => cell.days === 1 && cell.from === cell.to)).toBe(true);
        const folded = expandDerivation(derivation, foldAfter);
        expect(folded.reduce((sum, cell) => sum + cell.days, 0)).toBe(single.length);
        expect(folded.filter((cell) => cell.isTarget)).toEqual(single.filter((cell) => cell.isTarget));
        expect(single.filter((cell) => cell.isTarget)).toHaveLength(day(one.end) < day(one.start) ? 0 : 1);
        expect(derivationSentence(derivation)).toMatch(
          /^起算\d{4}年\d+月\d+日，不计入。(?!.*(undefined|NaN)).*。$/,
        );
      }),
    );
  });
});

/** Without keys that have no value. */
function dropEmpty(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
