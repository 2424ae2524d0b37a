import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../main/schema.ts';
import type { Judgement, Suggestion } from '../../shared/generated/schemas.ts';
import { allowedVerdicts, checkJudgement, computeScore, tableOf } from '../../shared/score/index.ts';
import { bundled, preset, sheet, vetoed, withAnswer } from './sheets.ts';

const ecology = bundled('ecology-2024');
const general = preset(ecology, 'penalty.general');
const penalty = bundled('general-penalty-100');
const penaltySettings = preset(penalty, 'penalty.general');

function codes(
  judgement: Omit<Judgement, 'evidence'>,
  where = { standard: ecology, settings: general },
): string[] {
  const full = { evidence: [], ...judgement };
  expect(problemsOf('Judgement', full)).toEqual([]);
  const problems = checkJudgement(where.standard, where.settings, full);
  for (const problem of problems) expect(problem.message).toMatch(/[一-龥].*。$/);
  return problems.map((problem) => problem.code);
}

const onPenalty = { standard: penalty, settings: penaltySettings };

describe('verdicts that a line takes', () => {
  it('follow the standard', () => {
    const verdicts = (standard: typeof ecology, schedule: string, id: string) => {
      const table = tableOf(standard, schedule)!;
      return allowedVerdicts(table, table.lines.get(id)!);
    };
    expect(verdicts(ecology, 'general', 'general.01')).toEqual(['documentMissing', 'doubtful']);
    expect(verdicts(ecology, 'general', 'general.02')).toEqual([
      'notApplicable',
      'documentMissing',
      'doubtful',
    ]);
    expect(verdicts(ecology, 'general', 'general.01.1')).not.toContain('notApplicable');
    expect(verdicts(ecology, 'general', 'general.04.5')).toContain('notApplicable');
    expect(verdicts(ecology, 'crime', 'crime.09')).toEqual([]);
    expect(verdicts(ecology, 'crime', 'crime.09.1')).toEqual(['compliant', 'notApplicable', 'doubtful']);
    expect(verdicts(penalty, 'PG', 'PG.17')).toEqual([]);
    expect(verdicts(penalty, 'PG', 'PG.01.f1')).not.toContain('documentMissing');
    expect(verdicts(bundled('eco-quantified-unissued'), 'EQ', 'EQ.18')).toContain('notApplicable');
  });

  it('an item is judged at its lines', () => {
    expect(codes({ line: 'general.01', verdict: 'compliant' })).toEqual(['judgement.verdict']);
    expect(codes({ line: 'general.01', verdict: 'notApplicable' })).toEqual(['judgement.verdict']);
    expect(codes({ line: 'general.01', verdict: 'documentMissing' })).toEqual([]);
    expect(codes({ line: 'nowhere', verdict: 'compliant' })).toEqual(['judgement.unknownLine']);
  });
});

describe('points', () => {
  it('of a sub-point go in halves, below full, with a reason', () => {
    const part = (points: number, reason?: string) =>
      codes({ line: 'general.02.4', verdict: 'violated', points, ...(reason ? { reason } : {}) });
    expect(part(2.5, '只写了持续时间')).toEqual([]);
    expect(part(2.5)).toEqual(['judgement.reasonNeeded']);
    expect(part(0)).toEqual([]);
    expect(part(2.3, '理由')).toEqual(['judgement.step']);
    expect(part(4, '理由')).toEqual(['judgement.step']);
    expect(codes({ line: 'general.02.4', verdict: 'compliant', points: 3 })).toEqual(['judgement.points']);
    const whole = { standard: ecology, settings: withAnswer(general, 'Q3', 'whole') };
    expect(codes({ line: 'general.02.4', verdict: 'violated', points: 2, reason: '理由' }, whole)).toEqual([
      'judgement.partial',
    ]);
  });

  it('within a range need a figure on a step and a reason', () => {
    const range = (rest: Partial<Judgement>) =>
      codes({ line: 'PG.09.f8', verdict: 'violated', ...rest }, onPenalty);
    expect(range({ points: 2.5, reason: '两份证据矛盾' })).toEqual([]);
    expect(range({ points: 2.5 })).toEqual(['judgement.reasonNeeded']);
    expect(range({})).toEqual(['judgement.pointsNeeded']);
    expect(range({ points: 3.5, reason: '理由' })).toEqual(['judgement.bounds']);
    expect(range({ points: 1.25, reason: '理由' })).toEqual(['judgement.step']);
    expect(range({ points: 0.0004, reason: '理由' })).toEqual(['judgement.points']);
  });

  it('of fixed lines are not asked for, nor occurrences of lines that count once', () => {
    expect(codes({ line: 'PG.01.f1', verdict: 'violated', points: 0.5 }, onPenalty)).toEqual([
      'judgement.points',
    ]);
    expect(codes({ line: 'PG.01.f1', verdict: 'violated', occurrences: 2 }, onPenalty)).toEqual([
      'judgement.occurrences',
    ]);
    expect(codes({ line: 'PG.01.f2', verdict: 'violated', occurrences: 2 }, onPenalty)).toEqual([]);
    expect(codes({ line: 'PG.01.f2', verdict: 'compliant', occurrences: 2 }, onPenalty)).toEqual([
      'judgement.occurrences',
    ]);
  });
});

