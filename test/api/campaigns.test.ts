import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import type { CampaignPlanInput, CampaignView } from '../../shared/generated/schemas.ts';
import { importCases, ownCase } from '../support/campaign.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';

const plan = (over: Partial<CampaignPlanInput> = {}): CampaignPlanInput => ({
  name: '2025年示例评查',
  period: { from: '2025-01-01', to: '2025-12-31' },
  agencies: [],
  caseTypes: ['penalty.general'],
  standards: [{ caseType: 'penalty.general', standard: 'general-penalty-100' }],
  draw: { perAgencyMinimum: 2, sharePercent: 10 },
  review: { reviewsPerCase: 1, thirdReviewGap: null, independentFirst: false, spotCheck: 3 },
  dates: {},
  ...over,
});

/** A campaign with twelve cases of two agencies handed in. */
async function withList(app: OpenApp, over: Partial<CampaignPlanInput> = {}): Promise<CampaignView> {
  await withReviewers(app);
  await importCases(
    app,
    Array.from({ length: 12 }, (_none, at) => ownCase(at + 1, at < 8 ? '示例县城管局' : '示例县市监局')),
  );
  const { campaign } = await ask(app, 'campaigns.create', plan(over));
  const { view, added } = await ask(app, 'campaigns.submitStored', { campaign });
  expect(added).toBe(12);
  return view;
}

