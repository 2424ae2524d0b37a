import { isoOfMinute, type MinuteNumber, type Moment, minutesOfDay, momentOf } from '../dates/index.ts';
import type { Derivation, DerivationExtension, DerivationNote, LimitUnit } from '../generated/schemas.ts';
import { emptyDerivation } from './derive.ts';
import type { Judgement } from './judge.ts';
import { never } from './period.ts';
import type { DeadlineOutcome, DeadlineSpec, Exclusion, Extension } from './types.ts';

interface MinuteSpan {
  first: MinuteNumber;
  last: MinuteNumber;
}

interface HourPeriod {
  last: MinuteNumber;
  states: DerivationExtension['counted'][];
}

/**
 * Judges a limit in hours. It needs times of day: dates alone can show that it was passed, never that it was kept
 * (24 hours: the same or the next day is unknown, any later day has passed it).
 */
export function hourDeadline(spec: DeadlineSpec, start: Moment, target: Moment): DeadlineOutcome {
  const timed = start.hasTime && target.hasTime;
  const earliest = periodEnd(spec, start.earliestMinute, spec.limit, 'sure');
  const latest = periodEnd(spec, start.latestMinute, spec.limit, 'possible');
  const shorter = periodEnd(
    spec,
    start.earliestMinute,
    Math.max(0, spec.limit - (spec.borderline ?? 0)),
    'sure',
  );

  let judgement = judge(spec, earliest.last, latest.last, target);
  if (judgement.answer === 'yes' && !timed) judgement = missing(start, target);
  else if (judgement.answer === 'unknown') judgement = timed ? openReason(spec) : missing(start, target);
  else if (spec.borderline && judge(spec, shorter.last, latest.last, target).answer !== judgement.answer) {
    judgement = { answer: 'unknown', reason: { code: 'borderline' } };
  }
  const derivation = deriveHours(spec, start, target, earliest, latest, judgement);
  return { ...judgement, derivation };
}

function judge(spec: DeadlineSpec, earliest: MinuteNumber, latest: MinuteNumber, target: Moment): Judgement {
  // "At least 24 hours before" is kept by exactly 24 hours, "after 24 hours" is not.
  const slack = spec.relation === 'atLeastBefore' ? 1 : 0;
  const past = spec.relation !== 'within';
  if (target.latestMinute <= earliest - slack) return { answer: past ? 'no' : 'yes' };
  if (target.earliestMinute > latest - slack) return { answer: past ? 'yes' : 'no' };
  return { answer: 'unknown' };
}

function missing(start: Moment, target: Moment): Judgement {
  const partial = start.earliest !== start.latest || target.earliest !== target.latest;
  return { answer: 'unknown', reason: { code: partial ? 'partialDate' : 'missingTime' } };
}

function openReason(spec: DeadlineSpec): Judgement {
  const open = spec.excluded?.some((exclusion) => {
    const sure = spanOf(exclusion, 'sure');
    const possible = spanOf(exclusion, 'possible');
    return sure?.first !== possible?.first || sure?.last !== possible?.last;
  });
  return { answer: 'unknown', reason: { code: open ? 'exclusionOpen' : 'extensionUndated' } };
}

/** Last minute of the period with what surely, or possibly, prolongs it. */
function periodEnd(
  spec: DeadlineSpec,
  start: MinuteNumber,
  hours: number,
  reading: 'sure' | 'possible',
): HourPeriod {
  const spans = (spec.excluded ?? [])
    .map((exclusion) => spanOf(exclusion, reading))
    .filter((span) => span !== undefined)
    .sort((a, b) => a.first - b.first);
  let last = pushed(start, start + hours * 60, spans);
  const states: DerivationExtension['counted'][] = [];
  for (const extension of byApproval(spec.extensions ?? [])) {
    const state = spec.countLateExtensions ? 'yes' : extensionState(extension, last);
    states.push(state);
    if (state === 'yes' || (state === 'undated' && reading === 'possible')) {
      last = pushed(last, last + extension.days * minutesOf(extension.unit ?? 'hour'), spans);
    }
  }
  return { last, states };
}

/** The end of a period from `start`, moved by what of the excluded spans falls into it. */
function pushed(start: MinuteNumber, end: MinuteNumber, spans: readonly MinuteSpan[]): MinuteNumber {
  let last = end;
  let covered = start;
  for (const span of spans) {
    if (span.first > last) break;
    const from = Math.max(span.first, covered + 1);
    if (span.last < from) continue;
    last += span.last - from + 1;
    covered = span.last;
  }
  return last;
}

