import type { SheetCells } from '../../../xlsx/read-workbook.ts';
import { type CellProblem, readTable, type TableRow } from '../../../xlsx/table.ts';
import { readJson } from './codec.ts';
import { basisHeads, exampleHeads, ruleHeads, sheetNames, versionHeads } from './sheets.ts';
import { choicesText, idOf, type Words } from './words.ts';

export interface VersionRows {
  row: TableRow;
  bases: TableRow[];
}

/** The lines of all sheets that make up one rule. */
export interface RuleRows {
  id: string;
  row: TableRow;
  versions: VersionRows[];
  examples: TableRow[];
}

/** Reads a sheet by its name; a missing one is a problem and has no lines. */
export function linesOf(
  sheets: readonly SheetCells[],
  name: string,
  heads: { required: readonly string[]; optional?: readonly string[] },
  problems: CellProblem[],
): TableRow[] {
  const sheet = sheets.find((entry) => entry.name.trim() === name);
  if (sheet) return readTable(sheet, heads, problems);
  problems.push({ sheet: name, message: '没有这张工作表。请照导出的表格补上，不要改工作表的名称。' });
  return [];
}

/** Puts the lines of the four sheets together by rule; lines of no rule and repeated numbers are problems. */
export function ruleRows(sheets: readonly SheetCells[], problems: CellProblem[]): RuleRows[] {
  const { schema, ...needed } = ruleHeads;
  const read = (name: string, heads: Readonly<Record<string, string>>, optional: readonly string[] = []) =>
    linesOf(sheets, name, { required: Object.values(heads), optional }, problems);
  const rules = new Map<string, RuleRows>();
  for (const row of read(sheetNames.rules, needed, [schema])) {
    const id = row.get(ruleHeads.id);
    const twin = rules.get(id);
    if (id === '') row.wrong('没有编号。请填规则编号，或清空整行。', ruleHeads.id);
    else if (twin) row.wrong(`编号“${id}”与第 ${twin.row.line} 行相同。请改成没有用过的编号。`, ruleHeads.id);
    else rules.set(id, { id, row, versions: [], examples: [] });
  }
  const ownerOf = (row: TableRow) => {
    const id = row.get(versionHeads.rule);
    const rule = rules.get(id);
    if (!rule)
      row.wrong(
        `“${sheetNames.rules}”表里没有编号为“${id}”的规则。请改正编号，或删去这一行。`,
        versionHeads.rule,
      );
    return rule;
  };
  const numbered = new Map<string, VersionRows>();
  for (const row of read(sheetNames.versions, versionHeads)) addVersion(row, ownerOf(row), numbered);
  for (const row of read(sheetNames.bases, basisHeads)) {
    const rule = ownerOf(row);
    const version = rule && numbered.get(`${rule.id} ${row.get(basisHeads.number)}`);
    version?.bases.push(row);
    if (rule && !version)
      row.wrong(
        `“${sheetNames.versions}”表里这条规则没有版本“${row.get(basisHeads.number)}”。请改正版本号。`,
        basisHeads.number,
      );
  }
  for (const row of read(sheetNames.examples, exampleHeads)) ownerOf(row)?.examples.push(row);
  for (const rule of rules.values()) rule.versions.sort((a, b) => numberOf(a.row) - numberOf(b.row));
  return [...rules.values()];
}

function addVersion(row: TableRow, rule: RuleRows | undefined, numbered: Map<string, VersionRows>): void {
  if (!rule) return;
  const number = row.get(versionHeads.number);
  const key = `${rule.id} ${number}`;
  if (!/^[1-9]\d{0,3}$/.test(number)) row.wrong('版本号应是 1、2、3 这样的数字。', versionHeads.number);
  else if (numbered.has(key))
    row.wrong(`这条规则的版本 ${number} 写了两行。请给每行不同的版本号。`, versionHeads.number);
  else {
    const version = { row, bases: [] };
    numbered.set(key, version);
    rule.versions.push(version);
  }
}

function numberOf(row: TableRow): number {
  return Number(row.get(versionHeads.number));
}

/** The id behind a term; a word that is not one of them is a problem. */
export function enumOf(row: TableRow, head: string, words: Words, isOptional = false): string | undefined {
  const text = row.get(head);
  if (text === '' && isOptional) return undefined;
  const id = idOf(words, text);
  if (id === undefined)
    row.wrong(
      text === ''
        ? `没有填。可填：${choicesText(words)}。`
        : `“${text}”不是可用的词。可填：${choicesText(words)}。`,
      head,
    );
  return id;
}

/** Several terms in one cell: 行政许可、各案型共用. */
export function enumsOf(row: TableRow, head: string, words: Words): string[] {
  const texts = row
    .get(head)
    .split(/[、,，;；\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return texts.flatMap((text) => {
    const id = idOf(words, text);
    if (id === undefined) row.wrong(`“${text}”不是可用的词。可填：${choicesText(words)}。`, head);
    return id === undefined ? [] : [id];
  });
}

/** The value of a JSON cell; undefined where it is empty or, with a problem named, broken. */
export function jsonOf(row: TableRow, head: string): unknown {
  const text = row.get(head);
  if (text === '') return undefined;
  const read = readJson(text);
  if ('value' in read) return read.value;
  row.wrong(read.problem, head);
  return undefined;
}
