import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { axeProblems, callInPage, goTo, reloadWithReviewer, runInPage, watchPage } from './in-page.ts';
import { layoutFaults } from './layout-faults.ts';
import { drawnCampaign, importOwnCases } from './own-cases.ts';
import { type Filled, type Place, pageNames, placesOf, standAlone } from './page-addresses.ts';
import { paperFaults } from './paper-faults.ts';

const sizes = [
  { width: 1366, height: 696 },
  { width: 1092, height: 556 },
  { width: 910, height: 464 },
];
/** Every page at every size takes a while, the more so on a busy machine. */
const surveyLimit = 240_000;
/** Folder that pictures of every page are written to, for people to look at. */
const shots = process.env.PAGE_SHOTS;
// One host shows the pages; main-job.test.ts tries the others.
const kind = hostKinds[0];
const absent = await whyAbsent(kind);
if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

describe.skipIf(absent !== undefined)('every page', () => {
  let host: RunningHost;
  let offences: string[];
  let filled: Filled;
  const page = () => host.page;

  /** Faults of these addresses at all sizes; axe looks at the widest in Chinese and at the narrowest in English. */
  const survey = async (language: 'zh-CN' | 'en', state: string, places: readonly Place[]) => {
    const faults: string[] = [];
    await callInPage(page(), 'settings.save', { language });
    for (const size of sizes) {
      await page().setViewportSize(size);
      const forAxe = size === (language === 'en' ? sizes.at(-1) : sizes[0]);
      for (const { name, address } of places) {
        await goTo(page(), address);
        await settled(host);
        const found = [...(await layoutFaults(page())), ...(forAxe ? await axeProblems(page()) : [])];
        faults.push(...found.map((fault) => `${address} at ${size.width}: ${fault}`));
        if (shots !== undefined) await shoot(host, shots, `${state}-${language}-${size.width}-${name}`);
      }
    }
    return faults;
  };

  beforeAll(async () => {
    host = await startHost(kind);
    offences = watchPage(page());
    await reloadWithReviewer(page());
  });
  afterAll(() => host?.close());

  it('is measured by checks that find faults', async () => {
    await settled(host);
    expect(await layoutFaults(page())).toEqual([]);
    await page().evaluate(breakLayout);
    const found = (await layoutFaults(page())).map((fault) => fault.replace(/:.*/, ''));
    for (const fault of ['cut off', 'over each other', 'covered', 'sideways', 'main button out of view'])
      expect(found).toContain(fault);
    await page().reload();
  });

  for (const language of ['zh-CN', 'en'] as const) {
    it(
      `is sound before there is a case (${language})`,
      async () => {
        const nothing = { case: '', review: '', standard: '', campaign: '', line: '' };
        const places = placesOf(standAlone, nothing);
        expect(await survey(language, 'empty', places)).toEqual([]);
      },
      surveyLimit,
    );
  }

  it('fills the store', async () => {
    filled = await fill(host);
    expect(filled.review).not.toBe('');
  });

  for (const language of ['zh-CN', 'en'] as const) {
    it(
      `is sound when filled (${language})`,
      async () => {
        const places = placesOf(pageNames, filled);
        expect(await survey(language, 'filled', places)).toEqual([]);
      },
      surveyLimit,
    );
  }

  it(
    'Q35 goes to paper whole and without navigation',
    async () => {
      await callInPage(page(), 'settings.save', { language: 'zh-CN' });
      await page().setViewportSize(sizes[0]!);
      const faults: string[] = [];
      for (const { address } of placesOf(pageNames, filled)) {
        await goTo(page(), address);
        await settled(host);
        faults.push(...(await paperFaults(page())).map((fault) => `${address}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    surveyLimit,
  );

  it('stays on its own origin and offends no policy', () => {
    expect(offences).toEqual([]);
  });
});

/** Opens the samples, begins a review of one of them, and draws the sample of a campaign. */
async function fill(host: RunningHost): Promise<Filled> {
  const { page } = host;
  await runInPage(page, 'samples.open', {});
  const { rows } = await callInPage(page, 'cases.list', {
    sort: { by: 'risk', descending: true },
    offset: 0,
    limit: 50,
  });
  const [first] = rows;
  const review = rows.find(({ caseNumber }) => caseNumber === '城东城管立〔2025〕31号')!.case;
  const { standards } = await callInPage(page, 'standards.list', { case: review });
  const standard = standards.find(({ fits, scorable }) => fits && scorable)!.id;
  const { lines } = await callInPage(page, 'reviews.open', { case: review, standard });
  await importOwnCases(host, { 示例县城管局: 4, 示例县市场监督管理局: 2 });
  const campaign = await drawnCampaign(host);
  const line = lines.find(({ kind }) => kind === 'fault')!.line;
  return { case: first!.case, review, standard, campaign, line };
}

/** Runs in the page: puts in one of each fault. */
function breakLayout(): void {
  const style = 'position:absolute;width:60px;white-space:nowrap;';
  const parts: readonly (readonly [string, string, string])[] = [
    ['button', `${style}left:200px;top:400px`, '这几个字比按钮宽得多'],
    ['div', `${style}left:400px;top:400px`, '两段文字'],
    ['div', `${style}left:410px;top:405px`, '叠在一起'],
    ['button', `${style}left:600px;top:400px`, '盖住'],
    ['div', `${style}left:590px;top:390px;height:60px;width:90px;background:#ffffff`, ''],
    ['div', `${style}left:3000px;top:400px;height:9px`, ''],
  ];
  const main = document.querySelector('main')!;
  main.style.position = 'relative';
  for (const button of main.querySelectorAll('.ant-btn-primary')) button.classList.remove('ant-btn-primary');
  for (const [tag, css, text] of [...parts, ['button', `${style}left:0;top:4000px`, '主要'] as const]) {
    const element = document.createElement(tag);
    element.style.cssText = css;
    element.textContent = text;
    if (text === '主要') element.className = 'ant-btn-primary';
    main.append(element);
  }
}

/** Waits until the page has stopped changing, at most three seconds. */
async function settled({ page }: RunningHost): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = 120;
        const deadline = performance.now() + 3000;
        let timer = setTimeout(end, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, performance.now() > deadline ? 0 : quiet);
        });
        function end() {
          // A page that still asks for its content shows nothing at first.
          const isBlank = !document.querySelector('main')?.innerText.trim();
          if (isBlank && performance.now() < deadline) {
            timer = setTimeout(end, quiet);
            return;
          }
          observer.disconnect();
          resolve();
        }
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
}

async function shoot({ page }: RunningHost, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
