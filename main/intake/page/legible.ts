import type { PageMark, SourcePage, TextLine } from './types.ts';

/** Shares of what was recognised that have to be sure before a page's silence means anything. */
const surePage = 0.95;
const sureLine = 0.6;

/**
 * Whether what a page doesn't say is not on it: all its text is the file's own, or it was recognised surely, and
 * nothing is written by hand but signatures and dates where people sign.
 */
export function isLegible(page: SourcePage): boolean {
  if (page.toRecognise === 'page' || page.problem !== undefined) return false;
  if (page.origin === 'text') return true;
  return page.marks !== undefined && isSure(page.lines) && page.marks.every((mark) => isExpected(mark, page));
}

function isSure(lines: readonly TextLine[]): boolean {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const length = written.reduce((sum, { text }) => sum + text.length, 0);
  const sure = written.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return length > 0 && sure / length >= surePage && written.every((line) => isReadable(line));
}

/** A short line may be a stamp or a stroke; words that nobody could read may say anything. */
function isReadable({ text, confidence }: TextLine): boolean {
  return confidence >= sureLine || text.trim().length <= 4;
}

const placeToSign = /签|章|意见|审批|批准|[人员][：:]|年.{0,4}月|收/;

/** A seal, a page number by hand, or ink beside words that ask for a signature or a date. */
function isExpected({ kind, region }: PageMark, { lines }: SourcePage): boolean {
  if (kind === 'seal') return true;
  if (kind === 'picture' || region === undefined) return false;
  if (isPageNumber({ kind, region })) return true;
  const [, top, , height] = region;
  return lines.some(({ text, region: line }) => {
    if (line === undefined || !placeToSign.test(text)) return false;
    const [, lineTop, , lineHeight] = line;
    return lineTop < top + height + lineHeight && top < lineTop + 2 * lineHeight;
  });
}

/** A number by hand in the margin above or below the text. */
export function isPageNumber({ kind, region }: Pick<PageMark, 'kind' | 'region'>): boolean {
  if (kind !== 'ink' || region === undefined) return false;
  const [, top, width, height] = region;
  return width < 0.08 && (top + height < 0.08 || top > 0.92);
}
