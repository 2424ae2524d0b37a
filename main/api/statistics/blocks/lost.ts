import { byCount, lead, type MakeBlock, numberOf } from './block.ts';

/** The ten items of the standards in which most cases lost points. */
export const lost: MakeBlock = (counter) => {
  const labels = new Map(
    counter.cases.flatMap((entry) => entry.lost.map((item): [string, string] => [item.key, item.label])),
  );
  const rows = [...labels].map(([key, label]) => ({
    label,
    cells: [counter.share({ lost: key }, { standing: 'signed' }), counter.pointsLost(key)],
  }));
  const first = byCount(
    rows,
    (row) => numberOf(row.cells[0]) * 1e6 + numberOf(row.cells[1]),
    (row) => row.label,
  ).slice(0, 10);
  const [worst] = first;
  return {
    id: 'lost',
    columns: [{ id: 'casesWith' }, { id: 'pointsLost' }],
    rows: first,
    chart: { kind: 'bars', columns: ['casesWith'] },
    lead: worst
      ? lead('lost', [worst.label], worst.cells)
      : lead('noLost', [], [counter.count({ standing: 'signed' })]),
  };
};
