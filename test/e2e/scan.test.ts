import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { drawPage, type Sheet, scanned, turned } from '../recognition/draw-page.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { scanPdf } from '../support/scan-pdf.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, watchPage } from './in-page.ts';

const patience = 240_000;

const lines: readonly (readonly (readonly [text: string, x: number, y: number, size?: number])[])[] = [
  [
    ['立案审批表', 220, 90, 22],
    ['某县监立〔2025〕7号', 320, 130],
    ['案由：涉嫌经营超过保质期的食品', 90, 180],
    ['当事人：甲食品有限公司', 90, 210],
  ],
  [
    ['某县市场监督管理局', 190, 80, 20],
    ['行政处罚决定书', 200, 120, 22],
    ['某县监罚决〔2025〕18号', 320, 160],
    ['当事人：甲食品有限公司', 90, 200],
    ['统一社会信用代码：91370102MA3C4KXL2R', 90, 230],
    ['经查，你单位经营超过保质期的食品，决定罚款5000元。', 90, 270],
  ],
  [
    ['如不服本决定，可以依法申请行政复议。', 90, 120],
    ['某县市场监督管理局', 340, 220],
    ['2025年10月9日', 360, 250],
  ],
];

/** Three pages as a scanner makes them; the second lies upside down. */
async function scan(): Promise<Buffer> {
  const characters = lines.flat().map(([text]) => text);
  const pages = [];
  for (const [index, page] of lines.entries()) {
    const draw = (sheet: Sheet) => {
      for (const [text, x, y, size = 13] of page) sheet.text(text, x, y, size);
      if (index === 2) sheet.seal(400, 245, '某县市场监督管理局');
    };
    const image = scanned(await drawPage(`${characters.join('')}★`, draw));
    pages.push(index === 1 ? turned(image, 2) : image);
  }
  return scanPdf(pages);
}

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`from a scan in an archive to its findings on host ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingjuan-scan-'));
    let host: RunningHost;
    let offences: string[];
    let id: string;

    const page = () => host.page;
    const button = (name: string | RegExp) => page().getByRole('button', { name });

    beforeAll(async () => {
      const zip = new ZipFile();
      zip.addBuffer(await scan(), '扫描件.pdf');
      zip.addBuffer(Buffer.from('%PDF-1.5 broken'), '坏的.pdf');
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(join(folder, '甲公司案.zip')));
      host = await startHost(kind);
      await page().setViewportSize({ width: 1366, height: 696 });
      offences = watchPage(page());
      await reloadWithReviewer(page());
    }, patience);
    afterAll(async () => {
      await host?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('reads the scan, and names the file beside it that is broken', { timeout: patience }, async () => {
      await goTo(page(), '/import');
      await host.choose(join(folder, '甲公司案.zip'), () => button('选择文件').first().click());
      await button('去核对要素').waitFor({ timeout: patience });
      const text = await page().locator('.import-outcome').innerText();
      expect(text).toContain('坏的.pdf');
      expect(text).toContain('不是完好的 PDF');
      expect(await axeProblems(page())).toEqual([]);
      await button('去核对要素').click();
      await page().locator('.confirm-cursor').waitFor();
      id = /cases\/([^/]+)/.exec(page().url())?.[1] ?? '';
    });

    it('shows the page that lay upside down upright, with the place of the value', async () => {
      await page().locator('.confirm-row', { hasText: '某县监罚决〔2025〕18号' }).first().click();
      await page().locator('.picture-region').waitFor();
      const [sheet, mark] = [
        await page().locator('.picture-sheet').first().boundingBox(),
        await page().locator('.picture-region').first().boundingBox(),
      ];
      // The number stands in the upper part of the page, right of the middle.
      expect((mark!.y - sheet!.y) / sheet!.height).toBeLessThan(0.3);
      expect((mark!.x + mark!.width / 2 - sheet!.x) / sheet!.width).toBeGreaterThan(0.5);
    });

    it('confirms a value, and findings point at the pages on which things stand', async () => {
      await button(/^确认/).first().click();
      await expect
        .poll(async () => (await callInPage(page(), 'confirm.view', { case: id })).counts.done)
        .toBeGreaterThan(0);
      const { findings, documents } = await callInPage(page(), 'cases.get', { case: id });
      const decision = documents.find((document) => document.kind === 'penalty-decision');
      expect(decision).toBeDefined();
      const places = findings.flatMap(({ evidence }) =>
        evidence.filter((place) => place.document === decision!.document && place.page !== undefined),
      );
      const pageOf = (field: string) =>
        new Set(places.filter((place) => place.field === field).map(({ page }) => page));
      expect([...pageOf('number')]).toEqual([2]);
      expect([...pageOf('date')]).toEqual([3]);
      const { values } = await callInPage(page(), 'confirm.view', { case: id });
      // A seal touches the date: never above 请核对.
      const date = values.find(
        (value) => value.document === decision!.document && value.path === 'field:date',
      );
      expect(date).toMatchObject({ raw: '2025-10-09', confidence: 'check', needed: true });
      expect(offences).toEqual([]);
    });
  });
}
