import type { StatisticsRow } from '../../../../shared/generated/schemas.ts';
import { withShare } from '../counter.ts';
import type { ReviewedCase } from '../reviewed-case.ts';
import { byCount, lead, type MakeBlock, numberOf } from './block.ts';

/** Rules shown; those on which machine and reviewers differ most come first. */
const shown = 20;

/** How often reviewers judged as the machine had suggested, by rule. */
export const agreement: MakeBlock = (counter, { ruleTitle }) => {
  const files = numberOf(counter.count({ standing: 'signed' }));
  const row = (label: string, rule: { rule?: string }): StatisticsRow => {
    const compared = counter.agreements(rule);
    return {
      label,
      cells: [
        compared,
        withShare(counter.agreements({ outcome: 'agreed', ...rule }), numberOf(compared), files),
        counter.agreements({ outcome: 'machineOnly', ...rule }),
        counter.agreements({ outcome: 'reviewerOnly', ...rule }),
      ],
    };
  };
  const rows = byCount(
    rulesOf(counter.cases).map((rule) => row(ruleTitle(rule), { rule })),
    (entry) => differing(entry) * 1e6 + numberOf(entry.cells[0]),
    (entry) => entry.label,
  );
  const all = row('', {});
  const [worst] = rows;
  return {
    id: 'agreement',
    columns: ['compared', 'agreed', 'machineOnly', 'reviewerOnly'].map((id) => ({ id })),
    rows: rows.slice(0, shown),
    total: all,
    chart: { kind: 'stacked', columns: ['agreed', 'machineOnly', 'reviewerOnly'] },
    lead:
      numberOf(all.cells[0]) === 0
        ? lead('noAgreement', [], [counter.count({ standing: 'signed' })])
        : worst && differing(worst) > 0
          ? lead('agreement', [worst.label], [all.cells[0]!, all.cells[1]!])
          : lead('agreementFull', [], [all.cells[0]!]),
  };
};

function differing({ cells }: StatisticsRow): number {
  return numberOf(cells[2]) + numberOf(cells[3]);
}

function rulesOf(cases: readonly ReviewedCase[]): string[] {
  return [...new Set(cases.flatMap((entry) => entry.agreements.map(({ rule }) => rule)))];
}
