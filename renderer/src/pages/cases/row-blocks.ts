import type { CaseRow } from '../../../../shared/generated/schemas.ts';

/** Rows asked for at once. */
export const blockSize = 200;
/** Lists up to this length are read whole, so that scrolling never waits. */
const readWhole = 10_000;

/** Blocks of rows that were read, by number. */
export type RowBlocks = ReadonlyMap<number, readonly CaseRow[]>;

export function rowAt(blocks: RowBlocks, index: number): CaseRow | undefined {
  return blocks.get(Math.floor(index / blockSize))?.[index % blockSize];
}

/** The block to read next: what is on screen, then around it, then the rest of a list of bearable length. */
export function nextBlock(
  known: { has(block: number): boolean },
  total: number,
  shown: { first: number; last: number },
): number | undefined {
  const count = Math.ceil(total / blockSize);
  const from = Math.floor(shown.first / blockSize);
  const to = Math.floor(shown.last / blockSize);
  const wanted: number[] = [];
  for (let block = from; block <= to; block += 1) wanted.push(block);
  wanted.push(to + 1, from - 1);
  if (total <= readWhole) for (let block = 0; block < count; block += 1) wanted.push(block);
  return wanted.find((block) => block >= 0 && block < count && !known.has(block));
}

/** All rows that were read, in order. */
export function rowsRead(blocks: RowBlocks): CaseRow[] {
  return [...blocks.keys()].sort((a, b) => a - b).flatMap((block) => blocks.get(block) ?? []);
}
