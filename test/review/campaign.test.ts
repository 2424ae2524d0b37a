import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraw } from '../../main/review/campaign/check-draw.ts';
import {
  createCampaign,
  designateCase,
  drawCases,
  excludeCase,
  submitCases,
  voidDraw,
  withdrawCases,
} from '../../main/review/campaign/decide.ts';
import { makeEntry } from '../../main/review/campaign/entry.ts';
import { outcomeOf, type ReviewFigures } from '../../main/review/campaign/outcome.ts';
import { fitsPlan } from '../../main/review/campaign/scope.ts';
import {
  type CampaignEvent,
  type CampaignState,
  foldCampaign,
  membersOf,
  type Stamp,
} from '../../main/review/campaign/state.ts';
import type { CampaignPlan } from '../../shared/generated/schemas.ts';
import type { Result } from '../../shared/result.ts';

const plan: CampaignPlan = {
  name: '2025年示例评查',
  period: { from: '2025-01-01', to: '2025-06-30' },
  agencies: [],
  caseTypes: ['penalty.general'],
  standards: [{ caseType: 'penalty.general', settings: {} as never }],
  draw: { perAgencyMinimum: 3, sharePercent: 10 },
  review: { reviewsPerCase: 1, thirdReviewGap: null, independentFirst: false, spotCheck: 3 },
  dates: {},
};
const entries = Array.from({ length: 12 }, (_none, at) =>
  makeEntry({
    agency: at < 7 ? '某县市监局' : '某县城管局',
    caseType: 'penalty.general',
    caseNumber: `案〔2025〕${at + 1}号`,
    decisionNumber: '',
  }),
);

/** A campaign that grows by decisions; one that is refused fails the test. */
class Story {
  readonly events: (CampaignEvent & Stamp)[] = [];

  get state(): CampaignState {
    return foldCampaign(this.events)!;
  }

  next(decide: (state: CampaignState) => Result<CampaignEvent>): this {
    const event = decide(this.state);
    if (!event.ok) throw new Error(event.error.message);
    this.events.push({ ...event.value, at: '2026-01-12T08:00:00Z', by: 'p1' });
    return this;
  }
}

function drawnStory(): Story {
  return new Story()
    .next(() => createCampaign(plan))
    .next((state) => submitCases(state, entries, { kind: 'ledger', name: '台账.xlsx' }))
    .next((state) => designateCase(state, entries[0]!.entry, 'key', '已提起诉讼'))
    .next((state) => drawCases(state, '20260112'));
}

const codeOf = (result: Result<unknown>) => (result.ok ? undefined : result.error.code);

describe('a campaign as events', () => {
  it('draws besides the key cases, and each agency has its minimum by lot', () => {
    const members = membersOf(drawnStory().state);
    expect([...members.values()].filter((kind) => kind === 'random')).toHaveLength(6);
    expect(members.get(entries[0]!.entry)).toBe('key');
  });

  it('closes the list with the draw, and opens it again when the draw is voided', () => {
    const story = drawnStory();
    const more = makeEntry({ ...entries[0]!, caseNumber: '案〔2025〕99号' });
    expect(codeOf(submitCases(story.state, [more], { kind: 'store', name: '' }))).toBe('DRAWN');
    expect(codeOf(withdrawCases(story.state, [entries[3]!.entry], '误报'))).toBe('DRAWN');
    expect(codeOf(drawCases(story.state, '1'))).toBe('DRAWN');
    expect(codeOf(voidDraw(story.state, '重来', 2))).toBe('BEGUN');
    story.next((state) => voidDraw(state, '名单有误', 0));
    expect(membersOf(story.state).size).toBe(1);
    story.next((state) => submitCases(state, [more], { kind: 'store', name: '' }));
    story.next((state) => drawCases(state, '1'));
    expect(story.state.draw?.times).toBe(2);
  });

  it('replaces an excluded case by one that was not drawn, a key case by none, and keeps both out for good', () => {
    const story = drawnStory();
    const [out] = story.state.draw!.drawn;
    story.next((state) => excludeCase(state, out!, '卷宗正在法院'));
    const replacement = story.state.excluded[0]!.replacement!;
    expect(story.state.draw!.drawn).not.toContain(replacement);
    expect(membersOf(story.state).get(replacement)).toBe('random');
    story.next((state) => excludeCase(state, entries[0]!.entry, '已移送'));
    expect(story.state.excluded[1]!.replacement).toBeUndefined();
    expect(codeOf(excludeCase(story.state, out!, '再一次'))).toBe('NOT_IN_SAMPLE');
    expect(codeOf(designateCase(story.state, out!, 'key', '想要'))).toBe('EXCLUDED');
    story.next((state) => voidDraw(state, '重来', 0)).next((state) => drawCases(state, '2'));
    expect(membersOf(story.state).has(out!)).toBe(false);
    expect(membersOf(story.state).has(entries[0]!.entry)).toBe(false);
  });

  it('says that nothing is left where an agency runs out of cases', () => {
    const story = new Story()
      .next(() => createCampaign(plan))
      .next((state) => submitCases(state, entries.slice(0, 3), { kind: 'store', name: '' }))
      .next((state) => drawCases(state, '1'))
      .next((state) => excludeCase(state, entries[1]!.entry, '不是本期'));
    expect(membersOf(story.state).size).toBe(2);
    expect(story.state.excluded[0]!.replacement).toBeUndefined();
  });

  it('asks for reasons where the log must say why', () => {
    const { state } = drawnStory();
    const [drawn] = state.draw!.drawn;
    expect(codeOf(excludeCase(state, drawn!, '  '))).toBe('REASON_NEEDED');
    expect(codeOf(voidDraw(state, ' ', 0))).toBe('REASON_NEEDED');
    const free = entries.find(({ entry }) => !membersOf(state).has(entry))!;
    expect(codeOf(designateCase(state, free.entry, 'recommended', ''))).toBe('REASON_NEEDED');
  });
});

