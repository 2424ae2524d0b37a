import type { CaseFile, ConfirmValue, Difference } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/**
 * The same name or number wherever the file says it, the same day of one document, and the same field that several
 * documents leave out need a person once: the least sure of them stands for all, the others are named with it.
 */
export function inOneAct(values: readonly ConfirmValue[]): ConfirmValue[] {
  const groups = new Map<string, ConfirmValue[]>();
  for (const value of values) {
    const key = value.needed ? actKey(value) : undefined;
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return values.map((value) => {
    const key = value.needed ? actKey(value) : undefined;
    const group = key === undefined ? undefined : groups.get(key);
    if (!group || group.length === 1) return value;
    const first = group.find(({ confidence }) => confidence !== 'clear') ?? group[0];
    if (first === value)
      return {
        ...value,
        alike: group.filter((other) => other !== value).map(({ document, path }) => ({ document, path })),
      };
    const { why: _why, ...rest } = value;
    return { ...rest, needed: false };
  });
}

/** Equal for values that one act settles; undefined where a value is looked at by itself. */
export function actKey({
  state,
  input,
  raw,
  path,
  term,
  document,
}: Pick<ConfirmValue, 'state' | 'input' | 'raw' | 'path' | 'term' | 'document'>): string | undefined {
  if (state === 'notStated') return `absent|${path.replace(/:\d+/, '')}|${term}`;
  if (state !== 'draft' || raw === undefined) return undefined;
  if (input === 'text') return `text|${plain(raw)}`;
  return input === 'date' ? `date|${document}|${raw}` : undefined;
}

/** 同卷不一: fields that the vocabulary says are one throughout a file, and the documents that say something else. */
export function differencesOf(vocabulary: Vocabulary, { documents }: CaseFile): Difference[] {
  const byField = new Map<string, { term: string; said: Map<string, Said> }>();
  for (const { id, kind, fields = {} } of documents) {
    for (const [field, value] of Object.entries(fields)) {
      const definition = vocabulary.kinds.get(kind)?.fields.get(field);
      if (definition?.key !== 'file' || !('value' in value) || typeof value.value !== 'string') continue;
      const entry = byField.get(field) ?? { term: definition.term, said: new Map<string, Said>() };
      byField.set(field, entry);
      const said = entry.said.get(plain(value.value)) ?? { text: value.value, places: [] };
      entry.said.set(plain(value.value), said);
      said.places.push({ document: id, path: `field:${field}` });
    }
  }
  return [...byField.values()].flatMap(({ term, said }) => {
    const [usual, ...others] = [...said.values()].sort((a, b) => b.places.length - a.places.length);
    return usual && others.length > 0
      ? [{ term, usual: usual.text, count: usual.places.length, others: others as Difference['others'] }]
      : [];
  });
}

interface Said {
  text: string;
  places: { document: string; path: string }[];
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
