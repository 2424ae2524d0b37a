import { expect, it } from 'vitest';
import { tidied } from '../../main/recognition/model/tidy.ts';

it.each([
  ['广石市监登存 【2024]93号', '广石市监登存〔2024〕93号'],
  ['[2024]93号），告知当事人', '〔2024〕93号），告知当事人'],
  ['青农罚告(2025)17号', '青农罚告〔2025〕17号'],
  ['当事人 (签名):', '当事人（签名）：'],
  ['《办法》(2021年)', '《办法》（2021年）'],
  ['GB/T 2828.1(2012)', 'GB/T 2828.1(2012)'],
])('writes %s with the signs of Chinese print', (text, expected) => {
  expect(tidied(text)).toBe(expected);
});
