import type { Figure, StatisticsBlock } from '../../../../shared/generated/schemas.ts';
import type { Counter } from '../counter.ts';

/** What blocks ask about the words of the domain. */
export interface BlockWords {
  /** Stages in the order of the procedure. */
  stages: readonly { id: string; term: string }[];
  ruleTitle(rule: string): string;
}

export type MakeBlock = (counter: Counter, words: BlockWords) => StatisticsBlock;

export function lead(
  name: string,
  words: readonly string[],
  numbers: readonly Figure[],
): StatisticsBlock['lead'] {
  return { name, words: [...words], numbers: [...numbers] };
}

/** Entries by how many, most first, then by name. */
export function byCount<T>(
  entries: readonly T[],
  count: (entry: T) => number,
  name: (entry: T) => string,
): T[] {
  return [...entries].sort((a, b) => count(b) - count(a) || name(a).localeCompare(name(b), 'zh-CN'));
}

export function numberOf(figure: Figure | undefined): number {
  return figure?.value ?? 0;
}
