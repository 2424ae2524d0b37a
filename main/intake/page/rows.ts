import type { SourcePage, TextLine } from './types.ts';

/**
 * A page whose pieces of text on one height are one line, with wide gaps between them: recognition finds 姓名：甲 and
 * 性别：男 as two. Cells stay as they are, and so does a page without geometry.
 */
export function inRows(page: SourcePage): SourcePage {
  if (page.lines.every(({ region, cell }) => region === undefined || cell !== undefined)) return page;
  const lines: TextLine[] = [];
  for (const line of page.lines) {
    const last = lines.at(-1);
    if (last && onOneRow(last, line)) lines[lines.length - 1] = joined(last, line);
    else lines.push(line);
  }
  return { ...page, lines };
}

function onOneRow(one: TextLine, other: TextLine): boolean {
  if (one.cell || other.cell || !one.region || !other.region) return false;
  const [, top, , height] = one.region;
  const [left, otherTop, , otherHeight] = other.region;
  const shared = Math.min(top + height, otherTop + otherHeight) - Math.max(top, otherTop);
  // A stroke of a signature is read as the end of its label.
  const overlap = 0.02;
  return shared > Math.min(height, otherHeight) * 0.6 && left >= one.region[0] + one.region[2] - overlap;
}

function joined(one: TextLine, other: TextLine): TextLine {
  const [left, top, width, height] = one.region ?? [0, 0, 0, 0];
  const [x, y, wide, high] = other.region ?? [0, 0, 0, 0];
  const above = Math.min(top, y);
  const gap = x - (left + width) > 0.008 ? '\u3000\u3000' : '';
  return {
    ...one,
    text: `${one.text.trimEnd()}${gap}${other.text.trimStart()}`,
    region: [left, above, Math.max(left + width, x + wide) - left, Math.max(top + height, y + high) - above],
    confidence: Math.min(one.confidence, other.confidence),
  };
}
