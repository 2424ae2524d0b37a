import type { Statistics, StatisticsScope } from '../../../shared/generated/schemas.ts';
import { agreement } from './blocks/agreement.ts';
import type { BlockWords, MakeBlock } from './blocks/block.ts';
import { deadlines } from './blocks/deadlines.ts';
import { faults } from './blocks/faults.ts';
import { grades } from './blocks/grades.ts';
import { lost } from './blocks/lost.ts';
import { reviewers } from './blocks/reviewers.ts';
import { years } from './blocks/years.ts';
import { inScope } from './case-set.ts';
import { Counter } from './counter.ts';
import type { ReviewedCase } from './reviewed-case.ts';

const blocks: readonly MakeBlock[] = [grades, faults, lost, deadlines, agreement, reviewers, years];

/** Statistics of a scope; blocks are empty while nothing was handed in. */
export function statisticsOf(
  cases: readonly ReviewedCase[],
  scope: StatisticsScope,
  words: BlockWords,
): Statistics {
  const counter = new Counter(inScope(cases, scope));
  const signed = counter.count({ standing: 'signed' });
  return {
    scope,
    cases: counter.count(),
    signed,
    graded: counter.count({ standing: 'graded' }),
    changed: counter.cases.filter((entry) => entry.changed).length,
    agencies: distinct(cases.map((entry) => entry.agency)),
    years: distinct(cases.map((entry) => entry.year)),
    blocks: signed.value === 0 ? [] : blocks.map((make) => make(counter, words)),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