describe('the proof of a draw', () => {
  it('comes out the same for every seed and every order of exclusions', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.nat(5), { maxLength: 5 }), (seed, exclusions) => {
        const usable = seed.trim() === '' ? '0' : seed;
        const story = new Story()
          .next(() => createCampaign(plan))
          .next((state) => submitCases(state, entries, { kind: 'store', name: '' }))
          .next((state) => drawCases(state, usable));
        for (const at of exclusions) {
          const members = [...membersOf(story.state).keys()];
          const id = members[at % members.length];
          if (id !== undefined) story.next((state) => excludeCase(state, id, '不符合'));
        }
        expect(checkDraw(story.events)?.same).toBe(true);
      }),
    );
  });

  it('fails where a record was changed: a file drawn, the seed, the hash, a replacement', () => {
    const story = drawnStory();
    story.next((state) => excludeCase(state, state.draw!.drawn[0]!, '不符合'));
    expect(checkDraw(story.events)).toMatchObject({ same: true, replaced: 1 });
    const changes: ((body: Record<string, unknown>) => void)[] = [
      (body) => {
        if (Array.isArray(body.drawn)) body.drawn = [...body.drawn].reverse();
      },
      (body) => {
        if ('seed' in body) body.seed = '7';
      },
      (body) => {
        if ('listHash' in body) body.listHash = '0'.repeat(64);
      },
      (body) => {
        if ('replacement' in body) body.replacement = story.state.draw!.drawn[1];
      },
    ];
    for (const change of changes) {
      const events = structuredClone(story.events);
      for (const event of events) change(event.body as unknown as Record<string, unknown>);
      expect(checkDraw(events)?.same).toBe(false);
    }
  });
});

describe('what a case comes to', () => {
  const review = (over: Partial<ReviewFigures> = {}): ReviewFigures => ({
    review: 'r1',
    state: 'signed',
    score: 92.99,
    grade: '优秀',
    veto: 'none',
    ...over,
  });

  it('is open until the required reviews are submitted and stand', () => {
    expect(outcomeOf(1, false, []).open).toBe('notImported');
    expect(outcomeOf(1, true, []).open).toBe('notBegun');
    expect(outcomeOf(1, true, [review({ state: 'reviewing' })]).open).toBe('notSubmitted');
    expect(outcomeOf(2, true, [review()]).open).toBe('moreReviews');
    expect(outcomeOf(1, true, [review({ state: 'changedAfterSigning' })]).open).toBe('changed');
    expect(outcomeOf(1, true, [review({ veto: 'pending' })]).open).toBe('vetoPending');
  });

  it('never shows a score while it is open or reviewers differ', () => {
    const differing = outcomeOf(2, true, [review(), review({ review: 'r2', score: 86.4, grade: '良好' })]);
    expect(differing).toMatchObject({ state: 'differs', score: null, grade: null });
    expect(outcomeOf(1, true, [review({ veto: 'pending' })]).score).toBeNull();
  });

  it('is the score that reviewers agree on; a veto that one upheld and one did not is no agreement', () => {
    expect(outcomeOf(2, true, [review(), review({ review: 'r2' })])).toMatchObject({
      state: 'final',
      score: 92.99,
      grade: '优秀',
    });
    const vetoed = review({ review: 'r2', veto: 'confirmed' });
    expect(outcomeOf(2, true, [review(), vetoed])).toMatchObject({ state: 'differs', veto: 'confirmed' });
  });
});

describe('what belongs to a campaign', () => {
  const fits = (decisionDate?: string) =>
    fitsPlan(plan, {
      agency: '某县市监局',
      caseType: 'penalty.general',
      ...(decisionDate === undefined ? {} : { decisionDate }),
    });

  it('is what was decided in the period, both days counted', () => {
    expect([fits('2024-12-31'), fits('2025-01-01'), fits('2025-06-30'), fits('2025-07-01')]).toEqual([
      'no',
      'yes',
      'yes',
      'no',
    ]);
  });

  it('is unknown where the date is missing or reaches beyond the period', () => {
    expect([fits(), fits('2025'), fits('2025-06'), fits('2025-07'), fits('2024')]).toEqual([
      'unknown',
      'unknown',
      'yes',
      'no',
      'no',
    ]);
  });

  it('keeps to agencies and types of the plan', () => {
    const other = { agency: '某镇政府', caseType: 'penalty.general' as const, decisionDate: '2025-03-01' };
    expect(fitsPlan({ ...plan, agencies: ['某县市监局'] }, other)).toBe('no');
    expect(fitsPlan(plan, { ...other, caseType: 'license' })).toBe('no');
  });
});
