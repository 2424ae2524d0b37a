import type { StatisticsRow } from '../../../../shared/generated/schemas.ts';
import type { Counter } from '../counter.ts';
import { byCount, lead, type MakeBlock, numberOf } from './block.ts';

/** Grades by agency (各单位定等情况). */
export const grades: MakeBlock = (counter) => {
  const titles = gradeTitles(counter);
  const agencies = byCount(
    [...new Set(counter.cases.map((entry) => entry.agency))],
    (agency) => counter.cases.filter((entry) => entry.agency === agency).length,
    (agency) => agency,
  );
  const row = (label: string, of: Counter): StatisticsRow => ({
    label,
    cells: [
      of.count(),
      of.count({ standing: 'signed' }),
      ...titles.map((grade) => of.share({ grade }, { standing: 'graded' })),
      of.count({ standing: 'ungraded' }),
      of.count({ standing: 'signed', vetoed: true }),
      of.mean(),
    ],
  });
  const top = counter.share({ top: true }, { standing: 'graded' });
  const graded = counter.count({ standing: 'graded' });
  return {
    id: 'grades',
    columns: [
      { id: 'cases' },
      { id: 'signed' },
      ...titles.map((title) => ({ id: `grade:${title}`, title })),
      { id: 'ungraded' },
      { id: 'vetoed' },
      { id: 'mean' },
    ],
    rows: agencies.map((agency) => row(agency, counter.within({ agency }))),
    total: row('', counter),
    chart: { kind: 'stacked', columns: titles.map((title) => `grade:${title}`) },
    lead:
      numberOf(graded) === 0
        ? lead('noGrades', [], [counter.count({ standing: 'signed' })])
        : lead('grades', [], [graded, top, counter.mean()]),
  };
};

/** Titles of all grade lines in use, high to low; a grade that only some standards have comes where they put it. */
export function gradeTitles(counter: Counter): string[] {
  const lists = counter.cases.flatMap(({ result }) => (result ? [result.gradeLines] : []));
  const longest = lists.reduce<readonly string[]>(
    (best, list) => (list.length > best.length ? list : best),
    [],
  );
  const others = new Set(lists.flat().filter((title) => !longest.includes(title)));
  return [...longest, ...others];
}
