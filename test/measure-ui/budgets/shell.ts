import type { Page } from 'playwright-core';
import { links } from '../../../renderer/src/address/links.ts';
import { callInPage, goTo } from '../../e2e/in-page.ts';
import { layoutFaults } from '../../e2e/layout-faults.ts';
import { drawnText } from '../../support/ink.ts';
import type { Ground } from '../ground.ts';
import { actTime, twoFrames } from '../probes.ts';
import { type Measured, p95 } from '../report.ts';

/** B8: from the navigation to the frame, and to the list. */
export async function startUp({ page, cases }: Ground): Promise<Measured[]> {
  const shell: number[] = [];
  const list = await actTime(
    async () => {
      await goTo(page, links.cases());
      await page.reload();
      await page.locator('.case-line .case-number').first().waitFor();
      const times = await page.evaluate(() => ({
        shell: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        list: performance.now(),
      }));
      shell.push(times.shell);
      return times.list;
    },
    { count: 8, warm: 2 },
  );
  const what = `after start, with ${cases} cases`;
  return [
    { budget: 'B8', what: `window visible ${what}`, value: p95(shell.slice(2)), unit: 'ms', limit: 1000 },
    { budget: 'B8', what: `list usable ${what}`, value: list, unit: 'ms', limit: 2000 },
  ];
}

/** B10: Ctrl+K, and what typed characters find. */
export async function palette({ page }: Ground): Promise<Measured[]> {
  await goTo(page, links.home());
  await page.locator('.home').waitFor();
  const opens: number[] = [];
  const finds = await actTime(async (round) => {
    opens.push(await untilShown(page, '.palette-box', '', () => page.keyboard.press('Control+K')));
    // The box takes the focus a moment after it is drawn.
    await page.locator('.palette-box:focus').waitFor();
    const text = round % 2 === 0 ? '示例食品' : '示例建材';
    const typed = await untilShown(page, '.palette-entry', text, () => page.keyboard.insertText(text));
    await page.keyboard.press('Escape');
    await twoFrames(page);
    return typed;
  });
  return [
    { budget: 'B10', what: 'Ctrl+K → box', value: p95(opens.slice(5)), unit: 'ms', limit: 100 },
    { budget: 'B10', what: 'typed → cases found', value: finds, unit: 'ms', limit: 150 },
  ];
}

/** B13: letters of 150 % in the widest window. */
export async function largeLetters({ page, review }: Ground): Promise<Measured[]> {
  await page.setViewportSize({ width: 1366, height: 696 });
  await callInPage(page, 'settings.save', { fontScale: 150 });
  const faults: string[] = [];
  const places = [links.home(), links.cases(), links.case(review.case), links.settings(), reviewOf(review)];
  for (const address of places) {
    await goTo(page, address);
    await page.waitForTimeout(600);
    faults.push(...(await layoutFaults(page)).map((fault) => `${address}: ${fault}`));
  }
  await callInPage(page, 'settings.save', { fontScale: 100 });
  const note = faults.slice(0, 3).join(' | ');
  const what = 'letters of 150 % at 1366: layout';
  return [{ budget: 'B13', what, value: faults.length, unit: 'faults', limit: 0, note }];
}

/** B18: characters differ and none is blank. */
export async function characters({ page }: Ground): Promise<Measured[]> {
  const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  const drawn = await drawnText(page, family, ['执', '法', '卷', '〔']);
  const blank = drawn.filter(({ ink }) => ink < 20).length;
  const alike = drawn.length - new Set(drawn.map(({ picture }) => picture)).size;
  return [
    { budget: 'B18', what: 'characters blank or alike', value: blank + alike, unit: 'faults', limit: 0 },
  ];
}

export function reviewOf({ case: id, standard }: Ground['review']): string {
  return links.review(id, { standard });
}

/** Milliseconds from the event that `act` causes until an element with the text is drawn, by the page's own clock. */
async function untilShown(
  page: Page,
  selector: string,
  text: string,
  act: () => Promise<void>,
): Promise<number> {
  const waiting = page.evaluate(
    ([wanted, holds]) =>
      new Promise<number>((resolve) => {
        // What never comes counts as ten seconds.
        const deadline = performance.now() + 10_000;
        let start = Number.NaN;
        const begin = (event: Event) => {
          start = event.timeStamp;
        };
        for (const type of ['keydown', 'input']) addEventListener(type, begin, { once: true, capture: true });
        const look = () => {
          const isThere = [...document.querySelectorAll(wanted)].some((element) =>
            element.textContent?.includes(holds),
          );
          if (performance.now() > deadline) resolve(10_000);
          else if (Number.isNaN(start) || !isThere) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - start));
        };
        look();
      }),
    [selector, text] as const,
  );
  await act();
  return waiting;
}
