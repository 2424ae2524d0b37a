import { describe, expect, it } from 'vitest';
import type {
  ScoreResult,
  ScoringSettings,
  Standard,
  Veto,
  VetoEffect,
} from '../../shared/generated/schemas.ts';
import { computeScore, rankUnits, unitScore } from '../../shared/score/index.ts';
import { fault, item, makeStandard, section, subPoint } from './make-standard.ts';
import { bundled, preset, type Said, sheet, vetoed, withGrades } from './sheets.ts';

function score(standard: Standard, settings: ScoringSettings, said: Record<string, Said> = {}): ScoreResult {
  return computeScore(standard, settings, sheet(standard, settings, said));
}

function itemOf(result: ScoreResult, id: string) {
  return result.items.find((entry) => entry.item === id)!;
}

const ecology = bundled('ecology-2024');
const penalty = bundled('general-penalty-100');
const penaltySettings = preset(penalty, 'penalty.general');

/** The generic table with its first veto given another effect. */
function withEffect(effect: VetoEffect): Standard {
  return { ...penalty, vetoes: penalty.vetoes.map((veto): Veto => ({ ...veto, effect })) };
}

describe('1 kinds of veto', () => {
  it.each([
    ['zero', { state: 'final', total: 0, grade: '不合格' }],
    ['failNoScore', { state: 'noScore', total: null, grade: '不合格' }],
    ['minus100', { state: 'final', total: 0, grade: '不合格' }],
    ['notExcellent', { state: 'final', total: 100, grade: '良好' }],
  ] as const)('%s', (effect, expected) => {
    const result = score(withEffect(effect), penaltySettings, { V02: vetoed });
    expect({ state: result.state, total: result.total, grade: result.grade?.title }).toEqual(expected);
    expect(result.beforeVeto).toMatchObject({ total: 100, grade: { title: '优秀' } });
  });

  it('minus 100 without a floor goes below zero', () => {
    const standard = withEffect('minus100');
    const free = { ...standard, scoring: { ...standard.scoring, min: null } };
    expect(score(free, penaltySettings, { V02: vetoed, 'PG.25.f1': 'violated' }).total).toBe(-1);
    expect(score(free, penaltySettings, { V02: vetoed, V03: vetoed }).total).toBe(-100);
  });

  it('a single line zeroes the file, once a second person confirms it', () => {
    const standard = makeStandard([
      section('A', null, [
        item('A1', 'deduct', 100, {
          faults: [fault('A1f', null, { raisesFileVeto: 'zero', text: '主要事实不清' }), fault('A1g', 5)],
        }),
      ]),
    ]);
    const settings = preset(standard, 'penalty.general');
    const { secondPerson: _, ...raised } = vetoed;
    const pending = score(standard, settings, { A1f: raised, A1g: 'violated' });
    expect(pending).toMatchObject({ state: 'pendingVeto', total: 95, ifUpheld: { total: 0 } });
    const confirmed = score(standard, settings, { A1f: vetoed, A1g: 'violated' });
    expect(confirmed).toMatchObject({ state: 'final', total: 0, beforeVeto: { total: 95 } });
  });

  it('waits for another person: until then both scores stand', () => {
    const said = { ...vetoed, secondPerson: { by: vetoed.by, decision: 'confirmed' as const } };
    for (const waiting of [{ ...vetoed, secondPerson: undefined }, said, { ...vetoed, reason: ' ' }]) {
      const { secondPerson, ...rest } = waiting;
      const result = score(penalty, penaltySettings, {
        V04: secondPerson ? { ...rest, secondPerson } : rest,
      });
      expect(result).toMatchObject({
        state: 'pendingVeto',
        total: 100,
        beforeVeto: null,
        ifUpheld: { total: 0 },
      });
      expect(result.lines.find((line) => line.kind === 'total')?.text).toContain(
        '第4项待认定，若成立：0.00，不合格',
      );
    }
    const rejected = { ...vetoed, secondPerson: { by: '组长B', decision: 'rejected' as const } };
    expect(score(penalty, penaltySettings, { V04: rejected })).toMatchObject({ state: 'final', total: 100 });
  });

  it('needs only the vetoes of the case type, unless the campaign says all', () => {
    const crime = preset(ecology, 'transfer.crime');
    const judged = sheet(ecology, crime).filter(({ line }) => !['V22', 'V23', 'V24', 'V25'].includes(line));
    expect(computeScore(ecology, crime, judged).state).toBe('final');
    const all = {
      ...crime,
      answers: crime.answers.map((answer) =>
        answer.question === 'Q5' ? { ...answer, option: 'all' } : answer,
      ),
    };
    expect(computeScore(ecology, all, judged)).toMatchObject({ state: 'open', open: { vetoes: 4 } });
  });
});

