import { renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editWorkbook } from '../support/edit-workbook.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, watchPage } from './in-page.ts';

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`local parameters as a workbook on host ${kind}`, () => {
    let host: RunningHost;
    let file: string;
    let offences: string[];

    const page = () => host.page;
    const button = (name: string | RegExp) => page().getByRole('button', { name });
    const importFile = () => host.choose(file, () => button('导入表格…').click());
    const dialog = () => page().locator('dialog[open]');

    beforeAll(async () => {
      host = await startHost(kind);
      await page().setViewportSize({ width: 910, height: 464 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    });
    afterAll(() => host?.close());

    it('writes the workbook where the user wants it', async () => {
      await goTo(page(), '/library?tab=parameters');
      await button('导出表格').waitFor();
      const saved = await host.save(() => button('导出表格').click());
      file = `${saved}.xlsx`;
      await expect
        .poll(() => {
          try {
            renameSync(saved, file);
            return true;
          } catch {
            return false;
          }
        })
        .toBe(true);
    });

    it('names wrong rows and offers no saving', async () => {
      editWorkbook(file, (sheet) => {
        const values = sheet('数值');
        const line = values.lineOf('编号', 'hearing.threshold');
        values.set(line, '值', '五千元');
      });
      await importFile();
      await dialog().locator('.parameter-problems').waitFor();
      const rows = await dialog().locator('.parameter-problems tbody tr').allInnerTexts();
      expect(rows.some((row) => /数值\s+\d+\s+值\s+“五千元”不是/.test(row))).toBe(true);
      expect(rows.some((row) => row.includes('没有写来源'))).toBe(true);
      expect(await button(/^存入/).count()).toBe(0);
      expect(await axeProblems(page())).toEqual([]);
      await page().keyboard.press('Escape');
      await expect.poll(() => dialog().count()).toBe(0);
    });

    it('shows what would change, saves it, and offers to check again', async () => {
      editWorkbook(file, (sheet) => {
        const values = sheet('数值');
        const line = values.lineOf('编号', 'hearing.threshold');
        values.set(line, '值', '5000');
        values.set(line, '当事人类型', '自然人');
        values.set(line, '来源', '示例政办发〔2021〕1号');
        sheet('执法人员证件库').rows.push([
          '001',
          '示例甲',
          '2021-01-01',
          '',
          '示例局',
          '',
          '',
          '示例证件库',
        ]);
      });
      await importFile();
      await dialog().getByText('新增 2 条，改动 0 条，删除 0 条，未变 0 条。').waitFor();
      expect(await dialog().innerText()).toContain('5,000 元（示例政办发〔2021〕1号）');
      expect(await axeProblems(page())).toEqual([]);
      await button('存入这 2 处变化').click();
      await button('重新检查全部案卷').waitFor();
      const { parameters } = await callInPage(page(), 'parameters.list', {});
      const own = parameters.flatMap(({ office }) => office.map(({ value }) => value.key));
      expect(own.sort()).toEqual(['hearing.threshold', 'officers.certificates']);
      const wide = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(offences).toEqual([]);
    });
  });
}
