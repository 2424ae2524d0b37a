import type { CellPlace, PageMark, TextLine } from '../../page/types.ts';
import { type Box, boxAround, middleX, middleY, type PlacedChar } from './geometry.ts';
import { findGrids, type Grid, type GridCell } from './grid.ts';
import { linesOf } from './lines.ts';
import type { PlacedPage } from './upright.ts';

export interface Layout {
  /** In reading order: the text around tables by height, a table where it begins, cell after cell. */
  lines: TextLine[];
  /** The cell that the middle of a box lies in. */
  cellAt(box: Box): CellPlace | undefined;
}

export function layOut(page: PlacedPage): Layout {
  const grids = findGrids(page.objects.horizontals, page.objects.verticals);
  const inCells = new Map<GridCell, PlacedChar[]>();
  const around: PlacedChar[] = [];
  // The smallest table around a character is its own: pages have frames, cells hold tables.
  const bySize = [...grids].sort((a, b) => areaOf(a.box) - areaOf(b.box));
  for (const char of page.chars.filter(isLevel)) {
    const cell = cellOf(char.box, bySize);
    if (!cell) around.push(char);
    else if (inCells.has(cell)) inCells.get(cell)!.push(char);
    else inCells.set(cell, [char]);
  }
  const filled = grids.filter((grid) => grid.cells.some((cell) => hasText(inCells.get(cell))));
  const blocks = linesOf(around).map((line) => ({
    top: middleY(line.box),
    lines: [lineOf(line.text, line.box, page)],
  }));
  filled.sort((a, b) => a.box.top - b.box.top);
  filled.forEach((grid, table) => {
    blocks.push({
      top: grid.box.top,
      lines: grid.cells.flatMap((cell) => cellLines(cell, inCells.get(cell) ?? [], table, page)),
    });
  });
  return {
    lines: [...blocks.sort((a, b) => a.top - b.top).flatMap(({ lines }) => lines), ...slantedLines(page)],
    cellAt: (box) => {
      const cell = cellOf(box, bySize);
      const table = filled.findIndex(({ cells }) => cell !== undefined && cells.includes(cell));
      return cell && table >= 0 ? placeOf(cell, table) : undefined;
    },
  };
}

function isLevel({ angle }: { angle: number }): boolean {
  return Math.cos(angle) > 0.95;
}

/** Watermarks and notes along the margin come last, in the order of the file. */
function slantedLines(page: PlacedPage): TextLine[] {
  const runs: PlacedPage['chars'][] = [];
  for (const char of page.chars) {
    if (isLevel(char)) continue;
    const last = runs.at(-1)?.at(-1);
    const size = char.box.right - char.box.left + char.box.bottom - char.box.top;
    const apart = last
      ? Math.abs(middleX(char.box) - middleX(last.box)) + Math.abs(middleY(char.box) - middleY(last.box))
      : Infinity;
    if (last && apart < 2 * size && Math.abs(last.angle - char.angle) < 0.1) runs.at(-1)!.push(char);
    else runs.push([char]);
  }
  return runs
    .map((run) =>
      lineOf(
        run
          .map(({ text }) => text)
          .join('')
          .trim(),
        boxAround(run.map(({ box }) => box)),
        page,
      ),
    )
    .filter(({ text }) => text !== '');
}

function cellOf(placed: Box, grids: readonly Grid[]): GridCell | undefined {
  const x = middleX(placed);
  const y = middleY(placed);
  const holds = ({ left, top, right, bottom }: Box) => x >= left && x <= right && y >= top && y <= bottom;
  for (const grid of grids) {
    if (!holds(grid.box)) continue;
    const cell = grid.cells.find(({ box }) => holds(box));
    if (cell) return cell;
  }
  return undefined;
}

function hasText(chars: readonly PlacedChar[] | undefined): boolean {
  return chars?.some(({ text }) => text.trim() !== '') ?? false;
}

function cellLines(
  cell: GridCell,
  chars: readonly PlacedChar[],
  table: number,
  page: PlacedPage,
): TextLine[] {
  const place = placeOf(cell, table);
  const lines = linesOf(chars);
  if (lines.length === 0) return [{ ...lineOf('', cell.box, page), cell: place }];
  return lines.map((line) => ({ ...lineOf(line.text, line.box, page), cell: place }));
}

function placeOf({ row, column, rowSpan, columnSpan }: GridCell, table: number): CellPlace {
  return { table, row, column, rowSpan, columnSpan };
}

function lineOf(text: string, box: Box, page: PlacedPage): TextLine {
  return { text, region: regionOf(box, page), confidence: 1 };
}

/** A mark with the cell that it stands in. */
export function inCell(
  mark: PageMark,
  { cellAt }: Layout,
  { width, height }: { width: number; height: number },
): PageMark {
  if (!mark.region) return mark;
  const [x, y, wide, high] = mark.region;
  const cell = cellAt({
    left: x * width,
    top: y * height,
    right: (x + wide) * width,
    bottom: (y + high) * height,
  });
  return cell ? { ...mark, cell } : mark;
}

/** Shares of the page, cut at its edges. */
export function regionOf(box: Box, { width, height }: { width: number; height: number }) {
  const share = (value: number, whole: number) =>
    Math.round(Math.min(1, Math.max(0, value / whole)) * 1e5) / 1e5;
  const [left, top] = [share(box.left, width), share(box.top, height)];
  const wide = Math.max(0, share(box.right, width) - left);
  const high = Math.max(0, share(box.bottom, height) - top);
  return [left, top, Math.round(wide * 1e5) / 1e5, Math.round(high * 1e5) / 1e5] as const;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