describe('2–4 earning, deducting, normalising and the states of an item', () => {
  it('2: earns from zero and deducts elements in one table', () => {
    const settings = preset(ecology, 'penalty.general');
    const result = score(ecology, settings, { 'general.06.1': 'violated', 'B1.1': 'violated' });
    expect(result.figures).toMatchObject({ earned: 98, applicable: 100, deductions: 3 });
    expect(result.total).toBe(96);
  });

  it('3: the daily table of 120 points still weighs 50', () => {
    const settings = preset(ecology, 'penalty.daily');
    const result = score(ecology, settings, { 'daily.13.1': 'violated' });
    expect(result.figures).toMatchObject({ earned: 119, applicable: 120, weight: 50 });
    expect(result.total).toBe(99.58);
  });

  it('4: absent scores 0 in five tables and leaves the sixth; not applicable leaves it too', () => {
    for (const [caseType, item, of] of [
      ['penalty.general', 'general.01', 2],
      ['penalty.none', 'nopenalty.01', 4],
      ['penalty.daily', 'daily.01', 2],
      ['transfer.detention', 'detention.03', 4],
    ] as const) {
      const result = score(ecology, preset(ecology, caseType), { [item]: 'documentMissing' });
      expect(itemOf(result, item)).toMatchObject({ state: 'documentMissing', points: 0, of });
    }
    const crime = score(ecology, preset(ecology, 'transfer.crime'), { 'crime.03': 'documentMissing' });
    expect(itemOf(crime, 'crime.03')).toMatchObject({ state: 'notApplicable', points: 0, of: 0 });
    expect(crime.figures.applicable).toBe(94);
  });

  it('4: a sub-point leaves with its points, and the item with its last one', () => {
    const settings = preset(ecology, 'penalty.general');
    const one = score(ecology, settings, { 'general.05.4': 'notApplicable', 'general.05.1': 'violated' });
    expect(itemOf(one, 'general.05')).toMatchObject({ state: 'scored', points: 4, of: 7 });
    const ids = ['general.02.1', 'general.02.2', 'general.02.3', 'general.02.4', 'general.02.5'];
    const all = score(ecology, settings, Object.fromEntries(ids.map((id) => [id, 'notApplicable'])));
    expect(itemOf(all, 'general.02')).toMatchObject({ state: 'notApplicable', of: 0 });
    expect(all.figures.applicable).toBe(90);
  });

  it('no item applies: no score, with the reason', () => {
    const standard = makeStandard(
      [
        section('A', null, [
          item('A1', 'deduct', 5, { notApplicableWhen: '没有', faults: [fault('A1f', 5)] }),
        ]),
      ],
      { normalise: true, notApplicable: 'leave' },
    );
    const result = score(standard, preset(standard, 'penalty.general'), { A1: 'notApplicable' });
    expect(result).toMatchObject({ state: 'noScore', total: null, grade: null });
    expect(result.noScoreReason).toContain('没有一个项目适用');
  });
});

