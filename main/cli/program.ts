import { type JobResult, type RouteName, routes } from '../../shared/contract.ts';
import type { ApiEvent, SchemaMap } from '../../shared/generated/schemas.ts';
import type { Result } from '../../shared/result.ts';
import { createApp, type OpenApp } from '../api/app.ts';
import { dataFolder } from '../data-folder.ts';

type InputOf<R extends RouteName> = SchemaMap[(typeof routes)[R]['input']];

/** The data folder of a command: its --data, else the user's own. */
export function folderOf(options: Readonly<Record<string, string | boolean | undefined>>): string {
  const chosen = options.data;
  return typeof chosen === 'string' ? dataFolder({ ...process.env, MINGJUAN_DATA: chosen }) : dataFolder();
}

/** Opens the program for one command and closes it afterwards; a failure to open is printed. */
export async function withProgram(
  folder: string,
  readOnly: boolean,
  work: (app: OpenApp) => Promise<number>,
): Promise<number> {
  const opened = await createApp({ dataFolder: folder, host: 'cli', readOnly });
  if (!opened.ok) {
    printError(opened.error);
    return 2;
  }
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Calls a query or command of the contract. */
export async function call<R extends RouteName>(
  app: OpenApp,
  route: R,
  input: InputOf<R>,
): Promise<Result<JobResult<R>>> {
  if (routes[route].kind !== 'job') return (await app.dispatch(route, input)) as Result<JobResult<R>>;
  const finished = new Promise<Result<JobResult<R>>>((resolve) => {
    const stop = app.onEvent((event: ApiEvent) => {
      const { job } = event;
      if (event.type !== 'job' || job === undefined || job.route !== route || job.state === 'running') return;
      stop();
      resolve(job.error ? { ok: false, error: job.error } : { ok: true, value: job.result as JobResult<R> });
    });
  });
  const started = await app.dispatch(route, input);
  return started.ok ? finished : (started as Result<JobResult<R>>);
}

export function printError(error: { message: string; details?: string }): void {
  console.error(error.details === undefined ? error.message : `${error.message}\n${error.details}`);
}
