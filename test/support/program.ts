import { onTestFinished } from 'vitest';
import { createApp, type OpenApp } from '../../main/api/app.ts';
import { call as callRoute } from '../../main/cli/program.ts';
import type { JobResult, RouteName, routes } from '../../shared/contract.ts';
import type { SchemaMap } from '../../shared/generated/schemas.ts';
import { tempFolder } from './temp-folder.ts';

/** The whole program behind its contract, on a folder of its own; closed when the test ends. */
export async function openProgram(folder = tempFolder()): Promise<OpenApp> {
  const opened = await createApp({ dataFolder: folder, host: 'cli' });
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** Calls a route and gives its value; an error fails the test with its message. */
export async function ask<R extends RouteName>(
  app: OpenApp,
  route: R,
  input: SchemaMap[(typeof routes)[R]['input']],
): Promise<JobResult<R>> {
  const result = await callRoute(app, route, input);
  if (!result.ok) throw new Error(`${route}: ${result.error.message} ${result.error.details ?? ''}`);
  return result.value;
}

/** Registers two reviewers and makes the first the current one. */
export async function withReviewers(app: OpenApp): Promise<{ first: string; second: string }> {
  const one = await ask(app, 'profiles.save', { name: '评查员A', unit: '示例一组' });
  const first = one.profiles[0]!.id;
  const two = await ask(app, 'profiles.save', { name: '评查员B', unit: '示例二组' });
  await ask(app, 'profiles.choose', { profile: first });
  return { first, second: two.profiles.find((profile) => profile.id !== first)!.id };
}