describe('5–9 floors, caps, steps, catalogue, discretion, zeroing', () => {
  it('5: section cap, deduction cap and bonus cap', () => {
    const standard = makeStandard([
      section('A', 3, [
        item('A1', 'deduct', 4, { faults: [fault('A1f', 4)] }),
        item('A2', 'deduct', 2, { faults: [fault('A2f', 2)] }),
      ]),
      section('B', null, [item('B1', 'deduct', 94, { faults: [fault('B1f', 94)] })]),
    ]);
    const result = score(standard, preset(standard, 'penalty.general'), { A1f: 'violated', A2f: 'violated' });
    expect(result.total).toBe(97);
    expect(result.lines.find((line) => line.kind === 'items')?.text).toContain('部分A应扣 6，最多扣 3');

    const lean = { ...ecology, scoring: { ...ecology.scoring, deductionCap: 5 } };
    const elements = Object.fromEntries(['B1.1', 'B1.2', 'B1.3'].map((id) => [id, 'violated' as const]));
    const settings = preset(ecology, 'penalty.general');
    expect(score(lean, settings, elements).figures).toMatchObject({ deductions: 5, deductionsStated: 7 });
    expect(score(lean, settings, elements).total).toBe(95);
  });

  it('5: the normative half stops at 0, or goes below where the campaign says so', () => {
    const settings = preset(ecology, 'coercion.measure');
    const table = ecology.schedules.find((schedule) => schedule.id === 'seizure')!;
    const everything = [
      ...table.sections.flatMap((entry) =>
        entry.items.flatMap((each) => each.subPoints.map((point) => point.id)),
      ),
      ...ecology.deductionBlocks.flatMap((block) => block.items.map((element) => element.id)),
    ];
    const said = Object.fromEntries(everything.map((id) => [id, 'violated' as const]));
    expect(score(ecology, settings, said).total).toBe(50);
    const below = settings.answers.map((answer) =>
      answer.question === 'Q1' ? { ...answer, option: 'below' } : answer,
    );
    expect(score(ecology, { ...settings, answers: below }, said).total).toBe(30);
  });

  it('6: deduction for each occurrence up to its maximum', () => {
    const points = [1, 2, 3, 9].map((occurrences) => {
      const result = score(penalty, penaltySettings, { 'PG.09.f1': { verdict: 'violated', occurrences } });
      return itemOf(result, 'PG.09').lost;
    });
    expect(points).toEqual([1, 2, 3, 3]);
  });

  it('7: a catalogue of coded faults with fixed steps prints each code', () => {
    const standard = makeStandard(
      [
        section('A', null, [
          item('A1', 'faults', null, {
            faults: [
              fault('A1f', 5, { code: '30.12' }),
              fault('A1g', 2, { code: '30.15' }),
              fault('A1h', 10, { code: '32.1' }),
            ],
          }),
        ]),
      ],
      { method: 'fault-catalogue', fixedSteps: [10, 5, 3, 2, 1] },
    );
    const settings = preset(standard, 'penalty.general');
    const result = score(standard, settings, { A1f: 'violated', A1g: 'violated' });
    expect(result.total).toBe(93);
    const formula = result.lines.find((line) => line.kind === 'formula');
    expect(formula?.text).toBe(
      '= 100 − 5（30.12）− 2（30.15）= 93 → 93.00（四舍五入到 2 位，按取整后的分数定等次）',
    );
    expect(computeScore(standard, settings, []).range).toEqual({ min: 83, max: 100 });
  });

  it('8: the reviewer picks within the range', () => {
    const said: Said = { verdict: 'violated', points: 1.5, reason: '现场情况只写了一句' };
    expect(itemOf(score(penalty, penaltySettings, { 'PG.07.f2': said }), 'PG.07').lost).toBe(1.5);
  });

  it('9: one absent point or fault zeroes its item', () => {
    const result = score(penalty, penaltySettings, { 'PG.05.f1': 'violated' });
    expect(itemOf(result, 'PG.05')).toMatchObject({ points: 0, of: 2, zeroedBy: 'PG.05.f1' });
    const settings = preset(ecology, 'coercion.measure');
    expect(itemOf(score(ecology, settings, { 'seizure.03.2': 'violated' }), 'seizure.03')).toMatchObject({
      points: 0,
      of: 7,
    });
  });
});

