import { describe, expect, it } from 'vitest';
import { Checker, createParameterTable } from '../../main/engine/check.ts';
import { compileRule } from '../../main/engine/rule.ts';
import { CompileError } from '../../main/engine/scope.ts';
import { fits } from '../../main/schema.ts';
import type { CaseFile, CheckFinding, Condition, Rule } from '../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../rules/ground.ts';
import { ruleAround } from '../support/rule.ts';
import { caseOf, document } from './evaluate.ts';

const knowledge = bundledKnowledge();
const { compiler } = knowledge.checker;
const parameters = createParameterTable(knowledge.parameters);

const stated: Condition = {
  id: 'stated',
  text: '决定书写明证据',
  present: { documents: { kinds: ['penalty-decision'] }, field: 'evidence' },
};

function ruleWith(more: Partial<Rule>): Rule {
  const rule = ruleAround(stated, more);
  expect(fits('Rule', rule)).toBe(true);
  return rule;
}

function check(rule: Rule, caseFile: CaseFile): CheckFinding {
  const checker = new Checker(compiler, [compileRule(compiler, rule, 'test')]);
  const [finding] = checker.check(caseFile, { parameters });
  expect(fits('CheckFinding', finding)).toBe(true);
  return finding as CheckFinding;
}

const decided = (date: string, evidence: unknown = '笔录') =>
  caseOf([
    document(
      'd',
      'penalty-decision',
      { date, evidence },
      { title: '决定书', pages: [{ file: 'f1', from: 7, to: 8 }] },
    ),
  ]);

