import { basename } from 'node:path';
import type { ApiEvent } from '../../shared/generated/schemas.ts';
import { fail, ok } from '../../shared/result.ts';
import { createDispatch, type Dispatch, type Handlers } from './dispatch.ts';
import { Files } from './files.ts';
import { Jobs } from './jobs.ts';

export interface AppOptions {
  /** Folder on a local disk that holds the database and source files. */
  dataFolder: string;
  host: 'electron' | 'loopback' | 'cli';
}

/** The program behind the contract; hosts are thin adapters around it. */
export interface App {
  readonly dispatch: Dispatch;
  readonly files: Files;
  /** Subscribes to events for windows; returns the unsubscribe function. */
  onEvent(listener: (event: ApiEvent) => void): () => void;
  close(): Promise<void>;
}

export async function createApp(options: AppOptions): Promise<App> {
  const listeners = new Set<(event: ApiEvent) => void>();
  const jobs = new Jobs((event) => {
    for (const listener of listeners) listener(event);
  });
  const files = new Files();
  const handlers = {
    'app.info': () =>
      ok({
        program: 'mingjuan',
        version: '0.1.0',
        host: options.host,
        node: process.versions.node,
        sqlite: 'not opened',
        dataFolderName: basename(options.dataFolder),
      }),
    'jobs.list': () => ok({ jobs: jobs.list() }),
    'jobs.cancel': ({ job }: { job: string }) => {
      const state = jobs.cancel(job);
      return state ? ok(state) : fail('NO_JOB', '这个任务已经不在列表里。');
    },
  } as unknown as Handlers;
  return {
    dispatch: createDispatch(handlers, jobs),
    files,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => jobs.cancelAll(),
  };
}
