import type { SourcePage, TextLine } from '../page/types.ts';
import { type Cell, cellTables, headedTables } from './cells.ts';
import { joinedLines } from './join-lines.ts';
import { asksOnlyToSign, asksToSign, isGroupWord, looksLikeLabel, plainLabel } from './label-words.ts';
import type { KnownLabels, Labelled } from './labelled.ts';

/** Labels and values in the tables of a page; lines of theirs are added to `used`. */
export function labelledCells(page: SourcePage, known: KnownLabels, used: Set<TextLine>): Labelled[] {
  const isColumn = (text: string) => known.isColumn(plainLabel(text));
  const listed = new Set(
    headedTables(page, isColumn).flatMap(({ head, rows }) =>
      [head, ...rows].flatMap((row) => row.flatMap(({ all }) => all)),
    ),
  );
  for (const line of listed) used.add(line);
  return cellTables(page).flatMap(({ rows }) => {
    const free = rows.filter((row) => !row.some(({ all }) => all.some((line) => listed.has(line))));
    return free.flatMap((row, index) => {
      if (hasLabelsAbove(free, index, known)) return [];
      const below = rowsUnder(free, index, known);
      return below.length > 0
        ? below.flatMap((values) => inColumns(row, values, page, used))
        : inRow(row, page, known, used);
    });
  });
}

/** The rows of values under a row of labels: a receipt of several papers has one for each. */
function rowsUnder(
  rows: readonly (readonly Cell[])[],
  at: number,
  known: KnownLabels,
): readonly (readonly Cell[])[] {
  const head = rows[at];
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => !isLabelRow(head, row, known));
  return end < 0 ? below : below.slice(0, end);
}

function hasLabelsAbove(rows: readonly (readonly Cell[])[], at: number, known: KnownLabels): boolean {
  return rows.slice(0, at).some((_, index) => rowsUnder(rows, index, known).includes(rows[at] ?? []));
}

/** A row of nothing but labels over a row of as many values: 文书名称 | 送达时间 | 送达方式, or one label over all columns. */
function isLabelRow(row: readonly Cell[] | undefined, below: readonly Cell[], known: KnownLabels): boolean {
  return (
    row !== undefined &&
    row.length > 0 &&
    row.length === below.length &&
    row.every(({ text }) => known.knows(plainLabel(text))) &&
    !below.some(({ text }) => known.knows(plainLabel(text)))
  );
}

function inColumns(
  row: readonly Cell[],
  below: readonly Cell[],
  page: SourcePage,
  used: Set<TextLine>,
): Labelled[] {
  return row.flatMap((cell, index) => {
    const value = below[index];
    if (!value) return [];
    for (const line of [...cell.all, ...value.all]) used.add(line);
    return [labelledCell(cell, [value], page)];
  });
}

function labelledCell(cell: Cell, values: readonly Cell[], page: SourcePage): Labelled {
  return {
    label: plainLabel(cell.text),
    value: values
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    lines: values.flatMap(({ lines }) => lines),
    page,
    from: 'cell',
    toSign: asksToSign(cell.text),
    ...(asksOnlyToSign(cell.text) ? { onlySign: true } : {}),
    place: values.flatMap(({ all }) => all),
  };
}

function inRow(row: readonly Cell[], page: SourcePage, known: KnownLabels, used: Set<TextLine>): Labelled[] {
  const found: Labelled[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const cell = row[at];
    const next = row[at + 1];
    if (!cell) continue;
    const inside = labelInside(cell, page, known);
    if (inside) {
      for (const line of cell.all) used.add(line);
      found.push(inside);
      continue;
    }
    if (!next || !isLabel(cell.text, at, known)) continue;
    if (headsGroup(cell, next, row, at, known)) continue;
    const values = asksToSign(cell.text) ? untilLabel(row, at + 1, known) : [next];
    for (const line of [...cell.all, ...values.flatMap(({ all }) => all)]) used.add(line);
    found.push(labelledCell(cell, values, page));
    at += values.length;
  }
  return found;
}

/** A box for an opinion whose label stands in it, over the opinion and the signature. */
function labelInside(cell: Cell, page: SourcePage, known: KnownLabels): Labelled | undefined {
  const [first, ...rest] = cell.lines;
  if (!first || rest.length === 0 || !/意见|审批/.test(first.text) || !known.knows(plainLabel(first.text)))
    return undefined;
  const value: Cell = {
    ...cell,
    text: joinedLines(rest),
    lines: rest,
    all: cell.all.filter((one) => one !== first),
  };
  return labelledCell({ ...cell, text: first.text }, [value], page);
}

/** A label beside a label heads a group of rows, and so does one over several rows beside 公民 or 单位. */
function headsGroup(cell: Cell, next: Cell, row: readonly Cell[], at: number, known: KnownLabels): boolean {
  const more = at + 2 < row.length;
  if (isGroupWord(next.text)) return true;
  if (row.length > 2 && known.knows(plainLabel(next.text))) return true;
  if (!more) return false;
  return known.knows(plainLabel(next.text)) || (cell.rowSpan > 1 && looksLikeLabel(next.text));
}

/** The cells from a place on up to the next label of the row: an opinion and the signature beside it. */
function untilLabel(row: readonly Cell[], from: number, known: KnownLabels): readonly Cell[] {
  const next = row.findIndex((cell, index) => index > from && known.knows(plainLabel(cell.text)));
  return row.slice(from, next < 0 ? row.length : next);
}

function isLabel(text: string, column: number, known: KnownLabels): boolean {
  return known.knows(plainLabel(text)) || (column === 0 && looksLikeLabel(text));
}
