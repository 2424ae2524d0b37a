import type { Page } from 'playwright-core';
import { links } from '../../../renderer/src/address/links.ts';
import { goTo } from '../../e2e/in-page.ts';
import type { Ground } from '../ground.ts';
import { actTime } from '../probes.ts';
import type { Measured } from '../report.ts';

/** B6: the list while it is scrolled fast, at its ends, and after a filter was typed. */
export async function list({ page, cases }: Ground): Promise<Measured[]> {
  await goTo(page, links.cases());
  await page.locator('.case-line .case-number').first().waitFor();
  const rolling = await page.evaluate(roll);
  let ends = 0;
  for (const key of ['End', 'Home']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
    if ((await page.locator('.case-cursor .case-number').count()) === 0) ends += 1;
  }
  const filter = await actTime((round) => filterTime(page, `第${(round + 1) * 37}有限`), {
    count: 10,
    warm: 2,
  });
  return [
    {
      budget: 'B6',
      what: `wheel 5000 px/s, End, Home, ${cases} cases: blank frames`,
      value: rolling.blank + ends,
      unit: 'frames',
      limit: 0,
      note: `${rolling.frames} frames, ${rolling.waiting} with rows not read yet`,
    },
    {
      budget: 'B6',
      what: `typed filter → first rows, ${cases} cases`,
      value: filter,
      unit: 'ms',
      limit: 300,
    },
  ];
}

/** Runs in the page: scrolls five seconds while each frame is probed at five places. */
function roll(): Promise<{ frames: number; blank: number; waiting: number }> {
  return new Promise((resolve) => {
    const grid = document.querySelector('.case-grid')!;
    const box = grid.getBoundingClientRect();
    const result = { frames: 0, blank: 0, waiting: 0 };
    const end = performance.now() + 5000;
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      const rows = [0.15, 0.35, 0.55, 0.75, 0.95].map((share) =>
        document.elementFromPoint(box.left + 160, box.top + box.height * share)?.closest('.case-line'),
      );
      result.frames += 1;
      if (rows.some((row) => !row?.textContent)) result.blank += 1;
      if (rows.some((row) => row?.querySelector('.case-wait'))) result.waiting += 1;
      grid.scrollTop += (5000 * (now - last)) / 1000;
      last = now;
      if (now < end) requestAnimationFrame(look);
      else resolve(result);
    };
    requestAnimationFrame(look);
  });
}

/** From the last typed character to the first row of a shorter list. */
async function filterTime(page: Page, text: string): Promise<number> {
  const box = page.locator('input.case-search, .case-search input').first();
  await box.fill('');
  await page.waitForTimeout(500);
  const waiting = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const count = () => document.querySelector('.group-tab')?.textContent;
        const before = count();
        // What never comes counts as ten seconds.
        const deadline = performance.now() + 10_000;
        let start = Number.NaN;
        const begin = (event: Event) => {
          start = event.timeStamp;
        };
        addEventListener('input', begin, { once: true, capture: true });
        const look = () => {
          const isNew = count() !== before && document.querySelector('.case-line .case-party');
          if (performance.now() > deadline) resolve(10_000);
          else if (Number.isNaN(start) || !isNew) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - start));
        };
        look();
      }),
  );
  await box.fill(text);
  return waiting;
}
