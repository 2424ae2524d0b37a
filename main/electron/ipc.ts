import { stat } from 'node:fs/promises';
import type { IpcMain } from 'electron';
import type { PickOptions } from '../../shared/bridge.ts';
import type { FileRef } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { App } from '../api/app.ts';
import { readBytes } from '../file-bytes.ts';
import { channels } from './channels.ts';
import { isTrustedSender } from './security.ts';

/** The native parts that the page may ask for. */
export interface Dialogs {
  /** Paths that the user chose; empty when cancelled. */
  pick(options: PickOptions): Promise<string[]>;
  /** Lets the user save a copy of the file. */
  save(path: string, name: string): Promise<'saved' | 'cancelled'>;
}

/** Registers every message that the page may send; each checks its sender and its arguments first. */
export function registerIpc(ipc: Pick<IpcMain, 'handle'>, app: App, dialogs: Dialogs): void {
  const handle = (channel: string, handler: (...values: unknown[]) => Promise<Result<unknown>>) => {
    ipc.handle(channel, async (event, ...values: unknown[]): Promise<Result<unknown>> => {
      if (!isTrustedSender(event.senderFrame))
        return fail('UNTRUSTED', '请求不是从本程序的窗口发出的，已拒绝。');
      try {
        return await handler(...values);
      } catch (error) {
        return fail('INTERNAL', '程序内部出错，这一步没有完成。请重试。', String(error));
      }
    });
  };

  handle(channels.call, async (route, input) =>
    typeof route === 'string' ? app.dispatch(route, input) : badArguments(),
  );
  handle(channels.pickFiles, async (options) => {
    if (!isPickOptions(options)) return badArguments();
    return registerAll(app, await dialogs.pick(options));
  });
  handle(channels.takeDropped, async (paths) => {
    if (!isStrings(paths)) return badArguments();
    return registerAll(app, paths);
  });
  handle(channels.saveFile, async (token) => {
    const file = typeof token === 'string' ? app.files.find(token) : undefined;
    if (!file || file.ref.isFolder) return noFile();
    return ok(await dialogs.save(file.path, file.ref.name));
  });
  handle(channels.readFile, async (token) => {
    const file = typeof token === 'string' ? app.files.find(token) : undefined;
    if (!file || file.ref.isFolder) return noFile();
    return readBytes(file.path, file.ref.name);
  });
}

async function registerAll(app: App, paths: string[]): Promise<Result<FileRef[]>> {
  const refs: FileRef[] = [];
  for (const path of paths) {
    // A dropped picture from another window has no path.
    const known = path !== '' && (await stat(path).catch(() => undefined));
    if (!known) return fail('NO_FILE', '有文件读不到，没有收下。请先把它存到本机磁盘，再选择或拖入。');
    refs.push(app.files.register(path));
  }
  return ok(refs);
}

function isPickOptions(value: unknown): value is PickOptions {
  if (typeof value !== 'object' || value === null) return false;
  const { extensions, multiple, folder } = value as Partial<Record<keyof PickOptions, unknown>>;
  const plainExtensions =
    isStrings(extensions) && extensions.every((extension) => /^[a-z0-9]{1,10}$/i.test(extension));
  return plainExtensions && typeof multiple === 'boolean' && typeof folder === 'boolean';
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function badArguments(): Result<never> {
  return fail('BAD_INPUT', '请求的内容不完整或格式不对，没有执行。');
}

function noFile(): Result<never> {
  return fail('NO_FILE', '这个文件已经不在，可能已被移动或删除。');
}
