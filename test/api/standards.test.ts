import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import type { Standard } from '../../shared/generated/schemas.ts';
import { bundled } from '../scoring/sheets.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { numberedCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

function ownStandard(change: (standard: Standard) => void = () => {}): Standard {
  const standard = structuredClone(bundled('general-penalty-100'));
  Object.assign(standard, {
    id: 'own-2026',
    title: '示例省案卷评查标准（2026）',
    label: '示例，没有制定机关',
  });
  change(standard);
  return standard;
}

async function importStandard(app: OpenApp, standard: unknown, name = 'own.json') {
  const path = join(tempFolder(), name);
  writeFileSync(path, typeof standard === 'string' ? standard : JSON.stringify(standard));
  return ask(app, 'standards.import', { file: app.files.register(path, name) });
}

describe('standards of an office', () => {
  it('are listed beside the bundled ones with what a reviewer has to know', async () => {
    const app = await openProgram();
    const { standards, broken } = await ask(app, 'standards.catalogue', {});
    expect(broken).toEqual([]);
    expect(standards.every(({ own }) => !own)).toBe(true);
    const general = standards.find(({ id }) => id === 'general-penalty-100')!;
    expect(general).toMatchObject({ completeness: 'generic-example', scorable: true, vetoes: 17 });
    expect(general.lines).toBeGreaterThan(100);
    for (const { id } of standards) {
      const { problems, ruleTitles } = await ask(app, 'standards.get', { standard: id });
      expect(problems, id).toEqual([]);
      if (id === 'ecology-2024') expect(Object.keys(ruleTitles).length).toBeGreaterThan(20);
    }
  });

  it('are taken in, offered for reviews, replaced with the earlier version kept, and taken out', async () => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const first = await importStandard(app, ownStandard());
    expect(first).toMatchObject({ replaced: false, entry: { id: 'own-2026', own: true } });
    const again = await importStandard(
      app,
      ownStandard((standard) => {
        standard.note = '第二稿';
      }),
    );
    expect(again.replaced).toBe(true);
    expect(again.entry.hash).not.toBe(first.entry.hash);
    const earlier = readdirSync(join(folder, 'standards', 'earlier'));
    expect(earlier).toEqual([`own-2026-${first.entry.hash.slice(0, 12)}.json`]);

    expect(
      (await ask(app, 'standards.list', {})).standards.some(({ id, fits }) => id === 'own-2026' && fits),
    ).toBe(true);
    const after = await ask(app, 'standards.remove', { standard: 'own-2026' });
    expect(after.standards.some(({ id }) => id === 'own-2026')).toBe(false);
    expect(readdirSync(join(folder, 'standards', 'earlier'))).toHaveLength(2);
    expect(existsSync(join(folder, 'standards', 'own-2026.json'))).toBe(false);
    await expect(ask(app, 'standards.remove', { standard: 'ecology-2024' })).rejects.toThrow('不能移除');
  });

  it('never replace a bundled one, and are refused where they do not add up', async () => {
    const app = await openProgram();
    await expect(importStandard(app, bundled('ecology-2024'))).rejects.toThrow('不能替换');
    const named = (id: string) => ownStandard((standard) => Object.assign(standard, { id }));
    await expect(importStandard(app, named('Ecology-2024'))).rejects.toThrow('只差大小写');
    await expect(importStandard(app, named('nul.2026'))).rejects.toThrow('不能用作文件名');
    const wrong = ownStandard(({ schedules: [schedule] }) => {
      schedule!.sections[0]!.items[0]!.points = 109;
    });
    await expect(importStandard(app, wrong)).rejects.toThrow('合计');
    await expect(importStandard(app, '{"format":')).rejects.toThrow('不是完整的 JSON');
    await expect(importStandard(app, { format: 'mingjuan.standard' })).rejects.toThrow('缺少');
  });

  it('are named where a file in the folder cannot be used', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'standards'));
    writeFileSync(join(folder, 'standards', 'broken.json'), '{');
    const app = await openProgram(folder);
    const { broken } = await ask(app, 'standards.catalogue', {});
    expect(broken).toMatchObject([{ file: 'broken.json' }]);
  });

  it('go out as JSON that comes in again, and as a workbook', async () => {
    const app = await openProgram();
    const json = await ask(app, 'standards.export', { standard: 'general-penalty-100', format: 'json' });
    const text = readFileSync(app.files.find(json.files[0]!.token)!.path, 'utf8');
    expect(JSON.parse(text)).toEqual(bundled('general-penalty-100'));
    const xlsx = await ask(app, 'standards.export', { standard: 'general-penalty-100', format: 'xlsx' });
    expect(xlsx.files[0]!.name).toMatch(/^评查标准-.*\.xlsx$/);
    expect(xlsx.files[0]!.size).toBeGreaterThan(5000);
  });
});

describe('stored reviews under a new standard', () => {
  it('are tried without being changed, and the grades that would change are counted', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const paths = [1, 2].map((number) => {
      const path = join(tempFolder(), `case-${number}.json`);
      writeFileSync(path, JSON.stringify({ ...numberedCase(number), sample: undefined }));
      return app.files.register(path);
    });
    const { imported } = await ask(app, 'cases.import', { files: paths });
    for (const { case: id } of imported) {
      const { review, lines } = await ask(app, 'reviews.open', { case: id, standard: 'general-penalty-100' });
      for (const { line } of lines)
        await ask(app, 'reviews.judge', {
          review,
          judgement: { line, verdict: 'compliant', evidence: [], reason: '已核对' },
          rowRevision: 0,
        });
    }
    await importStandard(
      app,
      ownStandard((standard) => {
        standard.grades = [
          { id: 'never', title: '示例最高档', min: 100 },
          { id: 'rest', title: '示例其余档', min: 0 },
        ];
      }),
    );
    const pair = { before: 'general-penalty-100', after: 'own-2026' };
    const difference = await ask(app, 'standards.compare', pair);
    expect(difference).toMatchObject({ changes: [], reviews: 2 });
    const before = await ask(app, 'log.verify', {});
    const result = await ask(app, 'standards.rescore', pair);
    expect(result).toMatchObject({ reviews: 2, changed: 2, open: 0, same: 0, cancelled: false });
    expect(result.lines[0]).toMatchObject({
      outcome: 'changed',
      before: { score: '100.00', grade: '优秀' },
      after: { grade: '示例最高档' },
    });
    expect((await ask(app, 'log.verify', {})).events).toBe(before.events);
  });
});

describe('the log', () => {
  it('says which standards were put in and taken out', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const { entry } = await importStandard(app, ownStandard());
    await ask(app, 'standards.remove', { standard: 'own-2026' });
    const { events } = await ask(app, 'log.history', { offset: 0, limit: 10 });
    const texts = events.filter(({ kind }) => kind.startsWith('standard.')).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringContaining(entry.hash.slice(0, 12)),
        '停用评查标准《示例省案卷评查标准（2026）》',
      ]),
    );
    expect((await ask(app, 'log.verify', {})).intact).toBe(true);
  });
});
