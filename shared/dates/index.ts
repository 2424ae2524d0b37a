export { type Certainty, isBefore, isOnOrBefore, isSame } from './compare.ts';
export {
  type CivilParts,
  type DayNumber,
  fullYears,
  isRealDay,
  monthLength,
  plusMonths,
  plusYears,
  toDayNumber,
  toParts,
  weekdayOf,
  yearOf,
} from './day.ts';
export { type DateReading, readDate, readDateTime } from './read.ts';
export {
  type DayInterval,
  dayOf,
  intervalOf,
  isoOf,
  isoOfMinute,
  type MinuteNumber,
  type Moment,
  minuteOf,
  minutesOfDay,
  momentOf,
} from './text.ts';
