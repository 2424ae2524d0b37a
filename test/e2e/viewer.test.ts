import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { inkOnScreen } from '../support/ink.ts';
import { makePdf } from '../support/make-pdf.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, watchPage } from './in-page.ts';

const decision = makePdf([
  [
    { text: '某县市场监督管理局', x: 180, y: 80, size: 20 },
    { text: '行政处罚决定书', x: 200, y: 120, size: 22 },
    { text: '某县监罚决〔2025〕18号', x: 300, y: 160 },
    { text: '当事人：甲食品有限公司', y: 200 },
    { text: '统一社会信用代码：91370102MA3C4KXL2R', y: 230 },
    { text: '经查，你单位经营超过保质期的食品，', y: 260 },
    { text: '决定罚款5000元。', y: 290 },
  ],
  [
    { text: '某县市场监督管理局', x: 340, y: 200 },
    { text: '2025年10月9日', x: 360, y: 230 },
  ],
]);
const filing = makePdf([
  [
    { text: '立案审批表', x: 220, y: 90, size: 22 },
    { text: '某县监立〔2025〕7号', x: 300, y: 130 },
    { text: '案由：涉嫌经营超过保质期的食品', y: 180 },
    { text: '当事人：甲食品有限公司', y: 210 },
  ],
]);

