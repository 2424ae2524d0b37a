import { dayOf, type Moment, momentOf } from '../dates/index.ts';
import type { DeadlineReason, Derivation } from '../generated/schemas.ts';
import type { Calendar } from './calendar.ts';
import { deriveDays, emptyDerivation } from './derive.ts';
import { hourDeadline } from './hours.ts';
import { type Judgement, judge, judgeReadings, type OpenPoint } from './judge.ts';
import {
  datedExtensions,
  type ExcludedSpans,
  endOfPeriod,
  excludedSpans,
  type Period,
  type Reading,
  type Span,
} from './period.ts';
import type { DeadlineOutcome, DeadlineSpec } from './types.ts';

const noSpans: readonly Span[] = [];

/**
 * Judges a date by a time limit and shows how it was counted. The day (hour limits: the minute) of the start is not
 * counted; excluded days inside the running period push its end out; extensions follow in order of approval.
 * Throws a RangeError if an amount is no whole number; everything that the file may hold gives an answer.
 */
export function deadline(spec: DeadlineSpec, calendar: Calendar): DeadlineOutcome {
  checkAmounts(spec);
  const start = momentOf(spec.start);
  const target = momentOf(spec.end);
  if (start === undefined || target === undefined) {
    return refused(spec, { code: 'invalidDate', text: start === undefined ? spec.start : spec.end });
  }
  return spec.unit === 'hour'
    ? hourDeadline(spec, start, target)
    : dayDeadline(spec, start, target, calendar);
}

function dayDeadline(spec: DeadlineSpec, start: Moment, target: Moment, calendar: Calendar): DeadlineOutcome {
  const { relation } = spec;
  const rolls = spec.unit !== 'workingDay' && relation !== 'atLeastBefore';
  const spans = spec.excluded?.length ? excludedSpans(spec.excluded) : undefined;
  const period: Period = {
    unit: spec.unit,
    extensions: spec.extensions?.length ? datedExtensions(spec.extensions, spec.unit) : [],
    countLate: spec.countLateExtensions ?? false,
  };
  const nominal: Reading = {
    limit: spec.limit,
    excluded: spans?.sure ?? noSpans,
    countOpenExtensions: false,
    roll: rolls && spec.rollOver === 'yes',
  };
  const end = endOfPeriod(calendar, start.latest, period, nominal);
  const open = openPoints(spec, rolls, spans);
  const judgement: Judgement =
    open.length === 0 && start.earliest === start.latest
      ? judge(end.last, target, relation)
      : judgeReadings(calendar, start, target, relation, period, nominal, open);
  const derivation = deriveDays({
    spec,
    start,
    target,
    calendar,
    period,
    nominal,
    end,
    open,
    judgement,
    rolls,
  });
  return { ...judgement, derivation };
}

/** What is open about the period, without regard to whether it matters. */
function openPoints(spec: DeadlineSpec, rolls: boolean, spans: ExcludedSpans | undefined): OpenPoint[] {
  const open: OpenPoint[] = [];
  if (spans?.open)
    open.push({
      code: 'exclusionOpen',
      earlier: { excluded: spans.sure },
      later: { excluded: spans.possible },
    });
  if (spec.extensions?.some((extension) => dayOf(extension.approvedOn ?? '') === undefined)) {
    open.push({
      code: 'extensionUndated',
      earlier: { countOpenExtensions: false },
      later: { countOpenExtensions: true },
    });
  }
  if (rolls && (spec.rollOver ?? 'unset') === 'unset') {
    open.push({ code: 'rollOverUnset', earlier: { roll: false }, later: { roll: true } });
  }
  if (spec.borderline) {
    open.push({
      code: 'borderline',
      earlier: { limit: Math.max(0, spec.limit - spec.borderline) },
      later: { limit: spec.limit },
    });
  }
  return open;
}

function refused(spec: DeadlineSpec, reason: DeadlineReason): DeadlineOutcome {
  const derivation: Derivation = { ...emptyDerivation(spec), answer: 'unknown', reason };
  return { answer: 'unknown', reason, derivation };
}

function checkAmounts(spec: DeadlineSpec): void {
  const amounts = [
    spec.limit,
    spec.borderline ?? 0,
    ...(spec.extensions ?? []).map((extension) => extension.days),
  ];
  if (!amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0)) {
    throw new RangeError(`time limits are whole numbers: ${amounts.join(', ')}`);
  }
}
