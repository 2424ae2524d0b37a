import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseName } from '../../main/store/open.ts';
import { bundled } from '../scoring/sheets.ts';
import { zipOf } from '../support/make-workbook.ts';
import { ask, openProgram } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('a backup of what an office added as files', () => {
  it('brings its standards back, keeps what it replaced, and leaves other folders alone', async () => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const own = { ...structuredClone(bundled('general-penalty-100')), id: 'own-2026', title: '示例省标准' };
    const path = join(tempFolder(), 'own.json');
    writeFileSync(path, JSON.stringify(own));
    await ask(app, 'standards.import', { file: app.files.register(path) });
    const { file } = await ask(app, 'backup.create', {});
    await ask(app, 'standards.remove', { standard: 'own-2026' });
    mkdirSync(join(folder, 'profiles'));
    writeFileSync(join(folder, 'profiles', 'mine.json'), '{}');
    const restored = await ask(app, 'backup.restore', { file, confirm: true });
    expect(restored.restored).toBe(true);
    const { standards } = await ask(app, 'standards.catalogue', {});
    expect(standards.find(({ id }) => id === 'own-2026')).toMatchObject({ own: true, title: '示例省标准' });
    expect(existsSync(join(folder, 'profiles', 'mine.json'))).toBe(true);
    const [kept] = readdirSync(folder).filter((name) => name.startsWith('replaced-'));
    expect(existsSync(join(folder, kept!, 'standards', 'earlier'))).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'standards', 'own-2026.json'), 'utf8')).title).toBe(
      '示例省标准',
    );
  });

  it.each([
    ['office/standards/own.json', true],
    ['office/packs/mine/rules/a.b/c.json', true],
    ['office/standards/../../evil.json', false],
    ['office/other/a.json', false],
    ['office/packs/run.js', false],
  ])('takes %s: %s', async (name, isTaken) => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const database = join(tempFolder(), 'copy.sqlite');
    expect(await app.services.store.run('backupTo', database)).toMatchObject({ ok: true });
    const path = join(tempFolder(), 'b.mjbackup');
    // The library that makes archives refuses such names, so they are written over afterwards.
    const archive = await zipOf({
      [databaseName]: readFileSync(database),
      [name.replaceAll('..', 'UP')]: '{}',
    });
    writeFileSync(
      path,
      Buffer.from(Buffer.from(archive).toString('latin1').replaceAll('UP', '..'), 'latin1'),
    );
    const restore = ask(app, 'backup.restore', { file: app.files.register(path), confirm: true });
    if (isTaken) expect((await restore).restored).toBe(true);
    else await expect(restore).rejects.toThrow('不是明卷的备份');
    expect(existsSync(join(folder, '..', 'evil.json'))).toBe(false);
  });
});
