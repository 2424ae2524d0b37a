import type { StatisticsRow } from '../../../../shared/generated/schemas.ts';
import { type Counter, round2 } from '../counter.ts';
import { lead, type MakeBlock, numberOf } from './block.ts';
import { gradeTitles } from './grades.ts';

/** Year against year, by the year of the decision. */
export const years: MakeBlock = (counter) => {
  const titles = gradeTitles(counter);
  const row = (year: string, of: Counter): StatisticsRow => {
    const signed = of.count({ standing: 'signed' });
    const found = of.faults({ state: 'confirmed' });
    const perCase = numberOf(signed) === 0 ? null : round2(numberOf(found) / numberOf(signed));
    return {
      label: year,
      cells: [
        signed,
        ...titles.map((grade) => of.share({ grade }, { standing: 'graded' })),
        of.mean(),
        found,
        { value: perCase, decimals: 2, where: found.where },
      ],
    };
  };
  const known = [...new Set(counter.cases.flatMap((entry) => (entry.result ? [entry.year] : [])))].sort();
  const rows = known.map((year) => row(year, counter.within({ year })));
  const [earlier, latest] = rows.filter(({ label }) => label !== '').slice(-2);
  const perCase = titles.length + 3;
  return {
    id: 'years',
    columns: [
      { id: 'signed' },
      ...titles.map((title) => ({ id: `grade:${title}`, title })),
      { id: 'mean' },
      { id: 'faults' },
      { id: 'faultsPerCase' },
    ],
    rows,
    chart: { kind: 'stacked', columns: titles.map((title) => `grade:${title}`) },
    lead:
      earlier && latest
        ? lead('years', [earlier.label, latest.label], [earlier.cells[perCase]!, latest.cells[perCase]!])
        : lead('oneYear', earlier ? [earlier.label] : [], []),
  };
};
