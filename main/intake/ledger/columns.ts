import type { LedgerColumn } from '../../../shared/generated/schemas.ts';
import { type LedgerDictionary, leftOut, plainHead } from './dictionary.ts';

/** What the heads of an agency's registers stand for, as a reviewer said: plain head → target or `leftOut`. */
export type RememberedHeads = Readonly<Record<string, string>>;

/** What each column stands for: as remembered, else as its head says; of two columns with one meaning the first counts. */
export function columnsOf(
  heads: readonly string[],
  dictionary: LedgerDictionary,
  remembered: RememberedHeads = {},
): LedgerColumn[] {
  const known = new Map(Object.entries(remembered));
  const own = heads.map((head) => known.get(plainHead(head)));
  const taken = new Set(own.filter((target) => target !== undefined && target !== leftOut));
  return heads.flatMap((head, column): LedgerColumn[] => {
    const said = own[column];
    if (head === '') return [];
    if (said !== undefined && (said === leftOut || dictionary.target(said)))
      return [{ column, head, target: said, how: 'remembered' }];
    const guess = dictionary.guess(head);
    if (guess.target === leftOut)
      return [{ column, head, target: leftOut, how: guess.known ? 'ignored' : 'none' }];
    if (taken.has(guess.target)) return [{ column, head, target: leftOut, how: 'none' }];
    taken.add(guess.target);
    return [{ column, head, target: guess.target, how: 'head' }];
  });
}

/** What a reviewer corrected, to be remembered: only what differs from what the head says by itself. */
export function correctedHeads(
  columns: readonly LedgerColumn[],
  dictionary: LedgerDictionary,
): RememberedHeads {
  const guessed = new Map(
    columnsOf(headsIn(columns), dictionary).map(({ column, target }) => [column, target]),
  );
  return Object.fromEntries(
    columns
      .filter(({ column, target }) => target !== (guessed.get(column) ?? leftOut))
      .map(({ head, target }) => [plainHead(head), target]),
  );
}

function headsIn(columns: readonly LedgerColumn[]): string[] {
  const heads: string[] = [];
  for (const { column, head } of columns) {
    while (heads.length < column) heads.push('');
    heads[column] = head;
  }
  return heads;
}
