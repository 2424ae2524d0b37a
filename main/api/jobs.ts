import type { ApiError, ApiEvent, JobState } from '../../shared/generated/schemas.ts';
import type { Result } from '../../shared/result.ts';

/** What a running job may do: report progress and see whether it was cancelled. */
export interface JobContext {
  readonly id: string;
  readonly signal: AbortSignal;
  progress(done: number, total: number, note?: string): void;
}

export type JobWork = (context: JobContext) => Promise<Result<unknown>>;

/** Long work with progress and cancel; its state is pushed to the windows at most every 100 ms. */
export class Jobs {
  readonly #jobs = new Map<string, { state: JobState; abort: AbortController; pushedAt: number }>();
  readonly #emit: (event: ApiEvent) => void;
  #next = 1;

  constructor(emit: (event: ApiEvent) => void) {
    this.#emit = emit;
  }

  start(route: string, title: string, work: JobWork): string {
    const job = `job-${this.#next++}`;
    const entry = {
      state: { job, route, title, state: 'running', done: 0, total: 0 } as JobState,
      abort: new AbortController(),
      pushedAt: 0,
    };
    this.#jobs.set(job, entry);
    const context: JobContext = {
      id: job,
      signal: entry.abort.signal,
      progress: (done, total, note) => {
        entry.state = { ...entry.state, done, total, ...(note === undefined ? {} : { note }) };
        if (Date.now() - entry.pushedAt >= 100) this.#push(entry);
      },
    };
    this.#push(entry);
    work(context).then(
      (result) => this.#finish(entry, result),
      (error: unknown) => this.#finish(entry, { ok: false, error: internalError(error) }),
    );
    return job;
  }

  list(): JobState[] {
    return [...this.#jobs.values()].map((entry) => entry.state);
  }

  get(job: string): JobState | undefined {
    return this.#jobs.get(job)?.state;
  }

  cancel(job: string): JobState | undefined {
    const entry = this.#jobs.get(job);
    if (entry?.state.state === 'running') entry.abort.abort();
    return entry?.state;
  }

  cancelAll(): void {
    for (const entry of this.#jobs.values()) entry.abort.abort();
  }

  #finish(
    entry: { state: JobState; abort: AbortController; pushedAt: number },
    result: Result<unknown>,
  ): void {
    if (result.ok) {
      const state = entry.abort.signal.aborted ? 'cancelled' : 'done';
      entry.state = { ...entry.state, state, result: result.value };
    } else {
      const state = entry.abort.signal.aborted ? 'cancelled' : 'failed';
      entry.state = { ...entry.state, state, error: result.error };
    }
    this.#push(entry);
  }

  #push(entry: { state: JobState; pushedAt: number }): void {
    entry.pushedAt = Date.now();
    this.#emit({ type: 'job', job: entry.state });
  }
}

/** An exception that no handler foresaw, as a value. */
export function internalError(error: unknown): ApiError {
  return {
    code: 'INTERNAL',
    message: '程序内部出错，这一步没有完成，已有数据没有改动。请重试；仍然出错时，请复制技术细节反馈。',
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
