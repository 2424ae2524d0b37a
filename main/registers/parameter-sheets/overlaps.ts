import type { ParameterValue } from '../../../shared/generated/schemas.ts';
import type { TableRow } from '../../xlsx/table.ts';
import { valueHeads } from './columns.ts';

/** A value with the line that it stands in. */
export interface Placed {
  row: TableRow;
  value: ParameterValue;
}

/** Names values for the same case and day: rules could use neither of two that contradict. */
export function noteOverlaps(placed: readonly Placed[], head: string = valueHeads.from): void {
  const groups = Map.groupBy(placed, ({ value }) => placeOf(value));
  for (const group of groups.values()) {
    for (const [index, { row, value }] of group.entries()) {
      const other = group.slice(0, index).find((earlier) => overlap(earlier.value, value));
      if (other)
        row.wrong(
          `与第 ${other.row.line} 行是同一参数、同样的适用范围，期间重叠。请改起止日期，或只留一行。`,
          head,
        );
    }
  }
}

/** Parameter and dimensions of a value as one text. */
export function placeOf({ key, match = {} }: ParameterValue): string {
  return JSON.stringify([key, Object.entries(match).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function overlap(a: ParameterValue, b: ParameterValue): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}
