import { resolve } from 'node:path';
import { type CheckKnowledge, loadCheckKnowledge } from '../../api/check/knowledge.ts';
import { diffTwoPacks } from '../packs/diff.ts';
import { exportPack } from '../packs/export.ts';
import { importPack } from '../packs/import.ts';
import { writeManual } from '../packs/manual.ts';
import { addPack, removePack } from '../packs/own.ts';
import { mutatePacks, testPacks } from '../packs/test.ts';
import { validatePacks } from '../packs/validate.ts';
import { printError } from '../program.ts';
import { dataOption, outOption, type Verb } from '../verb.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Action = (folders: readonly string[], options: Options) => Promise<number> | number;

const actions: Readonly<Record<string, Action>> = {
  validate: (folders) => withPacks(folders, (knowledge) => (validatePacks(knowledge) > 0 ? 1 : 0)),
  test: (folders, options) =>
    withPacks(folders, (knowledge) => {
      const problems = validatePacks(knowledge);
      const failed = testPacks(knowledge, folders);
      const survivors = options.mutate === true ? mutatePacks(knowledge, folders) : 0;
      return problems + failed + survivors > 0 ? 1 : 0;
    }),
  add: ([folder], options) => addPack(folder, options),
  remove: ([id], options) => removePack(id, options),
  diff: diffTwoPacks,
  export: ([folder], options) => exportPack(folder, options),
  import: importPack,
  manual: (folders, options) =>
    withPacks(folders, (knowledge) =>
      writeManual(knowledge, typeof options.out === 'string' ? options.out : undefined),
    ),
};

export const verb: Verb = {
  name: 'packs',
  words:
    'validate|test|manual [PACK…] | diff A B | add PACK | remove ID | export PACK --out FILE.xlsx | import FILE.xlsx PACK',
  zh: '规则包：validate 检查格式和引用，test 跑每条规则的示例，manual 印规则手册，diff 比较两个规则包并看库内哪些结论会变，add 把自己的规则包装进数据文件夹，remove 取出，export 写成可以用 Excel、WPS 编辑的表格，import 把编辑过的表格读回规则包（有一处不对就不写）；PACK 是自己的规则包文件夹',
  en: 'rule packs: validate shapes and references, test runs every example, manual prints the rule book, diff compares two packs and the verdicts of stored cases, add takes a pack of your own into the data folder, remove takes it out, export writes a workbook to edit in a spreadsheet, import reads it back (all or nothing); PACK is a folder of your own',
  options: [
    {
      name: 'mutate',
      type: 'boolean',
      zh: 'test 时逐个改动示例里的值，看结论是否跟着变',
      en: 'with test: change the examples value by value and see whether verdicts follow',
    },
    {
      name: 'delete',
      type: 'boolean',
      zh: 'import 时删去表格里没有的规则',
      en: 'with import: remove the rules that the workbook does not have',
    },
    outOption,
    dataOption,
  ],
  run: async ([what = '', ...folders], options) => {
    const action = Object.hasOwn(actions, what) ? actions[what] : undefined;
    if (action) return action(folders, options);
    const names = Object.keys(actions).join('、');
    console.error(`请写明做什么：${names}。 Say which: ${Object.keys(actions).join(', ')}.`);
    return 2;
  },
};

function withPacks(
  folders: readonly string[],
  work: (knowledge: CheckKnowledge) => Promise<number> | number,
): Promise<number> | number {
  const loaded = loadCheckKnowledge(folders.map((folder) => resolve(folder)));
  if (loaded.ok) return work(loaded.value);
  printError(loaded.error);
  return 2;
}
