import { type RouteName, type RouteSpec, routes } from '../../shared/contract.ts';
import type { JobStarted, SchemaMap } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { problemsOf, type SchemaProblem } from '../schema.ts';
import { internalError, type JobContext, type Jobs } from './jobs.ts';

type InputOf<R extends RouteName> = SchemaMap[(typeof routes)[R]['input']];
type ValueOf<R extends RouteName> = SchemaMap[(typeof routes)[R]['output']];
type Awaitable<T> = T | Promise<T>;

/** A job handler may say what the status bar calls the work. */
interface JobHandler<R extends RouteName> {
  title: string;
  run(input: InputOf<R>, job: JobContext): Promise<Result<ValueOf<R>>>;
}
type Handler<R extends RouteName> = (typeof routes)[R]['kind'] extends 'job'
  ? JobHandler<R>
  : (input: InputOf<R>) => Awaitable<Result<ValueOf<R>>>;

/** One handler a route; a missing one does not compile. */
export type Handlers = { [R in RouteName]: Handler<R> };

export type Dispatch = (route: string, input: unknown) => Promise<Result<unknown>>;

/** Validates input, calls the handler, validates output; never throws. */
export function createDispatch(handlers: Handlers, jobs: Jobs): Dispatch {
  return async (route, input) => {
    if (!isRoute(route))
      return fail('NO_ROUTE', '这个功能不存在，窗口和程序的版本可能不一致。请重新打开程序。', route);
    const spec: RouteSpec = routes[route];
    const inputProblems = problemsOf(spec.input, input);
    if (inputProblems.length > 0) {
      return fail('BAD_INPUT', '请求的内容不完整或格式不对，没有执行。', describe(route, inputProblems));
    }
    try {
      if (spec.kind === 'job') {
        const handler = handlers[route] as unknown as JobHandler<RouteName>;
        const job = jobs.start(route, handler.title, async (context) =>
          checkOutput(route, await handler.run(input as InputOf<RouteName>, context)),
        );
        return ok({ job } satisfies JobStarted);
      }
      const handler = handlers[route] as (input: unknown) => Awaitable<Result<unknown>>;
      return checkOutput(route, await handler(input));
    } catch (error) {
      return { ok: false, error: internalError(error) };
    }
  };
}

function checkOutput<T>(route: RouteName, result: Result<T>): Result<T> {
  if (!result.ok) return result;
  const problems = problemsOf(routes[route].output, result.value);
  if (problems.length === 0) return result;
  return fail(
    'BAD_OUTPUT',
    '程序内部出错，结果没有通过检查，未予显示。请复制技术细节反馈。',
    describe(route, problems),
  );
}

function isRoute(route: string): route is RouteName {
  return Object.hasOwn(routes, route);
}

function describe(route: string, problems: SchemaProblem[]): string {
  return problems.map((problem) => `${route} ${problem.path || '/'} ${problem.message}`).join('\n');
}
