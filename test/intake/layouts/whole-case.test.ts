import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planCases } from '../../../main/api/intake/archive-cases.ts';
import { Reading } from '../../../main/api/intake/reading.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { catalogueOf, coverOf, remarksOf } from './forms/archive.ts';
import { houses, inHand } from './houses.ts';
import type { Paper } from './paper.ts';
import { count, f1, noScore, vocabulary } from './read-papers.ts';
import { docxOf } from './write-docx.ts';
import { pdfOf } from './write-pdf.ts';

const reading = new Reading(vocabulary);

/** The one case of a folder with these files. */
async function readFolder(files: Readonly<Record<string, Uint8Array>>): Promise<CaseFile> {
  const folder = join(tempFolder(), '案卷');
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const { cases } = await planCases([{ path: folder, name: '案卷' }], (title) =>
    reading.isDocumentTitle(title),
  );
  expect(cases).toHaveLength(1);
  const watch = { signal: new AbortController().signal, page: () => {} };
  const read = await reading.read(cases[0]!, watch);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.caseFile;
}

/** All papers of an office's case with cover, remarks and a catalogue whose page numbers are wrong for long papers. */
function wholeCase(house: string, manner: 0 | 1 | 2): { papers: Paper[]; party: string; agency: string } {
  const { story, papers } = houses.find(({ name }) => name === house)!;
  const own = inHand(story, manner + 1);
  const all = papers(own);
  const listed = all.map(({ title, says }) => ({
    title,
    pages: 1,
    ...(typeof says.number === 'string' ? { number: says.number } : {}),
    ...(typeof says.date === 'string' ? { day: says.date } : {}),
  }));
  return {
    papers: [coverOf(own), catalogueOf(own, listed, manner), ...all, remarksOf(own)],
    party: story.party.name,
    agency: story.agency,
  };
}

function expectRead(caseFile: CaseFile, { papers, party, agency }: ReturnType<typeof wholeCase>): void {
  const score = noScore();
  count(score, caseFile, papers);
  expect(score).toMatchObject({ otherKinds: [], confident: [] });
  expect(f1(score)).toBeGreaterThan(0.98);
  expect(caseFile.agency.name).toBe(agency);
  expect(caseFile.parties[0]?.name).toMatchObject({ value: party });
}

it('one Word file holds the whole case, its catalogue with seven columns', async () => {
  const whole = wholeCase('market', 0);
  expectRead(await readFolder({ '案卷.docx': docxOf(whole.papers) }), whole);
});

it('one PDF holds the whole case, its catalogue with ranges of pages that are wrong', async () => {
  const whole = wholeCase('ecology', 1);
  expectRead(
    await readFolder({ '扫描全能王 2025-01-01.pdf': await pdfOf(whole.papers, { numbered: true }) }),
    whole,
  );
});

it('one PDF without cover and catalogue', async () => {
  const whole = wholeCase('emergency', 2);
  const papers = whole.papers.slice(2, -1);
  expectRead(await readFolder({ '20250912101112.pdf': await pdfOf(papers) }), { ...whole, papers });
});

it('a file for each paper, in folders by stage, named as a scanner names them', async () => {
  const whole = wholeCase('transport', 2);
  const files = whole.papers.map((paper, index) => {
    const stage = ['01立案', '02调查', '03决定送达'][Math.floor((index * 3) / whole.papers.length)];
    return [`${stage}/IMG_${String(index + 1).padStart(4, '0')}.docx`, docxOf([paper])] as const;
  });
  expectRead(await readFolder(Object.fromEntries(files)), whole);
});
