import type { SheetColumn, SheetColumnRole } from '../../../shared/generated/schemas.ts';
import type { PlacedCell } from './table.ts';

type Grid = readonly (readonly (PlacedCell | undefined)[])[];

/** What a reason for a deduction looks like, and a cell that is only points. */
const deduction = /(?:扣除?|减)\s*\d|不得分|一票否决/u;
const number = /^[（(]?\s*\d+(?:\.\d+)?\s*分?\s*[）)]?$/u;

/** Share of the rows of a table that have to look so before a head is overruled or an unknown one is filled in. */
const enough = { deduction: 0.3, number: 0.6 };

/**
 * Roles that heads leave open, by what stands below them: reasons for deductions under 评查标准 or 备注, points under
 * 扣分. A column that a person chose before stays as it was.
 */
export function rolesByContent(columns: readonly SheetColumn[], grid: Grid, headRow: number): SheetColumn[] {
  const rows = grid.slice(headRow + 1);
  let result = [...columns];
  const has = (role: SheetColumnRole) => result.some((column) => column.role === role);
  const set = (role: SheetColumnRole, at: number | undefined) => {
    if (at !== undefined)
      result = result.map((column, index) => (index === at ? { ...column, role, how: 'content' } : column));
  };
  if (!has('scoring')) {
    const items = result.filter(({ role }) => role === 'item').length;
    set(
      'scoring',
      likeliest(result, rows, deduction, enough.deduction, ({ role }) =>
        role === 'item' ? items > 1 : role === 'note' || role === 'ignore',
      ),
    );
  }
  if (!has('points'))
    set(
      'points',
      likeliest(result, rows, number, enough.number, ({ role }) => role === 'ignore'),
    );
  return result;
}

/** The column with most rows that look so, where there are enough of them. */
function likeliest(
  columns: readonly SheetColumn[],
  rows: Grid,
  look: RegExp,
  share: number,
  isOpen: (column: SheetColumn) => boolean,
): number | undefined {
  let best: { at: number; count: number } | undefined;
  for (const [at, column] of columns.entries()) {
    if (column.how === 'remembered' || !isOpen(column)) continue;
    const count = rows.filter((line) => look.test(line[at]?.text.trim() ?? '')).length;
    if (count >= share * rows.length && count > (best?.count ?? 0)) best = { at, count };
  }
  return best?.at;
}
