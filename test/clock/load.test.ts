import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resourcesFolder } from '../../main/paths.ts';
import { loadCalendars, readCalendarFile } from '../../main/registers/calendar.ts';
import { problemsOf } from '../../main/schema.ts';
import type { CalendarFile } from '../../shared/generated/schemas.ts';
import { day } from './calendars.ts';

const bundled = join(resourcesFolder, 'calendars');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingjuan-calendar-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(years: readonly number[], change: Partial<CalendarFile['years'][number]> = {}): CalendarFile {
  return {
    format: 'mingjuan.calendar',
    formatVersion: 1,
    id: 'sample',
    title: '示例日历',
    years: years.map((year) => ({
      year,
      sources: [{ title: '示例安排', documentNumber: null, verification: 'memory' }],
      holidays: [{ name: '元旦', from: `${year}-01-01`, to: `${year}-01-02` }],
      makeupWorkdays: [],
      ...change,
    })),
  };
}

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('loading calendars', () => {
  test('the shipped file fits its schema and keeps its hash', () => {
    const bytes = readFileSync(join(bundled, 'china-workdays.json'));
    expect(problemsOf('CalendarFile', JSON.parse(bytes.toString()))).toEqual([]);
    const loaded = loadCalendars(bundled);
    expect(loaded).toMatchObject({
      ok: true,
      value: {
        files: [{ name: 'china-workdays.json', sha256: createHash('sha256').update(bytes).digest('hex') }],
      },
    });
  });

  test('every source of the shipped file says how far it was verified', () => {
    const content = JSON.parse(readFileSync(join(bundled, 'china-workdays.json'), 'utf8')) as CalendarFile;
    for (const year of content.years) {
      for (const source of year.sources) {
        expect(source.title).toContain(
          String(year.year === 2015 && source.title.includes('70周年') ? '纪念日' : year.year),
        );
        expect(source.documentNumber ?? '国办发明电〔0000〕0号').toMatch(/^国(办)?发明电〔\d{4}〕\d+号$/);
      }
    }
  });

  test("an office's own year is added, and replaces a bundled one", () => {
    write('office.json', file([2026, 2027]));
    const loaded = loadCalendars(bundled, folder);
    expect(loaded.ok).toBe(true);
    if (!loaded.ok) return;
    const { calendar, files, hash } = loaded.value;
    expect(calendar.years.at(-1)).toBe(2027);
    expect(calendar.kindOf(day('2026-12-31'))).toBe('workday');
    expect(calendar.kindOf(day('2026-02-16'))).toBe('workday');
    expect(files.map((one) => [one.name, one.years.length])).toEqual([
      ['china-workdays.json', 22],
      ['office.json', 2],
    ]);
    const before = loadCalendars(bundled);
    expect(before.ok && before.value.hash).not.toBe(hash);
  });

  test('two files for one year in one folder are an error that names both', () => {
    write('a.json', file([2027]));
    write('b.json', file([2027, 2028]));
    const loaded = loadCalendars(folder);
    expect(loaded).toMatchObject({ ok: false, error: { code: 'CALENDAR_YEAR_TWICE' } });
    if (!loaded.ok)
      expect(loaded.error.message).toBe('2027年的放假安排有两份：a.json 和 b.json。请只留一份。');
  });

  test('a year twice in one file is an error too', () => {
    write('a.json', file([2027, 2027]));
    expect(loadCalendars(folder)).toMatchObject({ ok: false, error: { code: 'CALENDAR_YEAR_TWICE' } });
  });

  test('a folder that is not there holds no calendar', () => {
    const loaded = loadCalendars(join(folder, 'nowhere'));
    expect(loaded.ok && loaded.value.calendar.years).toEqual([]);
  });

  test.each([
    ['broken JSON', '{"format":', 'CALENDAR_NOT_JSON'],
    ['another format', JSON.stringify({ format: 'else' }), 'CALENDAR_WRONG_SHAPE'],
    ['a field too many', JSON.stringify({ ...file([2027]), extra: 1 }), 'CALENDAR_WRONG_SHAPE'],
    [
      'a day that is none',
      JSON.stringify(file([2027], { makeupWorkdays: [{ date: '2027-02-30', name: '春节' }] })),
      'CALENDAR_WRONG_DAYS',
    ],
  ])('%s is named in Chinese with its file', (_, content, code) => {
    write('bad.json', content);
    const loaded = loadCalendars(folder);
    expect(loaded).toMatchObject({ ok: false, error: { code } });
    if (!loaded.ok) expect(loaded.error.message).toMatch(/^日历文件 bad\.json .*请/);
  });

  test('GBK bytes are not taken for UTF-8', () => {
    const gbk = Uint8Array.from([0x7b, 0x22, 0xc8, 0xd5, 0xc0, 0xfa, 0x22, 0x3a, 0x31, 0x7d]);
    expect(readCalendarFile('gbk.json', gbk)).toMatchObject({
      ok: false,
      error: { code: 'CALENDAR_NOT_JSON' },
    });
  });
});
