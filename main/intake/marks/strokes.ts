import { components, grown } from './components.ts';
import { isFigures } from './figures.ts';
import type { Grey, PixelBox } from './pixels.ts';

/** Strokes that lie closer than this share of a row's height are one character. */
const together = 0.12;
/** Rows and signatures stand at least this far apart, as shares of the row's height. */
const betweenRows = 0.2;
const betweenNames = 0.75;
/** A name of two characters may be written wide; a piece this narrow is only a part of one. */
const betweenCharacters = 1.7;
const narrow = 1.25;
/** More than this many is print: a block of text, a list, a form. */
const mostRows = 3;
const mostInRow = 5;
/** A name is no longer than this times its height. */
const longest = 9;

/** Signatures that stand side by side or one under another in a mask of strokes; undefined where it is no writing. */
export function signaturesIn(mask: Grey): PixelBox[] | undefined {
  const rows = rowsOf(mask);
  if (rows.length === 0 || rows.length > mostRows) return undefined;
  const found = rows.map((row) => namesIn(mask, row));
  // The date written after a name is no second name.
  const boxes = found.flatMap((names) => names.filter((name, at) => at === 0 || !isFigures(mask, name)));
  if (found.some((names) => names.length > mostInRow)) return undefined;
  if (boxes.some((box) => width(box) > longest * height(box))) return undefined;
  // Characters one under another are one name, written downwards.
  const downwards = rows.length > 1 && found.every((names) => names.length === 1) && boxes.every(isNarrow);
  return downwards ? [around(boxes)] : boxes;
}

/** Rows of writing with the columns that they take. */
function rowsOf(mask: Grey): PixelBox[] {
  const whole = inkBox(mask, { left: 0, top: 0, right: mask.width, bottom: mask.height });
  if (!whole) return [];
  const filled: boolean[] = [];
  for (let y = whole.top; y < whole.bottom; y += 1)
    filled.push(hasInk(mask, { ...whole, top: y, bottom: y + 1 }));
  const runs = runsOf(filled);
  const tallest = Math.max(...runs.map(({ from, to }) => to - from));
  // Dots and accents above a character are no row of their own.
  const rows = merged(runs, Math.max(1, tallest * betweenRows)).filter(
    ({ from, to }) => to - from > tallest * 0.3,
  );
  return rows.flatMap(({ from, to }) => {
    const box = inkBox(mask, { ...whole, top: whole.top + from, bottom: whole.top + to });
    return box ? [box] : [];
  });
}

function namesIn(mask: Grey, row: PixelBox): PixelBox[] {
  const filled: boolean[] = [];
  for (let x = row.left; x < row.right; x += 1) filled.push(hasInk(mask, { ...row, left: x, right: x + 1 }));
  const high = height(row);
  const characters = merged(runsOf(filled), Math.max(1, high * together));
  const names: { from: number; to: number }[] = [];
  for (const character of merged(characters, high * betweenNames)) {
    const last = names.at(-1);
    const isPart = last && (narrower(last, high) || narrower(character, high));
    if (isPart && character.from - last.to < high * betweenCharacters) last.to = character.to;
    else names.push({ ...character });
  }
  return names.flatMap(({ from, to }) => {
    const box = inkBox(mask, { ...row, left: row.left + from, right: row.left + to });
    // A full stop or a stray dot is no name.
    return box && Math.max(width(box), height(box)) > high * 0.4 ? [box] : [];
  });
}

function narrower({ from, to }: Run, high: number): boolean {
  return to - from < high * narrow;
}

interface Run {
  from: number;
  to: number;
}

function runsOf(filled: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  filled.forEach((ink, at) => {
    const last = runs.at(-1);
    if (!ink) return;
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}

/** Runs with gaps no wider than `gap` joined. */
function merged(runs: readonly Run[], gap: number): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && run.from - last.to <= gap) last.to = run.to;
    else joined.push({ ...run });
  }
  return joined;
}

/** Specks left out. */
export function withoutSpecks(mask: Grey, least: number): Grey {
  const data = new Uint8Array(mask.data.length);
  for (const { pixels } of components(grown(mask, 1), 1)) {
    let ink = 0;
    for (const at of pixels) ink += mask.data[at]!;
    if (ink >= least) for (const at of pixels) data[at] = mask.data[at]!;
  }
  return { ...mask, data };
}

function inkBox(mask: Grey, within: PixelBox): PixelBox | undefined {
  const box = { left: within.right, top: within.bottom, right: within.left, bottom: within.top };
  for (let y = within.top; y < within.bottom; y += 1)
    for (let x = within.left; x < within.right; x += 1) {
      if (mask.data[y * mask.width + x] === 0) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  return box.right > box.left ? box : undefined;
}

function hasInk(mask: Grey, { left, top, right, bottom }: PixelBox): boolean {
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if (mask.data[y * mask.width + x] === 1) return true;
  return false;
}

function isNarrow(box: PixelBox): boolean {
  return width(box) < 1.6 * height(box);
}

function around(boxes: readonly PixelBox[]): PixelBox {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function width({ left, right }: PixelBox): number {
  return right - left;
}

function height({ top, bottom }: PixelBox): number {
  return bottom - top;
}
