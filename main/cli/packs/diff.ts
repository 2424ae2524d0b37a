import { resolve } from 'node:path';
import { loadWithPacks } from '../../api/check/knowledge.ts';
import { diffPacks, type RulePart } from '../../engine/packs/diff.ts';
import { folderOf, printError } from '../program.ts';
import { compareStored } from './compare-stored.ts';
import { printProblems } from './validate.ts';

const partWords: Record<RulePart, string> = {
  versions: '依据和参数',
  when: '适用条件',
  assert: '要求',
  severity: '严重程度',
  decidable: '判定方式',
  scope: '比较范围',
  stage: '环节',
  procedures: '案型',
  versionDate: '选版本的日期',
  title: '名称',
  messages: '结论文字',
  question: '提问',
  remedy: '整改',
  commonErrors: '常见错误',
  notAFaultWhen: '不属错误的情形',
  examples: '示例',
};

/** Says what is different in pack folder B against A, and which stored cases would be judged otherwise. */
export async function diffTwoPacks(
  [first, second]: readonly string[],
  options: Readonly<Record<string, string | boolean | undefined>>,
): Promise<number> {
  if (first === undefined || second === undefined) {
    console.error('请写明两个规则包文件夹。 Name two pack folders.');
    return 2;
  }
  const before = loadWithPacks([resolve(first)]);
  const after = loadWithPacks([resolve(second)]);
  for (const loaded of [before, after]) if (!loaded.ok) printError(loaded.error);
  if (!before.ok || !after.ok) return 2;
  printProblems(before.value);
  printProblems(after.value);
  const { added, removed, changed } = diffPacks(before.value.packs, after.value.packs);
  for (const rule of added) console.log(`＋ ${rule.id} ${rule.title}`);
  for (const rule of removed) console.log(`－ ${rule.id} ${rule.title}`);
  for (const { rule, parts } of changed)
    console.log(`～ ${rule.id} ${rule.title}：${parts.map((part) => partWords[part]).join('、')}`);
  console.log(`新增 ${added.length} 条，删去 ${removed.length} 条，改动 ${changed.length} 条`);
  return compareStored(before.value, after.value, folderOf(options));
}
