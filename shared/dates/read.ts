import { isRealDay, monthLength } from './day.ts';
import { chineseInteger } from './numerals.ts';

/** A date as typed or printed, in the written form of the project, or a plain Chinese reason why it is none. */
export type DateReading = { ok: true; date: string } | { ok: false; problem: string };

const digit = '[0-9〇零○ＯO一二三四五六七八九十廿卅]';
const yearPart = `(?<year>[0-9〇零○ＯO一二三四五六七八九]{2,4})`;
const inChinese = new RegExp(
  `^(?:${yearPart}年)?(?:(?<month>${digit}{1,3})月(?:(?<day>${digit}{1,4})[日号]?)?)?$`,
);
const separated = /^(?:(?<year>\d{4})[-./])?(?<month>\d{1,2})[-./](?<day>\d{1,2})$/;
const yearAndMonth = /^(?<year>\d{4})[-./](?<month>\d{1,2})$/;
const together = /^(?<year>\d{4})(?:(?<month>\d{2})(?<day>\d{2})?)?$/;
const timeOfDay =
  /(?:[T]|(?<half>上午|下午|晚上|中午)|(?<!\d))(?<hour>\d{1,2})(?:[:：](?<minute>\d{1,2})(?:[:：]\d{1,2})?|[时点](?:(?<minuteWord>\d{1,2})分?|(?<halfHour>半)|整)?)$/;

/**
 * Reads `20250925`, `2025.9.25`, `2025年9月25日`, `二〇二五年九月二十五日`, also without day or month, and with
 * `year` a date without year (`9-25`, `9月25日`). The result is YYYY, YYYY-MM or YYYY-MM-DD.
 */
export function readDate(text: string, year?: number): DateReading {
  const clean = tidy(text);
  if (clean === '') return refuse('没有填写日期');
  const match =
    together.exec(clean) ??
    yearAndMonth.exec(clean) ??
    separated.exec(clean) ??
    inChinese.exec(clean) ??
    undefined;
  const parts = match?.groups;
  if (!parts || !(parts.year || parts.month))
    return refuse(`“${text.trim()}”不是日期，请写成 2025-09-25 的样子`);
  const readYear = parts.year === undefined ? year : yearNumber(parts.year);
  if (readYear === undefined) {
    return refuse(
      parts.year === undefined
        ? `“${text.trim()}”没有写年份，请补上年份`
        : `“${text.trim()}”的年份要写四位数字`,
    );
  }
  const month = parts.month === undefined ? undefined : chineseInteger(parts.month);
  const day = parts.day === undefined ? undefined : chineseInteger(parts.day);
  return checked(text.trim(), readYear, month, day);
}

/** Reads a date with time of day (`2025年9月25日10时30分`, `2025-9-25 10:30`) as YYYY-MM-DDTHH:MM. */
export function readDateTime(text: string, year?: number): DateReading {
  // The gap between day and hour is all that keeps 2025-9-2 5时 from 2025-9-25 时.
  const clean = tidy(text.replace(/(\d)[\s\u3000]+(?=\d{1,2}[\s\u3000]*[:：时点])/, '$1T'));
  const time = timeOfDay.exec(clean);
  if (!time?.groups) return refuse(`“${text.trim()}”没有写时刻，请写成 2025-09-25 10:30 的样子`);
  const date = readDate(clean.slice(0, time.index), year);
  if (!date.ok) return date;
  if (date.date.length !== 10) return refuse(`“${text.trim()}”没有写到日，请写明是哪一日`);
  const { half, minute, minuteWord, halfHour } = time.groups;
  const afternoon = half === '下午' || half === '晚上' || half === '中午';
  const stated = Number(time.groups.hour);
  const hour = afternoon && stated < (half === '中午' ? 11 : 12) ? stated + 12 : stated;
  const minutes = halfHour ? 30 : Number(minute ?? minuteWord ?? 0);
  if (hour > 23) return refuse(`“${text.trim()}”的时刻不对，小时应为 0–23`);
  if (minutes > 59) return refuse(`“${text.trim()}”的时刻不对，分钟应为 0–59`);
  return { ok: true, date: `${date.date}T${two(hour)}:${two(minutes)}` };
}

function checked(
  text: string,
  year: number,
  month: number | undefined,
  day: number | undefined,
): DateReading {
  if (year < 1) return refuse(`“${text}”不是有效日期，年份不能是 0`);
  const writtenYear = String(year).padStart(4, '0');
  if (month === undefined) return { ok: true, date: writtenYear };
  if (!(month >= 1 && month <= 12)) return refuse(`“${text}”不是有效日期，月份应为 1–12`);
  if (day === undefined) return { ok: true, date: `${writtenYear}-${two(month)}` };
  if (!isRealDay(year, month, day)) {
    return refuse(`“${text}”不是有效日期，${year}年${month}月只有 1–${monthLength(year, month)} 日`);
  }
  return { ok: true, date: `${writtenYear}-${two(month)}-${two(day)}` };
}

/** Four digits, Arabic or Chinese, as a year. Two digits would be a guess. */
function yearNumber(text: string): number | undefined {
  return text.length === 4 ? Number([...text].map(digitOf).join('')) : undefined;
}

function digitOf(character: string): string {
  const place = '〇一二三四五六七八九'.indexOf(character);
  if (place >= 0) return String(place);
  return '零○ＯO'.includes(character) ? '0' : character;
}

/** Without spaces, and with full-width digits and signs as ASCII. */
function tidy(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/[０-９．－／：]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[–—−]/g, '-');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function refuse(problem: string): DateReading {
  return { ok: false, problem };
}