async function zipOf(path: string): Promise<void> {
  const zip = new ZipFile();
  zip.addBuffer(filing, '1 立案审批表.pdf');
  zip.addBuffer(decision, '2 行政处罚决定书.pdf');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`pages beside the score sheet on host ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingjuan-viewer-'));
    let host: RunningHost;
    let offences: string[];
    let address = '';

    const page = () => host.page;
    const pane = () => page().locator('.viewer-pane').first();
    const shown = () => pane().getAttribute('data-page');
    const rendered = () => pane().getAttribute('data-rendered');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page().keyboard.press(key);
    };
    const width = async () => (await page().locator('.viewer-sheet').first().boundingBox())!.width;

    beforeAll(async () => {
      await zipOf(join(folder, '甲公司案.zip'));
      host = await startHost(kind);
      await page().setViewportSize({ width: 1366, height: 696 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
      await goTo(page(), '/import');
      const button = page().getByRole('button', { name: '选择文件' }).first();
      await host.choose(join(folder, '甲公司案.zip'), () => button.click());
      await page().getByRole('button', { name: '去核对要素' }).click();
      await page().locator('.confirm-cursor').waitFor();
      const id = /cases\/([^/]+)/.exec(page().url())![1]!;
      const { standards } = await callInPage(page(), 'standards.list', { case: id });
      address = `/cases/${id}/review?standard=${standards.find(({ fits }) => fits)!.id}`;
      await goTo(page(), address);
      await pane().waitFor();
    });
    afterAll(async () => {
      await host?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('draws Chinese on the page', async () => {
      await page().locator('.viewer-document').click();
      await page().locator('.ant-select-item-option', { hasText: '行政处罚决定书' }).click();
      await expect.poll(rendered, { timeout: 10_000 }).toBe('full');
      // The font is not in the file; what is on screen is what counts, picture and words together.
      const title = (await page()
        .locator('.viewer-text text', { hasText: '行政处罚决定书' })
        .first()
        .boundingBox())!;
      const side = title.width / 7;
      const character = (at: number) =>
        inkOnScreen(page(), { x: title.x + side * at, y: title.y, width: side, height: title.height });
      const [first, second] = [await character(0), await character(1)];
      expect(first.ink).toBeGreaterThan(20);
      expect(second.ink).toBeGreaterThan(20);
      expect(first.dots).not.toBe(second.dots);
    });

    it('turns pages, goes to one by its number and to the document before', async () => {
      await page().locator('[data-sheet]').focus();
      expect(await shown()).toBe('1');
      await press('PageDown');
      await expect.poll(shown).toBe('2');
      await expect.poll(rendered, { timeout: 10_000 }).toBe('full');
      await press('g', '1', 'Enter');
      await expect.poll(shown).toBe('1');
      const before = await pane().getAttribute('data-file');
      await press('[');
      await expect.poll(() => pane().getAttribute('data-file')).not.toBe(before);
      await press(']');
      await expect.poll(() => pane().getAttribute('data-file')).toBe(before);
    });

    it('finds words that a line end divides and marks them', async () => {
      await press('Control+f');
      await page().locator('.viewer-find input').fill('食品， 决定罚款');
      await page().locator('.viewer-found-now').first().waitFor();
      expect(await page().locator('.viewer-found-now').count()).toBe(2);
      expect(await page().locator('.viewer-find').innerText()).toContain('1/1');
      await page().locator('.viewer-find input').press('Escape');
      await expect.poll(() => page().locator('.viewer-find').count()).toBe(0);
    });

    it('lets the words of the picture be selected', async () => {
      const words = await page()
        .locator('.viewer-text text', { hasText: '行政处罚决定书' })
        .first()
        .evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          getSelection()!.removeAllRanges();
          getSelection()!.addRange(range);
          const { width, height } = element.getBoundingClientRect();
          return { text: String(getSelection()), width, height };
        });
      expect(words.text).toBe('行政处罚决定书');
      expect(words.width).toBeGreaterThan(words.height * 3);
    });

    it('enlarges with z, rotates, and shows two pages side by side', async () => {
      await page().locator('[data-sheet]').focus();
      const byWidth = await width();
      await press('z');
      await expect.poll(width).toBeLessThanOrEqual(byWidth);
      await press('z');
      await expect.poll(width).toBeGreaterThan(byWidth);
      await press('z');
      await expect.poll(width).toBeCloseTo(byWidth, 0);
      const upright = (await page().locator('.viewer-frame').first().boundingBox())!;
      await page().getByRole('button', { name: '旋转' }).click();
      const turned = (await page().locator('.viewer-frame').first().boundingBox())!;
      expect(turned.width / turned.height).toBeCloseTo(upright.height / upright.width, 1);
      for (let turn = 0; turn < 3; turn += 1) await page().getByRole('button', { name: '旋转' }).click();
      await page().locator('[data-sheet]').focus();
      await press('v');
      expect(await page().locator('.viewer-pane').count()).toBe(2);
      await press('PageDown');
      await expect.poll(() => page().locator('.viewer-pane').nth(1).getAttribute('data-page')).toBe('2');
      expect(await shown()).toBe('1');
      await press('v');
      expect(await page().locator('.viewer-pane').count()).toBe(1);
    });

    it('shows all pages in small with o, and comes back', async () => {
      await press('o');
      await page().locator('.viewer-thumb img').first().waitFor();
      expect(await page().locator('.viewer-thumb').count()).toBe(2);
      await press('o');
      expect(await page().locator('.viewer-thumb').count()).toBe(0);
    });

    it('leads from a place on the page to its rows', async () => {
      const box = page().locator('.viewer-box').first();
      await box.waitFor();
      const lines = await page().locator('.viewer-foot').innerText();
      expect(lines).toContain('①');
      const before = await page().locator('.sheet-cursor').getAttribute('id');
      await box.locator('.viewer-box-number').click();
      await expect.poll(() => page().locator('.sheet-cursor').getAttribute('id')).not.toBe(before);
      expect(await axeProblems(page())).toEqual([]);
    });

    it('takes picked lines as evidence of a violation, and keeps the place over a restart', async () => {
      await page().locator('[data-sheet]').focus();
      await press('b');
      await page().locator('.viewer-pick').waitFor();
      await press('ArrowDown', 'Enter');
      const key = await page().locator('.sheet-cursor').getAttribute('data-line');
      if (await page().locator('.judge-note').innerText()) await press('5');
      await page().locator('.viewer-box-own').first().waitFor();
      await page().reload();
      await goTo(page(), `${address}&line=${key}`);
      await page().locator('.viewer-box-own').first().waitFor();
    });

    it('stays in its policy and its window', async () => {
      for (const [wide, high] of [
        [1092, 556],
        [910, 464],
      ] as const) {
        await page().setViewportSize({ width: wide, height: high });
        // The panes take all of the window at each width.
        const right = async () => {
          const box = await page().locator('[data-sheet]').boundingBox();
          return box && Math.round(box.x + box.width);
        };
        await expect.poll(right).toBe(wide);
        expect(
          await page().evaluate(() => document.body.scrollTop + document.documentElement.scrollTop),
        ).toBe(0);
        expect(
          await page().evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
      expect(offences).toEqual([]);
    });
  });
}
