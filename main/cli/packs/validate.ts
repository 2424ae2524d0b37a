import type { CheckKnowledge } from '../../api/check/knowledge.ts';

/** Says what is in each pack and what of it can't be used; the number of problems. */
export function validatePacks(knowledge: CheckKnowledge): number {
  for (const { version: pack } of knowledge.packs)
    console.log(`${pack.title} ${pack.version}：${pack.rules} 条规则，摘要 ${pack.hash.slice(0, 12)}`);
  return printProblems(knowledge);
}

/** Names the rules that can't be used; how many there are. */
export function printProblems(knowledge: CheckKnowledge): number {
  const problems = [...knowledge.packs.flatMap((pack) => pack.problems), ...knowledge.refused];
  for (const { file, message } of problems) console.error(`  ✕ ${file}：${message}`);
  return problems.length;
}
