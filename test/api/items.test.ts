import { expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { importCases, ownCase } from '../support/campaign.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';

/** Three cases, one of which decided before the defence period ended. */
async function scope(app: OpenApp) {
  await withReviewers(app);
  const cases = [1, 2, 3].map((number) => ownCase(number, '示例县城管局'));
  await importCases(app, cases);
  return { cases: cases.map(({ id }) => id), standard: 'general-penalty-100' };
}

it('lists the lines of the sheet with how often I judged each, whoever else reviews', async () => {
  const app = await openProgram();
  const over = await scope(app);
  const before = await ask(app, 'items.list', over);
  expect(before.tables).toMatchObject([{ caseType: 'penalty.general', cases: 3 }]);
  const { lines } = before.tables[0]!;
  expect(lines.every(({ judged }) => judged === 0)).toBe(true);
  const line = lines.find(({ kind }) => kind === 'fault')!.line;
  const { review } = await ask(app, 'reviews.open', { case: over.cases[0]!, standard: over.standard });
  await ask(app, 'reviews.judge', {
    review,
    judgement: { line, verdict: 'violated', evidence: ['第3页'], reason: '空白处未注明' },
    rowRevision: 0,
  });
  const after = await ask(app, 'items.list', over);
  expect(after.tables[0]!.lines.find((entry) => entry.line === line)?.judged).toBe(1);
  const other = (await ask(app, 'profiles.list', {})).profiles.find(({ name }) => name === '评查员B')!;
  await ask(app, 'profiles.choose', { profile: other.id });
  const theirs = await ask(app, 'items.list', over);
  expect(theirs.tables[0]!.lines.find((entry) => entry.line === line)?.judged).toBe(0);
});

it('shows one line over all cases: what the machine says, what I judged and how many points it took', async () => {
  const app = await openProgram();
  const over = await scope(app);
  const { tables } = await ask(app, 'items.list', over);
  const line = tables[0]!.lines.find(({ kind }) => kind === 'fault')!.line;
  const { review } = await ask(app, 'reviews.open', { case: over.cases[1]!, standard: over.standard });
  await ask(app, 'reviews.judge', {
    review,
    judgement: { line, verdict: 'violated', evidence: ['第3页'], reason: '空白处未注明' },
    rowRevision: 0,
  });
  const { rows } = await ask(app, 'items.get', { scope: over, caseType: 'penalty.general', line });
  expect(rows).toHaveLength(3);
  const mine = rows.find((row) => row.case === over.cases[1])!;
  expect(mine).toMatchObject({ judgement: 'violated', reason: '空白处未注明' });
  expect(mine.lost).toBeGreaterThan(0);
  expect(rows.filter((row) => row.judgement !== undefined)).toHaveLength(1);
});

it('keeps the order while I judge, cases without a place last', async () => {
  const app = await openProgram();
  const over = await scope(app);
  const { tables } = await ask(app, 'items.list', over);
  for (const { line } of tables[0]!.lines.slice(0, 5)) {
    const view = () => ask(app, 'items.get', { scope: over, caseType: 'penalty.general', line });
    const { rows } = await view();
    const placed = rows.map(({ places }) => places > 0);
    expect(placed).toEqual([...placed].sort((a, b) => Number(b) - Number(a)));
    const { review } = await ask(app, 'reviews.open', { case: rows[2]!.case, standard: over.standard });
    await ask(app, 'reviews.judge', {
      review,
      judgement: { line, verdict: 'doubtful', evidence: [] },
      rowRevision: 0,
    });
    expect((await view()).rows.map((row) => row.case)).toEqual(rows.map((row) => row.case));
  }
});

it('keeps what the machine says back until I have judged, where the campaign wants that', async () => {
  const app = await openProgram();
  const over = await scope(app);
  const { campaign } = await ask(app, 'campaigns.create', {
    name: '2025年示例评查',
    period: { from: '2025-01-01', to: '2025-12-31' },
    agencies: [],
    caseTypes: ['penalty.general'],
    standards: [{ caseType: 'penalty.general', standard: over.standard }],
    draw: { perAgencyMinimum: 3, sharePercent: 0 },
    review: { reviewsPerCase: 1, thirdReviewGap: null, independentFirst: true, spotCheck: 3 },
    dates: {},
  });
  await ask(app, 'campaigns.submitStored', { campaign });
  await ask(app, 'campaigns.draw', { campaign, seed: '1' });
  const { tables } = await ask(app, 'items.list', over);
  const asked = (line: string) =>
    ask(app, 'items.get', { scope: { campaign }, caseType: 'penalty.general', line });
  const open = (line: string) => ask(app, 'items.get', { scope: over, caseType: 'penalty.general', line });
  let line = '';
  for (const entry of tables[0]!.lines) {
    if ((await open(entry.line)).rows.every(({ machine }) => machine !== undefined)) line = entry.line;
    if (line !== '') break;
  }
  expect((await asked(line)).rows.map(({ machine }) => machine)).toEqual([undefined, undefined, undefined]);
  const { review } = await ask(app, 'reviews.open', { case: over.cases[0]!, campaign });
  await ask(app, 'reviews.judge', {
    review,
    judgement: { line, verdict: 'doubtful', evidence: [] },
    rowRevision: 0,
  });
  const { rows } = await asked(line);
  for (const row of rows) expect(row.machine === undefined).toBe(row.case !== over.cases[0]);
});
