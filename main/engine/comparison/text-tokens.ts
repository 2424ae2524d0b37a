import { readAmountInWords } from '../../../shared/money/index.ts';

/** A piece of a text as it stands, and what it means for comparing; `''` for spaces, which mean nothing. */
export interface Token {
  text: string;
  key: string;
}

const space = /^[\s\u3000]+/u;
const figures = /^(?:人民币|[￥¥])?(\d[\d,，]*(?:\.\d+)?)(?:\s*(万|亿))?(?:\s*(元)(?:整|正)?)?/u;
const words =
  /^(?:人民币)?[零〇○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万萬亿億]+[元圆](?:零?[一二三四五六七八九壹贰叁肆伍陆柒捌玖]角)?(?:零?[一二三四五六七八九壹贰叁肆伍陆柒捌玖]分)?(?:整|正)?/u;

/** Cuts a text so that what is equal in value is equal: amounts and numbers by value, other characters one by one. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const token = spaceAt(rest) ?? amountAt(rest) ?? numberAt(rest) ?? characterAt(rest);
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

function spaceAt(rest: string): Token | undefined {
  const [text] = space.exec(rest) ?? [];
  return text === undefined ? undefined : { text, key: '' };
}

function amountAt(rest: string): Token | undefined {
  const [text] = words.exec(rest) ?? [];
  if (text === undefined) return undefined;
  const read = readAmountInWords(text);
  return read.ok ? { text, key: `yuan ${read.cents}` } : undefined;
}

function numberAt(rest: string): Token | undefined {
  const [text, digits = '', scale, yuan] = figures.exec(rest) ?? [];
  if (text === undefined) return undefined;
  const value = Number(digits.replace(/[,，]/g, '')) * ({ 万: 1e4, 亿: 1e8 }[scale ?? ''] ?? 1);
  return { text, key: yuan === undefined ? `number ${value}` : `yuan ${Math.round(value * 100)}` };
}

function characterAt(rest: string): Token {
  const text = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return { text, key: text.normalize('NFKC').toLowerCase() };
}
