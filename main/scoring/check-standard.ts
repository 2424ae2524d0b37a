import type { Standard, StandardCounts } from '../../shared/generated/schemas.ts';
import { checkBlocks } from './check/blocks.ts';
import { checkHeader } from './check/header.ts';
import type { KnownRules } from './check/links.ts';
import { ProblemList } from './check/report.ts';
import { checkSchedules } from './check/schedules.ts';
import { checkVetoes } from './check/vetoes.ts';

export type { KnownRules };

/**
 * What is wrong with a standard that fits its schema, in plain Chinese: sums, ids, counts, overlaps, gaps,
 * links. Empty means sound. `known` adds the look-up of linked rules.
 */
export function checkStandard(standard: Standard, known?: KnownRules): string[] {
  const list = new ProblemList();
  checkHeader(standard, list);
  checkVetoes(standard, known, list);
  checkBlocks(standard, known, list);
  checkSchedules(standard, known, list);
  const found = countStandard(standard);
  for (const key of Object.keys(countTitles) as (keyof StandardCounts)[]) {
    const stated = standard.counts[key];
    if (stated !== undefined && stated !== found[key]) {
      list.add(`${countTitles[key]}标明 ${stated} 个，实有 ${found[key]} 个。`);
    }
  }
  return list.problems;
}

const countTitles: Record<keyof StandardCounts, string> = {
  vetoGroups: '否决分组',
  vetoes: '否决情形',
  commonErrors: '常见错误',
  deductionItems: '扣分要素',
  schedules: '评分表',
  items: '评查项目',
  subPoints: '小项',
  faults: '扣分情形',
};

/** How many of each kind a standard really has. */
export function countStandard(standard: Standard): Required<StandardCounts> {
  const items = standard.schedules.flatMap((schedule) =>
    schedule.sections.flatMap((section) => section.items),
  );
  return {
    vetoGroups: standard.vetoGroups.length,
    vetoes: standard.vetoes.length,
    commonErrors: standard.vetoes.reduce((sum, veto) => sum + veto.commonErrors.length, 0),
    deductionItems: standard.deductionBlocks.reduce((sum, block) => sum + block.items.length, 0),
    schedules: standard.schedules.length,
    items: items.length,
    subPoints: items.reduce((sum, item) => sum + item.subPoints.length, 0),
    faults: items.reduce((sum, item) => sum + item.faults.length, 0),
  };
}
