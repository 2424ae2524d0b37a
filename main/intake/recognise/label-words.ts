/** A label as it is compared: no spaces, no numbering, no colon, half-width brackets, no note of how to fill it in. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,3}\))/u, '')
    .replace(/\((?:签名|签字|盖章|公章|印章|签章|签名或者?盖章|签字或者?盖章|签名、?盖章|章|可另附页)\)/g, '')
    .replace(/[::]+$/, '')
    .replace(/(?:签名|签字|签章)$/, '');
}

/** What a label could be at all: short, no clause. */
export function looksLikeLabel(text: string): boolean {
  const plain = plainLabel(text);
  return plain.length >= 1 && plain.length <= 20 && !/[,。;!?,;《》"“”]/.test(plain);
}
