import { expect } from 'vitest';
import type { SourcePage } from '../../../main/intake/page/types.ts';
import type { Reader, ReadFile } from '../../../main/intake/source/types.ts';

export type ReadPages = Omit<SourcePage, 'file'>[];

/** Opens with a reader that must succeed, and reads all pages. */
export async function pagesOf(
  reader: Reader,
  bytes: Uint8Array,
): Promise<{ file: ReadFile; pages: ReadPages }> {
  const result = await reader(bytes, '样本');
  if (!result.ok) expect.fail(result.error.message);
  const pages: ReadPages = [];
  for await (const page of result.value.pages()) pages.push(page);
  return { file: result.value, pages };
}

/** Lines for comparing: `row,column: text` in a cell, the bare text outside. */
export function written(page: ReadPages[number] | undefined): string[] {
  return (page?.lines ?? []).map(({ text, cell }) => {
    if (!cell) return text;
    const span = cell.rowSpan > 1 || cell.columnSpan > 1 ? ` (${cell.rowSpan}x${cell.columnSpan})` : '';
    return `${cell.row},${cell.column}${span}: ${text}`;
  });
}
