import { type Box, boxAround, middleY, type PlacedChar } from './geometry.ts';

export interface PlacedLine {
  text: string;
  box: Box;
}

/** Characters that stand on one height, from left to right; lines from top to bottom. */
export function linesOf(chars: readonly PlacedChar[]): PlacedLine[] {
  const rows: { chars: PlacedChar[]; top: number; bottom: number }[] = [];
  for (const char of [...chars].sort((a, b) => middleY(a.box) - middleY(b.box))) {
    const row = rows.at(-1);
    if (row && sameHeight(char.box, row)) {
      row.chars.push(char);
      // A small sign must not narrow the row and a large one not widen it to the next.
      row.top = Math.max(row.top, Math.min(char.box.top, row.top + 1));
      row.bottom = Math.max(row.bottom, Math.min(char.box.bottom, row.bottom + 1));
    } else rows.push({ chars: [char], top: char.box.top, bottom: char.box.bottom });
  }
  return rows.map((row) => lineOf(row.chars)).filter((line) => line.text !== '');
}

function sameHeight(box: Box, row: { top: number; bottom: number }): boolean {
  const shared = Math.min(box.bottom, row.bottom) - Math.max(box.top, row.top);
  return shared > 0.5 * Math.min(box.bottom - box.top, row.bottom - row.top);
}

function lineOf(chars: PlacedChar[]): PlacedLine {
  chars.sort((a, b) => a.box.left - b.box.left);
  let text = '';
  let last: PlacedChar | undefined;
  for (const char of chars) {
    if (isSpace(char.text)) {
      if (!text.endsWith(' ')) text += ' ';
      continue;
    }
    if (last && isDrawnTwice(last, char)) continue;
    if (last && !text.endsWith(' ') && isApart(last, char)) text += ' ';
    text += char.text;
    last = char;
  }
  const inked = chars.filter((char) => !isSpace(char.text));
  return { text: text.trim(), box: boxAround(inked.map((char) => char.box)) };
}

function isSpace(text: string): boolean {
  return /^\s$/.test(text);
}

/** Bold made by drawing a character twice with a small shift. */
function isDrawnTwice(last: PlacedChar, char: PlacedChar): boolean {
  return (
    last.text === char.text && char.box.left - last.box.left < 0.25 * (char.box.right - char.box.left || 1)
  );
}

/** A gap that a reader sees as one: narrow between Latin letters, wide where Chinese type is spaced out. */
function isApart(last: PlacedChar, char: PlacedChar): boolean {
  const size = Math.min(last.box.bottom - last.box.top, char.box.bottom - char.box.top);
  const latin = /[\w.,]/;
  const gap = latin.test(last.text) && latin.test(char.text) ? 0.2 : 0.7;
  return char.box.left - last.box.right > gap * size;
}
