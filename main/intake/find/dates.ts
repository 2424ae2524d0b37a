import { readDate, readDateTime } from '../../../shared/dates/index.ts';
import { type Found, findAll } from './found.ts';
import { wholeNumberIn } from './numerals.ts';

const gap = '[ \\u3000]*';
const number = '[0-9０-９〇零○OＯ一二三四五六七八九十廿卅]';
const year = `(?:${number}${gap}){4}`;
const day =
  `(?:${year}年${gap}(?:${number}${gap}){1,3}月${gap}(?:${number}${gap}){1,4}[日号]?` +
  '|\\d{4}[-./－．／]\\d{1,2}[-./－．／]\\d{1,2})';
const two = '(?:\\d{1,2}|[零〇一二三四五六七八九十]{1,3})';
const clock = `(?:上午|下午|晚上|中午)?${gap}${two}${gap}(?:[:：]${gap}\\d{1,2}|[时点](?:${gap}${two}${gap}分?|半|整)?)`;
const days = new RegExp(`(?<!\\d)${day}(?![\\d])`, 'g');
const moments = new RegExp(`(?<!\\d)${day}${gap}${clock}`, 'g');
const spans = new RegExp(
  `(?<from>${day}${gap}${clock})分?${gap}起?${gap}[，,]?${gap}(?:至|到|起至|-|—|－|~|～)${gap}(?<to>(?:${day}${gap})?${clock})`,
  'g',
);

/** Whole dates in a text, as YYYY-MM-DD. A date that does not exist is left out. */
export function findDates(text: string): Found<string>[] {
  return findAll(text, days, ([words]) => fullDate(words));
}

/** Dates with time of day, as YYYY-MM-DDTHH:MM. */
export function findMoments(text: string): Found<string>[] {
  return findAll(text, moments, ([words]) => moment(words));
}

/** A stretch of time on a record: 2024年3月20日9时05分至10时30分; the end takes the day of the start where it has none. */
export function findTimeSpans(text: string): Found<{ start: string; end: string }>[] {
  return findAll(text, spans, (match) => {
    const start = moment(match.groups?.from ?? '');
    const words = match.groups?.to ?? '';
    const half = /(?:下午|晚上)/.exec(match.groups?.from ?? '')?.[0] ?? '';
    const end = moment(words) ?? (start ? endOnDay(start, words, half) : undefined);
    return start && end ? { start, end } : undefined;
  });
}

/** An end without day is on the day of the start; 下午2时至4时 means that the end is in the afternoon too. */
function endOnDay(start: string, words: string, half: string): string | undefined {
  const plain = moment(`${start.slice(0, 10)} ${words}`);
  if (plain === undefined || plain >= start || half === '') return plain;
  return moment(`${start.slice(0, 10)} ${half}${words}`);
}

function fullDate(words: string): string | undefined {
  const read = readDate(words);
  return read.ok && read.date.length === 10 ? read.date : undefined;
}

function moment(words: string): string | undefined {
  // 九时三十分: the day may be in words already, the time of day is made figures.
  const inFigures = words.replace(/[零〇一二三四五六七八九十]{1,3}(?=[时点分]|$)/g, (one) =>
    String(wholeNumberIn(one) ?? one),
  );
  const read = readDateTime(inFigures.replaceAll('：', ':'));
  return read.ok ? read.date : undefined;
}
