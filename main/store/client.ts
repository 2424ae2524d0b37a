import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/result.ts';
import type { OperationArguments, OperationName, OperationValue } from './operations/index.ts';
import type { StoreAnswer, StoreStart } from './worker.ts';

/** The store, seen from the rest of the program: every operation is answered from its own thread. */
export interface Store {
  run<N extends OperationName>(name: N, ...args: OperationArguments<N>): Promise<Result<OperationValue<N>>>;
  close(): Promise<void>;
}

/** Opens the store of a data folder in a worker thread; the error says what is wrong and what to do. */
export async function openStore(
  folder: string,
  options: { readOnly?: boolean } = {},
): Promise<Result<Store>> {
  // Next to this module: the source in a checkout, the bundled worker in a build.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './store-worker.js';
  const start: StoreStart = { folder, readOnly: options.readOnly ?? false };
  const worker = new Worker(new URL(file, import.meta.url), { workerData: start });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let next = 1;
  let closed: Promise<void> | undefined;
  const ask = (id: number) => new Promise<Result<unknown>>((resolve) => waiting.set(id, resolve));
  worker.on('message', ({ id, result }: StoreAnswer) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const failAll = (details: string) => {
    for (const resolve of waiting.values()) {
      resolve({
        ok: false,
        error: {
          code: 'STORE_STOPPED',
          message: '数据库线程意外停止，这一步没有存上。请重新打开程序。',
          details,
        },
      });
    }
    waiting.clear();
  };
  worker.on('error', (error) => failAll(String(error)));
  worker.on('exit', () => failAll('exit'));

  const opened = await ask(0);
  if (!opened.ok) {
    await worker.terminate();
    return opened;
  }
  const send = (name: OperationName | 'close', args: readonly unknown[]) => {
    const id = next++;
    const answer = ask(id);
    worker.postMessage({ id, name, args });
    return answer;
  };
  return {
    ok: true,
    value: {
      run: (name, ...args) => send(name, args) as Promise<Result<OperationValue<typeof name>>>,
      close: () => {
        closed ??= send('close', []).then(async () => {
          await worker.terminate();
        });
        return closed;
      },
    },
  };
}
