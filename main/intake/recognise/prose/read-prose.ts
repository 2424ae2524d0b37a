import type { Value } from '../../../../shared/generated/schemas.ts';
import type { KindDefinition, Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { findStatutes } from '../../find/statutes.ts';
import type { KindLabels } from '../labels.ts';
import type { Passage } from './passage.ts';
import { readPenalties } from './penalties.ts';
import { readPhrases } from './phrases.ts';
import { readSections } from './sections.ts';

type Fields = Record<string, Value | undefined>;

/** What the running text of a document states: in phrases, in sections of its own, as penalties and laws cited. */
export function readProse(
  passage: Passage,
  kind: KindDefinition,
  labels: KindLabels,
  vocabulary: Vocabulary,
): Fields {
  const penalties = readPenaltyFields(passage, kind, vocabulary);
  return {
    ...readPhrases(passage, kind, labels.phrases, vocabulary),
    ...readSections(passage, kind, labels),
    ...penalties,
    ...readStatutes(passage, kind),
  };
}

function readPenaltyFields(passage: Passage, kind: KindDefinition, vocabulary: Vocabulary): Fields {
  return kind.fields.has('penalties') ? readPenalties(passage, vocabulary) : {};
}

const ground = ['statutes', 'suspectedStatutes', 'basis'] as const;

/** Laws that the text cites; as the ground of suspicion only those that it says were broken. */
function readStatutes(passage: Passage, kind: KindDefinition): Fields {
  const all = findStatutes(passage.own);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return {};
  const found: Fields = {};
  for (const id of ground) {
    if (kind.fields.get(id)?.structure !== 'statute') continue;
    const own = id === 'suspectedStatutes' ? all.filter(({ start }) => isBroken(passage.own, start)) : all;
    if (own.length > 0)
      found[id] = passage.value(unique(own.map(({ value }) => value)), first.start, last.end);
  }
  return found;
}

function isBroken(text: string, start: number): boolean {
  return /(?:违反|触犯)[^，。；\n《]{0,6}$/u.test(text.slice(Math.max(0, start - 12), start));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
