import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { licenceTable, makeStandardDocx, vetoTable } from '../support/make-standard-sheets.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, watchPage } from './in-page.ts';

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`standards, calendar and comparison on host ${kind}`, () => {
    let host: RunningHost;
    let offences: string[];
    const page = () => host.page;
    const button = (name: string | RegExp) => page().getByRole('button', { name });
    const text = (selector: string) => page().locator(selector).first().innerText();

    beforeAll(async () => {
      host = await startHost(kind);
      await page().setViewportSize({ width: 910, height: 464 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    });
    afterAll(() => host?.close());

    it('makes a standard from a Word file: names the 109, takes the act that settles it, saves', async () => {
      const path = join(tempFolder(), '许可标准.docx');
      writeFileSync(
        path,
        await makeStandardDocx(['示例省行政许可案卷评查标准', licenceTable, '一票否决', vetoTable]),
      );
      await goTo(page(), '/library?tab=standards');
      await button('从 Word、Excel 制作…').click();
      await host.choose(path, () => button('打开 Word、Excel…').click());
      await page().locator('.workshop-table').nth(1).waitFor();
      expect(await axeProblems(page())).toEqual([]);
      await button('读出各行').click();
      await page().getByText('合计 109，应为 100').waitFor();
      expect(await button('保存为本单位的标准').isDisabled()).toBe(true);
      expect(await axeProblems(page())).toEqual([]);
      await page().keyboard.press('KeyJ');
      await page().locator('.workshop-editor').waitFor();
      await button('总分改为 109').click();
      await page().getByText('必须改正 0 处').waitFor();
      // A draft that was begun is there again after the window was closed.
      await expect
        .poll(async () => (await callInPage(page(), 'standards.keptDraft', {})).draft?.header.total)
        .toBe(109);
      await page().reload();
      await button('继续上次的').click();
      await page().getByText('必须改正 0 处').waitFor();
      await page().keyboard.press('Control+Enter');
      await button('查看标准').click();
      await page().getByText('分值合计、编号和关联都已核对').waitFor();
      const { standards } = await callInPage(page(), 'standards.list', {});
      expect(standards.some(({ title, fits }) => title === '示例省行政许可案卷评查标准' && fits)).toBe(true);
      expect(await axeProblems(page())).toEqual([]);
    });

    it('shows a make-up day in words, counts from a chosen day, and says what a missing year means', async () => {
      await goTo(page(), '/library?tab=calendar&year=2025&day=2025-09-25');
      await page().locator('td[aria-selected="true"]').focus();
      await page().keyboard.press('Enter');
      await page().getByText('期满日 2025-10-09').waitFor();
      expect(await text('.strip-sentence')).toContain('调休上班');
      await page().keyboard.press('ArrowDown');
      await page().keyboard.press('ArrowLeft');
      await page().keyboard.press('ArrowLeft');
      await page().keyboard.press('ArrowLeft');
      await page().keyboard.press('ArrowLeft');
      await expect.poll(() => text('td[aria-selected="true"]')).toContain('28班');
      await goTo(page(), '/library?tab=calendar&year=2040');
      await page().getByText('2040 年放假安排未导入。涉及 2040 年的工作日期限一律转人工。').waitFor();
      expect(await axeProblems(page())).toEqual([]);
    });

    it('says in words that the fine was raised, and leads to judging it', async () => {
      await callInPage(page(), 'samples.open', {});
      const raised = await findRaised();
      await goTo(page(), `/cases/${raised}/compare`);
      await page().locator('.compare-table').waitFor();
      const cell = page().locator('td[aria-selected="true"]');
      expect(await cell.innerText()).toMatch(/罚款【150,000元】.*▲ 高于告知/s);
      expect(await text('.compare-conclusion td:last-child')).toContain('超出告知：金额');
      await page().getByText('仅看不同').click();
      await expect.poll(() => page().locator('.compare-table tbody tr').count()).toBe(3);
      expect(await axeProblems(page())).toEqual([]);
      const wide = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await button('按提示判断').click();
      await expect.poll(() => page().url()).toContain('/review?finding=');
      expect(offences).toEqual([]);
    });

    async function findRaised(): Promise<string> {
      for (let tries = 0; tries < 100; tries += 1) {
        const query = {
          sort: { by: 'risk', descending: true },
          offset: 0,
          limit: 50,
          samples: true,
        } as const;
        const { rows } = await callInPage(page(), 'cases.list', query);
        for (const { case: id } of rows) {
          const { columns } = await callInPage(page(), 'cases.compare', { case: id });
          if (columns.some(({ conclusion }) => conclusion.what === 'beyond')) return id;
        }
        await page().waitForTimeout(200);
      }
      throw new Error('no sample with a raised fine');
    }
  });
}
