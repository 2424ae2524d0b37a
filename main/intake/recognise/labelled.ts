import type { SourcePage, TextLine } from '../page/types.ts';
import { joinedLines } from './join-lines.ts';
import { asksOnlyToSign, asksToSign, plainLabel } from './label-words.ts';
import { labelledCells } from './labelled-cells.ts';
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
    const inCells = labelledCells(page, known, used);
    const lines = page.lines.filter((line) => !used.has(line));
    return [...inCells, ...inLines(page, lines, known)];
  });
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
