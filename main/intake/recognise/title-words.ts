import { wholeNumberIn } from '../find/numerals.ts';

/** A title as it is compared: one line, no spaces or brackets' notes such as （复印件） or （第1次）. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[《「]|[》」]$/g, '')
    .replace(
      /\((?:复印件|复印|原件|副本|正本|存根|回执|第[一二三四五六七八九十\d]+次|第[一二三四五六七八九十\d]+页|附页|试行|样本|示例|电子)\)/g,
      '',
    )
    .replace(/(?:续页|附页|复印件)$/, '')
    .replace(/^[\d.、\-_]+/, '');
}

/** A title without brackets and strokes between its words: 查封（扣押）决定书 and 查封、扣押决定书 are one. */
export function bareTitle(text: string): string {
  return plainTitle(text).replace(/[()[\]〔〕<>《》/、,，·\-—_]/g, '');
}

/** Whether a line says that its page goes on from the one before: 续页, （续）. */
export function saysContinued(text: string): boolean {
  return /续页|\(续\)/.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

/** The number of a page in its document or file, where a line says nothing but that: 第2页 共3页, （第二页）. */
export function pageMark(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s()—-]+/g, '');
  const number = /^第(?<number>\d{1,4}|[一二三四五六七八九十]{1,3})页(?:[,，/]?共.{1,4}页)?$/u.exec(plain)
    ?.groups?.number;
  return number === undefined ? undefined : wholeNumberIn(number);
}

/** Number of single-character edits between two texts, up to a limit; beyond it the limit plus one. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same));
    }
    row = next;
  }
  return Math.min(row[other.length] ?? limit + 1, limit + 1);
}
