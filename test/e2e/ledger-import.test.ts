import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { makeWorkbook } from '../support/make-workbook.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, watchPage } from './in-page.ts';

const rows = [
  ['示例县行政处罚案件台账'],
  ['序号', '案号', '当事人名称', '处罚日期', '罚款（万元）', '经手'],
  ...[1, 2, 3, 4, 5, 6].map((n) => [
    n,
    `示水立〔2024〕${n}号`,
    `示例${n}有限公司`,
    '2024.5.6',
    0.5,
    '甲某某',
  ]),
];

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`a register in the window on host ${kind}`, () => {
    let host: RunningHost;
    let offences: string[];
    const folder = mkdtempSync(join(tmpdir(), 'mingjuan-ledger-'));
    const file = join(folder, '台账.xlsx');

    const page = () => host.page;
    const dialog = () => page().locator('dialog[open]');
    const button = (name: string | RegExp) => page().getByRole('button', { name });
    const column = (head: string) => dialog().getByLabel(`“${head}”导入为`);

    beforeAll(async () => {
      writeFileSync(file, makeWorkbook({ 台账: rows }));
      host = await startHost(kind);
      await page().setViewportSize({ width: 910, height: 464 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    });
    afterAll(async () => {
      await host?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const choose = async () => {
      await goTo(page(), '/import');
      await button(/^选择文件$/).waitFor();
      await host.choose(file, () => button(/^选择文件$/).click());
      await dialog().locator('.ledger-columns').waitFor();
    };

    it('shows five rows with what each column is taken to be, and asks for the agency', async () => {
      await choose();
      expect(await column('处罚日期').inputValue()).toBe('decisionDate');
      expect(await column('罚款（万元）').inputValue()).toBe('fine');
      expect(await column('序号').inputValue()).toBe('');
      expect(await dialog().locator('.ledger-unknown').count()).toBe(1);
      expect(await dialog().locator('.ledger-columns thead th').count()).toBe(7);
      expect(await dialog().innerText()).toContain('台账里没有办案机关这一列');
      expect(await button('导入 6 行').isDisabled()).toBe(true);
      expect(await axeProblems(page())).toEqual([]);
    });

    it('refuses one meaning for two columns, imports, and says what was not taken', async () => {
      await column('经手').selectOption('fine');
      await dialog().getByRole('alert').waitFor();
      await column('经手').selectOption('handlers');
      await dialog()
        .getByLabel(/^办案机关/)
        .fill('示例县水利局');
      await expect.poll(() => button('导入 6 行').isEnabled(), { timeout: 20_000 }).toBe(true);
      await button('导入 6 行').click();
      await page().getByText('6 件中 6 件已导入。').waitFor();
      const cases = await callInPage(page(), 'cases.list', {
        sort: { by: 'caseNumber', descending: false },
        offset: 0,
        limit: 10,
      });
      expect(cases.rows.map(({ agency }) => agency)).toEqual(Array(6).fill('示例县水利局'));
    });

    it('remembers the correction for the agency', async () => {
      await choose();
      expect(await column('经手').inputValue()).toBe('');
      await dialog()
        .getByLabel(/^办案机关/)
        .fill('示例县水利局');
      await dialog().getByText('已按上次对这个单位的改正对照').waitFor();
      expect(await column('经手').inputValue()).toBe('handlers');
      await page().keyboard.press('Escape');
      await expect.poll(() => dialog().count()).toBe(0);
      const wide = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(offences).toEqual([]);
    });
  });
}
