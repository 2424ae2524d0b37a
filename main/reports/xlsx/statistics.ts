import type { Statistics, StatisticsBlock, StatisticsRow } from '../../../shared/generated/schemas.ts';
import { blockWords, columnWords, scopeText } from '../statistics-words.ts';
import { localMinute } from '../words.ts';
import { head, number, type SheetSpec, spanning, text, writeWorkbook } from './workbook.ts';

/** Statistics as a workbook, one sheet a block; a percentage has a column of its own beside its count. */
export function statisticsXlsx(statistics: Statistics, at: Date): Promise<Uint8Array> {
  const { cases, signed, graded } = statistics;
  const scope = `${scopeText(statistics.scope)}　${cases.value} 卷，已提交 ${signed.value}，已定等 ${graded.value}　${localMinute(at.toISOString())}`;
  const sheets = statistics.blocks.map((block) => blockSheet(block, scope));
  return writeWorkbook(sheets.length > 0 ? sheets : [emptySheet(scope)]);
}

function blockSheet(block: StatisticsBlock, scope: string): SheetSpec {
  const words = blockWords[block.id];
  const rows = block.total ? [...block.rows, { ...block.total, label: '合计' }] : block.rows;
  const withShare = block.columns.map((_column, index) =>
    rows.some((row) => row.cells[index]?.share !== undefined),
  );
  const heads = block.columns.flatMap(({ id, title }, index) => {
    const name = title ?? columnWords[id] ?? id;
    return withShare[index] ? [name, `${name} %`] : [name];
  });
  return {
    name: words.title,
    widths: [40, ...heads.map(() => 12)],
    frozen: 2,
    rows: [
      spanning(`${words.title}　${scope}`, heads.length + 1, true),
      head([words.label, ...heads]),
      ...rows.map((row) => [text(row.label || words.unnamed), ...cells(row, withShare)]),
    ],
  };
}

function cells(row: StatisticsRow, withShare: readonly boolean[]) {
  return row.cells.flatMap(({ value, decimals, share }, index) => {
    const cell = number(value, decimals > 0 ? 2 : 0);
    return withShare[index] ? [cell, number(share ?? null, 2)] : [cell];
  });
}

function emptySheet(scope: string): SheetSpec {
  return { name: '统计', widths: [80], frozen: 1, rows: [head(['评查统计']), [text(scope)]] };
}
