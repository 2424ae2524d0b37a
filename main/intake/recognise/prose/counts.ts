import { wholeNumberIn } from '../../find/numerals.ts';

/** A small number in digits or Chinese numerals; undefined where it is none. */
export function countIn(words: string): number | undefined {
  const value = wholeNumberIn(words);
  return value !== undefined && value > 0 ? value : undefined;
}
