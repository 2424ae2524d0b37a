import type {
  DeadlineReason,
  DeadlineRelation,
  Derivation,
  LimitUnit,
  RollOver,
} from '../generated/schemas.ts';

/** A period by which a limit was prolonged; added after the last day that held until then. */
export interface Extension {
  /** Whole number ≥ 1 of `unit`. */
  days: number;
  /** Default: workingDay or hour for limits in these units, else calendarDay. */
  unit?: LimitUnit;
  /** CivilDate of the approval; absent = not known, so whether the extension counts is open. */
  approvedOn?: string;
  approver?: string;
  document?: string;
}

/** A period that does not count, both ends included. An absent end is an unknown end. */
export interface Exclusion {
  from?: string;
  to?: string;
  reason?: string;
  document?: string;
}

/** A time limit and the date judged by it. Dates are CivilDate or LocalDateTime texts. */
export interface DeadlineSpec {
  /** Event from which the limit runs; its day (or, for hours, its minute) is not counted. */
  start: string;
  /** The date judged. */
  end: string;
  startLabel?: string;
  endLabel?: string;
  /** Whole number ≥ 0 of `unit`. */
  limit: number;
  unit: LimitUnit;
  relation: DeadlineRelation;
  extensions?: readonly Extension[];
  excluded?: readonly Exclusion[];
  /**
   * Does a period of calendar days, months or years that ends on a rest day run to the next working day
   * (民事诉讼法第85条第3款)? Default `unset`: unknown where the answer depends on it. Without meaning for working days,
   * hours and `atLeastBefore`.
   */
  rollOver?: RollOver;
  /** So many units short of the limit the answer still is unknown; e.g. 1: six days where seven are asked. */
  borderline?: number;
  /** Count an extension that was approved when the period had already run out. Default false. */
  countLateExtensions?: boolean;
}

/** Whether the relation holds, with the reason where that is not certain, and how it was counted. */
export interface DeadlineOutcome {
  answer: 'yes' | 'no' | 'unknown';
  reason?: DeadlineReason;
  derivation: Derivation;
}

/** A date that was computed, or why it could not be. */
export type DateOutcome = { known: true; date: string } | { known: false; reason: DeadlineReason };

/** A count of days, or why it could not be made. */
export type CountOutcome = { known: true; count: number } | { known: false; reason: DeadlineReason };
