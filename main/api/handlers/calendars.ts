import { readFileSync, statSync } from 'node:fs';
import { calendarProblems } from '../../../shared/clock/index.ts';
import type {
  CalendarImportInput,
  CalendarList,
  CalendarSaveInput,
} from '../../../shared/generated/schemas.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { readCalendarFile } from '../../registers/calendar.ts';
import { calendarList, putYears, removeYear } from '../calendars/own-calendars.ts';
import type { Handlers } from '../dispatch.ts';
import { noteFile, reloadOwn, type Services } from '../services.ts';

type Routes = 'calendars.list' | 'calendars.save' | 'calendars.import' | 'calendars.remove';

/** Largest calendar file that is taken, bytes; that of all years since 2004 has 40 KB. */
const largestFile = 4 * 1024 * 1024;

/** 日历: the yearly holiday arrangement, in and by hand. */
export function calendarHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'calendars.list': () => list(services),
    'calendars.save': (input) => save(services, input),
    'calendars.import': async (input) => importFile(services, input),
    'calendars.remove': ({ year }) =>
      afterChange(services, 'calendar.remove', `${year}年`, () =>
        removeYear(services.options.dataFolder, year),
      ),
  };
}

function list(services: Services): Result<CalendarList> {
  return calendarList(services.options.dataFolder, services.knowledge.refusedCalendars);
}

async function save(services: Services, { year }: CalendarSaveInput): Promise<Result<CalendarList>> {
  const problems = calendarProblems(year);
  if (problems.length > 0)
    return fail('CALENDAR_WRONG_DAYS', `没有保存：${problems.slice(0, 3).join('；')}。`);
  if (year.sources.every(({ documentNumber }) => !documentNumber?.trim()))
    return fail('NO_NUMBER', '请填写通知的发文字号，如 国办发明电〔2025〕7号。');
  const title = `${year.year}年放假安排（本机录入）`;
  return afterChange(services, 'calendar.save', title, () =>
    putYears(services.options.dataFolder, title, [year]),
  );
}

async function importFile(services: Services, { file }: CalendarImportInput): Promise<Result<CalendarList>> {
  const known = services.files.find(file.token);
  if (!known) return fail('NO_FILE', `“${file.name}”要重新选择一次，程序重新打开后不再记得它。`);
  let bytes: Buffer;
  try {
    if (statSync(known.path).size > largestFile)
      return fail('TOO_LARGE', `“${file.name}”太大，不像是日历文件，没有读取。`);
    bytes = readFileSync(known.path);
  } catch (error) {
    return fail('UNREADABLE', `“${file.name}”读不出来。请检查文件是否还在、有没有读取权限。`, String(error));
  }
  const content = readCalendarFile(file.name, bytes);
  if (!content.ok) return content;
  const { title, years } = content.value;
  const named = `${title} ${years.map(({ year }) => year).join('、')}`;
  return afterChange(services, 'calendar.save', named, () =>
    putYears(services.options.dataFolder, title, years),
  );
}

/** Makes a change and loads calendars again, in the check threads too. Not while a job may be using them. */
async function afterChange(
  services: Services,
  kind: 'calendar.save' | 'calendar.remove',
  title: string,
  change: () => Result<void>,
): Promise<Result<CalendarList>> {
  if (services.jobs.list().some(({ state }) => state === 'running'))
    return fail('BUSY', '后台任务正在进行，日历现在不能改。等它完成或取消以后再试。');
  const changed = change();
  if (!changed.ok) return changed;
  const reloaded = await reloadOwn(services);
  if (!reloaded.ok) return reloaded;
  const noted = await noteFile(services, kind, { title });
  if (!noted.ok) return noted;
  services.emit({ type: 'changed', changed: ['calendars'] });
  return list(services);
}
