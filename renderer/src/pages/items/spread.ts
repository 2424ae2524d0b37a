import type { ItemRow } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** 我的尺度: how often I took how many points, most first, then the verdicts that take none. */
export function spreadOf(rows: readonly ItemRow[], { items, common }: Messages): string {
  const byPoints = new Map<number, number>();
  const byWord = new Map<string, number>();
  for (const { judgement, lost } of rows) {
    if (judgement === undefined) continue;
    if (lost === undefined) {
      const word = common.judgements[judgement];
      byWord.set(word, (byWord.get(word) ?? 0) + 1);
    } else byPoints.set(lost, (byPoints.get(lost) ?? 0) + 1);
  }
  const points = [...byPoints]
    .sort(([a], [b]) => b - a)
    .map(([lost, count]) => items.spreadPart(lost === 0 ? '0' : items.lostPoints(String(lost)), count));
  const words = [...byWord].map(([word, count]) => items.spreadPart(word, count));
  const parts = [...points, ...words];
  return parts.length === 0 ? items.spreadNone : parts.join(common.listSeparator);
}

/** The row after (or before) one in the order of the list, that fulfils a condition. */
export function rowFrom(
  rows: readonly ItemRow[],
  current: string | undefined,
  by: 1 | -1,
  isWanted: (row: ItemRow) => boolean = () => true,
): ItemRow | undefined {
  for (let at = rows.findIndex((row) => row.case === current) + by; at >= 0 && at < rows.length; at += by) {
    const row = rows[at];
    if (row && isWanted(row)) return row;
  }
  return undefined;
}

/** The reason that I wrote last before this row of the list. */
export function reasonBefore(rows: readonly ItemRow[], current: string): string | undefined {
  return rowFrom(rows, current, -1, (row) => (row.reason ?? '') !== '')?.reason;
}
