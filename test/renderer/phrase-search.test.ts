import { describe, expect, it } from 'vitest';
import { searchPhrases } from '../../renderer/src/pages/review/phrase-search.ts';

const phrases = ['机器读错', '卷内另有文书', '规则不适合本案'];

describe('phrases of a reason', () => {
  it('are found by characters and by initials of their pinyin', () => {
    expect(searchPhrases(phrases, '文书')).toEqual(['卷内另有文书']);
    expect(searchPhrases(phrases, 'jnly')).toEqual(['卷内另有文书']);
    expect(searchPhrases(phrases, 'JQ')).toEqual(['机器读错']);
    expect(searchPhrases(phrases, 'zz')).toEqual([]);
    expect(searchPhrases(phrases, ' ')).toEqual(phrases);
  });

  it('put those first that begin with what was typed', () => {
    expect(searchPhrases(['不适合', '适合'], '适')).toEqual(['适合', '不适合']);
  });
});
