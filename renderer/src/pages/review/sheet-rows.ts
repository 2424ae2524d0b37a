import type { ReviewLine, ScoreItem } from '../../../../shared/generated/schemas.ts';
import { allowedVerdicts, type ScoreTable } from '../../../../shared/score/index.ts';

/** One row of the sheet: a heading of the standard, an item, or a line that is judged. */
export type SheetRow =
  | { kind: 'section'; key: string; title: string }
  | { kind: 'item'; key: string; item: ScoreItem; canJudge: boolean }
  | { kind: 'line'; key: string; line: ReviewLine };

/** The sheet in the standard's own order, with its own numbers and words. */
export function sheetRows(table: ScoreTable, lines: readonly ReviewLine[]): SheetRow[] {
  const rows: SheetRow[] = [];
  let section = '';
  let item = '';
  for (const line of lines) {
    if (line.section !== section) {
      section = line.section;
      rows.push({ kind: 'section', key: `section-${rows.length}`, title: section });
    }
    if (line.item !== item) {
      item = line.item;
      const found = table.lines.get(item);
      if (found?.kind === 'item') {
        rows.push({
          kind: 'item',
          key: item,
          item: found.item,
          canJudge: allowedVerdicts(table, found).length > 0,
        });
      }
    }
    rows.push({ kind: 'line', key: line.line, line });
  }
  return rows;
}

/** Rows that the cursor stops at. */
export function stops(rows: readonly SheetRow[]): string[] {
  return rows
    .filter((row) => row.kind === 'line' || (row.kind === 'item' && row.canJudge))
    .map((row) => row.key);
}

/** The next stop after the cursor in a direction; undefined at the end: it never wraps around. */
export function stepFrom(
  order: readonly string[],
  cursor: string,
  by: 1 | -1,
  wanted: (key: string) => boolean = () => true,
): string | undefined {
  for (let at = order.indexOf(cursor) + by; at >= 0 && at < order.length; at += by) {
    const key = order[at];
    if (key !== undefined && wanted(key)) return key;
  }
  return undefined;
}
