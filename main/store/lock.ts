import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from './store-error.ts';

interface Holder {
  pid: number;
  host: string;
  since: string;
}

/** Takes the data folder for one writer; the lock names its holder. A lock whose process is gone is taken over. */
export function takeLock(folder: string): () => void {
  const path = join(folder, 'lock.json');
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = openSync(path, 'wx');
      const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
      writeSync(file, JSON.stringify(holder));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      const holder = readHolder(path);
      if (attempt > 0 || (holder && isAlive(holder))) throw inUse(holder);
      rmSync(path, { force: true });
    }
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function inUse(holder: Holder | undefined): StoreError {
  const who = holder
    ? `（${holder.host} 上的进程 ${holder.pid}，自 ${holder.since.slice(0, 16).replace('T', ' ')} 起）`
    : '';
  return new StoreError(
    'DATA_IN_USE',
    `数据文件夹正被另一个明卷程序使用${who}，没有打开。请先关闭那个窗口；查看类命令可以同时使用。`,
  );
}
