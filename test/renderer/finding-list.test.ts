import { describe, expect, it } from 'vitest';
import { entriesOf, parametersOf, sortFindings } from '../../renderer/src/pages/case/finding-list.ts';
import { waitsFor } from '../../shared/findings/waiting.ts';
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

  it('lists those that one act answers as one entry after the questions that the file answers', () => {
    const unset = (rule: string, parameter: string) =>
      finding(rule, { reason: { kind: 'parameterNotSet', about: parameter, parameter } });
    const entries = entriesOf(
      sortFindings([
        unset('limit', 'fine.maximum'),
        finding('batch', { reason: { kind: 'batchMissing' } }),
        finding('absent', { severity: 'veto', reason: { kind: 'documentUnknown' } }),
        unset('threshold', 'hearing.threshold'),
        unset('threshold-again', 'hearing.threshold'),
        finding('absent-too', { reason: { kind: 'documentUnknown' } }),
        finding('question', { severity: 'hint', reason: { kind: 'judgement' } }),
        finding('passed', { verdict: 'pass' }),
      ]),
    );
    expect(
      entries.map((entry) =>
        'finding' in entry ? entry.finding.rule : [entry.waiting, entry.findings.length],
      ),
    ).toEqual(['question', ['inventory', 2], ['settings', 3], ['batch', 1], 'passed']);
    const settings = entries.find((entry) => 'waiting' in entry && entry.waiting === 'settings');
    expect(settings && 'waiting' in settings && parametersOf(settings.findings)).toEqual([
      'fine.maximum',
      'hearing.threshold',
    ]);
  });

  it('never folds a fault away, whatever it was short of', () => {
    expect(waitsFor(finding('fault', { verdict: 'fail', reason: { kind: 'documentUnknown' } }))).toBe(
      undefined,
    );
    expect(waitsFor(finding('question', { reason: { kind: 'judgement' } }))).toBe(undefined);
  });
});
