/** An amount in whole cents (分), or a plain Chinese reason why the text is none. */
export type AmountReading = { ok: true; cents: number } | { ok: false; problem: string };

const formal = '零壹贰叁肆伍陆柒捌玖';
const formalPlaces = ['', '拾', '佰', '仟'];

/**
 * An amount in formal words as papers print it: 壹拾贰万元整, 叁佰零伍元贰角, 陆仟元零玖分; 整 stands where no 分 follows.
 * Throws a RangeError if it is not a whole number of cents from 0 to 9 007 199 254 740 991.
 */
export function amountInWords(cents: number): string {
  if (!Number.isSafeInteger(cents) || cents < 0)
    throw new RangeError(`not an amount in whole cents: ${cents}`);
  if (cents === 0) return '零元整';
  const yuan = Math.floor(cents / 100);
  const tenths = Math.floor(cents / 10) % 10;
  const hundredths = cents % 10;
  const whole = yuan === 0 ? '' : `${integerInWords(yuan)}元`;
  const jiao = tenths > 0 ? `${formal[tenths]}角` : yuan > 0 && hundredths > 0 ? '零' : '';
  return `${whole}${jiao}${hundredths > 0 ? `${formal[hundredths]}分` : '整'}`;
}

function integerInWords(value: number): string {
  if (value >= 1e8) return `${integerInWords(Math.floor(value / 1e8))}亿${lowerInWords(value % 1e8, 1e7)}`;
  if (value >= 1e4) return `${integerInWords(Math.floor(value / 1e4))}万${lowerInWords(value % 1e4, 1e3)}`;
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${formal[digit]}${formalPlaces[place]}`;
    gap = false;
  }
  return words;
}

/** What follows 万 or 亿, with 零 where its highest place is empty. */
function lowerInWords(value: number, highestPlace: number): string {
  if (value === 0) return '';
  return `${value < highestPlace ? '零' : ''}${integerInWords(value)}`;
}

const digitValues = new Map<string, number>();
for (const row of [formal, '〇一二三四五六七八九', '○弌弐参', 'Ｏ', 'O']) {
  [...row].forEach((character, value) => {
    digitValues.set(character, value);
  });
}
digitValues.set('两', 2).set('貳', 2).set('叄', 3).set('陸', 6).set('弍', 2);
const placeValues = new Map([
  ['拾', 10],
  ['十', 10],
  ['佰', 100],
  ['百', 100],
  ['仟', 1000],
  ['千', 1000],
]);
const amountForm =
  /^(?<yuan>[^元角分整]+)?(?<unit>元)?(?:(?<gap>零)?(?<jiao>.)角)?(?:(?<gap2>零)?(?<fen>.)分)?整?$/u;

/**
 * Reads an amount in Chinese words, formal (壹拾贰万元整) or plain (十二万元、两百元三角), with 元 or 圆, 整 or 正.
 * Where a word could stand for two amounts (叁佰伍元: 305 or 350) it says so instead of choosing.
 */
export function readAmountInWords(text: string): AmountReading {
  const clean = text
    .replace(/[\s\u3000]+/g, '')
    .replace(/^(?:人民币|RMB|￥|¥)[:：]?/i, '')
    .replace(/[圆圓块]/g, '元')
    .replace(/正$/, '整')
    .replace(/毛/g, '角')
    .replace(/[〇○ＯO]/g, '零')
    .replace(/萬/g, '万')
    .replace(/億/g, '亿');
  if (clean === '') return refuse('没有填写金额');
  const parts = amountForm.exec(clean)?.groups;
  if (!parts || (parts.yuan === undefined && parts.jiao === undefined && parts.fen === undefined)) {
    return refuse(`“${text.trim()}”不是大写金额，请写成“壹拾贰万元整”的样子`);
  }
  if (parts.yuan !== undefined && parts.unit === undefined && (parts.jiao ?? parts.fen) !== undefined) {
    return refuse(`“${text.trim()}”缺“元”字，分不清元和角`);
  }
  const yuan = parts.yuan === undefined ? 0 : integerOf(parts.yuan);
  if (typeof yuan === 'string') return refuse(`“${text.trim()}”${yuan}`);
  const jiao = parts.jiao === undefined ? 0 : digitValues.get(parts.jiao);
  const fen = parts.fen === undefined ? 0 : digitValues.get(parts.fen);
  if (jiao === undefined || fen === undefined) return refuse(`“${text.trim()}”的角分写法认不出`);
  const cents = yuan * 100 + jiao * 10 + fen;
  return Number.isSafeInteger(cents) ? { ok: true, cents } : refuse(`“${text.trim()}”数额过大，无法准确计算`);
}

/** A whole number in words, or what is wrong with it. */
function integerOf(words: string): number | string {
  const high = splitAt(words, '亿', 1e8);
  if (high !== undefined) return high;
  const middle = splitAt(words, '万', 1e4);
  return middle ?? fourOf(words);
}

/** The number around its last 亿 or 万; undefined if it has none. */
function splitAt(words: string, unit: string, size: number): number | string | undefined {
  const at = words.lastIndexOf(unit);
  if (at < 0) return undefined;
  const head = integerOf(words.slice(0, at));
  const rest = words.slice(at + 1);
  if (typeof head === 'string') return head;
  if (head === 0 || head >= 1e8) return `的“${unit}”前面数字不对`;
  if (rest === '') return head * size;
  if (rest.length === 1) return `的“${unit}${rest}”可能指两个数，请写明位数`;
  const tail = integerOf(rest);
  if (typeof tail === 'string') return tail;
  return tail < size ? head * size + tail : `的“${unit}”后面数字不对`;
}

/**
 * A number below 10 000; printed forms name empty places too (零仟零佰). A lone last digit after an empty place needs 零,
 * or it could stand for either place.
 */
function fourOf(words: string): number | string {
  let value = 0;
  let lastPlace = 10_000;
  let zero = false;
  const characters = [...words];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] as string;
    const emptyPlace =
      placeValues.has(characters[index + 1] ?? '') || (lastPlace === 10 && index === characters.length - 1);
    if (character === '零' && words !== '零' && !emptyPlace) {
      if (zero) return '连写了两个“零”';
      zero = true;
      continue;
    }
    const digit = placeValues.has(character) ? 1 : digitValues.get(character);
    if (digit === undefined) return `里有认不出的字“${character}”`;
    const bare = placeValues.has(character);
    if (bare && placeValues.get(character) !== 10) return `的“${character}”前面缺数字`;
    const place = bare ? 10 : (placeValues.get(characters[index + 1] ?? '') ?? 1);
    if (!bare && place > 1) index++;
    if (place >= lastPlace) return `的“${character}”位数不对`;
    if (place === 1 && !zero && lastPlace > 10 && lastPlace < 10_000)
      return `的“${character}”可能指两个数，请写明位数`;
    value += digit * place;
    lastPlace = place;
    zero = false;
  }
  return zero ? '的“零”后面缺数字' : value;
}

function refuse(problem: string): AmountReading {
  return { ok: false, problem };
}
