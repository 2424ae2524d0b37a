import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKindFinder } from '../../main/intake/recognise/load-titles.ts';
import { bundledKnowledge } from '../rules/ground.ts';

interface KnownTitles {
  titles: Record<string, string[]>;
  none: string[];
}

const file = join(import.meta.dirname, 'layouts/titles.json');
const known = JSON.parse(readFileSync(file, 'utf8')) as KnownTitles;
const { vocabulary } = bundledKnowledge();
const loaded = loadKindFinder(vocabulary);
if (!loaded.ok) throw new Error(loaded.error.message);
const finder = loaded.value;

const kindsOf = (titles: readonly string[], before = '') =>
  Object.fromEntries(titles.map((title) => [title, finder.ofTitle(before + title)?.kind]));
const all = (titles: readonly string[], kind: string | undefined) =>
  Object.fromEntries(titles.map((title) => [title, kind]));

describe('titles of forms of several fields of enforcement', () => {
  it.each(Object.entries(known.titles))('%s', (kind, titles) => {
    expect(vocabulary.kinds.has(kind)).toBe(true);
    expect(kindsOf(titles)).toEqual(all(titles, kind));
    expect(kindsOf(titles, '示例县城市管理局')).toEqual(all(titles, kind));
  });

  it('know no kind for what is none, and for a paper that undoes one', () => {
    expect(kindsOf(known.none)).toEqual(all(known.none, undefined));
  });

  it('bear a character misread, but none that makes another paper', () => {
    expect(finder.ofTitle('行政处罚決定书')?.kind).toBe('penalty-decision');
    expect(finder.ofTitle('解除查封（扣押）决定书')?.kind).toBe('measure-release');
    expect(finder.ofTitle('不予行政处罚決定书')?.kind).not.toBe('penalty-decision');
  });

  it('stand under two kinds where two procedures name a paper alike', () => {
    expect(finder.kindsOf('受理通知书')).toEqual(
      expect.arrayContaining(['court-ruling', 'acceptance-notice']),
    );
  });
});
