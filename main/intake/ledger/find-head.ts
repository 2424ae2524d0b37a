import type { CellText, SheetCells } from '../../xlsx/read-workbook.ts';
import type { LedgerDictionary } from './dictionary.ts';

/** The head of a register: heads by column, one row or two. */
export interface LedgerHead {
  /** First row of the head, from 0. */
  row: number;
  rows: 1 | 2;
  heads: readonly string[];
}

/** A title, the unit that reports and notes stand above the head. */
const furthestRow = 30;
/** Fewer known heads are no register of cases. */
const fewestHeads = 3;

/** The head row with most known heads; undefined where no row has enough. */
export function findHead(sheet: SheetCells, dictionary: LedgerDictionary): LedgerHead | undefined {
  let best: { head: LedgerHead; score: number } | undefined;
  for (let row = 0; row < Math.min(furthestRow, sheet.rows.length); row += 1) {
    for (const rows of [1, 2] as const) {
      const head = headAt(sheet, row, rows);
      const score = head ? scoreOf(head.heads, dictionary) : 0;
      if (head && score >= fewestHeads && score > (best?.score ?? 0)) best = { head, score };
    }
  }
  return best?.head;
}

/** The head that starts in a row; with two rows where the second fills places under heads that span columns. */
export function headAt(sheet: SheetCells, row: number, rows: 1 | 2): LedgerHead | undefined {
  const top = (sheet.rows[row] ?? []).map(text);
  if (rows === 1) return { row, rows, heads: top };
  const bottom = (sheet.rows[row + 1] ?? []).map(text);
  const fills = bottom.some((word, at) => word !== '' && (top[at] ?? '') === '');
  if (!fills || bottom.some((word) => /^\d[\d\-./]*$/.test(word))) return undefined;
  return { row, rows, heads: joined(top, bottom) };
}

function joined(top: readonly string[], bottom: readonly string[]): string[] {
  const width = Math.max(top.length, bottom.length);
  let over = '';
  return Array.from({ length: width }, (_none, at) => {
    const own = top[at] ?? '';
    if (own !== '') over = own;
    const below = bottom[at] ?? '';
    if (below === '') return own;
    return `${over}${below}`;
  });
}

/** How many different things the heads stand for. */
function scoreOf(heads: readonly string[], dictionary: LedgerDictionary): number {
  const found = new Set<string>();
  for (const head of heads) {
    const { target } = dictionary.guess(head);
    if (target !== '') found.add(target);
  }
  return found.size;
}

function text(cell: CellText): string {
  return typeof cell === 'string' ? cell.trim() : '';
}
