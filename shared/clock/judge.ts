import type { DayInterval, DayNumber } from '../dates/index.ts';
import type { DeadlineReason, DeadlineRelation } from '../generated/schemas.ts';
import type { Calendar, Reach } from './calendar.ts';
import { endOfPeriod, type Period, type Reading } from './period.ts';

/** Answer of a relation, with the reason where it is not certain. */
export interface Judgement {
  answer: 'yes' | 'no' | 'unknown';
  reason?: DeadlineReason;
}

/** One thing that is open about a period: its two readings end it earlier or later. */
export interface OpenPoint {
  code: 'exclusionOpen' | 'extensionUndated' | 'rollOverUnset' | 'borderline';
  earlier: Partial<Reading>;
  later: Partial<Reading>;
}

const yes: Judgement = { answer: 'yes' };
const no: Judgement = { answer: 'no' };
const partial: Judgement = { answer: 'unknown', reason: { code: 'partialDate' } };

/** Compares the judged date with the last day of a period. */
export function judge(last: Reach, target: DayInterval, relation: DeadlineRelation): Judgement {
  if (target.latest <= last.day) return relation === 'within' ? yes : no;
  if (last.missingYear !== undefined) {
    return { answer: 'unknown', reason: { code: 'calendarYearMissing', year: last.missingYear } };
  }
  if (target.earliest > last.day) return relation === 'within' ? no : yes;
  return partial;
}

/**
 * Judges under every reading: the answer stands only if all agree. All open points move the end of a period the
 * same way, so the two readings with everything earlier and everything later enclose the rest. A start of limited
 * precision is tried day by day, since months of different length make its earliest day no bound.
 */
export function judgeReadings(
  calendar: Calendar,
  start: DayInterval,
  target: DayInterval,
  relation: DeadlineRelation,
  period: Period,
  nominal: Reading,
  open: readonly OpenPoint[],
): Judgement {
  const judgeAt = (day: DayNumber, reading: Reading) =>
    judge(endOfPeriod(calendar, day, period, reading).last, target, relation);
  const earlier = Object.assign({}, nominal, ...open.map((point) => point.earlier)) as Reading;
  const later = Object.assign({}, nominal, ...open.map((point) => point.later)) as Reading;

  const low = judgeAt(start.earliest, earlier);
  const high = open.length === 0 ? low : judgeAt(start.earliest, later);
  if (low.answer === 'unknown') return low;
  if (high.answer === 'unknown') return high;
  for (let day = start.earliest + 1; day <= start.latest; day++) {
    const lowAgain = judgeAt(day, earlier);
    const highAgain = judgeAt(day, later);
    if (lowAgain.answer === 'unknown') return lowAgain;
    if (highAgain.answer === 'unknown') return highAgain;
    if (lowAgain.answer !== low.answer || highAgain.answer !== high.answer) return partial;
  }
  if (low.answer === high.answer) return low;
  return {
    answer: 'unknown',
    reason: { code: decisive(open, (reading) => judgeAt(start.earliest, reading).answer, earlier, later) },
  };
}

/** The open point that turns the answer by itself, or the first one where only several together do. */
function decisive(
  open: readonly OpenPoint[],
  answerOf: (reading: Reading) => string,
  earlier: Reading,
  later: Reading,
): OpenPoint['code'] {
  const low = answerOf(earlier);
  const high = answerOf(later);
  const alone =
    open.find((point) => answerOf({ ...earlier, ...point.later }) !== low) ??
    open.find((point) => answerOf({ ...later, ...point.earlier }) !== high);
  return (alone ?? (open[0] as OpenPoint)).code;
}
