import { join } from 'node:path';
import type { LedgerReading, LedgerTarget } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFile } from '../../read-json.ts';

/** Answer for a column that no case file has a place for. */
export const leftOut = '';

/** What the head of a column is taken for. */
export interface HeadGuess {
  /** Id of a target, or `leftOut`. */
  target: string;
  /** The head is known, also where it is known to be left out. */
  known: boolean;
}

/** What heads of registers mean. */
export class LedgerDictionary {
  readonly content: LedgerReading;
  readonly #targets: ReadonlyMap<string, LedgerTarget>;
  readonly #heads = new Map<string, string>();
  /** Longest first, so that a head inside a longer one doesn't win. */
  readonly #byLength: readonly [string, string][];

  constructor(content: LedgerReading) {
    this.content = content;
    this.#targets = new Map(content.targets.map((target) => [target.id, target]));
    for (const { id, term, heads } of content.targets) {
      for (const head of [term, ...heads]) this.#heads.set(plainHead(head), id);
    }
    for (const head of content.ignored) this.#heads.set(plainHead(head), leftOut);
    this.#byLength = [...this.#heads].sort(([a], [b]) => b.length - a.length);
  }

  target(id: string): LedgerTarget | undefined {
    return this.#targets.get(id);
  }

  /** By the whole head, then without its unit or note in brackets, then without words that say nothing more. */
  guess(head: string): HeadGuess {
    const plain = plainHead(head);
    const bare = plain.replace(/\([^()]*\)$/u, '');
    for (const form of [plain, bare, plain.replace(/\([^()]*\)/gu, '')]) {
      const target = this.#heads.get(form);
      if (form !== '' && target !== undefined) return { target, known: true };
    }
    for (const [known, target] of this.#byLength) {
      if (known.length >= 2 && bare.includes(known) && this.#isNeutral(bare.replace(known, '')))
        return { target, known: true };
    }
    return { target: leftOut, known: false };
  }

  /** Yuan of one unit that the head writes; 1 where it writes none. */
  unitOf(head: string): number {
    const inBrackets = /\(([^()]*)\)/u.exec(plainHead(head))?.[1] ?? '';
    return this.content.units[inBrackets] ?? 1;
  }

  #isNeutral(rest: string): boolean {
    let left = rest;
    for (const word of this.content.neutral) left = left.replaceAll(word, '');
    return left === '';
  }
}

/** A head as heads are compared: half-width, no spaces, no star for what is required. */
export function plainHead(text: string): string {
  return text.normalize('NFKC').replace(/[\s*::]+/gu, '');
}

export function loadLedgerDictionary(): Result<LedgerDictionary> {
  const read = readJsonFile(join(resourcesFolder, 'reading', 'ledger.json'), 'ledger.json', 'LedgerReading');
  return read.ok ? ok(new LedgerDictionary(read.value.content)) : read;
}
