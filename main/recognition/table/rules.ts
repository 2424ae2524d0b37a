import { components } from '../../intake/marks/components.ts';
import type { Horizontal, Vertical } from '../../intake/readers/pdf/geometry.ts';
import type { Grey } from '../image/bitmap.ts';

export interface Rules {
  horizontals: Horizontal[];
  verticals: Vertical[];
  /** Pixels that belong to rules. */
  mask: Grey;
}

/** Shortest rules and thickest, in points; strokes of large characters are shorter, dark areas thicker. */
const shortestAcross = 30;
const shortestDown = 14;
const thickest = 5;
/** Gaps that scanning leaves in a rule, in points. */
const gap = 1.2;

/** Ruling lines of a straightened page, in pixels; `point` is the size of a point. */
export function findRules(mask: Grey, point: number): Rules {
  const { width, height } = mask;
  const across = runs(mask, width, height, 1, width, shortestAcross * point, gap * point);
  const down = runs(mask, height, width, width, 1, shortestDown * point, gap * point);
  const horizontals = components({ width, height, data: across })
    .filter(({ top, bottom }) => bottom - top <= thickest * point + 2)
    .map(({ left, right, top, bottom }) => ({ y: (top + bottom) / 2, left, right }));
  const verticals = components({ width, height, data: down })
    .filter(({ left, right }) => right - left <= thickest * point + 2)
    .map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, top, bottom }));
  for (let at = 0; at < across.length; at += 1) if (down[at] === 1) across[at] = 1;
  return { horizontals, verticals, mask: { width, height, data: across } };
}

/**
 * Marks the dark runs that are long enough, along rows or columns. A pixel counts as dark where the next row or
 * column is, so that a rule that is slightly askew is one run.
 */
function runs(
  { data }: Grey,
  along: number,
  across: number,
  step: number,
  stride: number,
  shortest: number,
  gap: number,
): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let row = 0; row < across; row += 1) {
    const start = row * stride;
    const next = row + 1 < across ? stride : 0;
    let from = -1;
    let last = -1;
    for (let place = 0; place <= along; place += 1) {
      const at = start + place * step;
      const dark = place < along && (data[at] === 1 || data[at + next] === 1);
      if (dark) {
        if (from < 0) from = place;
        last = place;
      } else if (from >= 0 && (place === along || place - last > gap)) {
        if (last - from >= shortest)
          for (let mark = from; mark <= last; mark += 1) out[start + mark * step] = 1;
        from = -1;
      }
    }
  }
  return out;
}
