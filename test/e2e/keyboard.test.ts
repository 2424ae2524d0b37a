import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { links } from '../../renderer/src/address/links.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { callInPage, goTo, reloadWithReviewer, runInPage, watchPage } from './in-page.ts';

// One host shows the keys; main-job.test.ts tries the others.
const kind = hostKinds[0];
const absent = await whyAbsent(kind);
if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

describe.skipIf(absent !== undefined)('the keyboard', () => {
  let host: RunningHost;
  let offences: string[];
  const page = () => host.page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const rowAtCursor = () => page().locator('.case-cursor').getAttribute('aria-rowindex');
  const focused = () => page().evaluate(() => document.activeElement?.className ?? '');
  const toList = async () => {
    await goTo(page(), links.cases());
    await page().locator('.case-cursor .case-number').waitFor();
    await page().locator('[role=grid]').focus();
  };

  beforeAll(async () => {
    host = await startHost(kind);
    await page().setViewportSize({ width: 1366, height: 696 });
    offences = watchPage(page());
    await reloadWithReviewer(page());
    await runInPage(page(), 'samples.open', {});
  });
  afterAll(() => host?.close());

  it('finds a command of another page and says why it cannot run; Esc gives the focus back', async () => {
    await toList();
    await press('Control+K');
    await page().keyboard.insertText('判为违反');
    const entry = page().locator('.palette-entry', { hasText: '判为违反' });
    await entry.waitFor();
    expect(await entry.getAttribute('aria-disabled')).toBe('true');
    expect(await entry.innerText()).toContain('这一页上没有可做的');
    await press('Enter');
    expect(await page().locator('dialog[open]').count()).toBe(1);
    await press('Escape');
    expect(await focused()).toContain('case-grid');
  });

  it('finds a case by two characters of its party', async () => {
    await press('Control+K');
    await page().keyboard.insertText('金鼎');
    await page().locator('.palette-entry', { hasText: '金鼎' }).first().waitFor();
    await press('Enter');
    await expect.poll(() => new URL(page().url()).hash).toMatch(/^#\/cases\/\w/);
  });

  it('goes from pane to pane with F6 and draws where the focus is', async () => {
    const { rows } = await callInPage(page(), 'cases.list', {
      search: '城东城管立〔2025〕31号',
      sort: { by: 'risk', descending: true },
      offset: 0,
      limit: 1,
    });
    const standard = 'general-penalty-100';
    await goTo(page(), links.review(rows[0]!.case, { standard }));
    await page().locator('[data-sheet]').waitFor();
    const panes = await page().locator('[data-pane]:visible').count();
    expect(panes).toBeGreaterThan(1);
    const seen = new Set<string>();
    for (let step = 0; step < panes; step += 1) {
      await press('F6');
      seen.add(await page().evaluate(() => document.activeElement?.closest('[data-pane]')?.className ?? ''));
    }
    expect(seen.size).toBe(panes);
    expect(seen).not.toContain('');
  });

  it('Q12 judges ten rows in a row with j and figures, Q16 and takes the last back with u', async () => {
    await page().locator('[data-sheet]').focus();
    const judged = () => page().locator('[data-line]:not([data-verdict=""])').count();
    for (let row = 1; row <= 10; row += 1) {
      await press('1');
      await expect.poll(judged).toBe(row);
      // A verdict other than the machine's asks for its reason.
      const isAsked = await page().evaluate(() => document.activeElement?.tagName === 'TEXTAREA');
      if (isAsked) await page().keyboard.insertText('已核对原件');
      await press(...(isAsked ? ['Control+Enter'] : ['j']));
    }
    const undone = async () => {
      await press('u');
      return judged();
    };
    await expect.poll(undone).toBeLessThan(10);
  });

  it('changes a single key, refuses one that the page uses, and turns one off', async () => {
    await goTo(page(), links.settings('keyboard'));
    await page().getByText('逐个改键或关闭').click();
    const row = page().locator('[data-command="row.next"]');
    await row.getByRole('button', { name: /^改键/ }).focus();
    await press('Enter', 'k');
    expect(await row.getByRole('alert').innerText()).toContain('上一行');
    await press('q');
    await expect.poll(() => row.locator('kbd').first().innerText()).toBe('q');
    await page().locator('[data-command="row.select"]').getByRole('button', { name: /^关闭/ }).click();
    await toList();
    await press('Home');
    await expect.poll(rowAtCursor).toBe('2');
    await press('j', 'x');
    expect(await rowAtCursor()).toBe('2');
    expect(await page().locator('.case-picked').count()).toBe(0);
    await press('q');
    await expect.poll(rowAtCursor).toBe('3');
    await press('F1');
    const help = page().getByRole('dialog');
    expect(await help.locator('tr', { hasText: '下一行' }).first().innerText()).toContain('q');
    await press('Escape');
    expect(offences).toEqual([]);
  });
});
