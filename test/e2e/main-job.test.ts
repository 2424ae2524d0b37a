import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourcesFolder } from '../../main/paths.ts';
import { allowedVerdicts, tableOf } from '../../shared/score/index.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { drawnText } from '../support/ink.ts';
import { axeProblems, callInPage, goTo, watchPage } from './in-page.ts';

const sizes = [
  { width: 1366, height: 696 },
  { width: 1092, height: 556 },
  { width: 910, height: 464 },
];
const standard = 'general-penalty-100';
const unconfirmed = '11111111-1111-4111-8111-000000000009';
/** What is typed as a reason holds the very keys that judge and move. */
const reason = '卷内另有文书：第29页放弃声明，2 份，j=k';

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`the main job on host ${kind}`, () => {
    let host: RunningHost;
    let offences: string[];
    let caseId = '';
    let total = '';

    const page = () => host.page;
    const text = (selector: string) => page().locator(selector).first().innerText();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page().keyboard.press(key);
    };
    /** Moves the cursor of the sheet to a line by the keyboard alone. */
    const moveTo = async (line: string) => {
      const at = () => page().locator('.sheet-cursor').getAttribute('data-line');
      for (let step = 0; step < 200 && (await at()) !== line; step += 1) await press('j');
      expect(await at()).toBe(line);
    };
    const range = () => text('.score-bar .clip');

    beforeAll(async () => {
      host = await startHost(kind);
      await page().setViewportSize(sizes[0]!);
      offences = watchPage(page());
      // A reload before the page has exchanged its one-time ticket would lose the session.
      await page().locator('.home').waitFor();
      await page().reload();
      await page().locator('.home').waitFor();
    });
    afterAll(() => host?.close());

    it('Q2 offers samples, import, score only and restore on the first start, in characters that are drawn', async () => {
      await expect.poll(() => page().locator('.home-start button').count()).toBe(4);
      const family = await page().evaluate(() => getComputedStyle(document.body).fontFamily);
      const [first, second] = await drawnText(page(), family, ['执', '法']);
      expect(first!.ink).toBeGreaterThan(50);
      expect(first!.picture).not.toBe(second!.picture);
      expect(await axeProblems(page())).toEqual([]);
    });

    it('Q3 imports a folder and says what became of each file', async () => {
      await press('Control+K');
      await page().keyboard.type('导入');
      await press('Enter');
      await page().locator('.drop-area').waitFor();
      await host.choose(join(resourcesFolder, 'samples'), () =>
        page().getByRole('button', { name: '选择文件夹' }).click(),
      );
      await page().locator('.import-counts').waitFor();
      expect(await text('.import-outcome strong')).toMatch(/^(\d+) 个文件中 \1 个已导入。$/);
      expect(await axeProblems(page())).toEqual([]);
    });

    it('registers a reviewer', async () => {
      await page().locator('.header-urgent').click();
      await page().getByLabel('姓名').fill('评查员A');
      await page().getByRole('button', { name: '用这个身份评查' }).click();
      await expect
        .poll(() => page().locator('[data-reviewer]').getAttribute('data-reviewer'))
        .toBe('评查员A');
    });

    it('puts a case with veto hints first, finds one by its number and opens it by keyboard', async () => {
      await goTo(page(), '/cases');
      await page().locator('.case-cursor .count-veto').waitFor();
      expect(await axeProblems(page())).toEqual([]);
      await page().locator('.case-search').fill('城东城管立〔2025〕31号');
      await expect.poll(() => page().locator('.case-line').count()).toBe(1);
      await page().locator('[role=grid]').focus();
      await press('Enter');
      await page().locator('.finding-card').waitFor();
      const early = '告知期满前作出了决定';
      for (let step = 0; step < 10 && !(await text('.finding-sentence')).includes(early); step += 1)
        await press('j');
      expect(await text('.finding-sentence')).toContain(early);
      expect(await page().locator('.strip-cell.strip-broken').count()).toBe(1);
      caseId = /cases\/([^/?]+)/.exec(page().url())![1]!;
    });

    it('asks once whether a file is complete and settles what waited for it', async () => {
      await goTo(page(), `/cases/${unconfirmed}`);
      const waiting = page().locator('[data-waiting=inventory]');
      await waiting.waitFor();
      expect(await page().locator('[data-waiting=settings] a').getAttribute('href')).toContain('unset=yes');
      expect(await axeProblems(page())).toEqual([]);
      await page()
        .locator('.inventory-notice')
        .getByRole('button', { name: '完整：卷内文书都在这里' })
        .click();
      await waiting.waitFor({ state: 'detached' });
      expect(await page().locator('.inventory-notice').count()).toBe(0);
      await goTo(page(), `/cases/${caseId}`);
      await page().locator('.finding-card').waitFor();
    });

    it('Q21 opens the sheet of a standard', async () => {
      await press('Enter');
      await page().locator('.standard-row').first().waitFor();
      expect(await page().locator('.standard-row button:disabled').count()).toBeGreaterThan(0);
      await page().locator('.standard-row', { hasText: '普通程序' }).getByRole('button').click();
      await page().locator('[data-sheet]').waitFor();
      expect(await text('.score-total')).toContain('—');
      expect(await axeProblems(page())).toEqual([]);
    });

    it('Q14 Q15 Q17 overrides the machine with a reason, by keyboard, and keeps both verdicts', async () => {
      await page().locator('[data-sheet]').focus();
      await moveTo('V13');
      const row = page().locator('[data-line=V13]');
      expect(await row.locator('.tag-machine.tag-fail').count()).toBe(1);
      await press('1');
      await expect.poll(() => row.getAttribute('data-state')).toBe('incomplete');
      // The key moved the focus into the reason: nothing typed there judges anything.
      await page().keyboard.type(reason);
      await compose(host, 'j2', '（已核对）');
      expect(await row.getAttribute('data-verdict')).toBe('compliant');
      await press('Control+Enter');
      await expect.poll(() => row.getAttribute('data-state')).toBe('judged');
      expect(await row.locator('.tag-machine.tag-fail').count()).toBe(1);
      expect(await row.locator('.tag-person.tag-pass').count()).toBe(1);
    });

    it('Q16 moves the score with each judgement and takes it back with u', async () => {
      const before = await range();
      await moveTo('PG.23.f2');
      await press('2');
      await expect.poll(range).not.toBe(before);
      const after = await range();
      expect(await page().locator('[data-line="PG.23.f2"] .tag-person.tag-fail').count()).toBe(1);
      await press('u');
      await expect.poll(range).toBe(before);
      await press('2');
      await expect.poll(range).toBe(after);
    });

    it('Q36 stays usable at every size, with no sideways scrolling', async () => {
      for (const size of sizes) {
        await page().setViewportSize(size);
        for (const address of [
          '/home',
          '/cases',
          `/cases/${caseId}`,
          `/cases/${caseId}/review`,
          '/library',
          '/settings',
          '/import',
        ]) {
          await goTo(page(), address);
          await page().locator('main > *').first().waitFor();
          const wide = await page().evaluate(() => {
            const main = document.querySelector('main')!;
            return [document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth];
          });
          expect(
            wide.every((excess) => excess <= 0),
            `${address} at ${size.width}`,
          ).toBe(true);
        }
        await goTo(page(), `/cases/${caseId}/review`);
        await page().locator('.verdict-button').first().waitFor();
        for (const part of [
          '.verdict-violated',
          '.score-total',
          '[data-sheet]',
          '.review-top .ant-btn-primary',
        ])
          expect(await isInView(host, part), `${part} at ${size.width}`).toBe(true);
      }
      await page().setViewportSize(sizes[0]!);
    });

    it('lists what is open before it takes a signature', async () => {
      await page()
        .getByRole('button', { name: /^提交初评/ })
        .click();
      expect(await text('.sign-open')).toMatch(/未看 \d+/);
      expect(await page().getByRole('dialog').getByRole('button', { name: '提交初评' }).isDisabled()).toBe(
        true,
      );
      expect(await axeProblems(page())).toEqual([]);
      await press('Escape');
    });

    it('signs once every line was looked at', async () => {
      await judgeTheRest(host, caseId);
      await page().reload();
      await page().locator('[data-sheet]').waitFor();
      total = (await page().locator('.score-total').getAttribute('data-total'))!;
      expect(total).toMatch(/^\d+\.\d\d$/);
      await page()
        .getByRole('button', { name: /^看算式/ })
        .click();
      expect(await text('.arithmetic')).toContain(total);
      expect(await axeProblems(page())).toEqual([]);
      await page()
        .getByRole('button', { name: /^提交初评/ })
        .click();
      await page().getByRole('dialog').getByRole('button', { name: '提交初评' }).click();
      await page().locator('.review-signed').waitFor();
    });

    it('hands over the papers', async (context) => {
      await page().getByRole('button', { name: /^导出/ }).click();
      const dialog = page().getByRole('dialog');
      await dialog.getByRole('button', { name: '生成' }).click();
      const saves = dialog.getByRole('button', { name: /^保存 / });
      await saves.or(dialog.getByRole('alert')).first().waitFor();
      if ((await saves.count()) === 0) {
        await press('Escape');
        context.skip('the report route is not there yet');
      }
      const magic: string[] = [];
      for (let at = 0; at < (await saves.count()); at += 1) {
        const path = await host.save(() => saves.nth(at).click());
        await dialog.getByText('● 已保存').nth(at).waitFor();
        magic.push(readFileSync(path).subarray(0, 4).toString('latin1'));
      }
      expect(magic).toEqual(['%PDF', 'PK\u0003\u0004']);
      await press('Escape');
    });

    it('has no serious accessibility fault on the other pages', async () => {
      const pages = [
        `/cases/${caseId}?tab=findings&show=all`,
        `/cases/${caseId}?tab=documents`,
        `/cases/${caseId}?tab=fields`,
        `/cases/${caseId}?tab=history`,
        '/library?rule=penalty.notice.period-elapsed',
        '/library?tab=parameters&key=hearing.threshold',
        '/settings',
      ];
      for (const address of pages) {
        await goTo(page(), address);
        await page().locator('main > *').first().waitFor();
        await page().locator('.waiting').waitFor({ state: 'detached' });
        expect(await axeProblems(page()), address).toEqual([]);
      }
      await press('F1');
      await page().getByRole('dialog').waitFor();
      expect(await axeProblems(page())).toEqual([]);
      await press('Escape');
    });

    it('Q38 finds verdict, reason, score and signature again after a restart', async () => {
      expect(offences).toEqual([]);
      host = await host.restart();
      offences = watchPage(page());
      await page().locator('.home').waitFor();
      await goTo(page(), `/cases/${caseId}/review?standard=${standard}&line=V13`);
      await page().locator('.review-signed').waitFor();
      expect(await page().locator('.score-total').getAttribute('data-total')).toBe(total);
      expect(await page().locator('[data-line=V13]').getAttribute('data-verdict')).toBe('compliant');
      expect(await page().getByLabel('理由', { exact: true }).inputValue()).toBe(`${reason}（已核对）`);
      expect(offences).toEqual([]);
    });
  });
}