describe('same flaw', () => {
  const counted = (line: string, other: string, occurrences = 1) =>
    codes({ line, verdict: 'violated', alreadyCounted: { line: other, occurrences } }, onPenalty);

  it('is noted at the later line of the same kind', () => {
    expect(counted('PG.26.f2', 'PG.16.f4')).toEqual([]);
    expect(counted('PG.16.f4', 'PG.26.f2')).toEqual(['judgement.alreadyCounted']);
    expect(counted('PG.26.f1', 'PG.16.f4')).toEqual(['judgement.alreadyCounted']);
    expect(counted('PG.26.f2', 'V01')).toEqual(['judgement.alreadyCounted']);
    expect(counted('PG.26.f2', 'PG.16.f4', 2)).toEqual(['judgement.alreadyCounted']);
  });
});

describe('machine suggestion', () => {
  const suggestion: Suggestion = {
    line: 'PG.09.f1',
    verdict: 'violated',
    points: 2,
    occurrences: 2,
    rules: [{ rule: 'sample.copies', answer: 'no' }],
    text: '建议 −2',
  };
  const judged = (rest: Partial<Judgement> & Pick<Judgement, 'verdict'>) =>
    codes({ line: 'PG.09.f1', suggestion, ...rest }, onPenalty);

  it('is taken without a word, left only with a reason', () => {
    expect(judged({ verdict: 'violated', occurrences: 2 })).toEqual([]);
    expect(judged({ verdict: 'violated', occurrences: 1 })).toEqual(['judgement.reasonNeeded']);
    expect(judged({ verdict: 'compliant' })).toEqual(['judgement.reasonNeeded']);
    expect(judged({ verdict: 'compliant', reason: '卷内另有文书，第58页' })).toEqual([]);
  });
});

describe('veto', () => {
  const veto = (rest: Partial<Judgement>) => codes({ line: 'V17', verdict: 'violated', ...rest });

  it('needs a reason and a second, other person', () => {
    expect(veto(vetoed)).toEqual([]);
    expect(veto({})).toEqual(['judgement.reasonNeeded', 'judgement.byNeeded']);
    expect(veto({ reason: '理由', by: '评查员A' })).toEqual(['judgement.pending']);
    const self = { by: '评查员A', decision: 'confirmed' as const };
    expect(veto({ reason: '理由', by: '评查员A', secondPerson: self })).toEqual(['judgement.samePerson']);
    expect(codes({ line: 'B1.1', verdict: 'violated', secondPerson: self })).toEqual([
      'judgement.secondPerson',
    ]);
  });
});

describe('a judgement that does not fit', () => {
  it('leaves its line open and is named, as are two for one line', () => {
    const clean = sheet(penalty, penaltySettings);
    const wrong: Judgement = { line: 'PG.09.f8', verdict: 'violated', points: 9, evidence: [] };
    const others = clean.filter((judgement) => judgement.line !== 'PG.09.f8');
    const result = computeScore(penalty, penaltySettings, [...others, wrong]);
    expect(result).toMatchObject({
      state: 'open',
      open: { lines: 1, points: 3 },
      range: { min: 97, max: 100 },
    });
    expect(result.lines.at(-1)).toMatchObject({ label: '没有计入', lines: ['PG.09.f8'] });

    const twice: Judgement = { line: 'PG.01.f1', verdict: 'violated', evidence: [] };
    const both = computeScore(penalty, penaltySettings, [...clean, twice]);
    expect(both).toMatchObject({ state: 'open', open: { lines: 1, points: 1 } });
    expect(both.lines.at(-1)?.text).toContain('同一行有两个判断');
  });
});
