import { join, resolve } from 'node:path';
import { loadCheckKnowledge } from '../../api/check/knowledge.ts';
import { groundFrom } from '../../engine/packs/example-bases.ts';
import { runExamples } from '../../engine/packs/run-examples.ts';
import { checkCaseFile } from '../../intake/read-case-file.ts';
import { resourcesFolder } from '../../paths.ts';
import { printError } from '../program.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'packs',
  words: 'validate|test [PACK…]',
  zh: '规则包：validate 检查格式和引用，test 跑每条规则的示例；PACK 是自己的规则包文件夹',
  en: 'rule packs: validate shapes and references, test runs every example; PACK is a folder of your own',
  options: [],
  run: async ([what, ...folders]) => {
    if (what !== 'validate' && what !== 'test') {
      console.error('请写明 validate 或 test。 Say validate or test.');
      return 2;
    }
    const loaded = loadCheckKnowledge(folders.map((folder) => resolve(folder)));
    if (!loaded.ok) {
      printError(loaded.error);
      return 2;
    }
    const knowledge = loaded.value;
    let problems = 0;
    for (const pack of knowledge.packs) {
      const { title, version, rules, hash } = pack.version;
      console.log(`${title} ${version}：${rules} 条规则，摘要 ${hash.slice(0, 12)}`);
      for (const problem of pack.problems) console.error(`  ✕ ${problem.file}：${problem.message}`);
      problems += pack.problems.length;
    }
    if (what === 'validate') return problems > 0 ? 1 : 0;

    const ground = groundFrom(
      knowledge,
      [
        join(resourcesFolder, 'samples'),
        join(resourcesFolder, 'rule-bases'),
        ...folders.map((folder) => join(resolve(folder), 'bases')),
      ],
      {
        read: (content) => {
          const read = checkCaseFile(content, '示例', knowledge.vocabulary);
          return read.ok ? read.value : read.error.message;
        },
      },
    );
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
    return problems + failed > 0 ? 1 : 0;
  },
};
