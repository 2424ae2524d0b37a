import type { Bridge } from '../../../shared/bridge.ts';
import type { Input, JobResult, RouteName, routes } from '../../../shared/contract.ts';
import type { ApiEvent, JobState } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type JobRoute = {
  [R in RouteName]: (typeof routes)[R]['kind'] extends 'job' ? R : never;
}[RouteName];

/** A job as this window knows it; `startedAt` is this window's own clock, for the estimate. */
export interface KnownJob {
  state: JobState;
  startedAt: number;
}

/** Long jobs of the host: their states, kept after they end so that results stay readable. */
export class JobStore {
  readonly #bridge: Bridge;
  readonly #listeners = new Set<() => void>();
  #jobs: readonly KnownJob[] = [];

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    bridge.onEvent((event) => this.#take(event));
  }

  /** Asks for jobs that began before this window was opened. */
  async load(): Promise<void> {
    const listed = await this.#bridge.call('jobs.list', {});
    if (listed.ok) for (const state of listed.value.jobs) this.#put(state);
  }

  readonly all = (): readonly KnownJob[] => this.#jobs;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  find(job: string): JobState | undefined {
    return this.#jobs.find((known) => known.state.job === job)?.state;
  }

  async start<R extends JobRoute>(route: R, input: Input<R>): Promise<Result<string>> {
    const started = await this.#bridge.call(route, input);
    if (!started.ok) return started;
    const { job } = started.value as { job: string };
    if (!this.find(job)) this.#put({ job, route, title: '', state: 'running', done: 0, total: 0 });
    return ok(job);
  }

  /** Starts a job and waits for its end; a cancelled job gives its partial result where it has one. */
  async run<R extends JobRoute>(route: R, input: Input<R>): Promise<Result<JobResult<R>>> {
    const started = await this.start(route, input);
    if (!started.ok) return started;
    const state = await this.ended(started.value);
    if (state.result !== undefined) return ok(state.result as JobResult<R>);
    return state.error ? { ok: false, error: state.error } : fail('NO_RESULT', '任务没有留下结果。');
  }

  ended(job: string): Promise<JobState> {
    return new Promise((resolve) => {
      const look = () => {
        const state = this.find(job);
        if (!state || state.state === 'running') return;
        unsubscribe();
        resolve(state);
      };
      const unsubscribe = this.subscribe(look);
      look();
    });
  }

  async cancel(job: string): Promise<void> {
    const cancelled = await this.#bridge.call('jobs.cancel', { job });
    if (cancelled.ok) this.#put(cancelled.value);
  }

  #take(event: ApiEvent): void {
    if (event.type === 'job' && event.job) this.#put(event.job);
  }

  /** A job that has ended stays ended: an answer to an earlier question may come late. */
  #put(state: JobState): void {
    const known = this.#jobs.find((entry) => entry.state.job === state.job);
    if (known && known.state.state !== 'running' && state.state === 'running') return;
    this.#jobs = known
      ? this.#jobs.map((entry) => (entry === known ? { ...entry, state } : entry))
      : [...this.#jobs, { state, startedAt: Date.now() }];
    for (const listener of this.#listeners) listener();
  }
}
