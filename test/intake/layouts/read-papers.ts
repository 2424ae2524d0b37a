import { draftCase, readingKnowledge } from '../../../main/api/intake/draft.ts';
import type { SourcePage } from '../../../main/intake/page/types.ts';
import type { Reader, ReadFile } from '../../../main/intake/source/types.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../../rules/ground.ts';
import { compareDocument, type Verdict } from './compare.ts';
import type { Paper } from './paper.ts';

export const { vocabulary } = bundledKnowledge();
const loaded = readingKnowledge(vocabulary);
if (!loaded.ok) throw new Error(loaded.error.message);
const knowledge = loaded.value;

/** What one reader makes of some files, as the draft of one case. Pages that are images stay unread. */
export async function draftOf(
  files: readonly Uint8Array[],
  read: Reader,
  name = 'IMG_0001',
): Promise<CaseFile> {
  const pages = await Promise.all(files.map((bytes, index) => pagesOf(bytes, read, `f${index + 1}`)));
  return draftOfPages(pages, name);
}

/** The draft of files whose pages were read; none of them has a name that helps. */
export function draftOfPages(files: readonly (readonly SourcePage[])[], name = 'IMG_0001'): CaseFile {
  const drafted = draftCase(
    files.map((pages, index) => ({
      file: {
        id: `f${index + 1}`,
        name: `${name}_${index + 1}.docx`,
        sha256: String(index).padStart(64, '0'),
        pages: pages.length,
      },
      pages,
    })),
    knowledge,
    name,
  );
  if (!drafted.ok) throw new Error(drafted.error.message);
  return drafted.value.caseFile;
}

export async function pagesOf(bytes: Uint8Array, read: Reader, file = 'f1'): Promise<SourcePage[]> {
  const opened = await read(bytes, 'x');
  if (!opened.ok) throw new Error(opened.error.message);
  return collected(opened.value, file);
}

async function collected(opened: ReadFile, file: string): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  for await (const page of opened.pages()) pages.push({ ...page, file });
  opened.close();
  return pages;
}

/** Sums over papers, with what was read wrongly in words. */
export interface Score {
  papers: number;
  kinds: number;
  right: number;
  wrong: string[];
  missed: string[];
  confident: string[];
  otherKinds: string[];
}

export const noScore = (): Score => ({
  papers: 0,
  kinds: 0,
  right: 0,
  wrong: [],
  missed: [],
  confident: [],
  otherKinds: [],
});

/** Counts the documents of a draft against the papers that were written, in their order. */
export function count(score: Score, draft: CaseFile, papers: readonly Paper[]): void {
  const left = [...draft.documents];
  for (const paper of papers) {
    score.papers += 1;
    const at = left.findIndex(({ kind }) => kind === paper.kind);
    const [document] = at < 0 ? [] : left.splice(at, 1);
    if (document) score.kinds += 1;
    else score.otherKinds.push(`${paper.kind} ${paper.title}: missing`);
    const none: Verdict = { right: 0, wrong: [], missed: Object.keys(paper.says), confident: [] };
    const { right, wrong, missed, confident } = document
      ? compareDocument(document, paper, vocabulary)
      : none;
    score.right += right;
    score.wrong.push(...wrong);
    score.missed.push(...missed);
    score.confident.push(...confident);
  }
  score.otherKinds.push(...left.map(({ kind, title }) => `${kind} ${title}: too many`));
}

export function f1({ right, wrong, missed }: Score): number {
  const all = 2 * right + 2 * wrong.length + missed.length;
  return all === 0 ? 1 : (2 * right) / all;
}