/** Types as an input method does: letters under composition, then the characters that they stand for. */
async function compose(host: RunningHost, letters: string, characters: string): Promise<void> {
  const session = await host.page.context().newCDPSession(host.page);
  for (let end = 1; end <= letters.length; end += 1) {
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    });
    await session.send('Input.imeSetComposition', {
      text: letters.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  }
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await session.send('Input.insertText', { text: characters });
  await session.detach();
}

/** Whether the first match lies whole in the window. */
async function isInView(host: RunningHost, selector: string): Promise<boolean> {
  const box = await host.page.locator(selector).first().boundingBox();
  const size = host.page.viewportSize();
  if (!box || !size) return false;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}

/** Judges every line that is still open through the contract: the bulk that a person would do by keys. */
async function judgeTheRest(host: RunningHost, caseId: string): Promise<void> {
  const view = await callInPage(host.page, 'reviews.open', { case: caseId, standard });
  const table = tableOf(view.standard, view.settings.schedule)!;
  for (const line of view.lines.filter((entry) => entry.state === 'unseen')) {
    const [verdict] = allowedVerdicts(table, table.lines.get(line.line)!);
    await callInPage(host.page, 'reviews.judge', {
      review: view.review,
      rowRevision: 0,
      judgement: { line: line.line, verdict: verdict!, evidence: [], reason: '已核对原件' },
    });
  }
}
