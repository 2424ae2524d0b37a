import type { ParameterDefinition, ParameterValue } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { SheetCells } from '../../xlsx/read-workbook.ts';
import { type CellProblem, readTable, type TableRow } from '../../xlsx/table.ts';
import { booleanOf, dayOf, numberOf, wordOf } from './cells.ts';
import { type Column, dimensionColumns, registerSheets, sheetNames, valueHeads, wordsOf } from './columns.ts';
import { matchOf } from './match.ts';
import { noteOverlaps, type Placed } from './overlaps.ts';
import { readRegister } from './read-register.ts';

export interface ReadValues {
  values: ParameterValue[];
  /** Parameters whose sheet was there: what it does not hold is meant to be gone. */
  covered: ReadonlySet<string>;
}

/** Reads the values of an office from its workbook; what is wrong is named and left out. */
export function readParameterSheets(
  sheets: readonly SheetCells[],
  definitions: readonly ParameterDefinition[],
  vocabulary: Vocabulary,
  problems: CellProblem[],
): ReadValues {
  const registers = new Map(registerSheets(definitions).map(({ name, definition }) => [name, definition]));
  const values: ParameterValue[] = [];
  const covered = new Set<string>();
  for (const sheet of sheets) {
    const name = sheet.name.trim();
    const register = registers.get(name);
    if (name === sheetNames.help || name === sheetNames.list || sheet.rows.length === 0) continue;
    if (register) {
      covered.add(register.key);
      values.push(...readRegister(sheet, register, vocabulary, problems));
    } else if (name === sheetNames.values) {
      const plain = definitions.filter(({ type }) => type !== 'entries');
      for (const { key } of plain) covered.add(key);
      values.push(...readValues(sheet, plain, vocabulary, problems));
    } else
      problems.push({
        sheet: sheet.name,
        message: '不认识的工作表。请改回导出时的名称，或删去这张表。',
      });
  }
  if (covered.size === 0 && problems.length === 0)
    problems.push({
      sheet: sheets[0]?.name ?? '',
      message: `没有“${sheetNames.values}”表，也没有名册、目录的表。请用“导出表格”得到的文件填写。`,
    });
  return { values, covered };
}

/** 数值: one line a value; a line that names a parameter and nothing else is one that is not set. */
function readValues(
  sheet: SheetCells,
  definitions: readonly ParameterDefinition[],
  vocabulary: Vocabulary,
  problems: CellProblem[],
): ParameterValue[] {
  const dimensions = dimensionColumns(definitions, vocabulary);
  const { title, key, unit, ...filled } = valueHeads;
  const rows = readTable(
    sheet,
    {
      required: [title, ...Object.values(filled)],
      optional: [key, unit, ...dimensions.map(({ head }) => head)],
    },
    problems,
  );
  const placed: Placed[] = [];
  for (const row of rows) {
    const heads = [...Object.values(filled), ...dimensions.map(({ head }) => head)];
    if (heads.every((head) => row.get(head) === '')) continue;
    const definition = definitionOf(row, definitions);
    const value = definition && rowValue(row, definition, dimensions);
    if (value) placed.push({ row, value });
  }
  noteOverlaps(placed);
  return placed.map(({ value }) => value);
}

function definitionOf(
  row: TableRow,
  definitions: readonly ParameterDefinition[],
): ParameterDefinition | undefined {
  const key = row.get(valueHeads.key);
  const title = row.get(valueHeads.title);
  const found = definitions.find((entry) => (key === '' ? entry.title === title : entry.key === key));
  if (!found)
    row.wrong(
      `没有“${key || title}”这个参数。请从“${sheetNames.list}”表里复制。`,
      key === '' ? valueHeads.title : valueHeads.key,
    );
  else if (title !== '' && title !== found.title) {
    row.wrong(`编号“${key}”是“${found.title}”，与“${title}”不是一个参数。请改成一致的。`, valueHeads.title);
    return undefined;
  }
  return found;
}

function rowValue(
  row: TableRow,
  definition: ParameterDefinition,
  dimensions: readonly Column[],
): ParameterValue | undefined {
  const match = matchOf(row, definition, dimensions);
  const from = dayOf(row, valueHeads.from);
  const to = dayOf(row, valueHeads.to);
  const content = readContent(row, definition);
  const source = row.get(valueHeads.source);
  if (source === '') row.wrong('没有写来源。请填文号或规定的名称。', valueHeads.source);
  if (from && to && from > to) row.wrong('截止日期早于起始日期。', valueHeads.to);
  if (match === undefined || from === undefined || to === undefined || content === undefined)
    return undefined;
  return { key: definition.key, from, to, value: content, source, ...match };
}

function readContent(row: TableRow, definition: ParameterDefinition): ParameterValue['value'] | undefined {
  const head = valueHeads.value;
  if (row.get(head) === '') {
    row.wrong('没有填值。请填写，或清空整行。', head);
    return undefined;
  }
  switch (definition.type) {
    case 'number':
    case 'money':
      return numberOf(row, head);
    case 'boolean':
      return booleanOf(row, head);
    case 'choice':
      return wordOf(row, head, wordsOf(definition, 'value') ?? new Map());
    default:
      return row.get(head);
  }
}
