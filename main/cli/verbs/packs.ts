import { resolve } from 'node:path';
import { loadCheckKnowledge } from '../../api/check/knowledge.ts';
import { mutatePacks, testPacks } from '../packs/test.ts';
import { validatePacks } from '../packs/validate.ts';
import { printError } from '../program.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  name: 'packs',
  words: 'validate|test [PACK…]',
  zh: '规则包：validate 检查格式和引用，test 跑每条规则的示例；PACK 是自己的规则包文件夹',
  en: 'rule packs: validate shapes and references, test runs every example; PACK is a folder of your own',
  options: [
    {
      name: 'mutate',
      type: 'boolean',
      zh: 'test 时逐个改动示例里的值，看结论是否跟着变',
      en: 'with test: change the examples value by value and see whether verdicts follow',
    },
  ],
  run: async ([what, ...folders], options) => {
    if (what !== 'validate' && what !== 'test') {
      console.error('请写明 validate 或 test。 Say validate or test.');
      return 2;
    }
    const loaded = loadCheckKnowledge(folders.map((folder) => resolve(folder)));
    if (!loaded.ok) {
      printError(loaded.error);
      return 2;
    }
    const problems = validatePacks(loaded.value);
    if (what === 'validate') return problems > 0 ? 1 : 0;
    const failed = testPacks(loaded.value, folders);
    const survivors = options.mutate === true ? mutatePacks(loaded.value, folders) : 0;
    return problems + failed + survivors > 0 ? 1 : 0;
  },
};
