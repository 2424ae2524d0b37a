/** Text that XML can hold: control characters are not allowed in it, and lone surrogates are not text. */
export function cleanXmlText(value: string): string {
  return [...value.toWellFormed()]
    .filter((character) => character === '\n' || character === '\t' || character >= ' ')
    .filter((character) => character !== '\uFFFE' && character !== '\uFFFF')
    .join('');
}
