import type { SourcePage, TextLine } from '../page/types.ts';
import { type Cell, cellTables, headedTables } from './cells.ts';
import { joinedLines } from './join-lines.ts';
import { isGroupWord, looksLikeLabel, plainLabel } from './label-words.ts';
import { belongsToAgency, firstLabelAt, segmentsOf } from './line-labels.ts';

/** A label with what stands in its place, and where. */
export interface Labelled {
  /** As compared, see `plainLabel`. */
  label: string;
  value: string;
  /** Lines that the value was read from; empty where its place is blank. */
  lines: readonly TextLine[];
  page: SourcePage;
  /** A cell of its own is surely the whole value; a line may go on. */
  from: 'cell' | 'line';
  /** The label asks for a signature, a seal or an opinion. */
  toSign: boolean;
  /** The label asks for nothing but a name and a seal: 当事人（签名）. */
  onlySign?: boolean;
  /** The line or cell that the label and its place are in, also where the place is blank. */
  place: readonly TextLine[];
  /** It stands with the agency's own address and telephone. */
  ofAgency?: boolean;
}

/** What the kind of document knows of labels. */
export interface KnownLabels {
  /** Whether a text is one of its labels. */
  knows(plain: string): boolean;
  /** Whether a text heads a column of a list. */
  isColumn(plain: string): boolean;
  /** Whether the value of a label may take several paragraphs. */
  runsOn(plain: string): boolean;
}

/** Labels and values of some pages: `label | value` in tables, `label：value` in lines. */
export function labelledValues(pages: readonly SourcePage[], known: KnownLabels): Labelled[] {
  return pages.flatMap((page) => {
    const used = new Set<TextLine>();
    const inCells = inTables(page, known, used);
    const lines = page.lines.filter((line) => !used.has(line));
    return [...inCells, ...inLines(page, lines, known)];
  });
}

function inTables(page: SourcePage, known: KnownLabels, used: Set<TextLine>): Labelled[] {
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

function inLines(page: SourcePage, lines: readonly TextLine[], known: KnownLabels): Labelled[] {
  const found: Labelled[] = [];
  for (const [index, line] of lines.entries()) {
    const own = segmentsOf(line.text, known.knows).map(({ label, value }): Labelled => {
      // Recognition sees a colon twice.
      const text = value.replace(/^[：:\s]+/, '').trim();
      return {
        label: plainLabel(label),
        value: text,
        lines: text === '' ? [] : [line],
        page,
        from: 'line',
        toSign: asksToSign(label),
        ...(asksOnlyToSign(label) ? { onlySign: true } : {}),
        place: [line],
        ...(belongsToAgency(lines, index, label) ? { ofAgency: true } : {}),
      };
    });
    const last = own.at(-1);
    if (last) own[own.length - 1] = withLinesBelow(last, line, lines.slice(index + 1), known);
    found.push(...own);
  }
  return found;
}

export function asksToSign(label: string): boolean {
  return /签名|签字|盖章|签章|签收|意见|审批|审核人/.test(label);
}

function asksOnlyToSign(label: string): boolean {
  return /[(（][^()（）]*(?:签名|签字|盖章|签章|捺印)|(?:签名|签字|签章)[：:]?$|签名或盖章|签字盖章/.test(
    label.trim(),
  );
}

/**
 * Where a value reaches the right margin, the lines below that begin no label go on with it; a value that may take
 * paragraphs goes on up to the next label. A label alone on its line has its value below.
 */
function withLinesBelow(
  open: Labelled,
  line: TextLine,
  below: readonly TextLine[],
  known: KnownLabels,
): Labelled {
  const taken: TextLine[] = [];
  const paragraphs = known.runsOn(open.label) && !open.toSign;
  let last = line;
  for (const next of below) {
    if (next.cell !== line.cell && (next.cell === undefined || line.cell === undefined)) break;
    if (next.text.trim() === '') {
      if (paragraphs) continue;
      break;
    }
    if (endsBody(next.text)) break;
    const label = firstLabelAt(next.text, known.knows);
    // A number that was broken at the margin ends before the next label of the line: …4X；地址：
    if (label > 0 && wraps(last, next))
      taken.push({
        ...next,
        text: next.text
          .trim()
          .slice(0, label)
          .replace(/[，,；;]\s*$/u, ''),
      });
    if (label >= 0) break;
    if (!paragraphs && !wraps(last, next)) break;
    taken.push(next);
    last = next;
  }
  if (taken.length === 0) return open;
  const first = open.value === '' ? [] : [line];
  const text = joinedLines([...first.map((one) => ({ ...one, text: open.value })), ...taken]);
  return { ...open, value: text, lines: [...first, ...taken] };
}

/** Words after which a form's text is over. */
function endsBody(text: string): boolean {
  return /^[\s\u3000(（]*(?:以下空白|（?以下无正文|以上(?:笔录|记录|内容)|上述笔录|此页无正文)/.test(text);
}

function wraps(last: TextLine, next: TextLine): boolean {
  if (!last.region || !next.region || last.region[0] + last.region[2] <= 0.82) return false;
  return next.region[1] - last.region[1] <= last.region[3] * 2.5;
}
