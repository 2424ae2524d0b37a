import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckAnswer, CheckRequest } from './worker.ts';

type AnswerTo<Q extends CheckRequest> = CheckAnswer[Q['kind']];

/** Threads that read, parse and check, so that the window's process never waits for them. Started when first asked. */
export class CheckPool {
  readonly #size: number;
  readonly #workers: { worker: Worker; busy: number }[] = [];
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  constructor(size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  /** Hands the request to the least busy thread. Rejects only where the thread itself failed. */
  ask<Q extends CheckRequest>(request: Q): Promise<AnswerTo<Q>> {
    const slot = this.#leastBusy();
    const id = this.#next++;
    slot.busy += 1;
    return new Promise<AnswerTo<Q>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      slot.worker.postMessage({ id, request });
    }).finally(() => {
      slot.busy -= 1;
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()));
    this.#workers.length = 0;
  }

  #leastBusy(): { worker: Worker; busy: number } {
    const idle = this.#workers.find((slot) => slot.busy === 0);
    if (idle) return idle;
    if (this.#workers.length < this.#size) return this.#start();
    return this.#workers.reduce((least, slot) => (slot.busy < least.busy ? slot : least));
  }

  #start(): { worker: Worker; busy: number } {
    // Next to this module: the source in a checkout, the bundled worker in a build.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './check-worker.js';
    const worker = new Worker(new URL(file, import.meta.url));
    const slot = { worker, busy: 0 };
    worker.on('message', ({ id, value, error }: { id: number; value?: never; error?: string }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(value as never);
      else waiting?.reject(new Error(error));
    });
    const drop = (error: Error) => {
      this.#workers.splice(this.#workers.indexOf(slot), 1);
      for (const waiting of this.#waiting.values()) waiting.reject(error);
      this.#waiting.clear();
    };
    worker.on('error', drop);
    this.#workers.push(slot);
    return slot;
  }
}
