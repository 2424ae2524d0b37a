/** How an office writes dates, numbers of papers and sums. */
export interface Hand {
  date(day: string): string;
  number(word: string, year: number, number: number): string;
  money(yuan: number): string;
  /** The title as it is printed. */
  title(text: string): string;
}

const numerals = '〇一二三四五六七八九';
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

function inWords(value: number): string {
  if (value < 10) return numerals[value]!;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : numerals[tens]}十${ones === 0 ? '' : numerals[ones]}`;
}

const dates = {
  plain: (day: string) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日`,
  padded: (day: string) => `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`,
  spaced: (day: string) => `${parts(day)[0]} 年 ${parts(day)[1]} 月 ${parts(day)[2]} 日`,
  gapped: (day: string) => `${parts(day)[0]}年  ${parts(day)[1]}月 ${parts(day)[2]}日`,
  words: (day: string) =>
    `${[...day.slice(0, 4)].map((one) => numerals[Number(one)]).join('')}年${inWords(parts(day)[1])}月${inWords(parts(day)[2])}日`,
  dots: (day: string) => parts(day).join('.'),
  strokes: (day: string) => day,
};

const big = '零壹贰叁肆伍陆柒捌玖';

/** Whole yuan below a hundred million in capital numerals. */
export function capital(yuan: number): string {
  const section = (value: number): string => {
    let text = '';
    let gap = false;
    for (const [unit, name] of [
      [1000, '仟'],
      [100, '佰'],
      [10, '拾'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / unit) % 10;
      if (digit === 0) gap = text !== '';
      else {
        text += `${gap ? '零' : ''}${big[digit]}${name}`;
        gap = false;
      }
    }
    return text;
  };
  const high = Math.floor(yuan / 10_000);
  const low = yuan % 10_000;
  const zero = high > 0 && low > 0 && low < 1000 ? '零' : '';
  return `${high > 0 ? `${section(high)}万` : ''}${zero}${section(low)}元整`;
}

const grouped = (yuan: number) => yuan.toLocaleString('en-US', { minimumFractionDigits: 2 });
const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** Ways of writing that offices really use, one after the other. */
export const hands: readonly Hand[] = [
  {
    date: dates.plain,
    number: (word, year, number) => `${word}〔${year}〕${number}号`,
    money: (yuan) => `${yuan}元（大写：${capital(yuan)}）`,
    title: (text) => text,
  },
  {
    date: dates.spaced,
    number: (word, year, number) => `${word}[${year}]第${pad(number, 3)}号`,
    money: (yuan) => `人民币${capital(yuan)}（￥${grouped(yuan)}）`,
    title: (text) => [...text].join(' '),
  },
  {
    date: dates.padded,
    number: (word, year, number) => `${word}（${year}）${number} 号`,
    money: (yuan) => (yuan % 1000 === 0 ? `${yuan / 10_000}万元` : `${yuan}元`),
    title: (text) => text,
  },
  {
    date: dates.words,
    number: (word, year, number) => `${word} ﹝${year}﹞ ${number} 号`,
    money: (yuan) => `${capital(yuan)}（${yuan}元）`,
    title: (text) => [...text].join('　'),
  },
  {
    date: dates.gapped,
    number: (word, year, number) => `${word}字〔${year}〕第${number}号`,
    money: (yuan) => `人民币${grouped(yuan)}元`,
    title: (text) => text,
  },
];

/** Dates as people write them beside signatures. */
export const signedDates = [dates.plain, dates.dots, dates.strokes, dates.gapped] as const;

/** A number of a paper in the one spelling that readings have; zeros and the word 字 belong to it. */
export function plainNumber(printed: string): string {
  return printed.replace(/[[（(﹝]\s*(\d{4})\s*[\]）)﹞]/, '〔$1〕').replace(/[\s第]/g, '');
}
