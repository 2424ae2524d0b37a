import type { Grey } from './pixels.ts';

/** A straight line through this share of a picture rules a form, a drawing or a code. */
const through = 0.55;

/** Frames, tables and bars; a single line is the one that a name was written on. */
export function hasRules(mask: Grey): boolean {
  const { width, height } = mask;
  const across = longLines(mask, height, width, width, 1);
  const down = longLines(mask, width, height, 1, width);
  return (across >= 2 && down >= 2) || across >= 4 || down >= 6;
}

/** Lines side by side count as one thick line. */
function longLines({ data }: Grey, lines: number, length: number, line: number, step: number): number {
  let found = 0;
  let last = -3;
  for (let at = 0; at < lines; at += 1) {
    let run = 0;
    let longest = 0;
    for (let place = 0; place < length; place += 1) {
      run = data[at * line + place * step] === 1 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest < length * through) continue;
    if (at - last > 2) found += 1;
    last = at;
  }
  return found;
}
