import { describe, expect, it } from 'vitest';
import type { Judgement, ScoringSettings, Standard } from '../../shared/generated/schemas.ts';
import { computeScore } from '../../shared/score/index.ts';
import { cappedStandard } from './capped.ts';
import { fault, item, makeStandard, section, subPoint } from './make-standard.ts';
import { bundled, preset, type Said, sheet, withAnswer } from './sheets.ts';

const j = (line: string, verdict: Judgement['verdict'], rest: Partial<Judgement> = {}): Judgement => ({
  line,
  verdict,
  evidence: [],
  ...rest,
});

/** Every way to judge each row of a table, row by row. */
type Ways = Judgement[][][];

function product(ways: Ways): Judgement[][] {
  return ways.reduce<Judgement[][]>(
    (done, row) => done.flatMap((sofar) => row.map((way) => [...sofar, ...way])),
    [[]],
  );
}

/** Least and greatest total of all completions that have a score. */
function tried(standard: Standard, settings: ScoringSettings, given: Judgement[], ways: Ways) {
  const totals = product(ways)
    .map((way) => computeScore(standard, settings, [...given, ...way]))
    .map((result) => {
      expect(result.open.lines).toBe(0);
      return result.total;
    })
    .filter((total) => total !== null);
  return { min: Math.min(...totals), max: Math.max(...totals) };
}

const flip = (line: string) => [[j(line, 'compliant')], [j(line, 'violated')]];

describe('the range is exactly what the completions reach', () => {
  const standard = cappedStandard();
  const settings = preset(standard, 'penalty.general');
  const rows: Record<string, Judgement[][]> = {
    A1: [...product([flip('A1f'), flip('A1g')]), [j('A1', 'notApplicable')]],
    A2: [[j('A2f', 'compliant')], ...[1, 2, 3, 4].map((n) => [j('A2f', 'violated', { occurrences: n })])],
    A3: [...flip('A3f'), [j('A3', 'notApplicable')]],
    B1: [
      ...product(
        ['B1a', 'B1b'].map((line) => [
          ...flip(line),
          [j(line, 'notApplicable')],
          [j(line, 'documentMissing')],
        ]),
      ),
      [j('B1', 'notApplicable')],
      [j('B1', 'documentMissing')],
    ],
    B2: [...product([flip('B2a'), flip('B2b')]), [j('B2', 'documentMissing')]],
    C1: [[j('C1a', 'compliant')], [j('C1a', 'notApplicable')]],
  };
  const firstWay = (row: string) => rows[row]![0]!;
  const lostWay = (row: string) => rows[row]![1]!;

  it.each([
    { open: ['A1', 'A2', 'A3'], lost: [] },
    { open: ['A1', 'A3', 'B1'], lost: ['A2', 'B2'] },
    { open: ['B1', 'B2', 'C1'], lost: ['A1', 'A3'] },
    { open: ['A1', 'A2', 'B2', 'C1'], lost: ['B1'] },
    { open: ['A2', 'A3', 'B1', 'B2', 'C1'], lost: ['A1'] },
  ])('capped sections, open $open, lost $lost', ({ open, lost }) => {
    const given = Object.keys(rows)
      .filter((row) => !open.includes(row))
      .flatMap((row) => (lost.includes(row) ? lostWay(row) : firstWay(row)));
    const ways = open.map((row) => rows[row]!);
    expect(computeScore(standard, settings, given).range).toEqual(tried(standard, settings, given, ways));
  });

  it('an item half judged: its open sub-points may still leave the fraction', () => {
    const given = ['A1', 'A2', 'A3', 'B2', 'C1'].flatMap((row) => lostWay(row));
    const ways: Ways = [[...flip('B1b'), [j('B1b', 'notApplicable')]]];
    const half = [...given, j('B1a', 'violated')];
    expect(computeScore(standard, settings, half).range).toEqual(tried(standard, settings, half, ways));
  });

  it('a bonus in the numerator: 不适用 beats full, down to the one item that must stay', () => {
    const whenAbsent = { notApplicableWhen: '没有' };
    const small = makeStandard(
      [
        section('A', null, [
          item('A1', 'earn', 10, { ...whenAbsent, subPoints: [subPoint('A1a', 10)] }),
          item('A2', 'earn', 4, {
            subPointsMayBeNotApplicable: true,
            subPoints: [subPoint('A2a', 1), subPoint('A2b', 3)],
          }),
        ]),
        section('B', null, [item('B1', 'bonus', 2, { subPoints: [subPoint('B1a', 2)] })]),
      ],
      { normalise: true, notApplicable: 'leave', bonusPlacement: 'numerator', max: null },
    );
    const smallSettings = preset(small, 'penalty.general');
    const given = [j('B1a', 'compliant')];
    const ways: Ways = [
      [...flip('A1a'), [j('A1', 'notApplicable')]],
      product(['A2a', 'A2b'].map((line) => [...flip(line), [j(line, 'notApplicable')]])),
    ];
    const range = computeScore(small, smallSettings, given).range;
    expect(range).toEqual(tried(small, smallSettings, given, ways));
    expect(range!.max).toBe(300);
  });

  it('a flaw that may turn out to be counted at a line still open: a safe bound, wider than what can come', () => {
    const small = makeStandard([
      section('A', null, [
        item('A1', 'deduct', 2, { faults: [fault('A1f', 2, { sameFaultKey: 'k' })] }),
        item('A2', 'deduct', 5, { faults: [fault('A2f', 5, { sameFaultKey: 'k', zeroesItem: true })] }),
      ]),
    ]);
    const smallSettings = preset(small, 'penalty.general');
    const given = [j('A2f', 'violated', { alreadyCounted: { line: 'A1f', occurrences: 1 } })];
    expect(computeScore(small, smallSettings, given).range).toEqual({ min: 93, max: 100 });
    expect(tried(small, smallSettings, given, [flip('A1f')])).toEqual({ min: 95, max: 98 });
  });
});

