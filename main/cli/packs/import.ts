import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type CheckKnowledge, loadCheckKnowledge } from '../../api/check/knowledge.ts';
import { compileRule } from '../../engine/rule.ts';
import { CompileError } from '../../engine/scope.ts';
import { resourcesFolder } from '../../paths.ts';
import { describeError } from '../../store/store-error.ts';
import { archiveLimits } from '../../xlsx/archive.ts';
import { readWorkbook, type SheetCells } from '../../xlsx/read-workbook.ts';
import { type CellProblem, problemText } from '../../xlsx/table.ts';
import { printError } from '../program.ts';
import { type FolderPlan, guardFolder, planFolder, writeFolder } from './folder.ts';
import { type ReadPack, readPackSheets } from './workbook/read.ts';
import { exampleHeads, ruleHeads } from './workbook/sheets.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

const mostShown = 40;

/** Reads a workbook into a pack folder: all of it, or nothing. */
export async function importPack([file, folder]: readonly string[], options: Options): Promise<number> {
  if (file === undefined || folder === undefined) {
    console.error('请写明表格文件和规则包文件夹。 Name the workbook and the pack folder.');
    return 2;
  }
  const sheets = await sheetsOf(file);
  if (!sheets) return 2;
  const knowledge = loadCheckKnowledge();
  if (!knowledge.ok) {
    printError(knowledge.error);
    return 2;
  }
  const problems: CellProblem[] = [];
  const read = readPackSheets(sheets, knowledge.value.vocabulary, problems);
  if (read) checkMeaning(read, knowledge.value, resolve(folder));
  if (!read || problems.length > 0) {
    for (const problem of problems.slice(0, mostShown)) console.error(`  ✕ ${problemText(problem)}`);
    const more = problems.length > mostShown ? `，上面列出前 ${mostShown} 处` : '';
    console.error(`表格有 ${problems.length} 处要改${more}；规则包没有改动。`);
    return 1;
  }
  const code = write(read, resolve(folder), options.delete === true);
  if (code === 0) warnOfTwins(read, knowledge.value);
  return code;
}

async function sheetsOf(file: string): Promise<SheetCells[] | undefined> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    console.error(`找不到表格文件“${file}”。请检查路径。`);
    return undefined;
  }
  // Measured before reading, so that no huge file is taken into memory.
  const bytes =
    stat.size > archiveLimits.bytes ? new Uint8Array(archiveLimits.bytes + 1) : readFileSync(file);
  const read = await readWorkbook(bytes, basename(file));
  if (read.ok) return read.value;
  printError(read.error);
  return undefined;
}

/** What only the program knows of a rule: facts, fields, keywords and the bases of its examples. */
function checkMeaning({ pack, rules, rows }: ReadPack, knowledge: CheckKnowledge, folder: string): void {
  const bases = new Set(
    [join(resourcesFolder, 'samples'), join(resourcesFolder, 'rule-bases'), join(folder, 'bases')]
      .filter((path) => existsSync(path))
      .flatMap((path) => readdirSync(path))
      .map((name) => basename(name, '.json')),
  );
  for (const rule of rules) {
    const lines = rows.get(rule.id);
    const foreign = rule.procedures.some((procedure) => !pack.procedures.includes(procedure));
    if (foreign)
      lines?.row.wrong(
        '有规则包没有声明的案型。请改这里，或在“规则包”表的“案型”里补上。',
        ruleHeads.procedures,
      );
    for (const [index, { base }] of rule.examples.entries())
      if (!bases.has(base))
        lines?.examples[index]?.wrong(
          `没有基础案卷“${base}”。请用程序自带的样例，或把它放进规则包的 bases 文件夹。`,
          exampleHeads.base,
        );
    try {
      compileRule(knowledge.checker.compiler, rule, pack.id);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      lines?.row.wrong(`这条规则不能用：${error.message}。`);
    }
  }
}

/** A pack that still has the ids of a bundled one can be compared with it, but not stand beside it. */
function warnOfTwins({ pack, rules }: ReadPack, { packs }: CheckKnowledge): void {
  const taken = new Set(packs.flatMap((bundled) => bundled.rules.map(({ id }) => id)));
  const count = rules.filter(({ id }) => taken.has(id)).length;
  if (count > 0 || packs.some((bundled) => bundled.pack.id === pack.id))
    console.log(
      `注意：规则包编号或 ${count} 条规则的编号与程序自带的相同。可以用 packs diff 比较；要用 packs add 添加到程序里，请先换成自己的编号。`,
    );
}

function write({ pack, rules }: ReadPack, folder: string, isDeleting: boolean): number {
  try {
    const plan = planFolder(folder, pack, rules);
    const guarded = plan.ok ? guardFolder(folder, plan.value) : plan;
    if (!plan.ok || !guarded.ok) {
      if (!guarded.ok) printError(guarded.error);
      return 1;
    }
    if (plan.value.gone.size > 0 && !isDeleting) {
      for (const id of plan.value.gone.keys()) console.error(`  ✕ ${id}`);
      console.error(
        `表格里没有文件夹中的上列 ${plan.value.gone.size} 条规则；规则包没有改动。确实要删去，请加 --delete。`,
      );
      return 1;
    }
    writeFolder(folder, plan.value, [...plan.value.gone.values()]);
    printPlan(plan.value, folder);
    return 0;
  } catch (error) {
    printError(describeError(error));
    return 2;
  }
}

function printPlan({ added, changed, unchanged, gone }: FolderPlan, folder: string): void {
  for (const id of added) console.log(`＋ ${id}`);
  for (const id of changed) console.log(`～ ${id}`);
  for (const id of gone.keys()) console.log(`－ ${id}`);
  console.log(
    `新增 ${added.length} 条，改动 ${changed.length} 条，删去 ${gone.size} 条，未变 ${unchanged} 条。请再运行 mingjuan packs test ${folder} 跑一遍示例。`,
  );
}
