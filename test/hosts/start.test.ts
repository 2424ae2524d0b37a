import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/start.ts');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingjuan-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (environment: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: 15_000,
    env: { ...process.env, MINGJUAN_OPEN: '0', MINGJUAN_DATA: folder, ...environment },
  });

it('says in plain words that the data folder cannot be used', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const run = start({ MINGJUAN_HOST: 'browser', MINGJUAN_DATA: join(file, 'data') });
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/明卷没有启动.*[一-龥]{4}/s);
  expect(run.stderr).not.toContain('    at ');
});

it.skipIf(process.platform !== 'linux')('does not wait for Electron where there is no display', () => {
  const run = start({ MINGJUAN_HOST: 'electron', DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('没有图形桌面');
});