describe('a campaign', () => {
  it('goes from plan to list to sample, and says what is next', async () => {
    const app = await openProgram();
    const listed = await withList(app);
    expect(listed).toMatchObject({ next: 'submit', waiting: 0, members: 0 });
    expect(listed.strata.map(({ agency, population, quota }) => [agency, population, quota])).toEqual([
      ['示例县城管局', 8, 2],
      ['示例县市监局', 4, 2],
    ]);
    const drawn = await ask(app, 'campaigns.draw', { campaign: listed.campaign, seed: '20251123' });
    expect(drawn).toMatchObject({ next: 'progress', members: 4, begun: 0 });
    const page = await ask(app, 'cases.list', {
      campaign: listed.campaign,
      sort: { by: 'caseNumber', descending: false },
      offset: 0,
      limit: 50,
    });
    const { members } = await ask(app, 'campaigns.members', { campaign: listed.campaign });
    expect(page.rows.map((row) => row.case).sort()).toEqual(members.map((member) => member.case!).sort());
    expect(members.every(({ outcome }) => outcome.open === 'notBegun')).toBe(true);
  });

  it('draws the same files twice and proves it from the log', async () => {
    const app = await openProgram();
    const { campaign } = await withList(app);
    const first = await ask(app, 'campaigns.draw', { campaign, seed: '20251123' });
    const [out] = (await ask(app, 'campaigns.members', { campaign })).members;
    const after = await ask(app, 'campaigns.exclude', {
      campaign,
      entry: out!.entry,
      reason: '卷宗正在法院',
    });
    expect(after.members).toBe(4);
    expect(after.excluded[0]?.replacement?.agency).toBe(out!.agency);
    const check = await ask(app, 'campaigns.checkDraw', { campaign });
    expect(check).toMatchObject({ same: true, drawn: 4, replaced: 1, listHash: first.draw!.listHash });
    await ask(app, 'campaigns.voidDraw', { campaign, reason: '当众重抽' });
    const again = await ask(app, 'campaigns.draw', { campaign, seed: '20251123' });
    expect(again.draw).toMatchObject({ times: 2 });
    const { members } = await ask(app, 'campaigns.members', { campaign });
    // What does not qualify stays out; the next in the seeded order is in its place, as after the exclusion.
    expect(members.map(({ entry }) => entry)).not.toContain(out!.entry);
    expect(members.map(({ entry }) => entry)).toContain(after.excluded[0]!.replacement!.entry);
  });

  it('opens reviews with the frozen standard, answers and grade lines, apart from other reviews of the case', async () => {
    const app = await openProgram();
    const { campaign } = await withList(app, {
      standards: [
        {
          caseType: 'penalty.general',
          standard: 'general-penalty-100',
          grades: [
            { id: 'good', title: '优秀', min: 95 },
            { id: 'rest', title: '合格', min: 0 },
          ],
        },
      ],
    });
    await ask(app, 'campaigns.draw', { campaign, seed: '1' });
    const [member] = (await ask(app, 'campaigns.members', { campaign })).members;
    // The file in the library changes under the same id after the plan was made.
    const shelf = app.services.standards.standards;
    const at = shelf.findIndex(({ standard }) => standard.id === 'general-penalty-100');
    const before = shelf[at]!;
    shelf[at] = {
      ...before,
      hash: 'f'.repeat(64),
      standard: { ...before.standard, title: '改过的标准' },
    };
    const view = await ask(app, 'reviews.open', { case: member!.case!, campaign });
    expect(view.standard.title).toBe(before.standard.title);
    expect(view.settings).toMatchObject({
      standard: { hash: before.hash },
      gradesFrom: 'campaign',
      grades: [{ title: '优秀', min: 95 }, { title: '合格' }],
    });
    expect(view.campaign).toMatchObject({ campaign, name: '2025年示例评查' });
    expect(view.presetText[0]).toBe('评查活动：2025年示例评查');
    const other = await ask(app, 'reviews.open', { case: member!.case!, standard: 'general-penalty-100' });
    expect(other.review).not.toBe(view.review);
    expect(other.standard.title).toBe('改过的标准');
    const seen = await ask(app, 'campaigns.get', { campaign });
    expect(seen).toMatchObject({ begun: 1, standards: [{ library: 'changed', hash: before.hash }] });
    const { members } = await ask(app, 'campaigns.members', { campaign });
    expect(members.find(({ entry }) => entry === member!.entry)?.reviews.map(({ review }) => review)).toEqual(
      [view.review],
    );
  });

  it('keeps standards and grade lines once a review was opened, and asks a reason for other changes', async () => {
    const app = await openProgram();
    const { campaign } = await withList(app);
    await ask(app, 'campaigns.draw', { campaign, seed: '1' });
    await expect(ask(app, 'campaigns.plan', { campaign, plan: plan({ name: '改名' }) })).rejects.toThrow(
      '理由',
    );
    const [member] = (await ask(app, 'campaigns.members', { campaign })).members;
    await ask(app, 'reviews.open', { case: member!.case!, campaign });
    const graded = plan({
      standards: [
        {
          caseType: 'penalty.general',
          standard: 'general-penalty-100',
          grades: [{ id: 'all', title: '合格', min: 0 }],
        },
      ],
    });
    await expect(ask(app, 'campaigns.plan', { campaign, plan: graded, reason: '改线' })).rejects.toThrow(
      '不能再改',
    );
    const renamed = await ask(app, 'campaigns.plan', {
      campaign,
      plan: plan({ name: '改名' }),
      reason: '文号更正',
    });
    expect(renamed.plan.name).toBe('改名');
    await expect(ask(app, 'campaigns.voidDraw', { campaign, reason: '重来' })).rejects.toThrow(
      '已有 1 卷开始评查',
    );
    await expect(
      ask(app, 'campaigns.withdraw', { campaign, entries: [member!.entry], reason: '误报' }),
    ).rejects.toThrow('已经抽过卷');
  });

  it('grades only when every member is settled, from signed reviews, and notices later changes', async () => {
    const app = await openProgram();
    const { campaign } = await withList(app, {
      draw: { perAgencyMinimum: 1, sharePercent: 0 },
      standards: [
        {
          caseType: 'penalty.general',
          standard: 'general-penalty-100',
          grades: [
            { id: 'good', title: '优秀', min: 90 },
            { id: 'rest', title: '不优秀', min: 0 },
          ],
        },
      ],
    });
    const drawn = await ask(app, 'campaigns.draw', { campaign, seed: '7' });
    await expect(ask(app, 'campaigns.grade', { campaign, revision: drawn.revision })).rejects.toThrow(
      '还有 2 卷',
    );
    const { members } = await ask(app, 'campaigns.members', { campaign });
    for (const member of members) await reviewAll(app, campaign, member.case!);
    const ready = await ask(app, 'campaigns.get', { campaign });
    expect(ready).toMatchObject({ settled: 2, next: 'grade' });
    const graded = await ask(app, 'campaigns.grade', { campaign, revision: ready.revision });
    expect(graded).toMatchObject({ next: null, graded: { by: '评查员A', changed: 0 } });
    const results = await ask(app, 'campaigns.results', { campaign });
    expect(results.graded?.results.map(({ score, grade }) => [score, grade])).toEqual([
      [100, '优秀'],
      [100, '优秀'],
    ]);
    const [first] = results.members;
    expect(first!.lines.length).toBeGreaterThan(20);
    expect(first!.lines.every(({ verdict, lost }) => verdict === 'compliant' && lost === 0)).toBe(true);
    const opened = await ask(app, 'reviews.open', { case: members[0]!.case!, campaign });
    await ask(app, 'reviews.undo', { review: opened.review });
    const after = await ask(app, 'campaigns.get', { campaign });
    expect(after).toMatchObject({ settled: 1, graded: { changed: 1 } });
  });

  it('leaves samples and cases without a date out of the list, and says how many have none', async () => {
    const app = await openProgram();
    await withReviewers(app);
    await ask(app, 'samples.open', {});
    const undated = ownCase(1, '示例县城管局');
    for (const document of undated.documents) delete document.fields?.date;
    await importCases(app, [undated, ownCase(2, '示例县城管局')]);
    const { campaign, waiting, undated: count } = await ask(app, 'campaigns.create', plan());
    expect({ waiting, count }).toEqual({ waiting: 1, count: 1 });
    const { added } = await ask(app, 'campaigns.submitStored', { campaign });
    expect(added).toBe(1);
  });

  it('shows a number that two files bear as one pair, with the place in each', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const cases = [1, 2].map((number) => {
      const caseFile = ownCase(number, '示例县城管局');
      const decision = caseFile.documents.find(({ id }) => id === 'decision')!;
      decision.fields!.number = { value: '城东城管罚决〔2025〕1号', state: 'confirmed' };
      return caseFile;
    });
    await importCases(app, cases);
    await ask(app, 'cases.recheck', {});
    const { campaign } = await ask(app, 'campaigns.create', plan());
    await ask(app, 'campaigns.submitStored', { campaign });
    await ask(app, 'campaigns.draw', { campaign, seed: '1' });
    const { pairs, cases: compared } = await ask(app, 'campaigns.cross', { campaign });
    expect(compared).toBe(2);
    const same = pairs.filter(({ rule }) => rule === 'penalty.decision.number-unique');
    expect(same).toHaveLength(1);
    expect(same[0]!.sides.map(({ case: id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
    expect(same[0]!.sides.every(({ member, places }) => member && places.length > 0)).toBe(true);
  });

  it('refuses a change made from a view that is no longer the present', async () => {
    const app = await openProgram();
    const view = await withList(app);
    await ask(app, 'campaigns.draw', { campaign: view.campaign, seed: '1' });
    await expect(
      ask(app, 'campaigns.grade', { campaign: view.campaign, revision: view.revision }),
    ).rejects.toThrow('刚在别处改过');
  });
});

/** Judges every line of the campaign's review as compliant and submits it. */
async function reviewAll(app: OpenApp, campaign: string, caseId: string): Promise<void> {
  const view = await ask(app, 'reviews.open', { case: caseId, campaign });
  for (const { line } of view.lines)
    await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { line, verdict: 'compliant', evidence: [], reason: '卷内齐全' },
      rowRevision: 0,
    });
  await ask(app, 'reviews.sign', { review: view.review });
}
