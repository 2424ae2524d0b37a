import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../main/api/app.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { openZip } from '../support/open-zip.ts';
import { reviewedBatch } from '../support/reviewed-cases.ts';
import { axeProblems, goTo, watchPage } from './in-page.ts';

/** A data folder with 13 invented cases, 12 of them reviewed. */
async function reviewedFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-stats-'));
  const opened = await createApp({ dataFolder: folder, host: 'cli' });
  if (!opened.ok) throw new Error(opened.error.message);
  await reviewedBatch(opened.value, 13);
  await opened.value.close();
  return folder;
}

const sizes = [
  { width: 1366, height: 696 },
  { width: 1092, height: 556 },
  { width: 910, height: 464 },
];

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`statistics and papers in the window on host ${kind}`, () => {
    let host: RunningHost;
    let offences: string[];
    const page = () => host.page;
    const listed = () =>
      page()
        .locator('.cases-foot')
        .getByText(/共 \d+ 卷/);

    beforeAll(async () => {
      host = await startHost(kind, await reviewedFolder());
      offences = watchPage(page());
    }, 180_000);
    afterAll(() => host?.close());

    it('shows table and chart of each block, with a sentence made from the numbers', async () => {
      await goTo(page(), '/stats');
      await page().locator('.chart-picture svg').first().waitFor();
      const title = await page().locator('#stats-grades').innerText();
      expect(title).toMatch(/^已定等 12 卷/);
      const charts = await page().locator('.chart-picture').count();
      const tables = await page().locator('.stats-table table').count();
      expect(charts).toBeGreaterThan(3);
      expect(tables).toBeGreaterThanOrEqual(charts);
      const blocks = page().locator('.stats-pair');
      for (let index = 0; index < (await blocks.count()); index += 1)
        expect(await blocks.nth(index).locator('table').count()).toBe(1);
      const hatched = page().locator('.chart-picture pattern').first();
      expect(await hatched.count()).toBe(1);
      expect(await page().locator('.chart-picture [style], .chart-picture style').count()).toBe(0);
    });

    it('opens as many cases as a number says, from the table and from the chart', async () => {
      const link = page().locator('.stats-table').first().locator('tbody a').nth(1);
      const count = Number(await link.innerText());
      await link.click();
      await expect.poll(async () => await listed().innerText()).toContain(`共 ${count} 卷`);
      expect(await page().locator('.cases-top').innerText()).toContain('数字背后的案卷');
      await page().goBack();
      await page().locator('.chart-picture [ecmeta_series_index]').first().click();
      await listed().waitFor();
      expect(await page().locator('.cases-top').innerText()).toContain('等次“优秀”');
    });

    it('fits every size and is clean for axe', async () => {
      for (const address of ['/stats', '/reports', '/reports?paper=summary']) {
        for (const size of sizes) {
          await page().setViewportSize(size);
          await goTo(page(), address);
          await page().locator('.stats-block, .paper-block').first().waitFor();
          const wide = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `${address} ${size.width}`).toBeLessThanOrEqual(0);
        }
        expect(await axeProblems(page()), address).toEqual([]);
      }
    });

    it('names the cases behind a number of the 通报, and refuses to change it', async () => {
      await page().setViewportSize(sizes[0]!);
      await goTo(page(), '/reports');
      const block = page().locator('#paper-results');
      const number = block.locator('.paper-number').first();
      expect(await number.innerText()).toBe('12');
      await number.click();
      await page().locator('.reports-behind a').first().waitFor();
      expect(await page().locator('.reports-behind .reports-case').count()).toBe(12);

      await block.getByRole('button', { name: /^改文字/ }).click();
      const box = page().getByRole('textbox', { name: /^文字/ });
      await box.fill('共【99】卷。');
      await page().getByRole('button', { name: '保存', exact: true }).click();
      expect(await page().getByRole('alert').innerText()).toContain('【99】');
      await box.fill('经评查，【12】卷已定等。');
      await page().keyboard.press('Control+Enter');
      await page().locator('#paper-results').getByText('经评查').waitFor();
      expect(await page().locator('#paper-results').innerText()).toContain('12');
    });

    it('exports what the preview shows as DOCX', async () => {
      await page().getByRole('button', { name: '导出', exact: true }).click();
      const dialog = page().locator('dialog[open]');
      await dialog.getByRole('button', { name: '生成' }).click();
      const save = dialog.getByRole('button', { name: /^保存 .*\.docx$/ });
      await save.waitFor();
      const path = await host.save(() => save.click());
      await expect.poll(() => readFileSync(path).length).toBeGreaterThan(1000);
      const parts = await openZip(readFileSync(path));
      const text = parts['word/document.xml']!.toString('utf8').replace(/<[^>]*>/g, '');
      expect(text).toContain('经评查，12卷已定等。');
      await page().keyboard.press('Escape');
    });

    it('keeps edited words, and never broke the page’s policy', async () => {
      await page().reload();
      await page().locator('#paper-results').getByText('经评查').waitFor();
      expect(offences).toEqual([]);
    });
  });
}
