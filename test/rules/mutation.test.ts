import { describe, expect, it } from 'vitest';
import { Checker } from '../../main/engine/check.ts';
import { flipOf, mutateRule } from '../../main/engine/packs/mutate.ts';
import { compileRule } from '../../main/engine/rule.ts';
import type { Condition, Rule } from '../../shared/generated/schemas.ts';
import { ruleAround } from '../support/rule.ts';
import { bundledKnowledge, exampleGround } from './ground.ts';

const knowledge = bundledKnowledge();
const ground = exampleGround(knowledge);

function mutate(assert: Condition, change: Partial<Rule> = {}) {
  const rule = ruleAround(assert, change);
  const { compiler } = knowledge.checker;
  const checker = new Checker(compiler, [compileRule(compiler, rule, 'test')]);
  return mutateRule({ ...ground, checker }, rule);
}

const dated: Condition = {
  id: 'dated',
  text: '决定在2025年9月1日前',
  compare: { left: { fact: 'penalty.decision.date' }, op: 'lt', right: { value: '2025-09-01' } },
};

describe('changing the values of examples', () => {
  it('flips a rule that looks at them, and says which change did', () => {
    const { flip, unnoticed } = mutate(dated);
    expect(flip).toMatchObject({ example: '原样', from: 'pass', to: 'fail' });
    expect(flip?.change).toContain('decision date：2025-08-29 → ');
    expect(unnoticed).toEqual([]);
  });

  it('reports a rule that no value can move', () => {
    const constant: Condition = { id: 'constant', text: '恒真', present: { value: 1 } };
    expect(mutate(constant).flip).toBeUndefined();
  });

  it('names a condition that no example notices', () => {
    const idle: Condition = { id: 'idle', text: '没有用到', exists: { kinds: ['waiver'] } };
    expect(mutate({ any: [dated, idle] }).unnoticed).toEqual(['idle']);
  });

  it('changes the header of the case: domain, agency, parties', () => {
    const cases: [string, string, string][] = [
      ['case.domain', 'urban-management', '案件领域：urban-management → market'],
      ['case.agencyName', '示例市城东区城市管理局', '执法机关：'],
      ['case.partyRepresentative', '周示例', '当事人 representative：周示例 → '],
    ];
    for (const [fact, value, change] of cases) {
      const { flip } = mutate({
        id: 'same',
        text: '相同',
        compare: { left: { fact }, op: 'eq', right: { value } },
      });
      expect(flip?.change).toContain(change);
    }
  });

  it('changes local values of the example', () => {
    const enough: Condition = {
      id: 'enough',
      text: '至少一名',
      compare: { left: { parameter: 'legalReview.staffCount' }, op: 'ge', right: { value: 1 } },
    };
    const local = { key: 'legalReview.staffCount', from: null, to: null, value: 1, source: '示例' };
    const { flip } = mutate(enough, {
      examples: [
        {
          name: '一名',
          base: 'penalty-general-clean',
          patch: [],
          parameters: [local],
          expect: { verdict: 'pass' },
        },
      ],
    });
    expect(flip).toMatchObject({ from: 'pass', to: 'fail', change: 'legalReview.staffCount：1 → 0' });
  });

  it('turns conditions that compare cases round beside a copy of the example', () => {
    const unique: Condition = {
      id: 'unique',
      text: '没有同号',
      unique: { index: 'test.number', of: { fact: 'penalty.decision.number' } },
    };
    const { flip, unnoticed } = mutate(unique, {
      scope: 'batch',
      examples: [
        {
          name: '没有同批案卷',
          base: 'penalty-general-clean',
          patch: [],
          expect: { verdict: 'review', reason: 'batchMissing' },
        },
      ],
    });
    expect(flip).toMatchObject({ from: 'fail', to: 'pass' });
    expect(unnoticed).toEqual([]);
  });

  it('judges an example in the batch that it describes', () => {
    const unique: Condition = {
      id: 'unique',
      text: '没有同号',
      unique: { index: 'test.beside', of: { fact: 'penalty.decision.number' } },
    };
    const number = (value: string) => ({
      op: 'replace' as const,
      path: '/documents/#decision/fields/number/value',
      value,
    });
    const { flip, unnoticed } = mutate(unique, {
      scope: 'batch',
      examples: [
        {
          name: '另一案是下一号',
          base: 'penalty-general-clean',
          patch: [number('示罚决〔2025〕1')],
          beside: [[number('示罚决〔2025〕1改')]],
          expect: { verdict: 'pass' },
        },
      ],
    });
    expect(flip).toMatchObject({ from: 'pass', to: 'fail' });
    expect(unnoticed).toEqual([]);
  });
});

describe.each(knowledge.packs.map(({ pack, rules }) => [pack.id, rules] as const))(
  'pack %s',
  (_id, rules) => {
    it('has no mechanical rule that survives', () => {
      const survivors = rules.filter((rule) => rule.decidable === 'mechanical' && !flipOf(ground, rule));
      expect(survivors.map(({ id }) => id)).toEqual([]);
    }, 90_000);
  },
);
