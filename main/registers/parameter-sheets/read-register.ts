import type {
  ParameterDefinition,
  ParameterEntry,
  ParameterValue,
} from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { SheetCells } from '../../xlsx/read-workbook.ts';
import { type CellProblem, readTable, type TableRow } from '../../xlsx/table.ts';
import { contentOf, dayOf } from './cells.ts';
import { type Column, dimensionColumns, entryColumns, registerHeads } from './columns.ts';
import { matchOf } from './match.ts';
import { noteOverlaps, placeOf } from './overlaps.ts';

interface Group {
  row: TableRow;
  value: ParameterValue & { value: ParameterEntry[] };
}

/**
 * A register or catalogue: one line an entry. Lines with the same dimensions and dates make one value; its source has
 * to stand in one of them and must be the same in all that have it.
 */
export function readRegister(
  sheet: SheetCells,
  definition: ParameterDefinition,
  vocabulary: Vocabulary,
  problems: CellProblem[],
): ParameterValue[] {
  const dimensions = dimensionColumns([definition], vocabulary, '适用');
  const columns = entryColumns(definition);
  const rows = readTable(
    sheet,
    {
      required: [registerHeads.source, ...columns.map(({ head }) => head)],
      optional: [registerHeads.from, registerHeads.to, ...dimensions.map(({ head }) => head)],
    },
    problems,
  );
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const match = matchOf(row, definition, dimensions);
    const from = dayOf(row, registerHeads.from);
    const to = dayOf(row, registerHeads.to);
    const entry = entryOf(row, columns);
    if (match === undefined || from === undefined || to === undefined || !entry) continue;
    if (from && to && from > to) row.wrong('截止日期早于起始日期。', registerHeads.to);
    const value = {
      key: definition.key,
      from,
      to,
      value: [entry],
      source: row.get(registerHeads.source),
      ...match,
    };
    const place = `${placeOf(value)} ${from} ${to}`;
    const group = groups.get(place);
    if (group) join(group, row, entry);
    else groups.set(place, { row, value });
  }
  for (const { row, value } of groups.values())
    if (value.source === '')
      row.wrong('没有写来源。请至少在第一行填文号或规定的名称。', registerHeads.source);
  noteOverlaps([...groups.values()], registerHeads.from);
  return [...groups.values()].map(({ value }) => value);
}

function join({ row: first, value }: Group, row: TableRow, entry: ParameterEntry): void {
  value.value.push(entry);
  const source = row.get(registerHeads.source);
  if (value.source === '') value.source = source;
  else if (source !== '' && source !== value.source)
    row.wrong(
      `来源与第 ${first.line} 行不同。同一张表（同样的适用范围和期间）只有一个来源；请改成一致，或用“${registerHeads.from}”“${registerHeads.to}”分开。`,
      registerHeads.source,
    );
}

/** Empty days stand as empty texts, because rules ask for an open end by them; other empty cells are left out. */
function entryOf(row: TableRow, columns: readonly Column[]): ParameterEntry | undefined {
  const entry: Record<string, string | number | boolean> = {};
  let isWhole = true;
  let isFilled = false;
  for (const column of columns) {
    if (row.get(column.head) === '') {
      if (column.type === 'day') entry[column.name] = '';
      continue;
    }
    isFilled = true;
    const content = contentOf(row, column);
    if (content === undefined) isWhole = false;
    else entry[column.name] = content;
  }
  if (!isFilled) row.wrong('这一行没有内容。请填写，或清空整行。');
  const { from, to } = entry;
  if (typeof from === 'string' && typeof to === 'string' && to !== '' && from > to)
    row.wrong('截止日期早于起始日期。', columns.find(({ name }) => name === 'to')?.head);
  return isWhole && isFilled ? entry : undefined;
}
