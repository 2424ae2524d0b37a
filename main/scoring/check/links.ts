import type { LineDecidable, RuleLink } from '../../../shared/generated/schemas.ts';
import type { ProblemList } from './report.ts';

/** Rules that exist, with what can decide them; without it links are not looked up. */
export type KnownRules = ReadonlyMap<string, 'mechanical' | 'judgement'>;

/** Links of one line to rules: none twice, none unknown, and nothing mechanical on a rule of judgement. */
export function checkLinks(
  where: string,
  line: { rules: readonly RuleLink[]; decidable: LineDecidable },
  known: KnownRules | undefined,
  list: ProblemList,
): void {
  const seen = new Set<string>();
  for (const { rule, background } of line.rules) {
    if (seen.has(rule)) list.add(`“${where}”两次关联规则 ${rule}。`);
    seen.add(rule);
    // What is only read may name a part of the reckoning that is no rule of its own.
    if (!known || background) continue;
    if (!known.has(rule)) list.add(`“${where}”关联的规则 ${rule} 不存在。`);
    if (line.decidable === 'mechanical' && known.get(rule) === 'judgement') {
      list.add(`“${where}”标为机器可查，却依据要人判断的规则 ${rule}。`);
    }
  }
}
