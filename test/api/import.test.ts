import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import iconv from 'iconv-lite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkCase, writeOf } from '../../main/api/check/check-case.ts';
import { loadCheckKnowledge } from '../../main/api/check/knowledge.ts';
import { CheckPool } from '../../main/api/check/pool.ts';
import { migrate } from '../../main/store/migrate.ts';
import { saveCases } from '../../main/store/operations/cases.ts';
import { describeError } from '../../main/store/store-error.ts';
import { ask, openProgram } from '../support/program.ts';
import { numberedCase, sampleCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const anyCase = { sort: { by: 'caseNumber' as const, descending: false }, offset: 0, limit: 100 };

async function importFolder(files: Record<string, string | Uint8Array>) {
  const app = await openProgram();
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const result = await ask(app, 'cases.import', { files: [app.files.register(folder, '案卷夹')] });
  return {
    app,
    folder,
    result,
    failed: Object.fromEntries(result.failed.map(({ file, error }) => [file, error.message])),
  };
}

const json = (value: unknown) => JSON.stringify(value);

describe('import of what can be wrong', () => {
  it('names each bad file in plain Chinese and takes the others', async () => {
    const good = numberedCase(1);
    const noDay = structuredClone(numberedCase(2));
    const decision = noDay.documents.find((document) => document.id === 'decision')!;
    decision.fields!.date = { value: '2025-02-30', state: 'confirmed' };
    const strangeField = structuredClone(numberedCase(3));
    strangeField.documents[0]!.fields!.colour = { value: 'x', state: 'confirmed' };
    const { app, result, failed } = await importFolder({
      '好的.json': json(good),
      '断了.json': json(good).slice(0, 500),
      '空的.json': '',
      '不是案卷.json': '[1,2]',
      '别的格式.json': '{"a":1}',
      '新版本.json': json({ ...good, formatVersion: 2 }),
      '缺机关.json': json({ ...good, agency: {} }),
      '没有这一天.json': json(noDay),
      '多一栏.json': json(strangeField),
      'gbk.json': iconv.encode(json(good), 'gbk'),
      'utf16.json': iconv.encode(json(good), 'utf16le', { addBOM: true }),
      '带标记.json': Buffer.from(`\ufeff${json(numberedCase(4))}`, 'utf8'),
      '说明.txt': 'not looked at',
    });
    expect(result.imported.map((entry) => entry.file).sort()).toEqual(
      ['案卷夹/好的.json', '案卷夹/带标记.json'].sort(),
    );
    expect(Object.keys(failed)).toHaveLength(10);
    expect(failed['案卷夹/断了.json']).toMatch(/JSON 不完整.*重新导出/);
    expect(failed['案卷夹/空的.json']).toContain('0 字节');
    expect(failed['案卷夹/不是案卷.json']).toContain('不是案卷文件');
    expect(failed['案卷夹/别的格式.json']).toContain('缺少格式标记');
    expect(failed['案卷夹/新版本.json']).toContain('升级程序');
    expect(failed['案卷夹/缺机关.json']).toContain('缺少“name”');
    expect(failed['案卷夹/没有这一天.json']).toMatch(/《行政处罚决定书》的“日期”“2025-02-30”不是有效日期/);
    expect(failed['案卷夹/多一栏.json']).toContain('没有“colour”这一栏');
    expect(failed['案卷夹/gbk.json']).toContain('不是 UTF-8');
    expect(failed['案卷夹/utf16.json']).toContain('UTF-16');
    for (const message of Object.values(failed))
      expect(message).not.toMatch(/undefined|\bat \/|must |Error:/);
    expect((await ask(app, 'cases.list', anyCase)).total).toBe(2);
  });

  it('lists two files of one case and takes neither', async () => {
    const one = numberedCase(1);
    const { app, result } = await importFolder({
      'a.json': json(one),
      'b.json': json({ ...one, id: '99999999-9999-4999-8999-999999999999', title: '另一个' }),
      'c.json': json(numberedCase(2)),
    });
    expect(result.conflicts).toEqual([
      {
        key: '示例市城东区城市管理局 · 城东城管立〔2025〕1号 · 城东城管罚决〔2025〕1号',
        files: ['案卷夹/a.json', '案卷夹/b.json'],
      },
    ]);
    expect((await ask(app, 'cases.list', anyCase)).rows.map((row) => row.caseNumber)).toEqual([
      '城东城管立〔2025〕2号',
    ]);
  });

  it('looks through a file again that was changed since its key was read', async () => {
    const folder = tempFolder();
    const [good, bad] = [join(folder, 'a.json'), join(folder, 'b.json')];
    writeFileSync(good, json(numberedCase(1)));
    writeFileSync(bad, json({ ...numberedCase(2), agency: {} }));
    const pool = new CheckPool({ packs: [] }, 1);
    onTestFinished(() => pool.close());
    const batch = pool.shareBatch({ name: '', real: [], samples: [] });
    const files = [good, bad].map((path) => ({ path, name: path, hash: 'of what was there before' }));
    const check = { kind: 'check', files, layers: [], batch, sample: false, dataFolder: folder } as const;
    const [first, second] = await pool.ask({ ...check, files });
    expect(first?.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'WRONG_SHAPE' } });
  });

  it('refuses a file of 200 MB by its size, without reading it', async () => {
    const app = await openProgram();
    const path = join(tempFolder(), '大.json');
    writeFileSync(path, '{');
    truncateSync(path, 200 * 1024 * 1024);
    const result = await ask(app, 'cases.import', { files: [app.files.register(path)] });
    expect(result.failed[0]?.error.message).toMatch(/200 MB.*上限 64 MB/);
  });

  it('names a file that has gone and one that the program was never handed', async () => {
    const app = await openProgram();
    const folder = tempFolder();
    const path = join(folder, 'x.json');
    writeFileSync(path, json(sampleCase()));
    const ref = app.files.register(path);
    mkdirSync(join(folder, 'sub'));
    const { rmSync } = await import('node:fs');
    rmSync(path);
    const result = await ask(app, 'cases.import', { files: [ref] });
    expect(result.failed[0]?.error.message).toContain('找不到了');
    await expect(ask(app, 'cases.import', { files: [{ ...ref, token: 'x'.repeat(24) }] })).rejects.toThrow(
      '重新选择',
    );
  });

  it('keeps what was finished when cancelled, and says so', async () => {
    const app = await openProgram();
    const folder = tempFolder();
    for (let number = 1; number <= 120; number += 1)
      writeFileSync(join(folder, `${number}.json`), json(numberedCase(number)));
    const stop = app.onEvent(({ job }) => {
      if (job?.route === 'cases.import' && job.state === 'running' && job.done >= 140)
        void app.dispatch('jobs.cancel', { job: job.job });
    });
    const result = await ask(app, 'cases.import', { files: [app.files.register(folder)] });
    stop();
    expect(result.cancelled).toBe(true);
    expect(result.imported.length).toBeLessThan(120);
    expect((await ask(app, 'cases.list', anyCase)).total).toBe(result.imported.length);
  });

  it('on a full disk writes nothing of the batch and says what to do', () => {
    const loaded = loadCheckKnowledge();
    if (!loaded.ok) throw new Error(loaded.error.message);
    const db = new Database(':memory:');
    migrate(db, () => {});
    db.pragma(`max_page_count = ${(db.pragma('page_count', { simple: true }) as number) + 20}`);
    const writes = Array.from({ length: 10 }, (_entry, index) => {
      const caseFile = numberedCase(index + 1);
      return writeOf(loaded.value, caseFile, checkCase(loaded.value, caseFile, []), {
        name: 'x',
        hash: null,
      });
    });
    let caught: unknown;
    try {
      saveCases(db, 'a', writes);
    } catch (error) {
      caught = error;
    }
    expect(describeError(caught)).toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringContaining('清理磁盘'),
    });
    expect(
      db.prepare('SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM events) AS n').get(),
    ).toEqual({ n: 0 });
  });
});
