import { readAmountInWords } from '../../../shared/money/index.ts';
import { type Found, findAll } from './found.ts';

const digits =
  /(?:人民币|[¥￥])?[ \u3000]*(?<number>\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,6})?)[ \u3000]*(?<unit>万元|亿元|元|圆)/g;
const signed = /[¥￥][ \u3000]*(?<number>\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)/g;
const words =
  /(?:人民币)?[ \u3000]*(?<words>[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿两一二三四五六七八九十百千]{1,20}[元圆](?:整|正|[零〇壹贰叁肆伍陆柒捌玖一二三四五六七八九]角)?(?:[零〇壹贰叁肆伍陆柒捌玖一二三四五六七八九]分)?[整正]?)/g;

const factors: Record<string, number> = { 元: 1, 圆: 1, 万元: 10_000, 亿元: 100_000_000 };

/** Amounts in digits, in yuan: 32000元, ¥32,000.00, 3.2万元. */
export function findAmounts(text: string): Found<number>[] {
  const plain = findAll(text, digits, ({ groups }) => yuan(groups?.number, groups?.unit ?? '元'));
  const marked = findAll(text, signed, ({ groups }) => yuan(groups?.number, '元')).filter(
    (one) => !plain.some((other) => one.start < other.end && other.start < one.end),
  );
  return [...plain, ...marked].sort((a, b) => a.start - b.start);
}

/** Amounts in words, in yuan, with the words as they stand there. A word that could be two amounts is left out. */
export function findAmountsInWords(text: string): Found<{ amount: number; words: string }>[] {
  return findAll(text, words, ({ groups }) => {
    const read = readAmountInWords(groups?.words ?? '');
    return read.ok ? { amount: read.cents / 100, words: groups?.words ?? '' } : undefined;
  });
}

function yuan(number: string | undefined, unit: string): number | undefined {
  if (number === undefined) return undefined;
  const value = Number(number.replace(/[,，]/g, '')) * (factors[unit] ?? 1);
  return Math.round(value * 100) / 100;
}
