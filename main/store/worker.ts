import { parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import type { Result } from '../../shared/result.ts';
import { type OpenDatabase, openForReading, openForWriting } from './open.ts';
import { type OperationName, operations } from './operations/index.ts';
import { describeError } from './store-error.ts';

/** Messages between the store's thread and its client. */
export interface StoreRequest {
  id: number;
  name: OperationName | 'close';
  args: unknown[];
}
export interface StoreAnswer {
  id: number;
  result: Result<unknown>;
}
export interface StoreStart {
  folder: string;
  readOnly: boolean;
}

const start = workerData as StoreStart;
const port = parentPort;
let open: OpenDatabase | undefined;
try {
  open = start.readOnly ? openForReading(start.folder) : openForWriting(start.folder);
  answer(0, { ok: true, value: undefined });
} catch (error) {
  answer(0, { ok: false, error: describeError(error) });
}

port?.on('message', ({ id, name, args }: StoreRequest) => {
  if (name === 'close') {
    open?.close();
    answer(id, { ok: true, value: undefined });
    port.close();
    return;
  }
  try {
    if (!open) throw new Error('database is not open');
    const operation = operations[name] as (db: Database, ...rest: unknown[]) => unknown;
    answer(id, { ok: true, value: operation(open.db, ...args) });
  } catch (error) {
    answer(id, { ok: false, error: describeError(error) });
  }
});

function answer(id: number, result: Result<unknown>): void {
  port?.postMessage({ id, result } satisfies StoreAnswer);
}
