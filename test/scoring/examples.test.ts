import { describe, expect, it } from 'vitest';
import type { Judgement, ScoringSettings, Standard } from '../../shared/generated/schemas.ts';
import { computeScore } from '../../shared/score/index.ts';
import { bundled, preset, type Said, sheet, vetoed, withAnswer } from './sheets.ts';

const ecology = bundled('ecology-2024');
const general = preset(ecology, 'penalty.general');
const away = (ids: string[]): Record<string, Said> =>
  Object.fromEntries(ids.map((id) => [id, 'notApplicable']));

/** Earned 63.5 of 71: 5.5 lost on the test report (0.5) and 7 elsewhere; elements B1.2 and B2.8 missing. */
const first: Record<string, Said> = {
  ...away(['general.07', 'general.09', 'general.10', 'general.12', 'general.13']),
  'general.01.1': 'violated',
  'general.02.4': 'violated',
  'general.03.3': { verdict: 'violated', points: 0.5, reason: '只问了设施的一半' },
  'general.04.1': 'violated',
  'general.11.10': 'violated',
  'B1.2': 'violated',
  'B2.8': 'documentMissing',
};

function score(standard: Standard, settings: ScoringSettings, said: Record<string, Said>) {
  return computeScore(standard, settings, sheet(standard, settings, said));
}

describe('worked examples of the standards', () => {
  it('1: ecology, five items out of the denominator', () => {
    const result = score(ecology, general, first);
    expect(result.figures).toMatchObject({ earned: 63.5, applicable: 71, deductions: 3, legality: 50 });
    expect(result).toMatchObject({ state: 'final', total: 91.72, grade: null });
  });

  it('2: no accreditation mark takes the whole report, which stays in the denominator', () => {
    const result = score(ecology, general, { ...first, 'general.04.2': 'violated' });
    expect(result.items.find((entry) => entry.item === 'general.04')).toMatchObject({
      points: 0,
      of: 5,
      zeroedBy: 'general.04.2',
    });
    expect(result.figures).toMatchObject({ earned: 59, applicable: 71 });
    expect(result.total).toBe(88.55);
  });

  it('3: a confirmed veto makes the file 0 and keeps what it replaced, with the ground', () => {
    const result = score(ecology, general, { ...first, V17: vetoed });
    expect(result).toMatchObject({ state: 'final', total: 0 });
    expect(result.beforeVeto).toMatchObject({ total: 91.72 });
    const line = result.lines.find((entry) => entry.kind === 'veto');
    expect(line?.text).toContain('卷内没有集体讨论记录');
    expect(line?.text).toContain('否决前 91.72');
    expect(line?.text).toContain('评查员A');
    expect(line?.text).toContain('组长B');
  });

  it('4: transfer of a crime without filing form; bonus in the numerator or on the total', () => {
    const crime = preset(ecology, 'transfer.crime');
    const said: Record<string, Said> = {
      'crime.03': 'documentMissing',
      'crime.01.1': 'violated',
      'crime.02.1': 'violated',
      'crime.04.4': 'violated',
      'crime.05.1': 'violated',
      'crime.09.1': 'compliant',
    };
    const numerator = score(ecology, crime, said);
    expect(numerator.figures).toMatchObject({
      earned: 80,
      applicable: 94,
      bonus: 15,
      bonusPlacement: 'numerator',
    });
    expect(numerator.items.find((entry) => entry.item === 'crime.03')?.state).toBe('notApplicable');
    expect(numerator.total).toBe(100.53);
    const placed = withAnswer(crime, 'Q2', 'total');
    expect(score(ecology, placed, said).total).toBe(107.55);
    expect(score(ecology, withAnswer(placed, 'Q6', 'capped'), said).total).toBe(100);
  });

  it('5: generic penalty, normalised over 83 points', () => {
    const standard = bundled('general-penalty-100');
    const settings = preset(standard, 'penalty.general');
    const result = score(standard, settings, {
      ...away(['PG.10', 'PG.11', 'PG.13', 'PG.15', 'PG.18', 'PG.28']),
      'PG.08.f2': 'violated',
      'PG.16.f2': 'violated',
      'PG.22.f1': { verdict: 'violated', occurrences: 2 },
      'PG.26.f4': 'violated',
      'PG.24.f2': 'violated',
    });
    expect(result.figures).toMatchObject({ earned: 76.5, applicable: 83 });
    expect(result).toMatchObject({ total: 92.17, grade: { title: '优秀' } });
  });

  it('6: unissued quantified table, bonus capped, repeated typing errors', () => {
    const standard = bundled('eco-quantified-unissued');
    const settings = preset(standard, 'penalty.general');
    const said: Record<string, Said> = {
      'EQ.06.f1': 'violated',
      'EQ.06.f2': 'violated',
      'EQ.19.f2': 'violated',
      'EQ.24.f2': 'violated',
      'EQ.28.f1': 'violated',
      'EQ.31.f1': 'violated',
      'EQ.07.f4': 'violated',
      'EQ.30.f2': 'violated',
      'EQ.b1': 'compliant',
      'EQ.b2': 'compliant',
      'EQ.b3': 'compliant',
      'EQ.m2': { verdict: 'violated', occurrences: 4 },
    };
    const result = score(standard, settings, said);
    expect(result.figures).toMatchObject({ lost: 14.5, bonus: 5, bonusStated: 7, minus: 2 });
    expect(result).toMatchObject({ total: 88.5, grade: { title: '良好' } });
    const failed = score(standard, settings, { ...said, V03: vetoed });
    expect(failed).toMatchObject({ state: 'noScore', total: null, grade: { title: '不合格' } });
    expect(failed.beforeVeto?.total).toBe(88.5);
    expect(failed.noScoreReason).toBe('有否决情形，按标准不计分');
  });

  it('7: an item ends at 0, not below', () => {
    const standard = bundled('general-penalty-100');
    const settings = preset(standard, 'penalty.general');
    const result = score(standard, settings, {
      'PG.08.f1': 'violated',
      'PG.08.f2': 'violated',
      'PG.08.f3': { verdict: 'violated', occurrences: 4 },
      'PG.08.f4': { verdict: 'violated', occurrences: 3 },
    });
    const record = result.items.find((entry) => entry.item === 'PG.08')!;
    expect(record).toMatchObject({ points: 0, of: 5, lost: 5, floored: true });
    expect(record.lines.map((line) => line.points)).toEqual([1, 2, 1.5, 1.5, 0]);
    expect(record.lines[2]).toMatchObject({ stated: 2, points: 1.5 });
    expect(result.lines.find((line) => line.lines[0] === 'PG.08')?.text).toContain('应扣 6，扣完为止');
    expect(result.total).toBe(95);
  });
});

describe('what is asked of a judgement does not change the arithmetic', () => {
  it('counts a judgement in any order of the list', () => {
    const judgements: Judgement[] = sheet(ecology, general, first);
    expect(computeScore(ecology, general, [...judgements].reverse())).toEqual(
      computeScore(ecology, general, judgements),
    );
  });
});
