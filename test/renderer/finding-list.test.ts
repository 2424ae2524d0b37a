import { describe, expect, it } from 'vitest';
import { sortFindings } from '../../renderer/src/pages/case/finding-list.ts';
import type { CheckFinding } from '../../shared/generated/schemas.ts';

function finding(rule: string, more: Partial<CheckFinding>): CheckFinding {
  return {
    rule,
    pack: 'p',
    title: rule,
    stage: 'decision',
    procedure: 'p1',
    decidable: 'mechanical',
    verdict: 'review',
    severity: 'major',
    message: '',
    basis: [],
    version: { from: null, to: null },
    conditions: [],
    occurrences: [],
    facts: [],
    evidence: [],
    inferredFromAbsence: false,
    unconfirmed: false,
    ...more,
  };
}

describe('the order of findings', () => {
  it('puts faults by weight first, then what the file answers, then what a setting answers', () => {
    const sorted = sortFindings([
      finding('passed', { verdict: 'pass' }),
      finding('setting', { severity: 'veto', reason: { kind: 'parameterNotSet', about: '归档期限' } }),
      finding('question', { severity: 'minor', reason: { kind: 'judgement' } }),
      finding('minor', { verdict: 'fail', severity: 'minor' }),
      finding('veto', { verdict: 'fail', severity: 'veto' }),
    ]);
    expect(sorted.map(({ rule }) => rule)).toEqual(['veto', 'minor', 'question', 'setting', 'passed']);
  });
});
