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

export interface RuleGroup {
  procedure: string;
  stage: string;
  stageTerm: string;
  rules: RuleLine[];
}

/** Rules by case type and stage, each group where its first rule stands: packs list them in lawful order. */
export function groupRules(rules: readonly RuleLine[]): RuleGroup[] {
  const types = new Map<string, Map<string, RuleGroup>>();
  for (const rule of rules) {
    const { stage, stageTerm } = rule;
    const procedure = rule.procedures[0] ?? 'common';
    const stages = types.get(procedure) ?? new Map<string, RuleGroup>();
    types.set(procedure, stages);
    const group = stages.get(stage) ?? { procedure, stage, stageTerm, rules: [] };
    stages.set(stage, group);
    group.rules.push(rule);
  }
  return [...types.values()].flatMap((stages) => [...stages.values()]);
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
