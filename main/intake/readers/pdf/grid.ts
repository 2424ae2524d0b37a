import type { Box, Horizontal, Vertical } from './geometry.ts';

/** A cell between ruling lines; rows and columns from 0. */
export interface GridCell {
  box: Box;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface Grid {
  box: Box;
  /** Row by row. */
  cells: GridCell[];
}

/** Points: lines as near as this are one line, ends as near as this touch. */
const near = 2;
const shortest = 8;
const mostLines = 3000;
const mostFields = 20_000;
/** Share of a side that has to be ruled to close it. */
const closed = 0.6;

/** Tables that ruling lines make. A single box, an underline and the frame of a page are none. */
export function findGrids(horizontals: readonly Horizontal[], verticals: readonly Vertical[]): Grid[] {
  const across = joined(horizontals.map(({ y, left, right }) => ({ at: y, from: left, to: right })));
  const down = joined(verticals.map(({ x, top, bottom }) => ({ at: x, from: top, to: bottom })));
  if (across.length + down.length > mostLines) return [];
  return connected(across, down)
    .map((group) => gridOf(group.across, group.down))
    .filter((grid) => grid !== undefined);
}

/** A line across or down: where it lies, and from where to where it runs. */
interface Line {
  at: number;
  from: number;
  to: number;
}

/** Pieces of one line (dashes, the borders of neighbouring cells) put together. */
function joined(pieces: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row && piece.at - row[0]!.at <= near) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap(joinRow).filter(({ from, to }) => to - from >= shortest);
}

function joinRow(row: Line[]): Line[] {
  const at = row.reduce((sum, line) => sum + line.at, 0) / row.length;
  const lines: Line[] = [];
  for (const { from, to } of row.sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    if (last && from - last.to <= near * 1.5) last.to = Math.max(last.to, to);
    else lines.push({ at, from, to });
  }
  return lines;
}

/** Lines that touch one another, however far round. */
function connected(across: readonly Line[], down: readonly Line[]): { across: Line[]; down: Line[] }[] {
  const parents = Array.from({ length: across.length + down.length }, (_none, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top]!;
    parents[at] = top;
    return top;
  };
  across.forEach((flat, a) => {
    down.forEach((upright, d) => {
      if (touch(flat, upright)) parents[root(a)] = root(across.length + d);
    });
  });
  const groups = new Map<number, { across: Line[]; down: Line[] }>();
  const groupOf = (at: number) => {
    const group = groups.get(root(at)) ?? { across: [], down: [] };
    groups.set(root(at), group);
    return group;
  };
  across.forEach((line, at) => {
    groupOf(at).across.push(line);
  });
  down.forEach((line, at) => {
    groupOf(across.length + at).down.push(line);
  });
  return [...groups.values()];
}

function touch(flat: Line, upright: Line): boolean {
  return (
    upright.at >= flat.from - near &&
    upright.at <= flat.to + near &&
    flat.at >= upright.from - near &&
    flat.at <= upright.to + near
  );
}

function gridOf(across: readonly Line[], down: readonly Line[]): Grid | undefined {
  if (across.length < 2 || down.length === 0) return undefined;
  const lefts = Math.min(...across.map(({ from }) => from));
  const rights = Math.max(...across.map(({ to }) => to));
  const ys = placesOf(across.map(({ at }) => at));
  const sides = placesOf(down.map(({ at }) => at));
  // Tables are often open at the sides: their lines across end where a side would be.
  const missing = [lefts, rights].filter((x) => sides.every((side) => Math.abs(side - x) > near * 2));
  const xs = placesOf([...sides, ...missing]);
  const uprights = [...down, ...missing.map((at) => ({ at, from: ys[0]!, to: ys.at(-1)! }))];
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > mostFields) return undefined;
  const cells = cellsOf(xs, ys, across, uprights);
  if (cells.length < 2) return undefined;
  return { box: { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! }, cells };
}

function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (places.length === 0 || value - places.at(-1)! > near) places.push(value);
  }
  return places;
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Line[],
  down: readonly Line[],
): GridCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const ruledBelow = (row: number, column: number) => ruled(across, ys[row]!, xs[column]!, xs[column + 1]!);
  const ruledBefore = (row: number, column: number) => ruled(down, xs[column]!, ys[row]!, ys[row + 1]!);
  const seen = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (seen.has(row * columns + column)) continue;
      let open = false;
      const extent = { lastRow: row, firstColumn: column, lastColumn: column };
      const waiting: [number, number][] = [[row, column]];
      seen.add(row * columns + column);
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [r, c] = next;
        extent.lastRow = Math.max(extent.lastRow, r);
        extent.firstColumn = Math.min(extent.firstColumn, c);
        extent.lastColumn = Math.max(extent.lastColumn, c);
        const beside: [boolean, number, number][] = [
          [ruledBelow(r, c), r - 1, c],
          [ruledBelow(r + 1, c), r + 1, c],
          [ruledBefore(r, c), r, c - 1],
          [ruledBefore(r, c + 1), r, c + 1],
        ];
        for (const [isRuled, r2, c2] of beside) {
          if (isRuled) continue;
          if (r2 < 0 || c2 < 0 || r2 >= rows || c2 >= columns) open = true;
          else if (!seen.has(r2 * columns + c2)) {
            seen.add(r2 * columns + c2);
            waiting.push([r2, c2]);
          }
        }
      }
      // What no line closes is the page around an uneven table, not a cell.
      if (!open) cells.push(cellAt(row, extent, xs, ys));
    }
  }
  return cells;
}

function ruled(lines: readonly Line[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines)
    if (Math.abs(line.at - at) <= near)
      covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  return covered >= (to - from) * closed;
}

function cellAt(
  row: number,
  { lastRow, firstColumn, lastColumn }: { lastRow: number; firstColumn: number; lastColumn: number },
  xs: readonly number[],
  ys: readonly number[],
): GridCell {
  return {
    box: { left: xs[firstColumn]!, right: xs[lastColumn + 1]!, top: ys[row]!, bottom: ys[lastRow + 1]! },
    row,
    column: firstColumn,
    rowSpan: lastRow - row + 1,
    columnSpan: lastColumn - firstColumn + 1,
  };
}
