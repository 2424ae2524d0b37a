/** Text as two-character grams for the full-text index, since most Chinese words have two characters. */
export function gramsOf(text: string): string {
  const grams = new Set<string>();
  for (const word of wordsOf(text)) {
    const characters = [...word];
    for (let index = 0; index + 1 < characters.length; index += 1)
      grams.add(`${characters[index]}${characters[index + 1]}`);
  }
  return [...grams].join(' ');
}

/** Full-text query for what a person typed; undefined where it has no two characters together. */
export function queryOf(text: string): string | undefined {
  const grams = gramsOf(text);
  if (grams === '') return undefined;
  return grams
    .split(' ')
    .map((gram) => `"${gram}"`)
    .join(' AND ');
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}
