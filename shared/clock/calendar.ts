import { type DayNumber, dayOf, isoOf, toDayNumber, weekdayOf, yearOf } from '../dates/index.ts';
import type { CalendarYear } from '../generated/schemas.ts';

export type DayKind = 'workday' | 'makeupWorkday' | 'weekend' | 'holiday';

/** Days in a row of one kind, both ends included. */
export interface CalendarRun {
  kind: DayKind;
  first: DayNumber;
  last: DayNumber;
  /** The same as texts, YYYY-MM-DD. */
  from: string;
  to: string;
  /** Holidays of the run; for a make-up day the holiday that it makes up for. */
  name?: string;
}

/** A day that was reached; with `missingYear` it is only the earliest that is possible. */
export interface Reach {
  day: DayNumber;
  /** The year whose holiday arrangement would be needed. */
  missingYear?: number;
}

/** Working days by lookup in tables. Days of a year without arrangement have no kind: nothing is guessed. */
export interface Calendar {
  /** Years whose arrangement is loaded, ascending. */
  readonly years: readonly number[];
  kindOf(day: DayNumber): DayKind | undefined;
  /** The run that a day belongs to; undefined where the arrangement is missing. */
  runAt(day: DayNumber): CalendarRun | undefined;
  /** The n-th working day after `day`, `day` itself not counted; n = 0 is `day`. */
  workingDayAfter(day: DayNumber, n: number): Reach;
  /** Working days from `first` to `last`, both counted; days without arrangement count as none. */
  countWorkingDays(first: DayNumber, last: DayNumber): number;
  /** First day from `first` on without arrangement. */
  firstUncovered(first: DayNumber): DayNumber;
  /** The year whose arrangement a day without one needs. */
  missingYear(day: DayNumber): number;
}

/**
 * Builds the tables. Each year may be given once and should have been checked with `calendarProblems`.
 * The last week of December is settled only by the next year's arrangement, which may take days off or make them
 * up there (2007-12-29, 2018-12-29, 2022-12-31), so it counts as covered only if that is loaded too.
 */
export function buildCalendar(years: readonly CalendarYear[]): Calendar {
  const byYear = new Map(years.map((year) => [year.year, year]));
  const sorted = [...byYear.keys()].sort((a, b) => a - b);
  const base = toDayNumber(sorted[0] ?? 1970, 1, 1);
  const end = sorted.length === 0 ? base : toDayNumber((sorted.at(-1) as number) + 1, 1, 1);
  const kinds = new Uint8Array(end - base);
  const names = new Map<DayNumber, string>();

  for (const year of sorted) {
    const settled = byYear.has(year + 1) ? toDayNumber(year + 1, 1, 1) : toDayNumber(year, 12, unsettledFrom);
    for (let day = toDayNumber(year, 1, 1); day < settled; day++) {
      kinds[day - base] = weekdayOf(day) >= 6 ? weekend : workday;
    }
  }
  const mark = (day: DayNumber, kind: number, name: string) => {
    if (!(kinds[day - base] as number)) return;
    kinds[day - base] = kind;
    names.set(day, name);
  };
  for (const year of byYear.values()) {
    for (const holiday of year.holidays) {
      for (let day = real(holiday.from); day <= real(holiday.to); day++) mark(day, holidayCode, holiday.name);
    }
    for (const makeup of year.makeupWorkdays) mark(real(makeup.date), makeupCode, makeup.name);
  }
  return new CalendarTable(sorted, base, kinds, names);
}

class CalendarTable implements Calendar {
  readonly years: readonly number[];
  readonly #base: DayNumber;
  readonly #kinds: Uint8Array;
  /** Working days from the base to each day, that day included. */
  readonly #counts: Int32Array;
  readonly #workdays: Int32Array;
  readonly #runs: CalendarRun[] = [];
  /** Index of the run of each day; -1 without arrangement. */
  readonly #runIndex: Int32Array;
  /** For each day the first day from it on without arrangement. */
  readonly #uncovered: Int32Array;

  constructor(years: readonly number[], base: DayNumber, kinds: Uint8Array, names: Map<DayNumber, string>) {
    this.years = years;
    this.#base = base;
    this.#kinds = kinds;
    this.#counts = new Int32Array(kinds.length);
    this.#runIndex = new Int32Array(kinds.length).fill(-1);
    this.#uncovered = new Int32Array(kinds.length);
    const workdays: number[] = [];
    for (let index = 0; index < kinds.length; index++) {
      if (isWorking(kinds[index] as number)) workdays.push(base + index);
      this.#counts[index] = workdays.length;
      this.#extendRuns(index, names.get(base + index));
    }
    this.#workdays = Int32Array.from(workdays);
    let uncovered = base + kinds.length;
    for (let index = kinds.length - 1; index >= 0; index--) {
      if (!kinds[index]) uncovered = base + index;
      this.#uncovered[index] = uncovered;
    }
    for (const run of this.#runs) {
      run.from = isoOf(run.first);
      run.to = isoOf(run.last);
      Object.freeze(run);
    }
  }

  kindOf(day: DayNumber): DayKind | undefined {
    return kindNames[this.#kinds[day - this.#base] ?? 0];
  }

  runAt(day: DayNumber): CalendarRun | undefined {
    return this.#runs[this.#runIndex[day - this.#base] ?? -1];
  }

  workingDayAfter(day: DayNumber, n: number): Reach {
    if (n === 0) return { day };
    const uncovered = this.firstUncovered(day + 1);
    const reached = this.#workdays[this.#countTo(day) + n - 1];
    if (reached !== undefined && reached < uncovered) return { day: reached };
    return { day: uncovered, missingYear: this.missingYear(uncovered) };
  }

  countWorkingDays(first: DayNumber, last: DayNumber): number {
    return last < first ? 0 : this.#countTo(last) - this.#countTo(first - 1);
  }

  firstUncovered(first: DayNumber): DayNumber {
    return this.#uncovered[first - this.#base] ?? first;
  }

  missingYear(day: DayNumber): number {
    const year = yearOf(day);
    return this.years.includes(year) ? year + 1 : year;
  }

  #countTo(day: DayNumber): number {
    const index = day - this.#base;
    if (index < 0) return 0;
    return this.#counts[Math.min(index, this.#counts.length - 1)] ?? 0;
  }

  #extendRuns(index: number, name: string | undefined): void {
    const kind = kindNames[this.#kinds[index] as number];
    if (kind === undefined) return;
    const day = this.#base + index;
    const run = this.#runs.at(-1);
    if (run && run.last === day - 1 && run.kind === kind) {
      run.last = day;
      if (name) run.name = joinNames(run.name, name);
    } else {
      this.#runs.push({ kind, first: day, last: day, from: '', to: '', ...(name && { name }) });
    }
    this.#runIndex[index] = this.#runs.length - 1;
  }
}

/** Day of December from which the next year’s arrangement may change a year. */
export const unsettledFrom = 25;
const workday = 1;
const weekend = 2;
const holidayCode = 3;
const makeupCode = 4;
const kindNames: readonly (DayKind | undefined)[] = [
  undefined,
  'workday',
  'weekend',
  'holiday',
  'makeupWorkday',
];

function isWorking(kind: number): boolean {
  return kind === workday || kind === makeupCode;
}

/** Names joined, each once; a name may stand for several holidays itself. */
function joinNames(before: string | undefined, name: string): string {
  return [...new Set([...(before ?? name).split('、'), ...name.split('、')])].join('、');
}

function real(text: string): DayNumber {
  const day = dayOf(text);
  if (day === undefined) throw new RangeError(`no such day: ${text}`);
  return day;
}
