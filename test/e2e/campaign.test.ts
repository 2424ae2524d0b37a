import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { axeProblems, callInPage, reloadWithReviewer, watchPage } from './in-page.ts';
import { importOwnCases } from './own-cases.ts';

/** Opening a review takes longer on a busy machine. */
const patient = { timeout: 20_000 };

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(
    `an evaluation from plan to grades by keyboard on host ${kind}`,
    () => {
      let host: RunningHost;
      let offences: string[];
      let listHash = '';

      const page = () => host.page;
      const text = (selector: string) => page().locator(selector).first().innerText();
      const press = async (...keys: string[]) => {
        for (const key of keys) await page().keyboard.press(key);
      };
      const type = (words: string) => page().keyboard.type(words);
      /** Moves the focus by Tab to what is called so, by its label or its own text. */
      const tabTo = async (name: string | RegExp) => {
        for (let step = 0; step < 200; step += 1) {
          await press('Tab');
          const found = await page().evaluate(nameOfFocus);
          if (typeof name === 'string' ? found === name : name.test(found)) return;
        }
        throw new Error(`Tab never came to ${String(name)}`);
      };
      const campaign = async () => (await callInPage(page(), 'campaigns.list', {})).campaigns[0]!.campaign;

      beforeAll(async () => {
        host = await startHost(kind);
        await page().setViewportSize({ width: 1366, height: 696 });
        offences = watchPage(page());
        await reloadWithReviewer(page());
        await importOwnCases(host, { 示例县城管局: 6 });
      });
      afterAll(() => host?.close());

      it('makes a plan whose standard is frozen with its grade lines', async () => {
        await press('Control+K');
        await type('到活动');
        await press('Enter');
        await page().getByText('还没有评查活动').waitFor();
        await tabTo('新建评查活动');
        await press('Enter');
        await tabTo(/^名称/);
        await type('2025年示例评查');
        await tabTo(/^决定日期自/);
        await type('01012025');
        await tabTo(/^至/);
        await type('12312025');
        await tabTo('处罚普通程序的评查标准');
        await page().locator('.ant-select-loading').waitFor({ state: 'detached' });
        await type('普通程序)评查标准：通用示例100分');
        await press('Enter');
        // The standard brings its grade lines along.
        await page().getByRole('button', { name: '加一档' }).waitFor();
        await tabTo(/^每单位不少于/);
        await press('Control+A');
        await type('2');
        await press('Control+Enter');
        await page().getByText('下一步：收齐报送名单').or(page().getByText('列入报送名单')).first().waitFor();
        const view = await callInPage(page(), 'campaigns.get', { campaign: await campaign() });
        const [frozen] = view.plan.standards;
        expect(frozen?.settings.grades).toEqual([
          { id: 'excellent', title: '优秀', min: 90 },
          { id: 'good', title: '良好', min: 80 },
          { id: 'pass', title: '合格', min: 60 },
          { id: 'fail', title: '不合格', min: 0 },
        ]);
        expect(frozen?.settings.standard.hash).toMatch(/^[0-9a-f]{64}$/);
      });

      it('takes the list from the store', async () => {
        expect(await text('.panel-note')).toContain('库内有 6 卷在评查范围内');
        await tabTo('列入报送名单');
        await press('Enter');
        await page().getByText('新列入 6 卷').waitFor();
        expect(await axeProblems(page())).toEqual([]);
      });

      it('Q30 draws the same files twice from one seed, and proves it', async () => {
        await tabTo('名单已齐，去抽卷');
        await press('Enter');
        const draw = async () => {
          await tabTo('种子');
          await press('Control+A');
          await type('20251123');
          await press('Control+Enter');
          await page().locator('.draw-lines').first().waitFor();
          const { members } = await callInPage(page(), 'campaigns.members', { campaign: await campaign() });
          return members.map(({ caseNumber }) => caseNumber);
        };
        const first = await draw();
        expect(first).toHaveLength(2);
        listHash = (await callInPage(page(), 'campaigns.get', { campaign: await campaign() })).draw!.listHash;
        await tabTo('按种子复核');
        await press('Enter');
        await page().getByText('复核一致').waitFor();
        await tabTo('作废抽卷…');
        await press('Enter');
        await tabTo(/^理由/);
        await type('当众重抽一次');
        await tabTo('作废抽卷');
        await press('Enter');
        await page().locator('.draw-seed').waitFor();
        expect(await draw()).toEqual(first);
        const again = await callInPage(page(), 'campaigns.get', { campaign: await campaign() });
        expect(again.draw).toMatchObject({ listHash, times: 2 });
      });

      it('judges one line over all drawn files, with the keys of the workbench', async () => {
        await tabTo('下一步：评查');
        await press('Enter');
        await tabTo('按项评查');
        await press('Enter');
        await page().getByRole('heading', { name: '按项评查' }).waitFor();
        await tabTo('卷内缺少委托书，或者委托事项、期限写得不清');
        await press('Enter');
        await page().locator('.judge-bar').waitFor();
        expect(await text('.items-top strong')).toBe('已判 0/2');
        const first = await text('.items-case strong');
        await press('2');
        // What isn't there stands on no page.
        await tabTo('无页可引');
        await press('Enter');
        await page().locator('.judge-bar textarea').focus();
        await type('委托事项没有写明');
        await press('Control+Enter');
        await expect.poll(() => text('.items-case strong'), patient).not.toBe(first);
        await expect.poll(() => text('.items-top strong'), patient).toBe('已判 1/2');
        expect(await text('.items-spread')).toMatch(/我的尺度：−\d+(\.\d+)? ×1/);
        expect(await axeProblems(page())).toEqual([]);
        await page().locator('.judge-bar').waitFor();
        await press('1');
        const { members } = await callInPage(page(), 'campaigns.members', { campaign: await campaign() });
        await expect.poll(() => text('.items-top strong'), patient).toBe('已判 2/2');
        expect(members.flatMap(({ reviews }) => reviews)).toHaveLength(2);
      });

      it('fixes grades once all is submitted, and tells the numbers of each agency', async () => {
        const id = await campaign();
        const { members } = await callInPage(page(), 'campaigns.members', { campaign: id });
        for (const member of members) await finish(id, member.case!);
        await press('Control+K');
        await type('到活动');
        await press('Enter');
        await tabTo('2025年示例评查');
        await press('Enter');
        await page().getByRole('button', { name: '定等', exact: true }).waitFor();
        await press('Control+Enter');
        await page()
          .getByText(/^评查员A 于 .* 定等$/)
          .waitFor();
        const table = await text('table');
        expect(table).toMatch(/示例县城管局\s+2\s+2\s+0/);
        expect(await axeProblems(page())).toEqual([]);
        const view = await callInPage(page(), 'campaigns.get', { campaign: id });
        expect(view).toMatchObject({ next: null, settled: 2, graded: { changed: 0 } });
      }, 120_000);

      it('asks nothing of elsewhere and offends no policy', () => {
        expect(offences).toEqual([]);
      });

      /** The rest of the sheet as the workbench would write it; main-job.test.ts does that by keyboard. */
      async function finish(id: string, caseId: string): Promise<void> {
        const view = await callInPage(page(), 'reviews.open', { case: caseId, campaign: id });
        for (const { line, state } of view.lines)
          if (state === 'unseen')
            await callInPage(page(), 'reviews.judge', {
              review: view.review,
              judgement: { line, verdict: 'compliant', evidence: [], reason: '卷内齐全' },
              rowRevision: 0,
            });
        await callInPage(page(), 'reviews.sign', { review: view.review });
      }
    },
  );
}

/** Runs in the page: what the focused element is called, by its label, its own name or its text. */
function nameOfFocus(): string {
  const element = document.activeElement as HTMLElement | null;
  if (!element) return '';
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.labels?.[0]
      : null;
  return (label?.innerText ?? element.getAttribute('aria-label') ?? element.innerText).trim();
}
