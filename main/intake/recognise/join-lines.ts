import type { TextLine } from '../page/types.ts';

const wholeDate = /^[\d０-９〇零一二三四五六七八九十]{4}年/;

/**
 * The lines of one cell as text. Lines of a page with geometry were broken where the cell's width ended: those are put
 * together; a line that ends early, or before a date of its own, ends a paragraph. Lines of other formats are paragraphs.
 */
export function joinedLines(lines: readonly TextLine[]): string {
  const right = Math.max(0, ...lines.map(rightEdge));
  let text = '';
  for (const [index, line] of lines.entries()) {
    text += line.text.trim();
    const next = lines[index + 1];
    if (next && !goesOnIn(line, next, right)) text += '\n';
  }
  return text;
}

function goesOnIn(line: TextLine, next: TextLine, right: number): boolean {
  if (!line.region || !next.region) return false;
  if (/[。！？；]$/.test(line.text.trim()) || wholeDate.test(next.text.trim())) return false;
  // A character may not fit any more: up to two of them stay free at the end of a full line.
  const character = line.region[2] / Math.max(1, line.text.trim().length);
  return right - rightEdge(line) <= character * 2.2;
}

function rightEdge({ region }: TextLine): number {
  return region ? region[0] + region[2] : 0;
}