describe('ranges on the ministry table', () => {
  const ecology = bundled('ecology-2024');

  it('an empty sheet may still be anything from 50 to 100', () => {
    const result = computeScore(ecology, preset(ecology, 'penalty.general'), []);
    expect(result).toMatchObject({ state: 'open', total: null, range: { min: 50, max: 100 } });
    const below = withAnswer(preset(ecology, 'penalty.general'), 'Q1', 'below');
    expect(computeScore(ecology, below, []).range).toEqual({ min: 30, max: 100 });
  });

  it('police opening the case: leaving an item out exceeds giving it in full', () => {
    const crime = preset(ecology, 'transfer.crime');
    const said: Record<string, Said> = { 'crime.09.1': 'compliant' };
    const full = sheet(ecology, crime, said);
    const open = full.filter((judgement) => !judgement.line.startsWith('crime.03'));
    expect(computeScore(ecology, crime, full).total).toBe(107.5);
    expect(computeScore(ecology, crime, open).range).toEqual({ min: 104.5, max: 107.98 });
    const away = computeScore(ecology, crime, [...open, j('crime.03', 'documentMissing')]);
    expect(away.total).toBe(107.98);
  });

  it('one line in doubt keeps the score open and is counted as such', () => {
    const settings = preset(ecology, 'penalty.general');
    const result = computeScore(ecology, settings, sheet(ecology, settings, { 'general.06.1': 'doubtful' }));
    expect(result).toMatchObject({ state: 'open', open: { lines: 1, points: 2, doubtful: 1 } });
    expect(result.range).toEqual({ min: 99, max: 100 });
    expect(result.lines.find((line) => line.kind === 'total')?.text).toMatch(
      /^—　未评 1 行共 2 分，其中存疑待议 1 行，可能 99.00–100.00（不计否决）/,
    );
  });

  it('vetoes not yet looked at hold the score back, though the points are settled', () => {
    const settings = preset(ecology, 'penalty.general');
    const noVetoes = sheet(ecology, settings).filter((judgement) => !judgement.line.startsWith('V'));
    const result = computeScore(ecology, settings, noVetoes);
    expect(result).toMatchObject({
      state: 'open',
      total: null,
      range: { min: 100, max: 100 },
      open: { vetoes: 19 },
    });
  });
});
