import type { SchemaMap, SchemaName } from './generated/schemas.ts';

/** A query only reads, a command changes and answers at once, a job starts long work and answers with its id. */
export interface RouteSpec {
  kind: 'query' | 'command' | 'job';
  input: SchemaName;
  output: SchemaName;
}

/** Every route by name, with the names of its input and output schema. A job's output is the result of the job. */
export const routes = {
  'app.info': { kind: 'query', input: 'Empty', output: 'AppInfo' },
  'jobs.list': { kind: 'query', input: 'Empty', output: 'JobList' },
  'jobs.cancel': { kind: 'command', input: 'JobId', output: 'JobState' },
} as const satisfies Record<string, RouteSpec>;

export type RouteName = keyof typeof routes;
export type Input<R extends RouteName> = SchemaMap[(typeof routes)[R]['input']];
/** What the route resolves to on the wire: jobs answer `JobStarted`. */
export type Output<R extends RouteName> = (typeof routes)[R]['kind'] extends 'job'
  ? SchemaMap['JobStarted']
  : SchemaMap[(typeof routes)[R]['output']];
/** What a job hands over when it is done. */
export type JobResult<R extends RouteName> = SchemaMap[(typeof routes)[R]['output']];
