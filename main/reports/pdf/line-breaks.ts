/** Width of one character in points. */
export type CharacterWidth = (character: string) => number;

const noStart = new Set('、，。；：？！）】》〉〕」』”’…—％%·,.;:?!)]}');
const noEnd = new Set('（【《〈〔「『“‘([{');
const word = /^[\p{Script=Latin}\p{Number}_.,/@#%+-]$/u;

/**
 * Breaks a text into lines of at most `width` points. Chinese breaks between any two characters except before
 * closing and after opening punctuation; Latin words and numbers stay whole unless one is wider than the line.
 */
export function breakLines(text: string, width: number, widthOf: CharacterWidth): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph([...paragraph], width, widthOf));
}

function breakParagraph(characters: readonly string[], width: number, widthOf: CharacterWidth): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < characters.length) {
    const end = lineEnd(characters, start, width, widthOf);
    lines.push(characters.slice(start, end).join('').trimEnd());
    start = end;
    while (characters[start] === ' ') start += 1;
  }
  return lines.length === 0 ? [''] : lines;
}

/** Index after the last character of the line that starts at `start`. */
function lineEnd(
  characters: readonly string[],
  start: number,
  width: number,
  widthOf: CharacterWidth,
): number {
  let used = 0;
  let end = start;
  while (end < characters.length) {
    used += widthOf(characters[end] as string);
    if (used > width && end > start) break;
    end += 1;
  }
  if (end === characters.length) return end;
  for (let place = end; place > start; place -= 1) {
    if (mayBreak(characters[place - 1] as string, characters[place] as string)) return place;
  }
  return end;
}

function mayBreak(before: string, after: string): boolean {
  if (noStart.has(after) || noEnd.has(before)) return false;
  return !(word.test(before) && word.test(after));
}
