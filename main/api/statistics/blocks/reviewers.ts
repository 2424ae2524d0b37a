import type { Figure, SetCondition, StatisticsRow } from '../../../../shared/generated/schemas.ts';
import { round2, withShare } from '../counter.ts';
import { isFault, type ReviewedCase, type ReviewerSheet } from '../reviewed-case.ts';
import { lead, type MakeBlock } from './block.ts';

/** Lines on which two reviewers of one case agreed, with Cohen's κ (chance taken out), by standard. */
export const reviewers: MakeBlock = (counter) => {
  const pairs = counter.cases.flatMap(pairOf);
  const where: SetCondition = { standing: 'signed' };
  const files = new Set(pairs.map((pair) => pair.caseId)).size;
  const rows = [...Map.groupBy(pairs, (pair) => pair.standard)].map(([standard, own]): StatisticsRow => {
    const lines = own.flatMap((pair) => pair.lines);
    const figure = (value: number | null, decimals = 0): Figure => ({ value, decimals, where });
    return {
      label: standard,
      cells: [
        figure(own.length),
        figure(lines.length),
        withShare(figure(lines.filter(([a, b]) => a === b).length), lines.length, files),
        figure(kappa(lines), 2),
      ],
    };
  });
  const [first] = rows;
  return {
    id: 'reviewers',
    columns: ['casesTwice', 'lines', 'linesAgreed', 'kappa'].map((id) => ({ id })),
    rows,
    chart: { kind: 'dots', columns: ['kappa'] },
    lead: first
      ? lead('reviewers', [first.label], first.cells)
      : lead('noReviewers', [], [counter.count({ standing: 'signed' })]),
  };
};

interface Pair {
  caseId: string;
  standard: string;
  /** Whether each of the two saw a fault, line by line. */
  lines: [boolean, boolean][];
}

/** The two newest sheets of a case by different reviewers under one standard. */
function pairOf({ id, sheets }: ReviewedCase): Pair[] {
  const [newest] = sheets;
  const other = sheets.find(
    (sheet) =>
      newest &&
      sheet.reviewer !== newest.reviewer &&
      sheet.standard.id === newest.standard.id &&
      sheet.schedule === newest.schedule,
  );
  return newest && other
    ? [{ caseId: id, standard: newest.standard.title, lines: bothJudged(newest, other) }]
    : [];
}

function bothJudged(one: ReviewerSheet, two: ReviewerSheet): [boolean, boolean][] {
  return [...one.verdicts].flatMap(([line, verdict]): [boolean, boolean][] => {
    const other = two.verdicts.get(line);
    return other === undefined || verdict === 'doubtful' || other === 'doubtful'
      ? []
      : [[isFault(verdict), isFault(other)]];
  });
}

/** Cohen's κ of two raters with two answers; null where chance alone would agree on everything. */
export function kappa(lines: readonly (readonly [boolean, boolean])[]): number | null {
  if (lines.length === 0) return null;
  const share = (test: (pair: readonly [boolean, boolean]) => boolean) =>
    lines.filter(test).length / lines.length;
  const observed = share(([a, b]) => a === b);
  const one = share(([a]) => a);
  const two = share(([, b]) => b);
  const expected = one * two + (1 - one) * (1 - two);
  return expected === 1 ? null : round2((observed - expected) / (1 - expected));
}
