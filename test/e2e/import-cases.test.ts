import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { makePdf } from '../support/make-pdf.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, watchPage } from './in-page.ts';

const filing = (number: number) =>
  makePdf([
    [
      { text: '立案审批表', x: 220, y: 90, size: 22 },
      { text: `某市监立〔2025〕${number}号`, x: 300, y: 130 },
      { text: `当事人：示例${number}有限公司`, y: 210 },
    ],
  ]);

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`several cases at once on host ${kind}`, () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'mingjuan-cases-')), '报送');
    let host: RunningHost;
    let offences: string[];

    const page = () => host.page;
    const button = (name: string | RegExp) => page().getByRole('button', { name });
    const rows = () => page().locator('.import-plan-row');
    const rowTexts = async () => (await rows().allInnerTexts()).map((text) => text.split('\n')[0]);

    beforeAll(async () => {
      for (const number of [1, 2, 3]) {
        mkdirSync(join(folder, `卷${number}`), { recursive: true });
        writeFileSync(join(folder, `卷${number}`, '1 立案审批表.pdf'), filing(number));
        writeFileSync(
          join(folder, `卷${number}`, '2 附页.pdf'),
          makePdf([[{ text: `附页之${number}`, y: 90 }]]),
        );
      }
      writeFileSync(join(folder, '询问笔录.pdf'), makePdf([[{ text: '询问笔录', x: 200, y: 90, size: 22 }]]));
      host = await startHost(kind);
      await page().setViewportSize({ width: 1366, height: 696 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    });
    afterAll(async () => {
      await host?.close();
      rmSync(join(folder, '..'), { recursive: true, force: true });
    });

    it('are shown before anything is read, and arranged by keys alone', async () => {
      await goTo(page(), '/import');
      await host.choose(folder, () => button('选择文件夹').click());
      await page().getByRole('grid', { name: '归卷' }).waitFor();
      expect(await rows().count()).toBe(9);
      expect(await axeProblems(page())).toEqual([]);
      const press = (key: string) => page().keyboard.press(key);
      // The third case joins the second; then its first file begins a case again.
      for (let step = 0; step < 6; step += 1) await press('j');
      await press('m');
      await expect
        .poll(async () => (await rowTexts()).filter((text) => /^卷/.test(text ?? '')))
        .toHaveLength(2);
      for (let step = 0; step < 3; step += 1) await press('ArrowDown');
      await press('s');
      await expect.poll(() => rows().count()).toBe(9);
      await press('F2');
      await page().getByLabel('卷名').fill('卷三，改过名');
      await press('Enter');
      await expect.poll(rowTexts).toContain('卷三，改过名');
      // Typing a name moved no row.
      await page().getByLabel('“询问笔录”归入').selectOption({ label: '卷1' });
      await expect.poll(() => rows().count()).toBe(10);
    });

    it('are read one after the other, each with its state', async () => {
      await button(/^开始识别/).click();
      await button('去核对要素').waitFor({ timeout: 60_000 });
      const table = page().locator('.import-rows');
      await expect.poll(() => table.innerText()).toContain('3/3 卷');
      expect(await table.innerText()).toContain('卷三，改过名 · 某市监立〔2025〕3号');
      expect(await axeProblems(page())).toEqual([]);
      const { rows: cases } = await callInPage(page(), 'cases.list', {
        sort: { by: 'caseNumber', descending: false },
        offset: 0,
        limit: 10,
      });
      expect(cases.map(({ caseNumber }) => caseNumber)).toEqual(
        [1, 2, 3].map((number) => `某市监立〔2025〕${number}号`),
      );
    });

    it('are confirmed by field, all but what is doubted, and only what was seen', async () => {
      await button('按字段核对').click();
      await page().getByLabel('要素').selectOption('文号');
      const cells = page().locator('.fields-cell');
      await expect.poll(() => cells.count()).toBe(3);
      await button('确认没有标疑的 3 处 Ctrl+Enter').waitFor();
      await page().getByRole('grid').focus();
      await page().keyboard.press('ArrowRight');
      await page().keyboard.press('Enter');
      await button('确认没有标疑的 2 处 Ctrl+Enter').waitFor();
      expect(await axeProblems(page())).toEqual([]);
      await page().keyboard.press('Control+Enter');
      await page().getByText('这 1 处没有确认').waitFor();
      const { rows: cases } = await callInPage(page(), 'cases.list', {
        sort: { by: 'caseNumber', descending: false },
        offset: 0,
        limit: 10,
      });
      const states = [];
      for (const { case: id } of cases) {
        const { values } = await callInPage(page(), 'confirm.view', { case: id });
        states.push(values.find(({ path }) => path === 'field:number')?.state);
      }
      expect(states.sort()).toEqual(['confirmed', 'confirmed', 'draft']);
      await goTo(page(), '/import');
    });

    it('fit small windows', async () => {
      await host.choose(folder, () => button('选择文件夹').click());
      await page().getByRole('grid', { name: '归卷' }).waitFor();
      for (const [width, height] of [
        [1092, 556],
        [910, 464],
      ] as const) {
        await page().setViewportSize({ width, height });
        expect(
          await page().evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
      expect(offences).toEqual([]);
    });
  });
}
