import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Rule, RulePack } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { schemasFolder } from '../../paths.ts';
import { loadVocabulary } from '../../vocabulary/load-vocabulary.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { readWorkbook } from '../../xlsx/read-workbook.ts';
import type { CellProblem } from '../../xlsx/table.ts';
import { printError } from '../program.ts';
import { readPackFolder } from './folder.ts';
import { CellError } from './workbook/codec.ts';
import { readPackSheets } from './workbook/read.ts';
import { packWorkbook } from './workbook/write.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Writes a pack folder as a workbook for people who edit rules in a spreadsheet. */
export async function exportPack(folder: string | undefined, options: Options): Promise<number> {
  const { out } = options;
  if (folder === undefined || typeof out !== 'string') {
    console.error('请写明规则包文件夹和 --out 文件.xlsx。 Name the pack folder and --out FILE.xlsx.');
    return 2;
  }
  const files = readPackFolder(resolve(folder));
  const vocabulary = loadVocabulary(join(schemasFolder, 'vocabulary'));
  if (!vocabulary.ok || !files.ok) {
    for (const read of [files, vocabulary]) if (!read.ok) printError(read.error);
    return 1;
  }
  const { pack, rules } = files.value;
  const made = await provenWorkbook(pack, rules, vocabulary.value);
  if (!made.ok) {
    printError(made.error);
    return 1;
  }
  const temporary = `${out}.part`;
  try {
    writeFileSync(temporary, made.value);
    renameSync(temporary, out);
  } catch (error) {
    rmSync(temporary, { force: true });
    console.error(`“${out}”写不进去。请检查文件夹在不在、有没有写入权限，文件是不是正在表格软件里开着。`);
    console.error(String(error));
    return 2;
  }
  console.log(`已把规则包“${pack.title}”的 ${rules.length} 条规则写到 ${out}。`);
  return 0;
}

/** The workbook of a pack, read back to be sure that nothing is lost on the way. */
export async function provenWorkbook(
  pack: RulePack,
  rules: readonly Rule[],
  vocabulary: Vocabulary,
): Promise<Result<Uint8Array>> {
  let bytes: Uint8Array;
  try {
    bytes = await packWorkbook(pack, rules, vocabulary);
  } catch (error) {
    if (error instanceof CellError) return fail('TOO_LONG', `${error.message}，没有导出。`);
    throw error;
  }
  const sheets = await readWorkbook(bytes, pack.title);
  if (!sheets.ok) return sheets;
  const problems: CellProblem[] = [];
  const back = readPackSheets(sheets.value, vocabulary, problems);
  if (back && isDeepStrictEqual(back.pack, pack) && isDeepStrictEqual(back.rules, rules)) return ok(bytes);
  const differing = rules.find((rule, index) => !isDeepStrictEqual(back?.rules[index], rule))?.id ?? pack.id;
  return fail(
    'NOT_THE_SAME',
    `表格装不下规则“${differing}”里的某些内容，读回来会不一样，没有导出。`,
    problems[0]?.message,
  );
}
