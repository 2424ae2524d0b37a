import type { Page } from 'playwright-core';
import { goTo } from '../../e2e/in-page.ts';
import type { Ground } from '../ground.ts';
import { actTime, forgetProbe, keyTime, readProbe, twoFrames, watch } from '../probes.ts';
import type { Measured } from '../report.ts';
import { reviewOf } from './shell.ts';

/** B1, B2, B5, B12: the workbench under the keys. */
export async function sheet(ground: Ground): Promise<Measured[]> {
  const { page } = ground;
  await goTo(page, reviewOf(ground.review));
  await page.locator('[data-sheet]').waitFor();
  await page.waitForTimeout(1000);
  await watch(page);
  await toSheet(page);
  const moving = await keyTime(page, ['j', 'j', 'k', 'j']);
  const judging = await keyTime(page, ['1', '5'], async () => {
    await toSheet(page);
    await page.keyboard.press('j');
    await twoFrames(page);
  });
  const points = await keyTime(page, ['=', '-']);
  const { shift } = await readProbe(page);
  const score = await scoreTime(page);
  const typing = await typingTime(page);
  const key = (budget: string, what: string, value: number, limit: number): Measured => ({
    budget,
    what,
    value,
    unit: 'ms',
    limit,
  });
  return [
    key('B1', 'j k → painted', moving, 50),
    key('B1', '1 5 → painted', judging, 50),
    key('B1', '= - → painted', points, 50),
    key('B2', 'typing in the reason, 60 characters', typing.slowest, 50),
    { budget: 'B2', what: 'verdicts changed by typing', value: typing.changed, unit: 'faults', limit: 0 },
    key('B5', 'verdict → score line final', score, 100),
    { budget: 'B12', what: 'layout shift while judging', value: shift, unit: 'shift', limit: 0.02 },
  ];
}

async function toSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('[data-sheet]').focus();
}

/** From the verdict's key to the last change of the score line; one that leaves it as it was counts nothing. */
function scoreTime(page: Page): Promise<number> {
  const judge = async (round: number) => {
    await toSheet(page);
    await page.keyboard.press('j');
    await twoFrames(page);
    const waiting = page.evaluate(lastScoreChange);
    await page.keyboard.press(round % 2 === 0 ? '1' : '3');
    return waiting;
  };
  return actTime(judge, { count: 15, warm: 2 });
}

/** Runs in the page. */
function lastScoreChange(): Promise<number> {
  return new Promise((resolve) => {
    const bar = document.querySelector('.score-bar')!;
    const text = () =>
      [...bar.querySelectorAll(':scope > :not(.sr-only)')].map((part) => part.textContent).join();
    let start = Number.NaN;
    let last = Number.NaN;
    let before = text();
    const begin = (event: KeyboardEvent) => {
      start = event.timeStamp;
    };
    addEventListener('keydown', begin, { once: true, capture: true });
    const observer = new MutationObserver(() => {
      if (text() === before) return;
      before = text();
      last = performance.now();
    });
    observer.observe(bar, { subtree: true, childList: true, characterData: true });
    setTimeout(() => {
      observer.disconnect();
      resolve(Number.isNaN(last) ? 0 : last - start);
    }, 600);
  });
}

/** Sixty characters into the reason: the slowest of them, and verdicts that changed meanwhile. */
async function typingTime(page: Page): Promise<{ slowest: number; changed: number }> {
  await toSheet(page);
  await page.keyboard.press('r');
  const verdicts = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-line]')].map(({ dataset }) => dataset.verdict),
    );
  const before = await verdicts();
  await forgetProbe(page);
  await page.keyboard.type('j2=x1u-'.repeat(9).slice(0, 60), { delay: 25 });
  await twoFrames(page);
  const { events, longest } = await readProbe(page);
  const after = await verdicts();
  await page.keyboard.press('Escape');
  return {
    slowest: Math.max(longest, ...events.map(({ duration }) => duration), 16),
    changed: after.filter((verdict, at) => verdict !== before[at]).length,
  };
}
