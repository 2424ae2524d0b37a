import { dayOf, weekdayOf } from '../dates/index.ts';
import type { DeadlineReason, Derivation, DerivationRun } from '../generated/schemas.ts';
import { reasonText, clockTexts as texts } from './messages.ts';

/** Strips with more runs than this are summed up instead of read run by run. */
const longestRead = 14;

/** The derivation as it is read aloud, one paragraph of Chinese. */
export function derivationSentence(derivation: Derivation): string {
  const say = dateSpeaker();
  const clauses = [texts.started(say(derivation.start.date), derivation.start.label)];
  clauses.push(...countClauses(derivation, say));
  clauses.push(...extensionClauses(derivation, say));
  clauses.push(conclusion(derivation, say));
  return clauses.map((clause) => `${clause}。`).join('');
}

/** Why there is no certain answer and what to do, as one sentence. */
export function reasonSentence(reason: DeadlineReason): string {
  return `${reasonText(reason)}。`;
}

type Say = (date: string) => string;

function countClauses(derivation: Derivation, say: Say): string[] {
  const clauses: string[] = [];
  const runs = derivation.steps.filter(
    (run) => run.kind !== 'start' && run.kind !== 'past' && run.kind !== 'rolledLastDay',
  );
  const end = runs.findIndex((run) => run.kind === 'lastDay');
  const shown = end < 0 ? runs : runs.slice(0, end + 1);
  let number = 0;
  if (shown.length > longestRead) {
    const inner = shown.filter((run) => run.kind !== 'lastDay');
    number = sum(inner, (run) => run.count);
    const rest = inner.filter((run) => run.kind === 'restDay' || run.kind === 'holiday');
    const makeup = inner.filter((run) => run.kind === 'makeupWorkday');
    const from = say((inner[0] as DerivationRun).from);
    const to = say((inner.at(-1) as DerivationRun).to);
    clauses.push(texts.folded(from, to, number, sum(rest, length), sum(makeup, length)));
    for (const run of inner)
      if (run.kind === 'excluded') clauses.push(texts.excludedDays(span(run, say), run.note));
  }
  for (const run of shown.length > longestRead ? shown.slice(-1) : shown) {
    clauses.push(runClause(derivation, run, number, say));
    number += run.count;
  }
  if (shown.length === 0 && derivation.lastDay !== undefined) {
    clauses.push(texts.endsOn(texts.amount(derivation.limit, derivation.unit), say(derivation.lastDay)));
  }
  if (derivation.lastDayRange) {
    const { earliest, latest } = derivation.lastDayRange;
    clauses.push(texts.between(say(earliest), latest === undefined ? undefined : say(latest)));
  }
  if (derivation.rolledTo !== undefined && derivation.lastDay !== undefined) {
    const say2 = derivation.rollOver === 'yes' ? texts.rolled : texts.rollOpen;
    clauses.push(say2(say(derivation.lastDay), withWeekday(derivation.rolledTo, say)));
  }
  return clauses;
}

function runClause(derivation: Derivation, run: DerivationRun, before: number, say: Say): string {
  switch (run.kind) {
    case 'restDay':
    case 'holiday':
      return texts.restDays(span(run, say), run.note);
    case 'excluded':
      return texts.excludedDays(span(run, say), run.note);
    default:
      break;
  }
  const counted =
    run.from === run.to
      ? texts.countedDay(before + 1, say(run.from), weekday(run.from))
      : texts.countedDays(before + 1, before + run.count, say(run.from), say(run.to));
  if (run.kind === 'makeupWorkday') return texts.makeupDay(counted);
  if (run.kind !== 'lastDay') return counted;
  if (derivation.relation !== 'atLeastBefore') return texts.lastDay(counted);
  return texts.lastDayBetween(counted, texts.amount(derivation.limit, derivation.unit));
}

function extensionClauses(derivation: Derivation, say: Say): string[] {
  return derivation.extensions.map((extension) => {
    const amount = texts.amount(extension.days, extension.unit);
    if (extension.approvedOn === undefined) {
      return extension.counted === 'yes' ? texts.extended(amount, undefined) : texts.extensionUndated(amount);
    }
    const approval = texts.approvedOn(say(extension.approvedOn), extension.approver);
    if (extension.counted === 'late') return texts.extensionLate(amount, approval);
    return extension.counted === 'yes' ? texts.extended(amount, approval) : texts.extensionUndated(amount);
  });
}

function conclusion(derivation: Derivation, say: Say): string {
  const target = texts.target(derivation.target.label, say(derivation.target.date));
  if (derivation.reason) return `${target}。${reasonText(derivation.reason)}`;
  if (derivation.notes.some((note) => note.code === 'targetBeforeStart'))
    return `${target}，${texts.beforeStart}`;
  return `${target}，${finding(derivation, say)}`;
}

function finding(derivation: Derivation, say: Say): string {
  const { relation, answer, unit, limit } = derivation;
  if (relation === 'atLeastBefore') {
    const between =
      derivation.daysBetween === undefined ? undefined : texts.amount(derivation.daysBetween, unit);
    const asked = texts.amount(limit, unit);
    return answer === 'yes' ? texts.enoughBefore(between, asked) : texts.notEnoughBefore(between, asked);
  }
  if (relation === 'after') {
    if (answer === 'yes') return texts.expired;
    return texts.tooEarly(
      derivation.firstAllowedDay === undefined ? undefined : say(derivation.firstAllowedDay),
    );
  }
  if (answer === 'yes')
    return texts.inTime(distance(derivation, derivation.daysLeft, derivation.minutesLeft));
  const over = texts.tooLate(distance(derivation, derivation.daysOver, derivation.minutesOver));
  return derivation.targetCount === undefined
    ? over
    : `${texts.targetNumber(derivation.targetCount, unit)}，${over}`;
}

/** Days or minutes in words; nothing for zero. */
function distance(
  derivation: Derivation,
  days: number | undefined,
  minutes: number | undefined,
): string | undefined {
  if (minutes) return texts.minutes(minutes);
  if (!days) return undefined;
  return texts.amount(days, derivation.unit === 'workingDay' ? 'workingDay' : 'calendarDay');
}

/** Says dates; the year where it differs from the date said before. */
function dateSpeaker(): Say {
  let year: string | undefined;
  return (date) => {
    const [days = '', time] = date.split('T');
    const [own = '', month, day] = days.split('-');
    const spokenYear = own === year ? '' : `${own}年`;
    year = own;
    const spokenMonth = month === undefined ? '' : `${Number(month)}月`;
    const spokenDay = day === undefined ? '' : `${Number(day)}日`;
    return `${spokenYear || (month === undefined ? `${own}年` : '')}${spokenMonth}${spokenDay}${time === undefined ? '' : ` ${time}`}`;
  };
}

function span(run: DerivationRun, say: Say): string {
  return run.from === run.to ? say(run.from) : `${say(run.from)}至${say(run.to)}`;
}

function withWeekday(date: string, say: Say): string {
  return `${say(date)}${weekday(date)}`;
}

function weekday(date: string): string {
  return texts.weekday(weekdayOf(dayOf(date) as number));
}

function length(run: DerivationRun): number {
  return (dayOf(run.to) as number) - (dayOf(run.from) as number) + 1;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}
