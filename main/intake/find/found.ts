/** A value found inside a text, with the characters that it stands in. */
export interface Found<T> {
  value: T;
  text: string;
  start: number;
  end: number;
}

/** All matches of a pattern that give a value, in order; the pattern must have the flag g. */
export function findAll<T>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => T | undefined,
): Found<T>[] {
  const found: Found<T>[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = read(match);
    if (value === undefined) continue;
    found.push({ value, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}
