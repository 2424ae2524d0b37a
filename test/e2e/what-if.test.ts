import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../main/api/app.ts';
import type { ReviewView } from '../../shared/generated/schemas.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { withReviewers } from '../support/program.ts';
import { importCases, inventedCases, signCase } from '../support/reviewed-cases.ts';
import { axeProblems, goTo, watchPage } from './in-page.ts';

/** A data folder with one invented case, reviewed with two lines that lost points. */
async function reviewedFolder(): Promise<{ folder: string; signed: ReviewView }> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-what-if-'));
  const opened = await createApp({ dataFolder: folder, host: 'cli' });
  if (!opened.ok) throw new Error(opened.error.message);
  await withReviewers(opened.value);
  const [id] = await importCases(opened.value, inventedCases(1));
  const lost = new Set([20, 30]);
  const signed = await signCase(opened.value, id!, (line, index) =>
    line.kind !== 'veto' && lost.has(index) ? 'violated' : 'compliant',
  );
  await opened.value.close();
  return { folder, signed };
}

const keyOfVerdict = {
  compliant: '1',
  violated: '2',
  notApplicable: '3',
  documentMissing: '4',
  doubtful: '5',
};

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`what would flip the grade, on host ${kind}`, () => {
    let host: RunningHost;
    let signed: ReviewView;
    let offences: string[];
    const page = () => host.page;
    const cursor = () => page().locator('.sheet-cursor').getAttribute('id');
    const total = () => page().locator('.score-total');

    beforeAll(async () => {
      const prepared = await reviewedFolder();
      signed = prepared.signed;
      host = await startHost(kind, prepared.folder);
      await page().setViewportSize({ width: 1366, height: 696 });
      offences = watchPage(page());
      await goTo(page(), `/cases/${signed.case}/review?standard=general-penalty-100`);
      await page().locator('[data-sheet]').waitFor();
    }, 180_000);
    afterAll(() => host?.close());

    it('stands in the arithmetic, each of its changes a door to its row', async () => {
      await page()
        .getByRole('button', { name: /^看算式/ })
        .click();
      expect(await page().locator('.arithmetic-margin').innerText()).toMatch(/高于.+线（\d+）/);
      const lines = await page().locator('.arithmetic-whatIf').allInnerTexts();
      expect(lines.length).toBe(signed.result.whatIfs.length);
      for (const [index, { text }] of signed.result.whatIfs.entries()) expect(lines[index]).toContain(text);
      expect(await axeProblems(page())).toEqual([]);
      await page().locator('.arithmetic-whatIf button').last().click();
      const last = signed.result.whatIfs.at(-1)!.changes.at(-1)!.line;
      expect(await cursor()).toBe(`row-${last}`);
    });

    it('Q23 comes true when it is done: the shortest is in the score line and leads to its row', async () => {
      const [nearest] = signed.result.whatIfs;
      await page().locator('.score-flip').click();
      expect(await cursor()).toBe(`row-${nearest!.changes[0]!.line}`);
      for (const { line, verdict } of nearest!.changes) {
        await page().locator(`[id="row-${line}"]`).click();
        await page().keyboard.press(keyOfVerdict[verdict]);
      }
      await expect.poll(() => total().getAttribute('data-total')).toBe(nearest!.total!.toFixed(2));
      expect(await total().innerText()).toContain(nearest!.grade!.title);
    });

    it('breaks no rule of the page', () => expect(offences).toEqual([]));
  });
}
