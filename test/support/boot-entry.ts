import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { App, AppOptions } from '../../main/api/app.ts';
import { ok } from '../../shared/result.ts';
import { createFakeElectron } from '../shim/fake-electron.ts';

/** Loads the Electron entry against the typed fake, without a browser, until its window is shown; `program` takes the place of the real one. */
export async function bootEntry(program?: App) {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-entry-'));
  const { promise: ended, resolve: markEnded } = Promise.withResolvers<number>();
  const electron = createFakeElectron({ folder, onQuit: markEnded });
  vi.resetModules();
  vi.stubEnv('MINGJUAN_DATA', folder);
  vi.doMock('electron', () => electron.module);
  let asked: AppOptions | undefined;
  if (program) {
    const createApp = async (options: AppOptions) => {
      asked = options;
      return ok(program);
    };
    vi.doMock('../../main/api/app.ts', () => ({ createApp }));
  }
  await import('../../main/electron/index.ts');
  await electron.start();
  await vi.waitFor(() => {
    if (!electron.world.windows[0]?.shown) throw new Error('no window yet');
  }, 15_000);
  vi.doUnmock('electron');
  vi.doUnmock('../../main/api/app.ts');
  vi.unstubAllEnvs();
  return {
    folder,
    /** What the entry opened the program with. */
    asked,
    world: electron.world,
    app: electron.app,
    window: electron.world.windows[0]!,
    ended,
    quit: async () => {
      electron.app.quit();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
