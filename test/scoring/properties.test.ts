import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement, ScoringSettings, Standard } from '../../shared/generated/schemas.ts';
import { computeScore } from '../../shared/score/index.ts';
import { cappedStandard } from './capped.ts';
import { RandomReviewer } from './random-sheet.ts';
import { bundled, campaignGrades, preset, scorableIds, withAnswer, withGrades } from './sheets.ts';

interface Case {
  name: string;
  standard: Standard;
  settings: ScoringSettings;
}

const cases: Case[] = scorableIds.flatMap((id) => {
  const standard = bundled(id);
  return standard.schedules.map(({ caseType }) => {
    const settings = withGrades(preset(standard, caseType), campaignGrades);
    return { name: `${id} ${caseType}`, standard, settings };
  });
});
const crime = cases.find((entry) => entry.name.endsWith('transfer.crime'))!;
const quantified = cases.find((entry) => entry.name.startsWith('eco-quantified'))!;
const capped = cappedStandard();
cases.push(
  { ...crime, name: 'crime, bonus on the total', settings: withAnswer(crime.settings, 'Q2', 'total') },
  { ...crime, name: 'crime, whole sub-points', settings: withAnswer(crime.settings, 'Q3', 'whole') },
  { ...crime, name: 'crime, below 50', settings: withAnswer(crime.settings, 'Q1', 'below') },
  { ...quantified, name: 'quantified, normalised', settings: withAnswer(quantified.settings, 'Q1', 'leave') },
  { name: 'capped sections', standard: capped, settings: preset(capped, 'penalty.general') },
);

const share = fc.integer({ min: 0, max: 10 });
const runs = { numRuns: 40 };

describe.each(cases)('$name', ({ standard, settings }) => {
  it('has a range that holds every completion', () => {
    fc.assert(
      fc.property(fc.gen(), share, share, (draw, judged, harshness) => {
        const reviewer = new RandomReviewer(standard, settings, draw);
        const open = reviewer.partial(judged, harshness);
        const before = computeScore(standard, settings, open);
        const after = computeScore(standard, settings, reviewer.complete(open, harshness));
        expect(after.open.lines).toBe(0);
        if (after.total === null) return;
        const { min, max } = before.range ?? { min: before.total!, max: before.total! };
        expect(after.total).toBeGreaterThanOrEqual(min);
        expect(after.total).toBeLessThanOrEqual(max);
      }),
      runs,
    );
  });

  it('gives the same result for any order of the judgements', () => {
    fc.assert(
      fc.property(fc.gen(), share, (draw, harshness) => {
        const reviewer = new RandomReviewer(standard, settings, draw);
        const judgements = reviewer.complete(reviewer.partial(9, harshness), harshness);
        const shuffled = [...judgements].sort(
          (a, b) => a.line.length - b.line.length || (a.line < b.line ? 1 : -1),
        );
        expect(computeScore(standard, settings, shuffled)).toEqual(
          computeScore(standard, settings, judgements),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('never lowers the total when one lost line is given back', () => {
    fc.assert(
      fc.property(fc.gen(), share, (draw, harshness) => {
        const reviewer = new RandomReviewer(standard, settings, draw);
        const judgements = reviewer.complete(reviewer.partial(9, harshness), harshness).map(alone);
        const before = computeScore(standard, settings, judgements);
        for (const [index, judgement] of judgements.entries()) {
          const line = reviewer.table.lines.get(judgement.line)!;
          if (judgement.verdict !== 'violated' || line.kind === 'item') continue;
          const given = judgements.with(index, { line: judgement.line, verdict: 'compliant', evidence: [] });
          expect(computeScore(standard, settings, given).total ?? 0).toBeGreaterThanOrEqual(
            before.total ?? 0,
          );
        }
      }),
      { numRuns: 4 },
    );
  });

  it('keeps every cap, floor and limit', () => {
    fc.assert(
      fc.property(fc.gen(), share, (draw, harshness) => {
        const reviewer = new RandomReviewer(standard, settings, draw);
        const result = computeScore(standard, settings, reviewer.complete([], harshness));
        for (const entry of result.items) {
          if (entry.points === null) continue;
          expect(entry.points).toBeGreaterThanOrEqual(0);
          expect(entry.points).toBeLessThanOrEqual(entry.of!);
          for (const line of entry.lines) expect(line.points).toBeLessThanOrEqual(line.of);
        }
        const { deductionCap, bonusCap, min } = standard.scoring;
        if (deductionCap !== null) expect(result.figures.deductions).toBeLessThanOrEqual(deductionCap);
        if (bonusCap !== null) expect(result.figures.bonus).toBeLessThanOrEqual(bonusCap);
        if (result.total !== null && min !== null) expect(result.total).toBeGreaterThanOrEqual(min);
        if (result.total !== null && reviewer.choices.max !== null) {
          expect(result.total).toBeLessThanOrEqual(reviewer.choices.max);
        }
      }),
      runs,
    );
  });

  it('offers what-ifs that come true', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 0, max: 7 }), (draw, harshness) => {
        const reviewer = new RandomReviewer(standard, settings, draw);
        const judgements = reviewer.complete(reviewer.partial(9, harshness), harshness);
        const before = computeScore(standard, settings, judgements);
        expect(before.whatIfs.length).toBeLessThanOrEqual(5);
        for (const whatIf of before.whatIfs) {
          const after = computeScore(standard, settings, applied(judgements, whatIf.changes));
          expect({ total: after.total, grade: after.grade }).toEqual({
            total: whatIf.total,
            grade: whatIf.grade,
          });
          expect(after.grade?.id).not.toBe(before.grade?.id);
        }
        const lengths = before.whatIfs.map((whatIf) => whatIf.changes.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it('names the fewest item points that reach another grade', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 0, max: 6 }), (draw, harshness) => {
        const reviewer = new RandomReviewer(standard, settings, draw);
        const judgements = reviewer.complete([], harshness);
        const { margin, total } = computeScore(standard, settings, judgements);
        if (!margin || total === null) return;
        expect(margin.above!.by).toBeCloseTo(total - margin.above!.line, 9);
        if (margin.down?.itemPoints) expect(margin.down.itemTotal!).toBeLessThan(margin.down.line);
        if (margin.up?.itemPoints) expect(margin.up.itemTotal!).toBeGreaterThanOrEqual(margin.up.line);
      }),
      runs,
    );
  });
});

/** Without a word on flaws counted elsewhere: such a word ties two lines together. */
function alone({ alreadyCounted: _, ...judgement }: Judgement): Judgement {
  return judgement;
}

function applied(judgements: readonly Judgement[], changes: readonly Judgement[]): Judgement[] {
  const changed = new Set(changes.map((judgement) => judgement.line));
  return [...judgements.filter((judgement) => !changed.has(judgement.line)), ...changes];
}
