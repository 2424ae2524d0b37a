import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf, readDate, readDateTime, toDayNumber, toParts } from '../../shared/dates/index.ts';

describe('dates as typed or printed', () => {
  test.each([
    ['20250925', '2025-09-25'],
    ['2025.9.25', '2025-09-25'],
    ['2025/09/25', '2025-09-25'],
    ['2025-9-5', '2025-09-05'],
    ['2025—9—25', '2025-09-25'],
    ['2025年9月25日', '2025-09-25'],
    ['2025 年 9 月 25 日', '2025-09-25'],
    ['２０２５年９月２５日', '2025-09-25'],
    ['二〇二五年九月二十五日', '2025-09-25'],
    ['二○二五年九月廿五日', '2025-09-25'],
    ['二零二五年十月十日', '2025-10-10'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['二〇一八年十二月', '2018-12'],
    ['2018年12月', '2018-12'],
    ['2018.12', '2018-12'],
    ['201812', '2018-12'],
    ['2018年', '2018'],
    ['2018', '2018'],
    ['2024年2月29号', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toEqual({ ok: true, date });
  });

  test.each([
    ['9-25', '2025-09-25'],
    ['9月25日', '2025-09-25'],
    ['九月二十五日', '2025-09-25'],
    ['9.5', '2025-09-05'],
  ])('%s of a known year is %s', (text, date) => {
    expect(readDate(text, 2025)).toEqual({ ok: true, date });
    expect(readDate(text)).toMatchObject({ ok: false, problem: expect.stringContaining('没有写年份') });
  });

  test.each([
    ['2025.13.9', '月份应为 1–12'],
    ['2025-02-30', '2025年2月只有 1–28 日'],
    ['二〇二三年二月二十九日', '2023年2月只有 1–28 日'],
    ['25年9月25日', '四位数字'],
    ['', '没有填写日期'],
    ['   ', '没有填写日期'],
    ['十日内', '不是日期'],
    ['2025年9月25日至28日', '不是日期'],
    ['10/1/2025', '不是日期'],
    ['0000-01-01', '年份不能是 0'],
    ['2025年9月二十十日', '不是'],
  ])('%j is refused: %s', (text, problem) => {
    const reading = readDate(text);
    expect(reading).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });

  const numerals = '〇一二三四五六七八九';
  const inWords = (value: number): string => {
    const tens = Math.floor(value / 10);
    const ones = value % 10 === 0 ? '' : numerals[value % 10];
    return tens === 0 ? `${ones}` : `${tens === 1 ? '' : numerals[tens]}十${ones}`;
  };

  test('every day reads back from every way of writing it', () => {
    const day = fc.integer({ min: toDayNumber(1949, 1, 1), max: toDayNumber(2099, 12, 31) });
    fc.assert(
      fc.property(day, (number) => {
        const { year, month, day: dayOfMonth } = toParts(number);
        const date = isoOf(number);
        const chineseYear = [...String(year)].map((digit) => numerals[Number(digit)]).join('');
        for (const text of [
          date,
          date.replaceAll('-', ''),
          `${year}年${month}月${dayOfMonth}日`,
          `${year}.${month}.${dayOfMonth}`,
          `${chineseYear}年${inWords(month)}月${inWords(dayOfMonth)}日`,
        ]) {
          expect(readDate(text), text).toEqual({ ok: true, date });
        }
      }),
    );
  });

  test('no text makes it throw, and what it accepts is a date', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-./年月日号〇零一二三十廿 上午:') });
    fc.assert(
      fc.property(text, (written) => {
        const reading = readDate(written, 2024);
        return !reading.ok || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(reading.date);
      }),
    );
  });
});

describe('times of day', () => {
  test.each([
    ['2025年9月25日10时30分', '2025-09-25T10:30'],
    ['2025年9月25日 10时30分', '2025-09-25T10:30'],
    ['2025年9月25日10时', '2025-09-25T10:00'],
    ['2025-9-25 9:05', '2025-09-25T09:05'],
    ['2025-09-25T09:05', '2025-09-25T09:05'],
    ['2025/9/25 23:59:59', '2025-09-25T23:59'],
    ['2025年9月25日下午3时20分', '2025-09-25T15:20'],
    ['2025年9月25日上午9点半', '2025-09-25T09:30'],
    ['2025年9月25日中午12时', '2025-09-25T12:00'],
    ['二〇二五年九月二十五日10时整', '2025-09-25T10:00'],
  ])('%s is %s', (text, date) => {
    expect(readDateTime(text)).toEqual({ ok: true, date });
  });

  test.each([
    ['2025年9月25日', '没有写时刻'],
    ['2025年9月25日25时', '小时应为 0–23'],
    ['2025-9-25 10:75', '分钟应为 0–59'],
    ['2025年9月 10:30', '没有写到日'],
    ['2025-2-30 10:30', '只有 1–28 日'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readDateTime(text)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });
});
