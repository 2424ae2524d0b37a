import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../main/intake/readers/docx.ts';
import { houses, inHand } from './houses.ts';
import { count, draftOf, f1, noScore, vocabulary } from './read-papers.ts';
import { docxOf } from './write-docx.ts';

describe('papers of offices whose forms differ, as Word files', () => {
  it.each(houses)('$name: each paper in a file of its own', async ({ story, papers }) => {
    const score = noScore();
    for (const paper of papers(story)) count(score, await draftOf([docxOf([paper])], readDocx), [paper]);
    expect(score).toMatchObject({ otherKinds: [], confident: [], wrong: [] });
    expect(f1(score)).toBeGreaterThan(0.98);
  });

  it.each(houses)('$name: the whole case in one file, in another hand', async ({ story, papers }) => {
    const all = papers(inHand(story, 3));
    const score = noScore();
    count(score, await draftOf([docxOf(all)], readDocx), all);
    expect(score).toMatchObject({ otherKinds: [], confident: [] });
    expect(f1(score)).toBeGreaterThan(0.97);
  });

  it.each(houses)('$name: what the papers say are fields of their kinds', ({ story, papers }) => {
    const unknown = papers(story).flatMap(({ kind, says }) =>
      Object.keys(says).filter(
        (field) => !field.startsWith('sign.') && !vocabulary.kinds.get(kind)?.fields.has(field),
      ),
    );
    expect(unknown).toEqual([]);
  });
});
