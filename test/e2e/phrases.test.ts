import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { links } from '../../renderer/src/address/links.ts';
import { fillSlots } from '../../renderer/src/components/phrase-slots.ts';
import { machineByLine } from '../../renderer/src/pages/review/line-machine.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, runInPage, watchPage } from './in-page.ts';

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`phrases for reasons on host ${kind}`, () => {
    let host: RunningHost;
    let offences: string[];
    const page = () => host.page;
    const button = (name: string | RegExp) => page().getByRole('button', { name });
    const own = '第{页码}页落款日期为{日期}，示例';

    beforeAll(async () => {
      host = await startHost(kind);
      await page().setViewportSize({ width: 910, height: 464 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    });
    afterAll(() => host?.close());

    it('are added, changed and removed by keyboard', async () => {
      await goTo(page(), links.library({ tab: 'phrases' }));
      await page().getByText('还没有短语').waitFor();
      await button('新增短语').press('Enter');
      await page().keyboard.press('Control+Enter');
      await page().getByText('请填写短语。').waitFor();
      await page().keyboard.type('示例短语');
      await page().keyboard.press('Control+Enter');
      await page().getByRole('status').getByText('已保存。').waitFor();
      await button('新增短语').press('Enter');
      await page().keyboard.type(own);
      await page().keyboard.press('Control+Enter');
      await page().locator('.finding-row', { hasText: own }).waitFor();
      expect(await axeProblems(page())).toEqual([]);
      await page().locator('.finding-row', { hasText: '示例短语' }).press('Enter');
      await page()
        .getByRole('radio', { name: /本单位的/ })
        .check();
      await page().keyboard.press('Control+Enter');
      await expect
        .poll(async () => (await callInPage(page(), 'phrases.list', {})).phrases.map(({ whose }) => whose))
        .toEqual(['own', 'office']);
      await button('删除…').press('Enter');
      await page().locator('dialog[open]').getByRole('button', { name: '删除' }).press('Enter');
      await page().getByRole('status').getByText('已删除。').waitFor();
      expect((await callInPage(page(), 'phrases.list', {})).phrases.map(({ text }) => text)).toEqual([own]);
    });

    it('stand first among the reasons of a row, filled from its finding', async () => {
      await runInPage(page(), 'samples.open', {});
      const { rows } = await callInPage(page(), 'cases.list', {
        search: '城东城管立〔2025〕31号',
        sort: { by: 'risk', descending: true },
        offset: 0,
        limit: 1,
      });
      const standard = 'general-penalty-100';
      const view = await callInPage(page(), 'reviews.open', { case: rows[0]!.case, standard });
      const [line] = [...machineByLine(view)].find(
        ([, { findings }]) => !fillSlots(own, findings[0]).includes('{'),
      )!;
      await goTo(page(), links.review(rows[0]!.case, { standard, line }));
      await page().locator('.judge-bar').waitFor();
      await page().keyboard.press('Alt+ArrowDown');
      const first = page().locator('.phrase-list button').first();
      await expect
        .poll(() => first.innerText())
        .toMatch(/^第\d+页落款日期为\d{4}年\d{1,2}月\d{1,2}日，示例$/);
      await page().keyboard.type('lkrq');
      await page().keyboard.press('Enter');
      expect(await page().getByLabel('理由', { exact: true }).inputValue()).toMatch(
        /^第\d+页落款日期为\d{4}年/,
      );
      expect(await axeProblems(page())).toEqual([]);
    });

    it('offend no policy', () => {
      expect(offences).toEqual([]);
    });
  });
}
