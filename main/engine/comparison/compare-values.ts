import type { ComparisonField } from '../../../shared/generated/schemas.ts';
import { termOf, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { isRecord, normalName } from '../compare.ts';
import { listOf } from '../reading.ts';
import { valueInWords } from '../wording.ts';
import { compareAmounts } from './compare-amounts.ts';
import { compareStatutes } from './compare-statutes.ts';
import { type Compared, lacking, members } from './compared.ts';
import { markDifferences } from './text-diff.ts';

type Compare = (vocabulary: Vocabulary, reference: unknown, value: unknown) => Compared;

/** Compares a value with the reference; without one it is only put into words. */
export function compareAs(
  as: ComparisonField['as'],
  vocabulary: Vocabulary,
  reference: unknown,
  value: unknown,
): Compared {
  return comparers[as](vocabulary, reference, value);
}

const comparers: Record<ComparisonField['as'], Compare> = {
  name: (_vocabulary, reference, value) =>
    reference === undefined || normalName(reference) === normalName(value)
      ? plain(String(value))
      : compareTexts(String(reference), String(value)),
  text: (vocabulary, reference, value) => {
    const words = (of: unknown) => valueInWords(vocabulary, of, 'text');
    return reference === undefined ? plain(words(value)) : compareTexts(words(reference), words(value));
  },
  statutes: compareStatutes,
  penaltyKinds: compareKinds,
  amounts: compareAmounts,
};

function plain(text: string): Compared {
  return { segments: [{ text, differs: false }], differs: false, notes: [] };
}

function compareTexts(reference: string, text: string): Compared {
  const { segments, lacks } = markDifferences(reference, text);
  const adds = segments.some((segment) => segment.differs);
  return {
    segments,
    differs: adds || lacks.length > 0,
    notes: [...(adds ? [{ what: 'adds' } as const] : []), ...lacks.map((part) => lacking(part))],
  };
}

function compareKinds(vocabulary: Vocabulary, reference: unknown, value: unknown): Compared {
  const own = kindsOf(value);
  const told = reference === undefined ? undefined : kindsOf(reference);
  const words = (kind: string) => termOf(vocabulary, 'penaltyKinds', kind);
  if (!told) return { segments: members(own, words, () => false), differs: false, notes: [] };
  const added = own.filter((kind) => !told.includes(kind));
  const lacks = told.filter((kind) => !own.includes(kind));
  return {
    segments: members(own, words, (kind) => added.includes(kind)),
    differs: added.length + lacks.length > 0,
    notes: [
      ...(added.length > 0 ? [{ what: 'adds' } as const] : []),
      ...lacks.map((kind) => lacking(words(kind))),
    ],
  };
}

function kindsOf(value: unknown): string[] {
  return [
    ...new Set(
      listOf(value)
        .filter(isRecord)
        .map(({ kind }) => String(kind)),
    ),
  ];
}
