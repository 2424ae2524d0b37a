const digits = '零一二三四五六七八九';
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number below 10,000 in digits or Chinese numerals (一百零八, 十五, 二〇); undefined where it is none. */
export function wholeNumberIn(words: string): number | undefined {
  const plain = words
    .normalize('NFKC')
    .replace(/[\s〇○]/g, (character) => (character.trim() === '' ? '' : '零'));
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (/^[零一二三四五六七八九]{2,}$/.test(plain))
    return Number([...plain].map((one) => digits.indexOf(one)).join(''));
  let total = 0;
  let digit: number | undefined;
  for (const character of plain.replaceAll('两', '二')) {
    const value = digits.indexOf(character);
    if (value >= 0) digit = value;
    else if (units[character] !== undefined) {
      total += (digit ?? 1) * units[character];
      digit = undefined;
    } else return undefined;
  }
  return plain === '' ? undefined : total + (digit ?? 0);
}
