import { type Moment, momentOf } from './text.ts';

/** Kleene's three values: with partial dates the order of two dates may not be known. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** Whether `a` is earlier than `b`; unknown if the stated precision does not tell, or if one is no date. */
export function isBefore(a: string, b: string): Certainty {
  return compare(a, b, (left, right) =>
    left.latestMinute < right.earliestMinute
      ? 'yes'
      : left.earliestMinute >= right.latestMinute
        ? 'no'
        : 'unknown',
  );
}

/** Whether `a` is not later than `b`. Where one of them has no time of day, days are compared. */
export function isOnOrBefore(a: string, b: string): Certainty {
  return not(isBefore(b, a));
}

/** Whether both are the same day, or the same minute if both have a time of day. */
export function isSame(a: string, b: string): Certainty {
  const notEarlier = isOnOrBefore(a, b);
  const notLater = isOnOrBefore(b, a);
  if (notEarlier === 'no' || notLater === 'no') return 'no';
  return notEarlier === 'yes' && notLater === 'yes' ? 'yes' : 'unknown';
}

export function not(certainty: Certainty): Certainty {
  return certainty === 'yes' ? 'no' : certainty === 'no' ? 'yes' : 'unknown';
}

function compare(a: string, b: string, test: (left: Range, right: Range) => Certainty): Certainty {
  const left = momentOf(a);
  const right = momentOf(b);
  if (left === undefined || right === undefined) return 'unknown';
  if (left.hasTime && right.hasTime) return test(left, right);
  return test(daysOnly(left), daysOnly(right));
}

interface Range {
  earliestMinute: number;
  latestMinute: number;
}

/** A date without time is compared by day, so that the same day counts as equal. */
function daysOnly(moment: Moment): Range {
  return { earliestMinute: moment.earliest, latestMinute: moment.latest };
}
