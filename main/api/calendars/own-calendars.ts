import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarFile, CalendarList, CalendarYear } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFolder } from '../../read-json.ts';
import { describeError } from '../../store/store-error.ts';

/** Folder of the calendars of an office, one file a year; a year here stands before the bundled one. */
export function calendarsFolder(dataFolder: string): string {
  return join(dataFolder, 'calendars');
}

/** Writes years of an arrangement, each as a file of its own. */
export function putYears(dataFolder: string, title: string, years: readonly CalendarYear[]): Result<void> {
  const folder = calendarsFolder(dataFolder);
  try {
    mkdirSync(folder, { recursive: true });
    for (const year of years) {
      const file: CalendarFile = {
        format: 'mingjuan.calendar',
        formatVersion: 1,
        id: `own-${year.year}`,
        title,
        years: [year],
      };
      const target = join(folder, `${year.year}.json`);
      writeFileSync(`${target}.part`, `${JSON.stringify(file, null, 2)}\n`);
      renameSync(`${target}.part`, target);
    }
    return ok(undefined);
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

/** Takes a year of the office out; a bundled one, where there is one, counts again. */
export function removeYear(dataFolder: string, year: number): Result<void> {
  const path = join(calendarsFolder(dataFolder), `${year}.json`);
  if (!existsSync(path)) return fail('NOT_OWN', `${year} 年没有本机录入或导入的安排，随程序的日历不能删除。`);
  try {
    rmSync(path);
    return ok(undefined);
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

/** Years in use with where they come from; `broken` says why the office's own were not taken. */
export function calendarList(dataFolder: string, broken: readonly string[]): Result<CalendarList> {
  const bundled = readJsonFolder(join(resourcesFolder, 'calendars'), 'CalendarFile');
  if (!bundled.ok) return bundled;
  const own = readJsonFolder(calendarsFolder(dataFolder), 'CalendarFile');
  const years = new Map<number, CalendarList['years'][number]>();
  for (const { content } of bundled.value.files)
    for (const year of content.years) years.set(year.year, { year, own: false, file: content.title });
  for (const { path, content } of own.ok && broken.length === 0 ? own.value.files : [])
    for (const year of content.years)
      years.set(year.year, {
        year,
        own: true,
        file: content.title,
        importedAt: statSync(join(calendarsFolder(dataFolder), path))
          .mtime.toISOString()
          .slice(0, 10),
      });
  return ok({
    years: [...years.values()].sort((a, b) => a.year.year - b.year.year),
    broken: [...broken],
  });
}
