import type { CheckKnowledge } from '../../api/check/knowledge.ts';

/** Says what is in each pack and what of it can't be used; the number of problems. */
export function validatePacks(knowledge: CheckKnowledge): number {
  let problems = 0;
  for (const pack of knowledge.packs) {
    const { title, version, rules, hash } = pack.version;
    console.log(`${title} ${version}：${rules} 条规则，摘要 ${hash.slice(0, 12)}`);
    for (const problem of pack.problems) console.error(`  ✕ ${problem.file}：${problem.message}`);
    problems += pack.problems.length;
  }
  return problems;
}
