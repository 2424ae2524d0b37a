import { type DayNumber, dayOf, toDayNumber, weekdayOf } from '../dates/index.ts';
import type { CalendarYear } from '../generated/schemas.ts';
import { unsettledFrom } from './calendar.ts';

/** What is wrong with the arrangement of a year, in plain Chinese; empty if nothing is. */
export function calendarProblems(year: CalendarYear): string[] {
  const problems: string[] = [];
  const off = new Set<DayNumber>();
  const earliest = toDayNumber(year.year - 1, 12, unsettledFrom);
  const latest = toDayNumber(year.year, 12, 31);
  const check = (text: string): DayNumber | undefined => {
    const day = dayOf(text);
    if (day === undefined) problems.push(`${text} 这一天不存在`);
    else if (day < earliest || day > latest) problems.push(`${text} 不在 ${year.year} 年的安排范围内`);
    else return day;
    return undefined;
  };

  for (const { name, from, to } of year.holidays) {
    const first = check(from);
    const last = check(to);
    if (first === undefined || last === undefined) continue;
    if (first > last) problems.push(`${name}的放假起止颠倒：${from} 至 ${to}`);
    for (let day = first; day <= last; day++) {
      if (off.has(day)) problems.push(`${name}与别的假期重叠：${from} 至 ${to}`);
      off.add(day);
    }
  }
  const made = new Set<DayNumber>();
  for (const { date } of year.makeupWorkdays) {
    const day = check(date);
    if (day === undefined) continue;
    if (made.has(day)) problems.push(`调休上班日重复：${date}`);
    if (weekdayOf(day) < 6) problems.push(`调休上班日 ${date} 不是周末`);
    if (off.has(day)) problems.push(`${date} 既放假又上班`);
    made.add(day);
  }
  return [...new Set(problems)];
}
