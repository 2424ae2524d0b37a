import type { SheetColumn, SheetColumnRole, StandardSheetWords } from '../../../shared/generated/schemas.ts';
import { rolesByContent } from './by-content.ts';
import { filledGrid, type PlacedCell, type SheetTable } from './table.ts';
import { holdsAny, plainHead } from './words.ts';

export interface TableColumns {
  /** From 0; -1 where no row looks like a head. */
  headRow: number;
  columns: SheetColumn[];
  /** It looks like a table of points, or one of vetoes. */
  isStandard: boolean;
  /** Titles that span the table above its head. */
  titles: string[];
}

/** Roles by plain head, as people chose them before. */
export type RememberedRoles = Readonly<Record<string, SheetColumnRole>>;

/** The head stands in the first rows, below titles that span the table. */
const furthestRow = 12;

/** What the columns of a table stand for: as remembered, as their heads say, else as what stands in them looks. */
export function columnsOf(
  table: SheetTable,
  words: StandardSheetWords,
  remembered: RememberedRoles = {},
): TableColumns {
  const grid = filledGrid(table);
  let best = { row: -1, score: 1 };
  for (const [row, cells] of grid.slice(0, furthestRow).entries()) {
    const roles = new Set(headsIn(cells).map((head) => roleOf(head, words, remembered)?.role));
    roles.delete(undefined);
    if (roles.size > best.score) best = { row, score: roles.size };
  }
  const columns = columnsAt(grid, best.row, words, remembered);
  const has = (role: SheetColumnRole) => columns.some((column) => column.role === role);
  const titles = titlesAbove(grid, best.row);
  const isVeto = [table.caption, ...titles].some((title) => holdsAny(title, words.veto));
  return {
    headRow: best.row,
    columns,
    titles,
    isStandard: has('item') && (has('points') || has('scoring') || isVeto),
  };
}

/** Rows above the head that are one cell with text. */
export function titlesAbove(
  grid: readonly (readonly (PlacedCell | undefined)[])[],
  headRow: number,
): string[] {
  return grid.slice(0, Math.max(0, headRow)).flatMap((line) => {
    const filled = [...new Set(line)].filter((cell) => cell !== undefined && cell.text.trim() !== '');
    return filled.length === 1 ? [filled[0]!.text.trim()] : [];
  });
}

/** Columns under a head row that a person chose. */
export function columnsAt(
  grid: readonly (readonly (PlacedCell | undefined)[])[],
  headRow: number,
  words: StandardSheetWords,
  remembered: RememberedRoles = {},
): SheetColumn[] {
  const width = grid[0]?.length ?? 0;
  const heads = headRow < 0 ? [] : headsIn(grid[headRow] ?? []);
  const byHead = Array.from({ length: width }, (_none, at): SheetColumn => {
    const head = heads[at] ?? '';
    return { head, ...(roleOf(head, words, remembered) ?? { role: 'ignore', how: 'none' }) };
  });
  const columns = rolesByContent(byHead, grid, headRow);
  // Two columns under one spanning head, or a table whose contents stand under 项目: the last of them is the item.
  if (!columns.some(({ role }) => role === 'item')) {
    const at = columns.findLastIndex(({ role }) => role === 'section');
    if (at >= 0) columns[at] = { ...columns[at]!, role: 'item', how: 'content' };
  }
  return columns;
}

function headsIn(cells: readonly (PlacedCell | undefined)[]): string[] {
  return cells.map((cell) => cell?.text.trim() ?? '');
}

function roleOf(
  head: string,
  words: StandardSheetWords,
  remembered: RememberedRoles,
): Pick<SheetColumn, 'role' | 'how'> | undefined {
  const plain = plainHead(head);
  // A title that spans the table is longer than any head.
  if (plain === '' || plain.length > 14) return undefined;
  const known = remembered[plain];
  if (known) return { role: known, how: 'remembered' };
  let best: { role: SheetColumnRole; length: number } | undefined;
  for (const { role, heads } of words.columns)
    for (const word of heads)
      if (plain.includes(word) && word.length > (best?.length ?? 0)) best = { role, length: word.length };
  return best && { role: best.role, how: 'head' };
}
