import type { ScoreLine } from '../../../../shared/generated/schemas.ts';
import { lineText, type ScoreTable } from '../../../../shared/score/index.ts';

/** A row of the sheet that a number leads to. */
export interface LineDoor {
  line: string;
  text: string;
}

/** Rows that a line of the arithmetic speaks of; none for the sum of the items, which have lines of their own. */
export function doorsOf(
  { kind, lines }: ScoreLine,
  table: ScoreTable,
  stops: ReadonlySet<string>,
): LineDoor[] {
  if (kind === 'items') return [];
  const reachable = lines.filter((line) => stops.has(line));
  const wanted = kind === 'item' ? reachable.slice(0, 1) : reachable;
  return wanted.map((line) => ({ line, text: shortLineText(table, line) }));
}

/** At most 16 characters of a line’s words. */
export function shortLineText(table: ScoreTable, id: string): string {
  const line = table.lines.get(id);
  const text = line ? lineText(line) : '';
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
