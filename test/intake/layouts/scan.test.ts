import { afterAll, expect, it } from 'vitest';
import { RecognitionClient } from '../../../main/recognition/client.ts';
import { houses } from './houses.ts';
import type { Paper } from './paper.ts';
import { count, draftOfPages, f1, noScore, type Score } from './read-papers.ts';
import { recognised, type ScanManner, scansOf } from './scan.ts';
import { pdfOf } from './write-pdf.ts';

const client = new RecognitionClient();
afterAll(() => client.close());
const patience = 180_000;

function papersOf(house: string, ...kinds: string[]): Paper[] {
  const { story, papers } = houses.find(({ name }) => name === house)!;
  return kinds.map((kind) => papers(story).find((paper) => paper.kind === kind)!);
}

async function scoreOf(papers: readonly Paper[], manner: ScanManner): Promise<Score> {
  const score = noScore();
  const scans = await scansOf(await pdfOf(papers), manner);
  count(score, draftOfPages([await recognised(scans, client)]), papers);
  return score;
}

it('reads a form in black and white, coarse and askew', { timeout: patience }, async () => {
  const score = await scoreOf(papersOf('transport', 'closure-approval', 'service-receipt'), {
    dpi: 150,
    tone: 'blackAndWhite',
    skew: -1.8,
  });
  expect(score).toMatchObject({ otherKinds: [], confident: [] });
  expect(f1(score)).toBeGreaterThan(0.9);
});

it('reads a record that was laid on its side, grey and grainy', { timeout: patience }, async () => {
  const score = await scoreOf(papersOf('agriculture', 'scene-record'), {
    dpi: 200,
    tone: 'grey',
    skew: 1.5,
    quarters: 1,
    grain: 30,
  });
  expect(score).toMatchObject({ otherKinds: [], confident: [], wrong: [] });
  expect(f1(score)).toBeGreaterThan(0.9);
});

it('reads two pages on one sheet as two papers, and doubts what lies under a seal', {
  timeout: patience,
}, async () => {
  const papers = papersOf('emergency', 'correction-order', 'recheck-record');
  const score = await scoreOf(papers, { dpi: 200, tone: 'colour', twoUp: true });
  expect(score).toMatchObject({ otherKinds: [], confident: [] });
  expect(f1(score)).toBeGreaterThan(0.85);
});
