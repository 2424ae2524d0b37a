import type { CompareNote } from '../../../shared/generated/schemas.ts';
import { readAmountInWords } from '../../../shared/money/index.ts';
import { termOf, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { isRecord } from '../compare.ts';
import { listOf } from '../reading.ts';
import { moneyInDigits } from '../wording.ts';
import type { Compared } from './compared.ts';
import { joined } from './text-diff.ts';

/** An amount of one kind of penalty, in cents; equal ends where it is certain. */
interface Amount {
  kind: string;
  from: number;
  to: number;
}

/** Amounts of each kind of penalty by value; a range is no certain amount. */
export function compareAmounts(vocabulary: Vocabulary, reference: unknown, value: unknown): Compared {
  const own = amountsOf(value);
  const told = reference === undefined ? [] : amountsOf(reference);
  const notes: CompareNote[] = own.filter(isRange).map(() => ({ what: 'range' }));
  const marked = own.map((amount) => {
    const other = told.find(({ kind }) => kind === amount.kind);
    const note = other ? relation(amount, other) : told.length > 0 ? 'adds' : undefined;
    if (note) notes.push({ what: note });
    return { amount, isNew: note === 'adds', differs: note !== undefined && note !== 'inRange' };
  });
  return {
    segments: joined(
      marked.flatMap(({ amount, differs, isNew }, index) => [
        ...(index > 0 ? [{ text: '、', differs: false }] : []),
        { text: termOf(vocabulary, 'penaltyKinds', amount.kind), differs: isNew },
        { text: amountText(amount), differs },
      ]),
    ),
    differs: marked.some(({ differs }) => differs),
    notes,
  };
}

function relation(amount: Amount, told: Amount): 'higher' | 'lower' | 'inRange' | undefined {
  if (amount.to > told.to) return 'higher';
  if (amount.from < told.from) return 'lower';
  return isRange(told) && !isRange(amount) ? 'inRange' : undefined;
}

function isRange({ from, to }: Amount): boolean {
  return from !== to;
}

function amountText({ from, to }: Amount): string {
  const low = moneyInDigits(from / 100);
  return from === to ? low : `${low}–${moneyInDigits(to / 100)}`;
}

/** Amounts by kind, those of one kind together. */
function amountsOf(value: unknown): Amount[] {
  const amounts = new Map<string, Amount>();
  for (const { kind, amount, amountFrom, amountTo } of listOf(value).filter(isRecord)) {
    const from = cents(amount) ?? cents(amountFrom);
    const to = cents(amount) ?? cents(amountTo) ?? from;
    if (from === undefined || to === undefined) continue;
    const known = amounts.get(String(kind));
    amounts.set(String(kind), {
      kind: String(kind),
      from: (known?.from ?? 0) + from,
      to: (known?.to ?? 0) + to,
    });
  }
  return [...amounts.values()];
}

function cents(value: unknown): number | undefined {
  return typeof value === 'number' ? Math.round(value * 100) : undefined;
}

/** Names 大写 that has not the value of 小写 in the same paper; equal values are nothing to name. */
export function wordsDiffer(figure: unknown, words: unknown): CompareNote | undefined {
  const expected = cents(figure);
  if (expected === undefined || typeof words !== 'string') return undefined;
  const read = readAmountInWords(words);
  return read.ok && read.cents === expected ? undefined : { what: 'wordsDiffer', text: words };
}
