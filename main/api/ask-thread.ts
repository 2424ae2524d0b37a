import type { Worker } from 'node:worker_threads';

/** The answer of a thread, or that it was lost over the question. */
export type Asked<A> = { answer: A } | { lost: 'stuck' | 'failed'; details: string };

/**
 * A thread that answers one question at a time. One that takes too long over a question or fails is ended, and the
 * next question starts another: whatever a file did to it goes with it.
 */
export class AskThread<Question, Answer> {
  readonly #start: () => Worker;
  readonly #idleTime: number | undefined;
  #starts = 0;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** `idleTime` in milliseconds: an idle thread gives its memory back. Without it the thread stays until it is closed. */
  constructor(start: () => Worker, idleTime?: number) {
    this.#start = start;
    this.#idleTime = idleTime;
  }

  /** Which thread the next question goes to; another number means that it knows nothing of what was asked before. */
  get run(): number {
    this.#started();
    return this.#starts;
  }

  /** Starts the thread before it is needed. */
  warm(): void {
    this.#started();
    this.#rest();
  }

  /** Asks and waits at most `patience` milliseconds. The caller waits for an answer before it asks again. */
  ask(question: Question, patience: number): Promise<Asked<Answer>> {
    clearTimeout(this.#idle);
    const worker = this.#started();
    worker.ref();
    const { promise, resolve } = Promise.withResolvers<Asked<Answer>>();
    const lose = (lost: 'stuck' | 'failed', details: string) => {
      if (this.#worker === worker) this.#worker = undefined;
      resolve({ lost, details });
      void worker.terminate();
    };
    const answered = (answer: Answer) => resolve({ answer });
    const failed = (error: Error) => lose('failed', String(error));
    const ended = () => lose('failed', 'the thread ended');
    const clock = setTimeout(() => lose('stuck', `no answer in ${patience} ms`), patience);
    worker.once('message', answered).once('error', failed).once('exit', ended);
    worker.postMessage(question);
    return promise.finally(() => {
      clearTimeout(clock);
      worker.off('message', answered).off('error', failed).off('exit', ended);
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
    this.#starts += 1;
    // One that ends between two questions is not asked again.
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on('error', forget).on('exit', forget);
    return worker;
  }

  /** An idle thread neither holds up the end of a command nor stays for ever. */
  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    if (this.#idleTime !== undefined)
      this.#idle = setTimeout(() => void this.close(), this.#idleTime).unref();
  }
}
