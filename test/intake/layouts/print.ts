/**
 * Reads all papers of all offices in all hands and prints how they were read:
 * `npm run measure:layouts [-- HOUSE ...] [--scans]`. Scans take some seconds a page.
 */
import { readDocx } from '../../../main/intake/readers/docx.ts';
import { readPdf } from '../../../main/intake/readers/pdf.ts';
import { RecognitionClient } from '../../../main/recognition/client.ts';
import { hands } from './hand.ts';
import { houses, inHand } from './houses.ts';
import { count, draftOf, draftOfPages, f1, noScore, type Score } from './read-papers.ts';
import { recognised, type ScanManner, scansOf } from './scan.ts';
import { docxOf } from './write-docx.ts';
import { pdfOf } from './write-pdf.ts';

const manners: readonly ScanManner[] = [
  { dpi: 200, tone: 'colour', skew: 0.8 },
  { dpi: 150, tone: 'blackAndWhite', skew: -2 },
  { dpi: 300, tone: 'grey', skew: 1.5, quarters: 1, grain: 30 },
  { dpi: 200, tone: 'colour', twoUp: true },
];

const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--'));
const chosen = houses.filter(({ name }) => named.length === 0 || named.includes(name));
if (words.includes('--scans')) await measureScans();
else await measureFiles();

async function measureFiles(): Promise<void> {
  for (const { name, story, papers } of chosen) {
    const inWord = noScore();
    const inPdf = noScore();
    for (const hand of hands.keys()) {
      const all = papers(inHand(story, hand));
      for (const paper of all) count(inWord, await draftOf([docxOf([paper])], readDocx), [paper]);
      const pdf = await pdfOf(all, { numbered: hand % 2 === 1, landscape: hand === 3 });
      count(inPdf, await draftOf([pdf], readPdf), all);
    }
    print(`${name}　Word，一件一个文件`, inWord);
    print(`${name}　PDF，一卷一个文件`, inPdf);
  }
}

async function measureScans(): Promise<void> {
  const client = new RecognitionClient();
  for (const { name, story, papers } of chosen) {
    for (const [hand, manner] of manners.entries()) {
      const all = papers(inHand(story, hand));
      const scans = await scansOf(await pdfOf(all), manner);
      const score = noScore();
      count(score, draftOfPages([await recognised(scans, client)]), all);
      print(`${name}　扫描 ${JSON.stringify(manner)}`, score);
    }
  }
  client.close();
}

function print(name: string, score: Score): void {
  const { papers, kinds, otherKinds, confident, wrong, missed } = score;
  console.log(
    `== ${name}　F1 ${f1(score).toFixed(3)}　种类 ${kinds}/${papers}　读错而无疑 ${confident.length}`,
  );
  for (const [title, list] of [
    ['种类', otherKinds],
    ['读错而无疑', confident],
    ['读错', wrong],
    ['未读', missed],
  ] as const)
    for (const one of list) console.log(`  ${title} ${one}`);
}
