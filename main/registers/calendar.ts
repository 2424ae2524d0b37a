import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCalendar, type Calendar, calendarProblems } from '../../shared/clock/index.ts';
import type { CalendarFile, CalendarYear } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fits, problemsOf } from '../schema.ts';

export interface LoadedCalendars {
  calendar: Calendar;
  /** SHA-256 over the hashes of all files in use, by which reports name the calendar. */
  hash: string;
  files: readonly LoadedCalendarFile[];
}

export interface LoadedCalendarFile {
  name: string;
  title: string;
  sha256: string;
  /** Years that this file gives, after years of a folder with precedence were taken out. */
  years: readonly number[];
}

interface ReadFile extends Omit<LoadedCalendarFile, 'years'> {
  content: CalendarFile;
}

/**
 * Reads the calendar files (`*.json`) of folders into one calendar. A year in a later folder replaces that year of an
 * earlier one (bundled first, the office's own after it); within one folder two files for one year are an error.
 * A folder that does not exist holds no calendar.
 */
export function loadCalendars(...folders: readonly string[]): Result<LoadedCalendars> {
  const chosen = new Map<number, { year: CalendarYear; file: ReadFile }>();
  for (const folder of folders) {
    const files = readFolder(folder);
    if (!files.ok) return files;
    const owners = new Map<number, string>();
    for (const file of files.value) {
      for (const year of file.content.years) {
        const other = owners.get(year.year);
        if (other !== undefined) {
          return fail(
            'CALENDAR_YEAR_TWICE',
            `${year.year}年的放假安排有两份：${other} 和 ${file.name}。请只留一份。`,
          );
        }
        owners.set(year.year, file.name);
        chosen.set(year.year, { year, file });
      }
    }
  }
  const files = usedFiles([...chosen.values()]);
  return ok({
    calendar: buildCalendar([...chosen.values()].map((entry) => entry.year)),
    hash: sha256(files.map((file) => file.sha256).join('\n')),
    files,
  });
}

/** Checks one calendar file as handed in; `name` is the file name for messages. */
export function readCalendarFile(name: string, bytes: Uint8Array): Result<CalendarFile> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return fail(
      'CALENDAR_NOT_JSON',
      `日历文件 ${name} 不是 UTF-8 编码的 JSON，读不出来。请换一份完好的文件。`,
      String(error),
    );
  }
  if (!fits('CalendarFile', value)) {
    const details = problemsOf('CalendarFile', value).map((problem) => `${problem.path} ${problem.message}`);
    return fail(
      'CALENDAR_WRONG_SHAPE',
      `日历文件 ${name} 的内容不合格式，没有采用。请核对后重新导入。`,
      details.join('\n'),
    );
  }
  const problems = value.years.flatMap((year) => calendarProblems(year));
  if (problems.length > 0) {
    const more = problems.length > 3 ? `等 ${problems.length} 处` : '';
    return fail(
      'CALENDAR_WRONG_DAYS',
      `日历文件 ${name} 有错：${problems.slice(0, 3).join('；')}${more}。请对照放假通知改正。`,
      problems.join('\n'),
    );
  }
  return ok(value);
}

function readFolder(folder: string): Result<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const name of fileNames(folder)) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(folder, name));
    } catch (error) {
      return fail(
        'CALENDAR_UNREADABLE',
        `日历文件 ${name} 打不开。请检查文件是否被占用、有没有读取权限。`,
        String(error),
      );
    }
    const content = readCalendarFile(name, bytes);
    if (!content.ok) return content;
    files.push({ name, title: content.value.title, sha256: sha256(bytes), content: content.value });
  }
  return ok(files);
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
}

/** Files that give at least one year, with those years. */
function usedFiles(entries: readonly { year: CalendarYear; file: ReadFile }[]): LoadedCalendarFile[] {
  const years = new Map<ReadFile, number[]>();
  for (const { year, file } of entries) years.set(file, [...(years.get(file) ?? []), year.year]);
  return [...years].map(([file, own]) => ({
    name: file.name,
    title: file.title,
    sha256: file.sha256,
    years: own.sort((a, b) => a - b),
  }));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
