import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { makePdf } from '../support/make-pdf.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, watchPage } from './in-page.ts';

const filing = makePdf([
  [
    { text: '立案审批表', x: 220, y: 90, size: 22 },
    { text: '某县监立〔2025〕7号', x: 300, y: 130 },
    { text: '案由：涉嫌经营超过保质期的食品', y: 180 },
    { text: '当事人：甲食品有限公司', y: 210 },
  ],
]);
const decision = makePdf([
  [
    { text: '某县市场监督管理局', x: 180, y: 80, size: 20 },
    { text: '行政处罚决定书', x: 200, y: 120, size: 22 },
    { text: '某县监罚决〔2025〕18号', x: 300, y: 160 },
    { text: '当事人：甲食品有限公司', y: 200 },
    { text: '统一社会信用代码：91370102MA3C4KXL1T', y: 230 },
  ],
  [
    { text: '某县市场监督管理局', x: 340, y: 200 },
    { text: '2025年10月9日', x: 360, y: 230 },
  ],
]);

async function zipOf(path: string, files: Record<string, Buffer>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`from an archive to a confirmed value on host ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingjuan-zip-'));
    let host: RunningHost;
    let offences: string[];

    const page = () => host.page;
    const button = (name: string | RegExp) => page().getByRole('button', { name });
    const cursor = () => page().locator('.confirm-cursor');
    const wide = () => page().evaluate(() => document.documentElement.scrollWidth - innerWidth);

    beforeAll(async () => {
      await zipOf(join(folder, '甲公司案.zip'), {
        '1 立案审批表.pdf': filing,
        '2 行政处罚决定书.pdf': decision,
      });
      host = await startHost(kind);
      await page().setViewportSize({ width: 1366, height: 696 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    });
    afterAll(async () => {
      await host?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('reads the archive as one case and leads to its values', async () => {
      await goTo(page(), '/import');
      await host.choose(join(folder, '甲公司案.zip'), () => button('选择文件').first().click());
      await button('去核对要素').click();
      await cursor().waitFor();
      expect(await page().locator('.confirm-head').innerText()).toMatch(/须核对 [1-9]/);
      expect(await axeProblems(page())).toEqual([]);
      expect(await wide()).toBeLessThanOrEqual(0);
    });

    it('Q10 shows the page with the place of the value outlined', async () => {
      // What a deadline waits for comes first, then the wrong check digits of the credit code.
      await expect.poll(() => cursor().innerText()).toContain('未读出');
      await page().locator('.confirm-row', { hasText: '91370102MA3C4KXL1T' }).click();
      await expect.poll(() => cursor().innerText()).toContain('91370102MA3C4KXL1T');
      const box = page().locator('.picture-region');
      await box.waitFor();
      const [image, mark] = [
        await page().locator('.picture-sheet img').boundingBox(),
        await box.boundingBox(),
      ];
      expect(image!.width).toBeGreaterThan(300);
      expect(mark!.y).toBeGreaterThan(image!.y);
      expect(mark!.width).toBeLessThan(image!.width);
    });

    it('Q7 corrects with e, confirms with Enter, and goes to the next each time', async () => {
      const left = async () =>
        Number(/须核对 (\d+)/.exec(await page().locator('.confirm-head').innerText())?.[1]);
      const before = await left();
      await page().keyboard.press('e');
      const input = page().locator('.confirm-form input');
      await input.fill('91370102MA3C4KXL2R');
      await input.press('Enter');
      await expect.poll(left).toBe(before - 1);
      const second = await cursor().getAttribute('id');
      // One act for the name that both documents bear.
      await page().locator('.confirm-row', { hasText: '（同卷 2 处）' }).first().click();
      await page().locator('.confirm-alike li').nth(1).waitFor();
      await page().keyboard.press('Enter');
      await expect.poll(left).toBe(before - 2);
      expect(await cursor().getAttribute('id')).not.toBe(second);
      const { rows } = await callInPage(page(), 'cases.list', {
        sort: { by: 'caseNumber', descending: false },
        offset: 0,
        limit: 10,
      });
      const { documents, findings } = await callInPage(page(), 'cases.get', { case: rows[0]!.case });
      const states = documents.flatMap(({ fields }) => fields.map(({ state }) => state));
      expect(states.filter((state) => state === 'corrected')).toHaveLength(1);
      expect(states.filter((state) => state === 'confirmed')).toHaveLength(2);
      // What the check says points at pages of the files that were read.
      const pages = findings.flatMap(({ evidence }) => evidence.flatMap((place) => place.page ?? []));
      expect(pages.length).toBeGreaterThan(0);
    });

    it('shows the page beside the score sheet', async () => {
      const address = new URL(page().url()).hash.slice(1);
      const id = /cases\/([^/]+)/.exec(address)?.[1] ?? '';
      const { standards } = await callInPage(page(), 'standards.list', { case: id });
      const standard = standards.find(({ fits }) => fits)!.id;
      await goTo(page(), `/cases/${id}/review?standard=${standard}`);
      await page().locator('.viewer-document').click();
      await page().locator('.ant-select-item-option', { hasText: '行政处罚决定书' }).click();
      await page().locator('.viewer-sheet img').waitFor();
      expect(await axeProblems(page())).toEqual([]);
      await goTo(page(), address);
    });

    it('works in a small window and in English', async () => {
      const address = new URL(page().url()).hash.slice(1);
      for (const [width, height] of [
        [1092, 556],
        [910, 464],
      ] as const) {
        await page().setViewportSize({ width, height });
        expect(await wide()).toBeLessThanOrEqual(0);
        await button(/^确认/).first().waitFor();
      }
      await page().setViewportSize({ width: 1366, height: 696 });
      await callInPage(page(), 'settings.save', { language: 'en' });
      await page().reload();
      await goTo(page(), address);
      await page().getByRole('heading', { name: 'Confirm values' }).waitFor();
      await cursor().waitFor();
      expect(await page().locator('.confirm-head').innerText()).toMatch(/To check \d/);
      expect(await axeProblems(page())).toEqual([]);
      expect(offences).toEqual([]);
    });
  });
}
