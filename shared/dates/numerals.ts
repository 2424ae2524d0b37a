const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  O: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * A number below 100 in Arabic digits or in Chinese, by value (二十五, 廿五, 十) or digit by digit (二五);
 * NaN for anything else.
 */
export function chineseInteger(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const written = text.replace('廿', '二十').replace('卅', '三十');
  const parts = written.split('十');
  if (parts.length === 1) return positional(written);
  if (parts.length !== 2) return Number.NaN;
  const [tens = '', ones = ''] = parts;
  const left = tens === '' ? 1 : digit(tens);
  const right = ones === '' ? 0 : digit(ones);
  return left * 10 + right;
}

function positional(text: string): number {
  return [...text].reduce((value, character) => value * 10 + digit(character), 0);
}

function digit(text: string): number {
  return digits[text] ?? (/^\d$/.test(text) ? Number(text) : Number.NaN);
}
