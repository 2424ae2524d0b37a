import type { Grey } from '../image/bitmap.ts';

export interface Gap {
  /** Its middle, as a share of the line's width. */
  at: number;
  /** Its width, as a share of the line's height. */
  size: number;
}

const least = 0.36;
const leastBesideSigns = 0.85;
const signs = /[\s，。、：；！？,.:;（）()〔〕[\]《》“”‘’—…·]/;

/** Blank stretches of a line: between characters narrow ones, too. */
export function gapsIn({ width, height, data }: Grey): Gap[] {
  const dark = new Uint8Array(width);
  const limit = darkLimit(data);
  for (let y = 2; y < height - 2; y += 1)
    for (let x = 0; x < width; x += 1) if (data[y * width + x]! < limit) dark[x] = 1;
  const gaps: Gap[] = [];
  let last = -1;
  for (let x = 0; x < width; x += 1) {
    if (dark[x] === 0) continue;
    if (last >= 0 && x - last > height * least)
      gaps.push({ at: (last + x) / 2 / width, size: (x - last) / height });
    last = x;
  }
  return gaps;
}

/** Whether a reader sees the gap as one. A line is cut out half as high again as its characters are wide, and signs bring blank of their own. */
export function isSpace({ size }: Gap, before: string, after: string): boolean {
  return size > (signs.test(before) || signs.test(after) ? leastBesideSigns : least);
}

/** Between the darkest and the lightest that is there, closer to the paper. */
function darkLimit(data: Uint8Array): number {
  let darkest = 255;
  let lightest = 0;
  for (const value of data) {
    if (value < darkest) darkest = value;
    if (value > lightest) lightest = value;
  }
  return lightest - (lightest - darkest) * 0.22;
}
