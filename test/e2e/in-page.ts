import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Bridge } from '../../shared/bridge.ts';
import type { Input, JobResult, RouteName, routes } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';

/** Routes that begin long work. */
type JobName = { [R in RouteName]: (typeof routes)[R]['kind'] extends 'job' ? R : never }[RouteName];

declare global {
  interface Window {
    readonly mingjuan?: Bridge;
  }
}

/** Calls a query or command as the page itself would, on either host; an error fails the test. */
export async function callInPage<R extends RouteName>(
  page: Page,
  route: R,
  input: Input<R>,
): Promise<JobResult<R>> {
  const result = (await page.evaluate(
    async ([name, body]) => {
      const bridge = window.mingjuan as { call(route: string, input: unknown): Promise<unknown> } | undefined;
      if (bridge) return bridge.call(name as string, body);
      const authorization = `Bearer ${sessionStorage.getItem('mingjuan.session')}`;
      const init = { method: 'POST', headers: { authorization }, body: JSON.stringify(body) };
      return (await fetch(`/api/call/${name}`, init)).json();
    },
    [route, input] as const,
  )) as Result<JobResult<R>>;
  if (!result.ok) throw new Error(`${route}: ${result.error.message} ${result.error.details ?? ''}`);
  return result.value;
}

/** Starts a job and waits for its end, at most a minute; one that did not get done fails the test. */
export async function runInPage<R extends JobName>(page: Page, route: R, input: Input<R>): Promise<void> {
  const { job } = (await callInPage(page, route, input)) as unknown as { job: string };
  for (let round = 0; round < 600; round += 1) {
    const { jobs } = await callInPage(page, 'jobs.list', {});
    const state = jobs.find((known) => known.job === job);
    if (state?.state === 'done') return;
    if (state?.state !== 'running') throw new Error(`${route}: ${state?.error?.message ?? state?.state}`);
    await page.waitForTimeout(100);
  }
  throw new Error(`${route} did not end`);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe on the page as it is now, one line each. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: AxeViolation[] }> };
    };
    interface AxeViolation {
      id: string;
      impact: string | null;
      nodes: { html: string }[];
    }
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}

/** Goes to an address of the window without loading it anew. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

/** Offences against the page's policy, errors, and requests to elsewhere, as they happen. */
export function watchPage(page: Page): string[] {
  const offences: string[] = [];
  page.on('console', (message) => {
    const isError = message.type() === 'error';
    if (isError || message.text().includes('Content Security Policy')) offences.push(message.text());
  });
  page.on('pageerror', (error) => offences.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const here = new URL(page.url());
    const isInside = url.protocol === 'blob:' || url.protocol === 'data:';
    if (!isInside && (url.protocol !== here.protocol || url.host !== here.host)) offences.push(request.url());
  });
  return offences;
}

/** Opens the page afresh under watch, with a reviewer registered and chosen. */
export async function reloadWithReviewer(page: Page): Promise<void> {
  await page.reload();
  await page.locator('#root > *').first().waitFor();
  const { profiles } = await callInPage(page, 'profiles.save', { name: '评查员A', unit: '示例一组' });
  await callInPage(page, 'profiles.choose', { profile: profiles[0]!.id });
}