function spanOf(exclusion: Exclusion, reading: 'sure' | 'possible'): MinuteSpan | undefined {
  const from = exclusion.from === undefined ? undefined : momentOf(exclusion.from);
  const to = exclusion.to === undefined ? undefined : momentOf(exclusion.to);
  const sure = reading === 'sure';
  // Whole days are excluded where no time is stated; only the day itself can be in doubt.
  const first =
    from === undefined ? (sure ? never : -never) : (sure ? from.latest : from.earliest) * minutesOfDay;
  const last =
    to === undefined ? (sure ? -never : never) : ((sure ? to.earliest : to.latest) + 1) * minutesOfDay - 1;
  const span = {
    first: from?.hasTime ? from.earliestMinute : first,
    last: to?.hasTime ? to.latestMinute : last,
  };
  return span.first <= span.last ? span : undefined;
}

/** In order of the earliest minute of approval; one of unknown date may have made time for every other. */
function byApproval(extensions: readonly Extension[]): Extension[] {
  const approval = (extension: Extension) => momentOf(extension.approvedOn ?? '')?.earliestMinute ?? -never;
  return [...extensions].sort((a, b) => {
    const left = approval(a);
    const right = approval(b);
    return left < right ? -1 : left > right ? 1 : a.days - b.days;
  });
}

function extensionState(extension: Extension, last: MinuteNumber): DerivationExtension['counted'] {
  const approved = extension.approvedOn === undefined ? undefined : momentOf(extension.approvedOn);
  if (approved === undefined) return 'undated';
  if (approved.latestMinute <= last) return 'yes';
  return approved.earliestMinute > last ? 'late' : 'undated';
}

function minutesOf(unit: LimitUnit): number {
  if (unit === 'hour') return 60;
  if (unit === 'calendarDay') return minutesOfDay;
  throw new RangeError(`a limit in hours is prolonged by hours or calendar days, not by ${unit}`);
}

function deriveHours(
  spec: DeadlineSpec,
  start: Moment,
  target: Moment,
  earliest: HourPeriod,
  latest: HourPeriod,
  judgement: Judgement,
): Derivation {
  const derivation = emptyDerivation(spec);
  derivation.answer = judgement.answer;
  if (judgement.reason) derivation.reason = judgement.reason;
  if (earliest.last === latest.last) {
    const last = earliest.last;
    derivation.lastDay = isoOfMinute(last);
    if (spec.relation !== 'within') {
      derivation.firstAllowedDay = isoOfMinute(spec.relation === 'atLeastBefore' ? last : last + 1);
    }
    if (target.hasTime && target.earliestMinute > last) derivation.minutesOver = target.earliestMinute - last;
    else if (target.hasTime) derivation.minutesLeft = last - target.earliestMinute;
  } else {
    const bounded = latest.last < never;
    derivation.lastDayRange = {
      earliest: isoOfMinute(earliest.last),
      ...(bounded && { latest: isoOfMinute(latest.last) }),
    };
  }
  derivation.extensions = byApproval(spec.extensions ?? []).map((extension, index) => ({
    ...extension,
    unit: extension.unit ?? 'hour',
    counted: earliest.states[index] ?? 'undated',
  }));
  derivation.excluded = (spec.excluded ?? []).map((exclusion) => ({
    ...exclusion,
    days: daysInside(exclusion, earliest.last),
  }));
  derivation.notes = notes(start, target, judgement);
  return derivation;
}

function daysInside(exclusion: Exclusion, last: MinuteNumber): number {
  const span = spanOf(exclusion, 'sure');
  if (span === undefined || span.first > last) return 0;
  return Math.ceil((Math.min(span.last, last) - span.first + 1) / minutesOfDay);
}

function notes(start: Moment, target: Moment, judgement: Judgement): DerivationNote[] {
  const list: DerivationNote[] = [];
  if (!start.hasTime || !target.hasTime) list.push({ code: 'hoursFromDates' });
  if (target.latestMinute < start.earliestMinute) list.push({ code: 'targetBeforeStart' });
  if (judgement.reason?.code === 'borderline') list.push({ code: 'borderline' });
  return list;
}
