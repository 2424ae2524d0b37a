import type { ParameterDefinition, ParameterValue } from '../../../shared/generated/schemas.ts';
import type { TableRow } from '../../xlsx/table.ts';
import { wordOf } from './cells.ts';
import type { Column } from './columns.ts';

/** Dimensions of a value as `match`, left out where it has none; undefined where one can't be read. */
export function matchOf(
  row: TableRow,
  definition: ParameterDefinition,
  dimensions: readonly Column[],
): Pick<ParameterValue, 'match'> | undefined {
  const match: Record<string, string> = {};
  let isWhole = true;
  for (const { name, head, words } of dimensions) {
    const text = row.get(head);
    if (text === '') continue;
    const id = words ? wordOf(row, head, words) : text;
    if (id === undefined) isWhole = false;
    else if (definition.dimensions.includes(name)) match[name] = id;
    else {
      row.wrong(`“${definition.title}”不按“${head}”区分。请清空这一格。`, head);
      isWhole = false;
    }
  }
  if (!isWhole) return undefined;
  return Object.keys(match).length > 0 ? { match } : {};
}
