import { chineseInteger } from '../../../../shared/dates/index.ts';

/** A small number in digits or Chinese numerals; undefined where it is none. */
export function countIn(words: string): number | undefined {
  const value = /^\d+$/.test(words) ? Number(words) : chineseInteger(words);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
