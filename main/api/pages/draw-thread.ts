import { Worker } from 'node:worker_threads';
import { fail } from '../../../shared/result.ts';
import { AskThread } from '../ask-thread.ts';
import type { DrawAnswer, DrawRequest } from './drawing.ts';

/** A page that takes longer was made to hang whoever draws it. */
const patience = 20_000;
const idleTime = 60_000;

/** Draws pages in a thread of its own, one at a time, so that no file can hold up the program. */
export class DrawThread {
  readonly #patience: number;
  readonly #thread: AskThread<DrawRequest, DrawAnswer>;

  constructor(limits: { patience?: number; start?: () => Worker } = {}) {
    this.#patience = limits.patience ?? patience;
    this.#thread = new AskThread(limits.start ?? startWorker, idleTime);
  }

  /** Starts the thread before it is needed. */
  warm(): void {
    this.#thread.warm();
  }

  /** Draws one page. The caller waits for an answer before it asks again. */
  async draw(request: DrawRequest): Promise<DrawAnswer> {
    const asked = await this.#thread.ask(request, this.#patience);
    if ('answer' in asked) return asked.answer;
    const look = '文字已读出的，可对照文字核对；否则请对照原件。';
    return asked.lost === 'stuck'
      ? fail('PAGE_STUCK', `第 ${request.page} 页画了很久还没有画完，已停止。${look}`)
      : fail('PAGE_UNREADABLE', `第 ${request.page} 页画不出来。${look}`, asked.details);
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

function startWorker(): Worker {
  // Next to this module: the source in a checkout, the bundled worker in a build.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './pages-worker.js';
  // Libraries write notes on what they find wrong with a file.
  return new Worker(new URL(file, import.meta.url), { stdout: true, stderr: true });
}
