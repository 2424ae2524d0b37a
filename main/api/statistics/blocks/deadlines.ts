import type { StatisticsRow } from '../../../../shared/generated/schemas.ts';
import { byCount, lead, type MakeBlock, numberOf } from './block.ts';

/** Limits of time that were not kept, by what the rule is about. */
export const deadlines: MakeBlock = (counter) => {
  const titles = new Map(
    counter.cases.flatMap((entry) =>
      entry.faults
        .filter((fault) => fault.deadline && fault.rule !== undefined && fault.state !== 'rejected')
        .map((fault): [string, string] => [fault.rule!, fault.title]),
    ),
  );
  const row = (label: string, rule: { rule?: string }): StatisticsRow => ({
    label,
    cells: [
      counter.faults({ state: 'confirmed', deadline: true, ...rule }),
      counter.faults({ state: 'open', deadline: true, ...rule }),
    ],
  });
  const rows = byCount(
    [...titles].map(([rule, title]) => row(title, { rule })),
    (entry) => numberOf(entry.cells[0]) * 1e6 + numberOf(entry.cells[1]),
    (entry) => entry.label,
  );
  const [worst] = rows;
  const all = row('', {});
  return {
    id: 'deadlines',
    columns: [{ id: 'faults' }, { id: 'openHints' }],
    rows,
    total: all,
    chart: { kind: 'stacked', columns: ['faults', 'openHints'] },
    lead:
      worst && numberOf(worst.cells[0]) > 0
        ? lead('deadlines', [worst.label], [all.cells[0]!, worst.cells[0]!])
        : lead('noDeadlines', [], [counter.count({ standing: 'signed' })]),
  };
};
