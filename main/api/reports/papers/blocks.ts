import type {
  PaperBlock,
  PaperColumn,
  PaperRow,
  PaperRun,
  PaperText,
} from '../../../../shared/generated/schemas.ts';
import { type Part, runs } from './numbers.ts';

type Style = PaperText['style'];

export function textBlock(id: string, style: Style, ...parts: readonly Part[]): PaperBlock {
  return { kind: 'text', id, style, runs: runs(...parts), edited: false };
}

export const pageBreak: PaperBlock = { kind: 'pageBreak' };

/** Title, share of the width and alignment of a column. */
export type ColumnSpec = readonly [title: string, share: number, align?: PaperColumn['align']];

/** Shares are brought to add up to 1. */
export function tableBlock(
  id: string,
  caption: string,
  columns: readonly ColumnSpec[],
  rows: readonly PaperRow[],
): PaperBlock {
  const whole = columns.reduce((sum, [, share]) => sum + share, 0);
  return {
    kind: 'table',
    id,
    caption,
    columns: columns.map(([title, share, align = 'left']) => ({ title, share: share / whole, align })),
    rows: [...rows],
  };
}

export function row(cells: readonly Part[]): PaperRow {
  return { cells: cells.map((cell): PaperRun[] => runs(cell)) };
}

export function totalRow(cells: readonly Part[]): PaperRow {
  return { ...row(cells), total: true };
}
