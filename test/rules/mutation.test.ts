import { describe, expect, it } from 'vitest';
import { Checker } from '../../main/engine/check.ts';
import { mutateRule } from '../../main/engine/packs/mutate.ts';
import { compileRule } from '../../main/engine/rule.ts';
import type { Condition, Rule } from '../../shared/generated/schemas.ts';
import { bundledKnowledge, exampleGround } from './ground.ts';

const knowledge = bundledKnowledge();
const ground = exampleGround(knowledge);

function mutate(assert: Condition) {
  const rule: Rule = {
    id: 'penalty.test.rule',
    title: '试',
    titleEn: 'test',
    stage: 'decision',
    procedures: ['penalty.general'],
    scope: 'case',
    decidable: 'mechanical',
    severity: 'minor',
    versions: [{ from: null, to: null, basis: [{ law: '某法', article: '第1条', verification: 'primary' }] }],
    assert,
    messages: { pass: '过', fail: '不过', review: '待定', notApplicable: '不涉及' },
    examples: [{ name: '原样', base: 'penalty-general-clean', patch: [], expect: { verdict: 'pass' } }],
  };
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
});
