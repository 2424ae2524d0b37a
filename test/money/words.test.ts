import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords, readAmountInWords } from '../../shared/money/index.ts';

const cents = fc.oneof(
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 0, max: 100_000_000 }),
  // Round sums with gaps, as fines are.
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 10 }))
    .map(([head, zeros]) => head * 10 ** zeros),
);

describe('amounts to words', () => {
  test.each([
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角整'],
    [305, '叁元零伍分'],
    [12_000_000, '壹拾贰万元整'],
    [13_000_000, '壹拾叁万元整'],
    [3_200_000, '叁万贰仟元整'],
    [10_500_00, '壹万零伍佰元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [100_100_000_000, '壹拾亿零壹佰万元整'],
  ])('%i cents: %s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
    expect(readAmountInWords(words)).toEqual({ ok: true, cents: amount });
  });

  test('what is no amount throws', () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => amountInWords(wrong)).toThrow(RangeError);
    }
  });
});

describe('words to amounts', () => {
  test('every amount reads back exactly', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        expect(readAmountInWords(amountInWords(amount))).toEqual({ ok: true, cents: amount });
      }),
      { numRuns: 2000 },
    );
  });

  test('the way of writing does not matter', () => {
    const plain: Record<string, string> = {
      零: '〇',
      壹: '一',
      贰: '二',
      叁: '三',
      肆: '四',
      伍: '五',
      陆: '六',
      柒: '七',
      捌: '八',
      玖: '九',
      拾: '十',
      佰: '百',
      仟: '千',
      元: '圆',
      整: '正',
    };
    fc.assert(
      fc.property(cents, (amount) => {
        const words = amountInWords(amount);
        const expected = { ok: true, cents: amount };
        expect(
          readAmountInWords([...words].map((character) => plain[character] ?? character).join('')),
        ).toEqual(expected);
        expect(readAmountInWords(`人民币 ${words}`)).toEqual(expected);
        expect(readAmountInWords(words.replace(/整$/, ''))).toEqual(expected);
        expect(readAmountInWords(words.replace(/^壹拾/, '拾'))).toEqual(expected);
        expect(readAmountInWords(words.replaceAll('贰佰', '两佰').replaceAll('贰仟', '两仟'))).toEqual(
          expected,
        );
      }),
    );
  });

  test.each([
    ['壹拾叁万叁仟元整', 13_300_000],
    ['两万元', 2_000_000],
    ['十二万元', 12_000_000],
    ['一百一十元', 11_000],
    ['壹拾万零柒仟元伍角叁分', 10_700_053],
    ['壹拾万柒仟元零伍角叁分', 10_700_053],
    ['壹万伍佰元', 1_050_000],
    ['伍万', 5_000_000],
    ['伍角', 50],
    ['三毛五分', 35],
    ['叁佰元零角伍分', 30_005],
    ['伍万零仟零佰零拾零元零角零分', 5_000_000],
    ['壹万零仟叁佰零拾伍元整', 1_030_500],
  ])('%s is %i cents', (words, amount) => {
    expect(readAmountInWords(words)).toEqual({ ok: true, cents: amount });
  });

  test.each([
    ['', '没有填写金额'],
    ['120000元', '认不出'],
    ['叁佰伍元', '可能指两个数'],
    ['壹万伍元', '可能指两个数'],
    ['拾佰元', '缺数字'],
    ['壹佰贰仟元', '位数'],
    ['佰元', '缺数字'],
    ['壹佰零元', '后面缺数字'],
    ['壹零零伍元', '零'],
    ['壹贰元', '位数'],
    ['万元', '前面数字不对'],
    ['壹亿亿元', '前面'],
    ['伍伍角', '缺“元”'],
    ['元整', '不是大写金额'],
    ['整', '不是大写金额'],
    ['罚款壹万元', '认不出'],
    ['玖拾玖万亿元', '过大'],
  ])('%j is refused: %s', (words, problem) => {
    expect(readAmountInWords(words)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });

  test('no text makes it throw, and what it accepts is whole cents', () => {
    const text = fc.string({ unit: fc.constantFrom(...'零壹贰叁两拾佰仟万亿元角分整〇一二十百千圆 ') });
    fc.assert(
      fc.property(text, (written) => {
        const reading = readAmountInWords(written);
        return !reading.ok || (Number.isSafeInteger(reading.cents) && reading.cents >= 0);
      }),
      { numRuns: 5000 },
    );
  });
});