describe('a rule', () => {
  it('names what was not read inside a structure by its term', () => {
    const fined: Condition = {
      id: 'fined',
      text: '每项处罚写有金额',
      each: { of: { documents: { kinds: ['penalty-decision'] }, field: 'penalties' } },
      assert: { id: 'amount', text: '写有金额', present: { item: 'amount' } },
    };
    const caseFile = caseOf([document('d', 'penalty-decision', { penalties: [{ kind: 'fine' }] })]);
    const finding = check(ruleWith({ assert: fined }), caseFile);
    expect(finding.message).toBe('待定：还没有读到“金额”');
    expect(finding.reason?.about).toBe('金额');
  });

  it('names the last day after roll-over, from which the days over are counted', () => {
    const window: Condition = {
      id: 'window',
      text: '期限内',
      deadline: {
        from: { value: '2025-08-30' },
        to: { documents: { kinds: ['penalty-decision'] }, field: 'date' },
        limit: { value: 1 },
        unit: 'calendarDay',
        relation: 'within',
        rollOver: 'yes',
      },
    };
    const rule = ruleWith({
      assert: window,
      messages: {
        pass: '{window.lastDay}前',
        fail: '超{window.daysOver}日，{window.lastDay}届满',
        review: '待定',
        notApplicable: '—',
      },
    });
    expect(check(rule, decided('2025-09-03')).message).toBe('超2日，2025年9月1日届满');
  });

  it('points at document, field and page', () => {
    const finding = check(ruleWith({}), decided('2025-01-01'));
    expect(finding).toMatchObject({ verdict: 'pass', message: '过', procedure: 'p1' });
    expect(finding.evidence).toEqual([
      { document: 'd', title: '决定书', field: 'evidence', file: 'f1', page: 7 },
    ]);
  });

  it('that throws ends in error, never in pass, and the others go on', () => {
    const broken = compileRule(compiler, ruleWith({ id: 'penalty.test.broken' }), 'test');
    const exploding = {
      ...broken,
      assert: () => {
        throw new Error('boom');
      },
    };
    const checker = new Checker(compiler, [exploding, compileRule(compiler, ruleWith({}), 'test')]);
    const findings = checker.check(decided('2025-01-01'), { parameters });
    expect(findings.map((finding) => finding.verdict)).toEqual(['error', 'pass']);
    expect(findings[0]).toMatchObject({
      message: '本条没有算完，不计通过，也不计违反。',
      reason: { kind: 'internal', about: 'boom' },
    });
    expect(checker.verdicts(decided('2025-01-01'), { parameters }).map((entry) => entry.verdict)).toEqual([
      'error',
      'pass',
    ]);
  });

  it('does not apply where `when` says no, and asks a person where it can’t say', () => {
    const rule = ruleWith({
      when: { id: 'heard', text: '举行了听证', exists: { kinds: ['hearing-record'] } },
    });
    expect(check(rule, decided('2025-01-01'))).toMatchObject({
      verdict: 'notApplicable',
      inferredFromAbsence: true,
      message: '不涉及',
    });
    const open = { ...decided('2025-01-01'), completeness: { inventory: 'unknown' as const } };
    expect(check(rule, open)).toMatchObject({
      verdict: 'review',
      reason: { kind: 'documentUnknown', about: '听证笔录' },
    });
  });

  describe('picks the version in force on the day of its step', () => {
    const version = (from: string | null, to: string | null, law: string, unverified = false) => ({
      from,
      to,
      basis: [{ law, verification: 'primary' as const }],
      parameters: { word: law },
      ...(unverified ? { method: 'unverified' as const } : {}),
    });
    const rule = ruleWith({
      versionDate: 'penalty.decision.date',
      versions: [version('1996-10-01', '2021-07-14', '旧法'), version('2021-07-15', null, '新法')],
    });
    it.each([
      ['2021-07-14', 'pass', '旧法'],
      ['2021-07-15', 'pass', '新法'],
      ['2018-12', 'pass', '旧法'],
    ])('%s', (date, verdict, law) => {
      const finding = check(rule, decided(date));
      expect(finding.verdict).toBe(verdict);
      expect(finding.basis[0]?.law).toBe(law);
    });
    it.each([
      ['1995-01-01', 'lawNotRecorded'],
      ['2021-07', 'partialDate'],
      ['看不清', 'versionDateUnknown'],
    ])('%s leaves it open', (date, reason) => {
      expect(check(rule, decided(date))).toMatchObject({ verdict: 'review', reason: { kind: reason } });
    });
    it('and turns pass and fail into review where the method is disputed', () => {
      const disputed = ruleWith({ versions: [version(null, null, '某法', true)] });
      expect(check(disputed, decided('2025-01-01')).reason?.kind).toBe('methodUnverified');
      expect(check(disputed, decided('2025-01-01', '未载明')).verdict).toBe('review');
    });
    it('cannot be compiled without the day that picks the version', () => {
      expect(() =>
        compileRule(compiler, { ...rule, versionDate: undefined } as unknown as Rule, 'test'),
      ).toThrow(CompileError);
    });
  });

  it('with an unverified basis carries no veto hint', () => {
    const weak = ruleWith({
      versions: [{ from: null, to: null, basis: [{ law: '某法', verification: 'memory' }] }],
    });
    expect(check(weak, decided('2025-01-01', '未载明'))).toMatchObject({
      verdict: 'fail',
      severity: 'major',
    });
    expect(check(ruleWith({}), decided('2025-01-01', '未载明'))).toMatchObject({
      verdict: 'fail',
      severity: 'veto',
    });
  });

  it('says that it rests on a value nobody confirmed', () => {
    const file = decided('2025-01-01');
    file.documents[0]!.fields!.evidence = { value: '笔录', state: 'draft' };
    expect(check(ruleWith({}), file).unconfirmed).toBe(true);
    expect(check(ruleWith({}), decided('2025-01-01')).unconfirmed).toBe(false);
  });

  it('runs once for each procedure instance, on its own documents', () => {
    const file = caseOf([
      document('d1', 'penalty-decision', { evidence: '笔录' }),
      document('d2', 'penalty-decision', { evidence: '未载明' }, { procedure: 'p2' }),
    ]);
    file.procedures.push({
      id: 'p2',
      type: 'penalty.general',
      remake: { of: 'p1', from: { value: '2025-06-01', state: 'confirmed' } },
    });
    const checker = new Checker(compiler, [compileRule(compiler, ruleWith({}), 'test')]);
    expect(checker.check(file, { parameters }).map(({ procedure, verdict }) => [procedure, verdict])).toEqual(
      [
        ['p1', 'pass'],
        ['p2', 'fail'],
      ],
    );
  });

  it.each<[string, Partial<Rule>]>([
    [
      'a fact that is not catalogued',
      { assert: { id: 'a', text: 'a', present: { fact: 'penalty.nothing.here' } } },
    ],
    [
      'a document kind that does not exist',
      { assert: { id: 'a', text: 'a', exists: { kinds: ['nothing'] } } },
    ],
    [
      'a field that the kind does not have',
      { assert: { id: 'a', text: 'a', present: { documents: { kinds: ['waiver'] }, field: 'fine' } } },
    ],
  ])('with %s can’t be compiled', (_name, more) => {
    expect(() => compileRule(compiler, ruleWith(more), 'test')).toThrow(CompileError);
  });

  it('may not use plain JSON Schema as an assertion', () => {
    for (const assert of [{ required: ['a'] }, { if: {} }, { anyOf: [] }, { properties: {} }]) {
      expect(fits('Condition', assert)).toBe(false);
    }
  });
});
