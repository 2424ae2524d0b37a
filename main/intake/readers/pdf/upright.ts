import type { Box, Horizontal, PlacedChar, Vertical } from './geometry.ts';
import type { PageObjects, Turn } from './objects.ts';

export type { Turn };

export interface PlacedPage {
  width: number;
  height: number;
  chars: (PlacedChar & { angle: number })[];
  objects: PageObjects;
}

/** Quarter turns clockwise after which most of the text reads from left to right. */
export function turnOf(chars: readonly (PlacedChar & { angle: number })[]): Turn {
  const steps = [0, 0, 0, 0];
  for (let at = 1; at < chars.length; at += 1) {
    const last = chars[at - 1]!;
    const next = chars[at]!;
    const x = next.box.left + next.box.right - last.box.left - last.box.right;
    const y = next.box.top + next.box.bottom - last.box.top - last.box.bottom;
    const size = 3 * Math.max(last.box.right - last.box.left, last.box.bottom - last.box.top, 1);
    if (Math.abs(x) + Math.abs(y) > 2 * size || Math.abs(last.angle - next.angle) > 0.1) continue;
    if (Math.abs(x) > 3 * Math.abs(y)) steps[x > 0 ? 0 : 2]! += 1;
    // Upright characters one under another are a narrow cell, not a turned page.
    else if (Math.abs(y) > 3 * Math.abs(x) && isTurned(next.angle)) steps[y > 0 ? 3 : 1]! += 1;
  }
  const most = Math.max(...steps);
  return most > 0 && most > steps[0]! ? (steps.indexOf(most) as Turn) : 0;
}

function isTurned(angle: number): boolean {
  return Math.abs(Math.sin(angle)) > 0.7;
}

/** The page turned clockwise, so that everything after works on upright text. */
export function turned(page: PlacedPage, turn: Turn): PlacedPage {
  let upright = page;
  for (let quarter = 0; quarter < turn; quarter += 1) upright = quarterTurn(upright);
  return upright;
}

function quarterTurn({ width, height, chars, objects }: PlacedPage): PlacedPage {
  const box = ({ left, top, right, bottom }: Box): Box => ({
    left: height - bottom,
    right: height - top,
    top: left,
    bottom: right,
  });
  const upright = ({ y, left, right }: Horizontal): Vertical => ({ x: height - y, top: left, bottom: right });
  const flat = ({ x, top, bottom }: Vertical): Horizontal => ({
    y: x,
    left: height - bottom,
    right: height - top,
  });
  return {
    width: height,
    height: width,
    chars: chars.map((char) => ({ ...char, box: box(char.box), angle: char.angle + Math.PI / 2 })),
    objects: {
      paths: objects.paths,
      curves: objects.curves.map(box),
      pictures: objects.pictures.map((picture) => ({
        ...picture,
        ...box(picture),
        turn: (((picture.turn ?? 0) + 1) % 4) as Turn,
      })),
      horizontals: objects.verticals.map(flat),
      verticals: objects.horizontals.map(upright),
    },
  };
}
