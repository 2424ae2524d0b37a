import type { StatisticsBlock, StatisticsColumn } from '../../../../shared/generated/schemas.ts';
import { type ChartData, mostRows } from '../../components/chart/chart-data.ts';
import type { Messages } from '../../messages/zh-CN.ts';

export function nameOfColumn({ id, title }: StatisticsColumn, { stats }: Messages): string {
  return title ?? stats.columns[id] ?? id;
}

/** What is drawn of a block: its first rows, and those columns that have anything in them. */
export function chartOf(block: StatisticsBlock, messages: Messages): ChartData {
  const { stats } = messages;
  const rows = block.rows.slice(0, mostRows);
  const series = block.chart.columns.flatMap((id, look) => {
    const at = block.columns.findIndex((column) => column.id === id);
    const column = block.columns[at];
    const values = rows.map((row) => row.cells[at]?.value ?? null);
    if (!column || !values.some((value) => value !== null && value !== 0)) return [];
    return [{ name: nameOfColumn(column, messages), look, values }];
  });
  return {
    kind: block.chart.kind,
    rows: series.length === 0 ? [] : rows.map((row) => row.label || stats.blocks[block.id].unnamed),
    series,
  };
}
