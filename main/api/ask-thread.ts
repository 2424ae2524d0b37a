import type { Worker } from 'node:worker_threads';

/** The answer of a thread, or that it was lost over the question. */
export type Asked<A> = { answer: A } | { lost: 'stuck' | 'failed'; details: string };

/**
 * A thread that answers one question at a time. One that takes too long over a question or fails is ended, and the
 * next question starts another: whatever a file did to it goes with it.
 */
export class AskThread<Question, Answer> {
  readonly #start: () => Worker;
  readonly #idleTime: number;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** `idleTime` in milliseconds: an idle thread gives its memory back. */
  constructor(start: () => Worker, idleTime: number) {
    this.#start = start;
    this.#idleTime = idleTime;
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
    // Between two questions the end of a thread matters to nobody.
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  /** An idle thread neither holds up the end of a command nor stays for ever. */
  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.close(), this.#idleTime).unref();
  }
}
