import type { PageMark, Region, SourcePage, TextLine } from './types.ts';

/** A line that reaches over the fold by less is askew, not across it. */
const fold = 0.5;
const slack = 0.02;
const fewest = 5;

/**
 * The two pages of a sheet on which they lie side by side (a booklet opened on the scanner, two pages a sheet printed):
 * nothing crosses the fold and both sides hold text over most of their height. Any other page as it is.
 */
export function halvesOf(page: SourcePage): SourcePage[] {
  const filled = page.lines.filter(({ text }) => text.trim() !== '');
  if (filled.some(({ region }) => region === undefined) || crossesFold(page)) return [page];
  const left = filled.filter(isLeft);
  const right = filled.filter((line) => !isLeft(line));
  if (!isPageFull(left) || !isPageFull(right) || arePairs(left, right)) return [page];
  return [half(page, 0), half(page, fold)];
}

function crossesFold({ lines }: SourcePage): boolean {
  const tables = Map.groupBy(
    lines.filter(({ cell }) => cell),
    ({ cell }) => cell?.table,
  );
  const spans = [...tables.values()].map((cells) => ({
    from: Math.min(...cells.map(({ region }) => region?.[0] ?? 0)),
    to: Math.max(...cells.map(({ region }) => (region?.[0] ?? 0) + (region?.[2] ?? 0))),
  }));
  const texts = lines.map(({ region = [0, 0, 0, 0] }) => ({ from: region[0], to: region[0] + region[2] }));
  return [...spans, ...texts].some(({ from, to }) => from < fold - slack && to > fold + slack);
}

function isLeft({ region = [0, 0, 0, 0] }: TextLine): boolean {
  return region[0] + region[2] / 2 < fold;
}

function isPageFull(lines: readonly TextLine[]): boolean {
  const tops = lines.map(({ region }) => region?.[1] ?? 0);
  return lines.length >= fewest && Math.max(...tops) - Math.min(...tops) > 0.3;
}

/** Labels at the left with their values at the right are one page: nearly every line has its partner on the same height. */
function arePairs(left: readonly TextLine[], right: readonly TextLine[]): boolean {
  const short = (lines: readonly TextLine[]) => lines.every(({ region }) => (region?.[2] ?? 0) < 0.28);
  return short(left) || short(right);
}

function half(page: SourcePage, from: number): SourcePage {
  const isOwn = ({ region }: { region?: Region }) =>
    region !== undefined && (from === 0) === region[0] + region[2] / 2 < fold;
  const moved = ([x, y, width, height]: Region): Region => [(x - from) / fold, y, width / fold, height];
  const own = <T extends TextLine | PageMark>(things: readonly T[]): T[] =>
    things.filter(isOwn).map((one) => (one.region ? { ...one, region: moved(one.region) } : one));
  return {
    ...page,
    lines: own(page.lines),
    ...(page.marks ? { marks: own(page.marks) } : {}),
    part: { left: from, width: fold },
  };
}

/** A place on a half as a place on its sheet, which is what can be shown. */
export function onSheet<T extends Region>(
  [x, y, width, height]: T,
  { part }: SourcePage,
): [number, number, number, number] {
  return part ? [part.left + x * part.width, y, width * part.width, height] : [x, y, width, height];
}
