import { describe, expect, it } from 'vitest';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';
import { isBehind, resultOf } from '../../renderer/src/pages/campaigns/grade-results.ts';
import {
  draftOf,
  draftProblem,
  emptyDraft,
  nextYearsDraft,
  planOf,
} from '../../renderer/src/pages/campaigns/plan-draft.ts';
import { reasonBefore, rowFrom, spreadOf } from '../../renderer/src/pages/items/spread.ts';
import type { CampaignMember, CampaignPlan, ItemRow, MemberOutcome } from '../../shared/generated/schemas.ts';

const plan: CampaignPlan = {
  name: '2024年全县行政执法案卷评查',
  notice: '示例发〔2024〕8号',
  period: { from: '2023-07-01', to: '2024-02-29' },
  agencies: ['示例县城管局'],
  caseTypes: ['penalty.general'],
  standards: [
    {
      caseType: 'penalty.general',
      settings: {
        standard: { id: 's1', title: '示例标准', documentNumber: null, label: null, hash: 'a'.repeat(64) },
        schedule: 'general',
        reviewDate: null,
        answers: [{ question: 'Q1', option: 'zero', from: 'campaign' }],
        rounding: { decimals: 2, mode: 'half-up' },
        grades: [
          { id: 'g1', title: '优秀', min: 90 },
          { id: 'g2', title: '合格', min: 0 },
        ],
        gradesFrom: 'campaign',
      },
    },
  ],
  draw: { perAgencyMinimum: 5, sharePercent: 12.5 },
  review: { reviewsPerCase: 2, thirdReviewGap: 5, independentFirst: true, spotCheck: 3 },
  dates: { drawOn: '2024-03-15' },
};

describe('a plan being filled in', () => {
  it('comes back as it was, with the frozen standard named by its hash', () => {
    const input = planOf(draftOf(plan));
    expect(input).toMatchObject({
      name: plan.name,
      period: plan.period,
      draw: plan.draw,
      review: plan.review,
      dates: plan.dates,
    });
    expect(input.standards).toEqual([
      {
        caseType: 'penalty.general',
        standard: 's1',
        hash: 'a'.repeat(64),
        answers: [{ question: 'Q1', option: 'zero' }],
        grades: plan.standards[0]!.settings.grades,
      },
    ]);
  });

  it('is copied for the next year: a year on, the library’s standard of now, no dates and no notice', () => {
    const input = planOf(nextYearsDraft(plan));
    expect(input).toMatchObject({
      name: '2025年全县行政执法案卷评查',
      period: { from: '2024-07-01', to: '2025-02-28' },
      dates: {},
    });
    expect(input.notice).toBeUndefined();
    expect(input.standards[0]).not.toHaveProperty('hash');
    expect(input.standards[0]?.grades).toEqual(plan.standards[0]!.settings.grades);
  });

  it('says what keeps it from being saved, and reads full-width digits as numbers', () => {
    const good = { ...emptyDraft(2026), name: '评查' };
    expect(draftProblem(good)).toBeUndefined();
    expect(draftProblem({ ...good, name: ' ' })).toBe('name');
    expect(draftProblem({ ...good, from: '2026-12-31', to: '2026-01-01' })).toBe('period');
    expect(draftProblem({ ...good, caseTypes: [] })).toBe('caseTypes');
    for (const minimum of ['', '0', '1.5', '五', '-1'])
      expect(draftProblem({ ...good, minimum })).toBe('numbers');
    expect(draftProblem({ ...good, share: '101' })).toBe('numbers');
    expect(planOf({ ...good, minimum: '１２' }).draw.perAgencyMinimum).toBe(12);
    const grades = [{ id: 'g1', title: '', min: '90' }];
    const standards = [{ caseType: 'penalty.general' as const, standard: 's1', answers: {}, grades }];
    expect(draftProblem({ ...good, standards })).toBe('grades');
  });
});

describe('grades of an agency', () => {
  const member = (outcome: Partial<MemberOutcome>): CampaignMember => ({
    entry: '0'.repeat(20),
    agency: '示例县城管局',
    caseType: 'penalty.general',
    caseNumber: '1',
    decisionNumber: '',
    kind: 'random',
    state: 'signed',
    looked: 0,
    lines: 0,
    reviews: [],
    outcome: { state: 'final', score: null, grade: null, veto: 'none', ...outcome },
  });
  const members = [
    member({ score: 95, grade: '优秀' }),
    member({ score: 0, grade: '不合格', veto: 'confirmed' }),
    member({ state: 'open', open: 'notBegun' }),
    member({ state: 'differs' }),
  ];

  it('counts only what is settled, and the mean leaves the rest out', () => {
    const result = resultOf('示例县城管局', members);
    expect(result).toMatchObject({ members: 4, mean: 47.5, vetoes: 1, open: 2 });
    expect([...result.grades]).toEqual([
      ['优秀', 1],
      ['不合格', 1],
    ]);
  });

  it('opens as many cases behind each number as it says', () => {
    const behind = (what: string | undefined) => members.filter((one) => isBehind(one, what)).length;
    expect([behind(undefined), behind('grade:优秀'), behind('veto'), behind('open')]).toEqual([4, 1, 1, 2]);
  });
});

describe('one line over many cases', () => {
  const row = (id: string, over: Partial<ItemRow> = {}): ItemRow => ({
    case: id,
    label: id,
    agency: '',
    party: '',
    places: 1,
    submitted: false,
    ...over,
  });
  const rows = [
    row('a', { judgement: 'violated', lost: 1, reason: '空白处未注明' }),
    row('b', { judgement: 'violated', lost: 0.5, reason: '注明不全' }),
    row('c', { judgement: 'compliant', lost: 0 }),
    row('d', { judgement: 'violated', lost: 1 }),
    row('e', { judgement: 'notApplicable' }),
    row('f'),
  ];

  it('tells my own spread, most points first', () => {
    expect(spreadOf(rows, zhCN)).toBe('−1 ×2、−0.5 ×1、0 ×1、不适用 ×1');
    expect(spreadOf([row('f')], zhCN)).toBe('还没有判过');
  });

  it('moves by condition, and finds the reason that I wrote last before', () => {
    expect(rowFrom(rows, 'a', 1, ({ judgement }) => judgement === undefined)?.case).toBe('f');
    expect(rowFrom(rows, 'f', 1)).toBeUndefined();
    expect(reasonBefore(rows, 'f')).toBe('注明不全');
    expect(reasonBefore(rows, 'a')).toBeUndefined();
  });
});
