import type { FieldDefinition, Value } from '../../../../shared/generated/schemas.ts';
import type { KindDefinition, Vocabulary } from '../../../vocabulary/vocabulary.ts';
import type { ReadyPhrase } from '../labels.ts';
import { contentOf, toCheck } from '../read-value.ts';
import type { Passage } from './passage.ts';

interface Hit {
  content: unknown;
  start: number;
  end: number;
}

/**
 * Fields that the running text states in the phrases of the reading data. Phrases that give different values state
 * nothing, unless the data says which of them is meant.
 */
export function readPhrases(
  passage: Passage,
  definition: KindDefinition,
  phrases: ReadonlyMap<string, readonly ReadyPhrase[]>,
  vocabulary: Vocabulary,
): Record<string, Value | undefined> {
  const found: Record<string, Value | undefined> = {};
  for (const [id, list] of phrases) {
    const field = definition.fields.get(id);
    if (field) found[id] = statedBy(passage, field, list, vocabulary);
  }
  return found;
}

/** The phrases of a field from the surest to the least: the first that hits decides. */
function statedBy(
  passage: Passage,
  field: FieldDefinition,
  phrases: readonly ReadyPhrase[],
  vocabulary: Vocabulary,
): Value | undefined {
  const said = phrases.map((phrase) => ({ phrase, hits: hitsOf(passage, field, phrase, vocabulary) }));
  const fixed = said.filter(({ phrase, hits }) => phrase.is !== undefined && hits.length > 0);
  if (fixed.some(({ phrase }) => phrase.is !== fixed[0]?.phrase.is)) return undefined;
  const [first] = said.filter(({ hits }) => hits.length > 0);
  if (!first) return undefined;
  const { among } = first.phrase;
  const hit = among === 'last' ? first.hits.at(-1) : first.hits[0];
  if (!hit || hit.content === undefined) return undefined;
  const agreed = among !== undefined || first.hits.every(({ content }) => same(content, hit.content));
  if (!agreed) return undefined;
  const value = passage.value(hit.content, hit.start, hit.end);
  return first.phrase.doubtful ? toCheck(value) : value;
}

function hitsOf(
  passage: Passage,
  field: FieldDefinition,
  { say, is }: ReadyPhrase,
  vocabulary: Vocabulary,
): Hit[] {
  return [...passage.own.matchAll(say)].map((match) => {
    const words = match.groups?.value ?? match[0];
    const start = match.index + match[0].indexOf(words);
    const end = start + words.length;
    if (is !== undefined) return { content: is, start, end };
    return { content: contentOf(vocabulary, field, passage.text.slice(start, end)), start, end };
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
