import type { FaultSeverity, StatisticsRow } from '../../../../shared/generated/schemas.ts';
import { type Counter, withShare } from '../counter.ts';
import { lead, type MakeBlock, numberOf } from './block.ts';

const severities: readonly FaultSeverity[] = ['veto', 'major', 'minor', 'hint', 'unsorted'];

/** Problems by stage and severity, as the reviewers judged them; what only the machine says stands apart. */
export const faults: MakeBlock = (counter, { stages }) => {
  const all = counter.faults({ state: 'confirmed' });
  const files = counter.count({ standing: 'signed' });
  const row = (label: string, of: Counter, stage: { stage?: string }): StatisticsRow => ({
    label,
    cells: [
      ...severities.map((severity) => of.faults({ state: 'confirmed', severity, ...stage })),
      withShare(of.faults({ state: 'confirmed', ...stage }), numberOf(all), numberOf(files)),
      of.count({ fault: { state: 'confirmed', ...stage } }),
      of.faults({ state: 'open', ...stage }),
    ],
  });
  const rows = [...stages, { id: '', term: '' }]
    .map(({ id, term }) => row(term, counter, { stage: id }))
    .filter(({ cells }) => cells.some((cell) => numberOf(cell) > 0));
  const worst = rows
    .filter(({ label }) => label !== '')
    .reduce<StatisticsRow | undefined>(
      (best, entry) => (total(entry) > total(best) ? entry : best),
      undefined,
    );
  return {
    id: 'faults',
    columns: [...severities, 'faults', 'casesWith', 'openHints'].map((id) => ({ id })),
    rows,
    total: row('', counter, {}),
    chart: { kind: 'stacked', columns: [...severities] },
    lead:
      worst && total(worst) > 0
        ? lead(
            'faults',
            [worst.label],
            [worst.cells[severities.length]!, all, worst.cells[severities.length + 1]!],
          )
        : lead('noFaults', [], [files]),
  };
};

function total(row: StatisticsRow | undefined): number {
  return numberOf(row?.cells[severities.length]);
}
