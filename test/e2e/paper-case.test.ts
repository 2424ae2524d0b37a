import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { axeProblems, callInPage, reloadWithReviewer, watchPage } from './in-page.ts';

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`a file on paper that is only scored, on host ${kind}`, () => {
    let host: RunningHost;
    let offences: string[];
    const page = () => host.page;
    const press = async (...keys: string[]) => {
      for (const key of keys) await page().keyboard.press(key);
    };

    beforeAll(async () => {
      host = await startHost(kind);
      await page().setViewportSize({ width: 1366, height: 696 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    });
    afterAll(() => host?.close());

    it('is entered by its heading and opens as a score sheet', async () => {
      await page()
        .getByRole('button', { name: /只打分/ })
        .focus();
      await press('Enter');
      await page()
        .getByLabel(/办案机关/)
        .fill('示例县农业农村局（示例）');
      await page().getByRole('button', { name: '建卷并打分' }).focus();
      await press('Enter');
      await page().getByRole('button', { name: '用这个标准' }).first().waitFor();
    });

    it('has no page pane, and the sheet takes its place', async () => {
      await page().getByRole('button', { name: '用这个标准' }).first().focus();
      await press('Enter');
      await page().locator('.sheet-cursor').waitFor();
      expect(await page().locator('.evidence-pane').count()).toBe(0);
      const box = await page().locator('.sheet').first().boundingBox();
      expect(box?.width).toBeGreaterThan(700);
      expect(await axeProblems(page())).toEqual([]);
    });

    it('is judged by the keyboard, and the score sheet is written', async () => {
      await press('1', 'j', '3');
      const { rows } = await callInPage(page(), 'cases.list', {
        sort: { by: 'risk', descending: false },
        offset: 0,
        limit: 10,
      });
      expect(rows).toHaveLength(1);
      await expect.poll(() => page().locator('.sheet').first().innerText()).toContain('符合');
      expect(offences).toEqual([]);
    });
  });
}
