import { describe, expect, it } from 'vitest';
import { resourcesFolder } from '../../../main/paths.ts';
import { readJsonFile } from '../../../main/read-json.ts';
import { bundledKnowledge } from '../../rules/ground.ts';

const { vocabulary } = bundledKnowledge();
const path = (name: string) => `${resourcesFolder}/reading/${name}.json`;

function unknownFields(kinds: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(kinds).flatMap(([kind, fields]) => {
    const known = kind.startsWith('class:')
      ? new Set([...vocabulary.kinds.values()].flatMap((one) => [...one.fields.keys()]))
      : new Set(vocabulary.kinds.get(kind)?.fields.keys());
    return fields.filter((field) => !known.has(field)).map((field) => `${kind}.${field}`);
  });
}

const keysOf = (map: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(map).map(([kind, fields]) => [kind, Object.keys(fields)]));

describe('the reading data names only what the vocabulary has', () => {
  it('in labels', () => {
    const labels = readJsonFile(path('labels'), 'labels.json', 'ReadingLabels');
    if (!labels.ok) throw new Error(labels.error.message);
    const { kinds, sections, same, termWords, signatures } = labels.value.content;
    expect(unknownFields(keysOf(kinds))).toEqual([]);
    expect(unknownFields(keysOf(sections))).toEqual([]);
    expect(unknownFields(keysOf(same))).toEqual([]);
    const terms = Object.entries(termWords).flatMap(([list, words]) =>
      Object.keys(words).filter((term) => !vocabulary.terms.get(list)?.has(term)),
    );
    expect(terms).toEqual([]);
    const roles = Object.keys(signatures).filter(
      (role) => !vocabulary.terms.get('signatureRoles')?.has(role),
    );
    expect(roles).toEqual([]);
  });

  it('in phrases', () => {
    const phrases = readJsonFile(path('phrases'), 'phrases.json', 'ReadingPhrases');
    if (!phrases.ok) throw new Error(phrases.error.message);
    const { fields, kinds } = phrases.value.content;
    expect(unknownFields({ 'class:any': Object.keys(fields), ...keysOf(kinds) })).toEqual([]);
    const all = [fields, ...Object.values(kinds)].flatMap((map) => Object.values(map).flat());
    for (const { say, is } of all) {
      expect(() => new RegExp(say, 'gu')).not.toThrow();
      if (is === undefined) expect(say.includes('(?<value>') || !/\(\?</.test(say)).toBe(true);
    }
  });

  it('in silences', () => {
    const silence = readJsonFile(path('silence'), 'silence.json', 'ReadingSilence');
    if (!silence.ok) throw new Error(silence.error.message);
    const kinds = Object.fromEntries(
      Object.entries(silence.value.content.kinds).map(([kind, list]) => [
        kind,
        list.map(({ field }) => field),
      ]),
    );
    expect(unknownFields(kinds)).toEqual([]);
  });
});
