import { Worker } from 'node:worker_threads';
import { fail } from '../../../shared/result.ts';
import type { DrawAnswer, DrawRequest } from './drawing.ts';

/** A page that takes longer was made to hang whoever draws it. */
const patience = 20_000;
/** The thread gives its memory back when nothing has come for so long. */
const idleTime = 60_000;

/**
 * Draws pages in a thread of its own, one at a time, so that no file can hold up the program. A thread that is stuck or
 * has failed is ended; the next page starts another.
 */
export class DrawThread {
  readonly #patience: number;
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: { patience?: number; start?: () => Worker } = {}) {
    this.#patience = limits.patience ?? patience;
    this.#start = limits.start ?? startWorker;
  }

  /** Starts the thread before it is needed. */
  warm(): void {
    this.#started();
    this.#rest();
  }

  /** Draws one page. The caller waits for an answer before it asks again. */
  draw(request: DrawRequest): Promise<DrawAnswer> {
    clearTimeout(this.#idle);
    const worker = this.#started();
    worker.ref();
    const { promise, resolve } = Promise.withResolvers<DrawAnswer>();
    const giveUp = (answer: DrawAnswer) => {
      if (this.#worker === worker) this.#worker = undefined;
      resolve(answer);
      void worker.terminate();
    };
    const failed = (error: Error) => giveUp(broken(request.page, String(error)));
    const ended = () => giveUp(broken(request.page, 'the thread ended'));
    const clock = setTimeout(() => giveUp(stuck(request.page)), this.#patience);
    worker.once('message', resolve).once('error', failed).once('exit', ended);
    worker.postMessage(request);
    return promise.finally(() => {
      clearTimeout(clock);
      worker.off('message', resolve).off('error', failed).off('exit', ended);
      this.#rest();
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    this.#worker = worker;
    // Between two pages the end of a thread matters to nobody.
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  /** An idle thread neither holds up the end of a command nor stays for ever. */
  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.close(), idleTime).unref();
  }
}

function startWorker(): Worker {
  // Next to this module: the source in a checkout, the bundled worker in a build.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './pages-worker.js';
  // Libraries write notes on what they find wrong with a file.
  return new Worker(new URL(file, import.meta.url), { stdout: true, stderr: true });
}

function stuck(page: number): DrawAnswer {
  return fail(
    'PAGE_STUCK',
    `第 ${page} 页画了很久还没有画完，已停止。文字已读出的，可对照文字核对；否则请对照原件。`,
  );
}

function broken(page: number, details: string): DrawAnswer {
  return fail(
    'PAGE_UNREADABLE',
    `第 ${page} 页画不出来。文字已读出的，可对照文字核对；否则请对照原件。`,
    details,
  );
}
