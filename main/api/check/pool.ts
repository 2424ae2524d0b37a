import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OwnKnowledge } from './knowledge.ts';
import type { CheckAnswer, CheckRequest } from './worker.ts';
import type { SharedBatch } from './worker-batch.ts';

type AnswerTo<Q extends CheckRequest> = CheckAnswer[Q['kind']];

/** Room for fresh objects of a thread. With more, a long import holds far more memory and is not faster. */
const youngMegabytes = 16;

interface Slot {
  worker: Worker;
  busy: number;
  /** Batches that the thread has. */
  batches: Set<number>;
}

/** Threads that read, parse and check, so that the window's process never waits for them. Started when first asked. */
export class CheckPool {
  readonly #own: OwnKnowledge;
  readonly #size: number;
  readonly #workers: Slot[] = [];
  readonly #batches = new Map<number, SharedBatch>();
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  /** `own` is what every thread loads beside the bundled knowledge. */
  constructor(own: OwnKnowledge, size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
    this.#own = own;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  /** Lets requests name a batch instead of carrying it; each thread gets it once. Give it back with `dropBatch`. */
  shareBatch(batch: SharedBatch): number {
    const id = this.#next++;
    this.#batches.set(id, batch);
    return id;
  }

  dropBatch(id: number): void {
    this.#batches.delete(id);
    for (const slot of this.#workers) {
      if (slot.batches.delete(id)) slot.worker.postMessage({ batch: { id } });
    }
  }

  /** Hands the request to the least busy thread. Rejects only where the thread itself failed. */
  ask<Q extends CheckRequest>(request: Q): Promise<AnswerTo<Q>> {
    const slot = this.#leastBusy();
    const id = this.#next++;
    slot.busy += 1;
    if ('batch' in request) this.#handOver(slot, request.batch);
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

  #handOver(slot: Slot, id: number): void {
    const content = this.#batches.get(id);
    if (!content || slot.batches.has(id)) return;
    slot.batches.add(id);
    slot.worker.postMessage({ batch: { id, content } });
  }

  #leastBusy(): Slot {
    const idle = this.#workers.find((slot) => slot.busy === 0);
    if (idle) return idle;
    if (this.#workers.length < this.#size) return this.#start();
    return this.#workers.reduce((least, slot) => (slot.busy < least.busy ? slot : least));
  }

  #start(): Slot {
    // Next to this module: the source in a checkout, the bundled worker in a build.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './check-worker.js';
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: this.#own,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    const slot: Slot = { worker, busy: 0, batches: new Set() };
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