describe('10–14 bonus, same fault, grades, units', () => {
  it('10: police detention adds to the numerator', () => {
    const settings = preset(ecology, 'transfer.detention');
    expect(score(ecology, settings, { 'detention.12.1': 'compliant' }).figures).toMatchObject({ bonus: 15 });
    expect(score(ecology, settings, { 'detention.12.1': 'compliant' }).total).toBe(107.5);
  });

  it('11: one flaw is charged where it appears first', () => {
    const twice: Record<string, Said> = {
      'PG.16.f4': 'violated',
      'PG.26.f2': { verdict: 'violated', occurrences: 2 },
    };
    const apart = score(penalty, penaltySettings, twice);
    expect(apart.total).toBe(98);
    expect(apart.lines.some((line) => line.kind === 'notice' && line.text.includes('属同一类扣分情形'))).toBe(
      true,
    );
    const once = score(penalty, penaltySettings, {
      ...twice,
      'PG.26.f2': {
        verdict: 'violated',
        occurrences: 2,
        alreadyCounted: { line: 'PG.16.f4', occurrences: 1 },
      },
    });
    expect(once.total).toBe(98.5);
    expect(once.lines.find((line) => line.kind === 'sameFault')?.text).toContain('为同一处，只扣一次');
    expect(once.lines.some((line) => line.kind === 'notice')).toBe(false);
  });

  it('11: falls back to charging where the other line does not', () => {
    const result = score(penalty, penaltySettings, {
      'PG.26.f2': { verdict: 'violated', alreadyCounted: { line: 'PG.16.f4', occurrences: 1 } },
    });
    expect(result.total).toBe(99.5);
    expect(result.lines.find((line) => line.kind === 'sameFault')?.text).toContain('那一行没有扣分');
  });

  it('11: an element already lost in its document is not taken again; the other switch charges twice', () => {
    const settings = preset(ecology, 'penalty.general');
    const result = score(ecology, settings, {
      'general.14.3': 'violated',
      'B1.2': { verdict: 'violated', alreadyCounted: { line: 'general.14.3', occurrences: 1 } },
    });
    expect(result.figures.deductions).toBe(0);
    const free = { ...ecology, scoring: { ...ecology.scoring, sameFaultOnce: false as const } };
    const charged = score(free, settings, {
      'B1.2': { verdict: 'violated', alreadyCounted: { line: 'general.14.3', occurrences: 1 } },
    });
    expect(charged).toMatchObject({ state: 'open', open: { lines: 1 } });
    expect(charged.lines.find((line) => line.label === '没有计入')?.text).toContain('分别扣分');
  });

  it('12: grade lines of the campaign, none where nobody set them', () => {
    const settings = preset(ecology, 'penalty.general');
    expect(score(ecology, settings)).toMatchObject({ total: 100, grade: null, margin: null, whatIfs: [] });
    const lines = withGrades(settings, [
      { id: 'a', title: '优秀', min: 100 },
      { id: 'b', title: '合格', min: 60 },
      { id: 'c', title: '不合格', min: 0 },
    ]);
    expect(score(ecology, lines).grade?.title).toBe('优秀');
    expect(score(ecology, lines, { 'general.01.1': 'violated' }).grade?.title).toBe('合格');
  });

  it('12: the rounded total decides the grade', () => {
    const settings = withGrades(preset(ecology, 'penalty.general'), [
      { id: 'a', title: '优秀', min: 91.72 },
      { id: 'b', title: '合格', min: 0 },
    ]);
    const hearing = ['general.07', 'general.09', 'general.10', 'general.12', 'general.13'];
    const result = score(ecology, settings, {
      ...Object.fromEntries(hearing.map((id) => [id, 'notApplicable' as const])),
      'general.03.4': 'violated',
      'general.02.4': { verdict: 'violated', points: 0.5, reason: '示例' },
      'B1.1': 'violated',
    });
    expect(result.figures.beforeLimits).toBe('91.7183');
    expect(result).toMatchObject({ total: 91.72, grade: { title: '优秀' } });
  });

  it('13: mean of the files, ties by total, files without a score left out of the mean', () => {
    const units = [unitScore('甲', [90, 80.5]), unitScore('乙', [85.25]), unitScore('丙', [92.17, null, 0])];
    expect(units.map((unit) => unit.mean)).toEqual([85.25, 85.25, 46.09]);
    expect(units[2]).toMatchObject({ files: 3, withoutScore: 1 });
    const ranked = rankUnits({ method: 'mean', rankBy: ['mean', 'total'] }, [
      units[1]!,
      units[2]!,
      units[0]!,
    ]);
    expect(ranked.map(({ rank, unit }) => `${rank}${unit.unit}`)).toEqual(['1甲', '2乙', '3丙']);
    const equal = rankUnits({ method: 'mean', rankBy: ['mean'] }, units);
    expect(equal.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(unitScore('丁', []).mean).toBeNull();
  });
});

describe('steps of 0.1 stay exact', () => {
  it('adds ten tenths to a whole', () => {
    const points = Array.from({ length: 10 }, (_, index) => subPoint(`P${index}`, 0.1));
    const standard = makeStandard([section('A', null, [item('A1', 'earn', 1, { subPoints: points })])], {
      normalise: true,
      notApplicable: 'leave',
    });
    const settings = preset(standard, 'penalty.general');
    expect(score(standard, settings).figures.earned).toBe(1);
    expect(score(standard, settings, { P3: 'violated' })).toMatchObject({
      total: 90,
      figures: { earned: 0.9 },
    });
  });
});
