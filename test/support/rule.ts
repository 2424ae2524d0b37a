import type { Condition, Rule } from '../../shared/generated/schemas.ts';

/** A small rule of the general penalty procedure around a condition, to be changed by a test. */
export function ruleAround(assert: Condition, change: Partial<Rule> = {}): Rule {
  return {
    id: 'penalty.test.rule',
    title: '试',
    titleEn: 'test',
    stage: 'decision',
    procedures: ['penalty.general'],
    scope: 'case',
    decidable: 'mechanical',
    severity: 'veto',
    versions: [{ from: null, to: null, basis: [{ law: '某法', article: '第1条', verification: 'primary' }] }],
    assert,
    messages: { pass: '过', fail: '缺{missing}', review: '待定：{reason}', notApplicable: '不涉及' },
    examples: [{ name: '原样', base: 'penalty-general-clean', patch: [], expect: { verdict: 'pass' } }],
    ...change,
  };
}
