import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import type { CalendarYear } from '../../shared/generated/schemas.ts';
import { ask, openProgram } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** An invented arrangement of a year that the program does not have. */
function exampleYear(year: number): CalendarYear {
  return {
    year,
    sources: [{ title: '示例放假通知', documentNumber: '示例发〔2026〕1号', verification: 'primary' }],
    holidays: [
      { name: '元旦', from: `${year}-01-01`, to: `${year}-01-03` },
      { name: '国庆节', from: `${year}-10-01`, to: `${year}-10-07` },
    ],
    makeupWorkdays: [],
  };
}

async function lastYear(app: OpenApp): Promise<number> {
  return (await ask(app, 'calendars.list', {})).years.at(-1)!.year.year;
}

describe('calendars of an office', () => {
  it('are saved with their number after a second look, and rules use them at once', async () => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const next = (await lastYear(app)) + 1;
    const unseen = { year: exampleYear(next), checkedTwice: false } as never;
    await expect(ask(app, 'calendars.save', unseen)).rejects.toThrow('不完整');
    const saved = await ask(app, 'calendars.save', { year: exampleYear(next), checkedTwice: true });
    expect(saved.years.at(-1)).toMatchObject({
      own: true,
      year: { year: next },
      importedAt: expect.stringMatching(/^\d{4}-/),
    });
    const { calendarYears } = await ask(app, 'app.selfCheck', {});
    expect(calendarYears).toContain(next);
    expect(existsSync(join(folder, 'calendars', `${next}.json`))).toBe(true);
    // Cases are checked with the new calendar by threads that were started anew.
    const { imported } = await ask(app, 'samples.open', {});
    const view = await ask(app, 'cases.get', { case: imported[0]!.case });
    const version = view.versions.data.find(({ kind }) => kind === 'calendar')!;
    await ask(app, 'calendars.remove', { year: next });
    await ask(app, 'cases.recheck', { cases: [imported[0]!.case] });
    const after = await ask(app, 'cases.get', { case: imported[0]!.case });
    expect(after.versions.data.find(({ kind }) => kind === 'calendar')!.hash).not.toBe(version.hash);
  });

  it('are refused without a document number, or with days that cannot be', async () => {
    const app = await openProgram();
    const next = (await lastYear(app)) + 1;
    const year = exampleYear(next);
    const noNumber = { ...year, sources: [{ ...year.sources[0]!, documentNumber: null }] };
    await expect(ask(app, 'calendars.save', { year: noNumber, checkedTwice: true })).rejects.toThrow(
      '发文字号',
    );
    const workday = { ...year, makeupWorkdays: [{ date: `${next}-10-01`, name: '国庆节' }] };
    await expect(ask(app, 'calendars.save', { year: workday, checkedTwice: true })).rejects.toThrow(
      '没有保存',
    );
    await expect(ask(app, 'calendars.remove', { year: next - 1 })).rejects.toThrow('不能删除');
  });

  it('are imported from a file, one file a year', async () => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const next = (await lastYear(app)) + 1;
    const path = join(tempFolder(), 'calendar.json');
    const file = {
      format: 'mingjuan.calendar',
      formatVersion: 1,
      id: 'x',
      title: '示例日历',
      years: [exampleYear(next), exampleYear(next + 1)],
    };
    writeFileSync(path, JSON.stringify(file));
    const { years } = await ask(app, 'calendars.import', { file: app.files.register(path) });
    expect(years.slice(-2).map(({ own, file: title }) => [own, title])).toEqual([
      [true, '示例日历'],
      [true, '示例日历'],
    ]);
    writeFileSync(path, '{');
    await expect(ask(app, 'calendars.import', { file: app.files.register(path) })).rejects.toThrow('JSON');
  });

  it('leave the program usable where a file in the folder is broken', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'calendars'));
    writeFileSync(join(folder, 'calendars', '2030.json'), '{"years":');
    const app = await openProgram(folder);
    const { years, broken } = await ask(app, 'calendars.list', {});
    expect(broken).toHaveLength(1);
    expect(years.every(({ own }) => !own)).toBe(true);
  });
});
