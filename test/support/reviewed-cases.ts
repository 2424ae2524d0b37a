import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenApp } from '../../main/api/app.ts';
import type { CaseFile, ReviewView } from '../../shared/generated/schemas.ts';
import { ask, withReviewers } from './program.ts';
import { sampleCase } from './sample-cases.ts';

const samples = [
  'penalty-general-clean',
  'penalty-general-early-decision',
  'penalty-general-overdue',
  'penalty-general-one-officer',
  'penalty-general-raised-fine',
] as const;
export const agencies = ['甲县城管局', '乙县市监局', '丙县水利局'] as const;

/** `count` invented cases that are no samples, of three agencies and two years. */
export function inventedCases(count: number): CaseFile[] {
  return Array.from({ length: count }, (_, index) => {
    const year = index % 4 === 3 ? '2024' : '2025';
    const text = JSON.stringify(sampleCase(samples[index % samples.length])).replaceAll('2025', year);
    const { sample: _sample, ...caseFile } = JSON.parse(text) as CaseFile;
    const number = `〔${year}〕${String(index + 1).padStart(2, '0')}号`;
    return {
      ...caseFile,
      id: `33333333-3333-4333-8333-${String(index + 1).padStart(12, '0')}`,
      caseNumber: `示案立${number}`,
      decisionNumber: `示案罚${number}`,
      agency: { ...caseFile.agency, name: agencies[index % agencies.length]! },
    };
  });
}

/** Imports the cases; gives their ids in the order of their numbers. */
export async function importCases(app: OpenApp, cases: readonly CaseFile[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-cases-'));
  for (const [index, caseFile] of cases.entries())
    writeFileSync(join(folder, `${index}.json`), JSON.stringify(caseFile));
  const result = await ask(app, 'cases.import', { files: [app.files.register(folder, '案卷夹')] });
  rmSync(folder, { recursive: true, force: true });
  if (result.imported.length !== cases.length) throw new Error(JSON.stringify(result.failed));
  return cases.map((caseFile) => caseFile.id);
}

/** Judges a line; `undefined` takes what the machine suggests, else 符合. */
export type JudgeLine = (
  line: ReviewView['lines'][number],
  index: number,
) => 'compliant' | 'violated' | undefined;

/** Judges every line of the case as the current reviewer, under a standard or within a campaign, and hands the review in. */
export async function signCase(
  app: OpenApp,
  id: string,
  judgeLine: JudgeLine = () => undefined,
  under: { standard: string } | { campaign: string } = { standard: 'general-penalty-100' },
): Promise<ReviewView> {
  const view = await ask(app, 'reviews.open', { case: id, ...under });
  const suggested = new Map(view.suggestions.map((entry) => [entry.line, entry.verdict]));
  for (const [index, line] of view.lines.entries()) {
    const verdict =
      judgeLine(line, index) ?? (line.kind === 'veto' ? undefined : suggested.get(line.line)) ?? 'compliant';
    await ask(app, 'reviews.judge', {
      review: view.review,
      rowRevision: 0,
      judgement: {
        line: line.line,
        verdict,
        evidence: verdict === 'violated' ? ['第6页'] : [],
        reason: '示例理由',
      },
    });
  }
  await ask(app, 'reviews.sign', { review: view.review });
  return ask(app, 'reviews.get', { review: view.review });
}

export interface ReviewedBatch {
  ids: string[];
  /** Reviews of the first ids; the others were not reviewed. */
  reviews: ReviewView[];
  second: string;
}

/**
 * `count` cases, all but `open` of them handed in. Every third review has one more fault than the machine saw, every
 * fourth one less, and the first has a veto that a second person confirmed.
 */
export async function reviewedBatch(app: OpenApp, count: number, open = 1): Promise<ReviewedBatch> {
  const { second } = await withReviewers(app);
  const ids = await importCases(app, inventedCases(count));
  const reviews: ReviewView[] = [];
  for (const [number, id] of ids.slice(0, count - open).entries()) {
    let spared = number % 4 !== 0;
    const suggestions = new Map<string, string>();
    const view = await ask(app, 'reviews.open', { case: id, standard: 'general-penalty-100' });
    for (const entry of view.suggestions) suggestions.set(entry.line, entry.verdict);
    const signed = await signCase(app, id, (line, index) => {
      if (line.kind === 'veto')
        return number === 0 && line.line === firstVeto(view) ? 'violated' : 'compliant';
      if (!spared && suggestions.get(line.line) === 'violated') {
        spared = true;
        return 'compliant';
      }
      return number % 3 === 0 && index === 20 ? 'violated' : undefined;
    });
    reviews.push(number === 0 ? await confirmVeto(app, signed, second) : signed);
  }
  return { ids, reviews, second };
}

function firstVeto(view: ReviewView): string | undefined {
  return view.lines.find((line) => line.kind === 'veto')?.line;
}

/** A second person confirms the veto; the reviewer hands the sheet in again. */
async function confirmVeto(app: OpenApp, { review, lines }: ReviewView, second: string): Promise<ReviewView> {
  const line = lines.find((entry) => entry.kind === 'veto')!.line;
  await ask(app, 'reviews.decideVeto', {
    review,
    line,
    profile: second,
    decision: 'confirmed',
    reason: '属实',
  });
  await ask(app, 'reviews.sign', { review });
  return ask(app, 'reviews.get', { review });
}
