import type { SourcePage, TextLine } from '../page/types.ts';
import { cellTables, type TableGrid } from './cells.ts';
import { looksLikeLabel, plainLabel } from './label-words.ts';

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
  /** The line or cell that the label and its place are in, also where the place is blank. */
  place: readonly TextLine[];
}

/** Whether a text is one of the labels that the kind of document knows. */
export type KnowsLabel = (plain: string) => boolean;

/** Labels and values of some pages: `label | value` in tables, `label：value` in lines. */
export function labelledValues(pages: readonly SourcePage[], knows: KnowsLabel): Labelled[] {
  return pages.flatMap((page) => [
    ...cellTables(page).flatMap((table) => inTable(table, page, knows)),
    ...inLines(page, knows),
  ]);
}

function inTable(table: TableGrid, page: SourcePage, knows: KnowsLabel): Labelled[] {
  const found: Labelled[] = [];
  for (const row of table.rows) {
    for (let at = 0; at < row.length - 1; at += 1) {
      const cell = row[at];
      const next = row[at + 1];
      if (!cell || !next || !isLabel(cell.text, at, knows)) continue;
      // A label beside a label heads a group of rows, or both head columns.
      if (knows(plainLabel(next.text)) && row.length > 2) continue;
      found.push({
        label: plainLabel(cell.text),
        value: next.text,
        lines: next.lines,
        page,
        from: 'cell',
        toSign: asksToSign(cell.text),
        place: next.all,
      });
      at += 1;
    }
  }
  return found;
}

function isLabel(text: string, column: number, knows: KnowsLabel): boolean {
  return knows(plainLabel(text)) || (column === 0 && text.trim() !== '' && looksLikeLabel(text));
}

const colon = /^(?<label>[^：:]{1,30})[：:](?<value>.*)$/u;

function inLines(page: SourcePage, knows: KnowsLabel): Labelled[] {
  const found: Labelled[] = [];
  const free = page.lines.filter((line) => line.cell === undefined);
  for (const [index, line] of free.entries()) {
    let open: Labelled | undefined;
    for (const segment of line.text.split(/[ \u3000]{2,}|\t+/)) {
      const match = colon.exec(segment.trim());
      const label = plainLabel(match?.groups?.label ?? '');
      if (match && (knows(label) || (looksLikeLabel(label) && !isTalk(label)))) {
        open = labelledLine(match.groups?.label ?? '', match.groups?.value ?? '', line, page);
        found.push(open);
      } else if (open && segment.trim() !== '') {
        open = extend(found, open, segment.trim(), line);
      }
    }
    if (open) continueBelow(found, open, free.slice(index + 1), knows);
  }
  return found;
}

function asksToSign(label: string): boolean {
  return /签名|签字|盖章|签章|意见|审批|审核人/.test(label);
}

function isTalk(label: string): boolean {
  return /^[问答]$/.test(label);
}

function labelledLine(label: string, value: string, line: TextLine, page: SourcePage): Labelled {
  const text = value.trim();
  return {
    label: plainLabel(label),
    value: text,
    lines: text === '' ? [] : [line],
    page,
    from: 'line',
    toSign: asksToSign(label),
    place: [line],
  };
}

function extend(found: Labelled[], open: Labelled, text: string, line: TextLine): Labelled {
  const longer = {
    ...open,
    value: open.value === '' ? text : `${open.value} ${text}`,
    lines: [...open.lines, line],
  };
  found[found.indexOf(open)] = longer;
  return longer;
}

/** Where a value reaches the right margin of the page, the lines below that begin no label go on with it. */
function continueBelow(
  found: Labelled[],
  open: Labelled,
  below: readonly TextLine[],
  knows: KnowsLabel,
): void {
  let last = open.lines.at(-1);
  let current = open;
  for (const line of below) {
    if (!last?.region || !line.region || !reachesMargin(last) || beginsLabel(line.text, knows)) return;
    if (line.region[1] - last.region[1] > last.region[3] * 2.5) return;
    const longer = {
      ...current,
      value: `${current.value}${line.text.trim()}`,
      lines: [...current.lines, line],
    };
    found[found.indexOf(current)] = longer;
    current = longer;
    last = line;
  }
}

function reachesMargin({ region }: TextLine): boolean {
  return region !== undefined && region[0] + region[2] > 0.82;
}

function beginsLabel(text: string, knows: KnowsLabel): boolean {
  const match = colon.exec(text.trim());
  return (
    match !== null &&
    (knows(plainLabel(match.groups?.label ?? '')) || looksLikeLabel(match.groups?.label ?? ''))
  );
}
