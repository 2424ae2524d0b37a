import type { RuleLine } from '../../../../shared/generated/schemas.ts';
import { holds, wordsOf } from '../../shell/palette-entries.ts';

export interface RuleFilter {
  search: string;
  stage: string | undefined;
  procedure: string | undefined;
}

export function filterRules(rules: readonly RuleLine[], filter: RuleFilter): RuleLine[] {
  const words = wordsOf(filter.search);
  return rules.filter(
    (rule) =>
      (filter.stage === undefined || rule.stage === filter.stage) &&
      (filter.procedure === undefined || rule.procedures.includes(filter.procedure)) &&
      holds(`${rule.title} ${rule.titleEn} ${rule.id}`, words),
  );
}

/** Stages in the order in which rules name them. */
export function stagesOf(rules: readonly RuleLine[]): { id: string; term: string; count: number }[] {
  const stages = new Map<string, { id: string; term: string; count: number }>();
  for (const { stage, stageTerm } of rules) {
    const known = stages.get(stage);
    if (known) known.count += 1;
    else stages.set(stage, { id: stage, term: stageTerm, count: 1 });
  }
  return [...stages.values()];
}
