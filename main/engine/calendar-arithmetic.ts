import { type Calendar, shiftDate } from '../../shared/clock/index.ts';
import type { DeadlineReason, LimitUnit, ReviewReason } from '../../shared/generated/schemas.ts';
import { because, known, type Reading, unknown } from './reading.ts';

/** A date moved by an amount of a unit; the start is not counted. */
export function addLimit(
  calendar: Calendar,
  start: Reading & { state: 'known' },
  by: number,
  unit: LimitUnit,
): Reading {
  const date = String(start.value);
  const moved = shiftDate(calendar, unit === 'hour' ? date : date.slice(0, 10), by, unit);
  return moved.known ? known(moved.date, start.sources) : unknown(reviewReason(moved.reason), start.sources);
}

/** The clock's reason in the engine's words. */
export function reviewReason(reason: DeadlineReason): ReviewReason {
  switch (reason.code) {
    case 'calendarYearMissing':
      return because('calendarYearMissing', reason.year === undefined ? undefined : String(reason.year));
    case 'invalidDate':
      return because('malformed', reason.text);
    case 'exclusionOpen':
    case 'extensionUndated':
      return because('notRead', reason.code === 'exclusionOpen' ? '扣除期间的起止日' : '延期批准日期');
    default:
      return because(reason.code);
  }
}
