export {
  addCalendarDays,
  addHours,
  addMonths,
  addWorkingDays,
  addYears,
  shiftDate,
  workingDaysStrictlyBetween,
} from './add.ts';
export { buildCalendar, type Calendar, type DayKind } from './calendar.ts';
export { calendarProblems } from './calendar-check.ts';
export { deadline } from './deadline.ts';
export { type DerivationCell, expandDerivation } from './expand.ts';
export { noteText } from './messages.ts';
export { derivationSentence, reasonSentence } from './sentence.ts';
export type {
  CountOutcome,
  DateOutcome,
  DeadlineOutcome,
  DeadlineSpec,
  Exclusion,
  Extension,
} from './types.ts';
