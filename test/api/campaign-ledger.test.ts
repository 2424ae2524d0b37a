import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { foldCampaign, membersOf } from '../../main/review/campaign/state.ts';
import type { CampaignPlanInput } from '../../shared/generated/schemas.ts';
import { importCases, ownCase } from '../support/campaign.ts';
import { makeWorkbook, type RawCell } from '../support/make-workbook.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const plan: CampaignPlanInput = {
  name: '2025年示例评查',
  period: { from: '2025-01-01', to: '2025-12-31' },
  agencies: [],
  caseTypes: ['penalty.general'],
  standards: [{ caseType: 'penalty.general', standard: 'general-penalty-100' }],
  draw: { perAgencyMinimum: 2, sharePercent: 10 },
  review: { reviewsPerCase: 1, thirdReviewGap: null, independentFirst: false, spotCheck: 3 },
  dates: {},
};
const heads = ['序号', '办案机关', '案号', '当事人', '程序类型', '决定书文号', '处罚日期'];
const agency = '示例县城管局';

function ledger(app: OpenApp, rows: readonly (readonly RawCell[])[]) {
  const path = join(tempFolder(), '台账.xlsx');
  writeFileSync(path, makeWorkbook({ 台账: [['示例县行政处罚案件台账'], heads, ...rows] }));
  return { file: app.files.register(path) };
}

const row = (number: number, over: { number?: string; date?: string } = {}): RawCell[] => [
  number,
  agency,
  over.number ?? `城东城管立〔2025〕${number}号`,
  `示例${number}有限公司`,
  '普通程序',
  `城东城管罚决〔2025〕${number}号`,
  over.date ?? '2025年8月29日',
];

it('takes numbers from a register, whose cases are not there yet, and finds them once they are imported', async () => {
  const app = await openProgram();
  await withReviewers(app);
  const { campaign } = await ask(app, 'campaigns.create', plan);
  const rows = [row(1), row(2, { number: '城东城管立[2025] 2 号' }), row(3, { date: '2023年3月1日' })];
  const taken = await ask(app, 'campaigns.submitLedger', { campaign, ledger: ledger(app, rows) });
  expect(taken).toMatchObject({ added: 2, known: 0, leftTotal: 1 });
  expect(taken.left[0]).toMatchObject({
    place: expect.stringContaining('第 5 行'),
    message: expect.stringContaining('不在本次评查范围内'),
  });
  await ask(app, 'campaigns.draw', { campaign, seed: '1' });
  const before = await ask(app, 'campaigns.members', { campaign });
  expect(before.members.map(({ state, outcome }) => [state, outcome.open])).toEqual([
    ['missing', 'notImported'],
    ['missing', 'notImported'],
  ]);
  // Brackets and spaces of a number are written in many ways; it is the same case.
  await importCases(app, [ownCase(2, agency)]);
  const after = await ask(app, 'campaigns.members', { campaign });
  const found = after.members.find(({ state }) => state !== 'missing');
  expect(found).toMatchObject({ case: ownCase(2, agency).id, state: 'unreviewed' });
});

it('hands in nothing twice, be it from the store or from registers', async () => {
  const app = await openProgram();
  await withReviewers(app);
  await importCases(app, [ownCase(1, agency), ownCase(2, agency)]);
  const { campaign } = await ask(app, 'campaigns.create', plan);
  await ask(app, 'campaigns.submitStored', { campaign });
  const again = await ask(app, 'campaigns.submitLedger', { campaign, ledger: ledger(app, [row(1), row(4)]) });
  expect(again).toMatchObject({ added: 1, known: 1 });
  // A register that states no decision number, and one that states no case number, mean the same cases.
  const bare = [row(2), row(4)].map((cells, at) =>
    cells.map((cell, column) => (column === (at === 0 ? 5 : 2) ? '' : cell)),
  );
  const third = await ask(app, 'campaigns.submitLedger', { campaign, ledger: ledger(app, bare) });
  expect(third).toMatchObject({ added: 0, known: 2 });
  expect(third.view).toMatchObject({ waiting: 0, strata: [{ agency, population: 3 }] });
});

it('is whole in the log: the sample in the tables is what the events come to, and the chain holds', async () => {
  const app = await openProgram();
  await withReviewers(app);
  const { campaign } = await ask(app, 'campaigns.create', plan);
  const rows = Array.from({ length: 30 }, (_none, at) => row(at + 1));
  await ask(app, 'campaigns.submitLedger', { campaign, ledger: ledger(app, rows) });
  await ask(app, 'campaigns.draw', { campaign, seed: '20260112' });
  const [first] = (await ask(app, 'campaigns.members', { campaign })).members;
  await ask(app, 'campaigns.exclude', { campaign, entry: first!.entry, reason: '卷宗正在法院' });
  const events = await app.services.store.run('campaignEvents', campaign);
  const tables = await app.services.store.run('campaignMembers', campaign);
  if (!events.ok || !tables.ok) throw new Error('not read');
  const state = foldCampaign(events.value as Parameters<typeof foldCampaign>[0])!;
  expect(tables.value.map(({ entry }) => entry)).toEqual([...membersOf(state).keys()]);
  expect(events.value.map(({ kind }) => kind)).toEqual([
    'campaign.create',
    'campaign.submit',
    'campaign.draw',
    'campaign.exclude',
  ]);
  expect(await ask(app, 'log.verify', {})).toMatchObject({ intact: true });
});
