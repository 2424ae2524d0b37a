import { exampleGround } from '../../api/check/example-ground.ts';
import type { CheckKnowledge } from '../../api/check/knowledge.ts';
import { type MutationResult, mutateRule } from '../../engine/packs/mutate.ts';
import { runExamples } from '../../engine/packs/run-examples.ts';

/** Runs every example of every rule; the number that are not as they say. */
export function testPacks(knowledge: CheckKnowledge, folders: readonly string[]): number {
  const ground = exampleGround(knowledge, folders);
  let passed = 0;
  let failed = 0;
  for (const { rule } of knowledge.checker.rules) {
    for (const result of runExamples(ground, rule)) {
      if (result.ok) passed += 1;
      else {
        failed += 1;
        console.error(`  ✕ ${result.rule}「${result.example}」：${result.problem}`);
      }
    }
  }
  console.log(`示例：通过 ${passed}，不符 ${failed}`);
  return failed;
}

/** Changes the examples value by value and the rules condition by condition; the number of mechanical rules that survive. */
export function mutatePacks(knowledge: CheckKnowledge, folders: readonly string[]): number {
  const ground = exampleGround(knowledge, folders);
  const results = knowledge.checker.rules.map(({ rule }) => mutateRule(ground, rule));
  const mechanical = results.filter(({ decidable }) => decidable === 'mechanical');
  const survivors = mechanical.filter(({ flip }) => !flip);
  for (const { rule, flip } of results)
    if (flip) console.log(`  ✓ ${rule}「${flip.example}」${flip.change}：${flip.from} → ${flip.to}`);
  for (const { rule } of survivors) console.error(`  ✕ ${rule}：改动示例里的任何一个值，结论都不变`);
  printUnnoticed(results);
  console.log(
    `变异：机械判定 ${mechanical.length} 条，改一个值结论翻转 ${mechanical.length - survivors.length} 条，存活 ${survivors.length} 条`,
  );
  return survivors.length;
}

function printUnnoticed(results: readonly MutationResult[]): void {
  const open = results.filter(({ unnoticed }) => unnoticed.length > 0);
  for (const { rule, unnoticed } of open)
    console.log(`  ○ ${rule}：反转条件 ${unnoticed.join('、')}，没有示例察觉`);
  const conditions = open.reduce((sum, { unnoticed }) => sum + unnoticed.length, 0);
  console.log(`反转条件没有示例察觉的：${open.length} 条规则，${conditions} 个条件`);
}
