import type { Page } from 'playwright-core';
import { links } from '../../../renderer/src/address/links.ts';
import { callInPage, goTo } from '../../e2e/in-page.ts';
import type { Ground } from '../ground.ts';
import { actTime, timeTo } from '../probes.ts';
import type { Measured } from '../report.ts';
import { reviewOf } from './shell.ts';

/** What never came counts as this long, milliseconds. */
const never = 10_000;

/** B7 and B11: opening cases. */
export async function opening(ground: Ground, visits: number): Promise<Measured[]> {
  const { page, review } = ground;
  const sheet = await actTime(
    async () => {
      await toList(page);
      return (await timeTo(page, reviewOf(review), '[data-sheet] [data-line]')) ?? never;
    },
    { count: 12, warm: 3 },
  );
  return [
    { budget: 'B7', what: 'open case → sheet usable', value: sheet, unit: 'ms', limit: 800 },
    await memory(page, visits),
  ];
}

async function toList(page: Page): Promise<void> {
  await goTo(page, links.cases());
  await page.locator('.case-line .case-number').first().waitFor();
}

async function memory(page: Page, visits: number): Promise<Measured> {
  const { rows } = await callInPage(page, 'cases.list', {
    sort: { by: 'caseNumber', descending: false },
    offset: 0,
    limit: visits + 5,
  });
  const visit = async (from: number, to: number) => {
    for (const row of rows.slice(from, to)) {
      await timeTo(page, links.case(row.case), '.case-page');
      await toList(page);
    }
  };
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await page.waitForTimeout(500);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1_048_576;
  };
  await visit(0, 5);
  const before = await heap();
  await visit(5, visits + 5);
  const after = await heap();
  await session.detach();
  return {
    budget: 'B11',
    what: `heap after opening and closing ${rows.length - 5} cases`,
    value: after - before,
    unit: 'MB',
    limit: 40,
    note: `${before.toFixed(1)} → ${after.toFixed(1)} MB`,
  };
}

/** B3, B4: pages of a file with many; what the viewer says of itself decides. */
export async function scans({ page, scan }: Ground): Promise<Measured[]> {
  await goTo(page, links.confirm(scan));
  const isThere = await page
    .locator('[data-page][data-rendered]')
    .first()
    .waitFor({ timeout: 15_000 })
    .then(
      () => true,
      () => false,
    );
  const note = isThere ? {} : { note: 'the page viewer does not say what it has drawn' };
  const turn = isThere ? await actTime(() => turnTime(page, 'PageDown'), { count: 8, warm: 2 }) : never;
  return [{ budget: 'B3', what: 'page turn → full page', value: turn, unit: 'ms', limit: 100, ...note }];
}

/** From the key to another page drawn in full. */
async function turnTime(page: Page, key: string): Promise<number> {
  await page.waitForTimeout(400);
  const waiting = page.evaluate(
    (most) =>
      new Promise<number>((resolve) => {
        const before = document.querySelector<HTMLElement>('[data-page]')?.dataset.page;
        let start = performance.now();
        const begin = (event: KeyboardEvent) => {
          start = event.timeStamp;
        };
        addEventListener('keydown', begin, { once: true, capture: true });
        const look = () => {
          const full = document.querySelector<HTMLElement>('[data-page][data-rendered=full]');
          const time = performance.now() - start;
          if (full && full.dataset.page !== before) setTimeout(() => resolve(performance.now() - start));
          else if (time > most) resolve(most);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    never,
  );
  await page.keyboard.press(key);
  return waiting;
}
