import { copyFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { PickOptions } from '../../shared/bridge.ts';
import type { Dialogs } from './ipc.ts';

/** The system's own pickers over one window. */
export function nativeDialogs(window: BrowserWindow): Dialogs {
  return {
    async pick(options) {
      const answer = await dialog.showOpenDialog(window, {
        title: options.folder ? '选择文件夹' : '选择文件',
        properties: pickProperties(options),
        filters: pickFilters(options),
      });
      return answer.canceled ? [] : answer.filePaths;
    },
    async save(path, name) {
      for (;;) {
        const answer = await dialog.showSaveDialog(window, {
          title: '保存文件',
          defaultPath: name,
          filters: extname(name) === '' ? [] : [{ name: '文件', extensions: [extname(name).slice(1)] }],
        });
        if (answer.canceled || !answer.filePath) return 'cancelled';
        const problem = await copyWhole(path, answer.filePath);
        if (problem === undefined) return 'saved';
        const next = await dialog.showMessageBox(window, {
          type: 'error',
          message: `没有保存“${basename(answer.filePath)}”。${problem}`,
          buttons: ['换个位置', '取消'],
          defaultId: 0,
          cancelId: 1,
        });
        if (next.response !== 0) return 'cancelled';
      }
    },
  };
}

/** Copies beside the target first, so that a full disk leaves no half-written file; answers with what went wrong. */
async function copyWhole(from: string, to: string): Promise<string | undefined> {
  const part = join(dirname(to), `.${basename(to)}.part`);
  try {
    await copyFile(from, part);
    await rename(part, to);
    return undefined;
  } catch (error) {
    await rm(part, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC') return '磁盘已满，请腾出空间或换一个磁盘。';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      return '这个文件夹不能写入，或同名文件正被别的程序打开。';
    return `写入时出错（${code ?? '原因不明'}）。`;
  }
}

function pickProperties(options: PickOptions): ('openFile' | 'openDirectory' | 'multiSelections')[] {
  const kind = options.folder ? 'openDirectory' : 'openFile';
  return options.multiple ? [kind, 'multiSelections'] : [kind];
}

function pickFilters(options: PickOptions): { name: string; extensions: string[] }[] {
  if (options.folder || options.extensions.length === 0) return [];
  return [{ name: options.extensions.join('、'), extensions: options.extensions }];
}
