import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../main/intake/readers/pdf.ts';
import { houses, inHand } from './houses.ts';
import { count, draftOf, f1, noScore } from './read-papers.ts';
import { pdfOf } from './write-pdf.ts';

describe('papers of offices whose forms differ, as one PDF with text', () => {
  it.each(houses)('$name', async ({ story, papers }) => {
    const all = papers(story);
    const score = noScore();
    count(score, await draftOf([await pdfOf(all, { numbered: true })], readPdf), all);
    expect(score).toMatchObject({ otherKinds: [], confident: [] });
    expect(f1(score)).toBeGreaterThan(0.98);
  });

  it('lying on their long side', async () => {
    const { story, papers } = houses[2]!;
    const all = papers(inHand(story, 3));
    const score = noScore();
    count(score, await draftOf([await pdfOf(all, { landscape: true })], readPdf), all);
    expect(score).toMatchObject({ otherKinds: [], confident: [] });
  });
});
