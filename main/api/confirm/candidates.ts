import type { CaseDocument, DateCandidates } from '../../../shared/generated/schemas.ts';
import { findDates } from '../../intake/find/dates.ts';
import type { SourcePage } from '../../intake/page/types.ts';

type Candidate = DateCandidates['candidates'][number];

/** More would not help whoever looks for one date. */
const mostCandidates = 5;

/** The pages of a document in order of the file, as [file, page]. */
export function pagesOf({ pages = [] }: CaseDocument): [string, number][] {
  return pages.flatMap(({ file, from, to }) =>
    Array.from({ length: to - from + 1 }, (_entry, index): [string, number] => [file, from + index]),
  );
}

/**
 * Dates that stand on the pages of a document, from its foot upwards, each once: where a date could not be read, one of
 * them may be it. None is ever filled in.
 */
export function dateCandidates(pages: readonly SourcePage[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const page of [...pages].reverse()) {
    const total = page.lines.length;
    for (const [index, line] of [...page.lines.entries()].reverse()) {
      for (const { value } of findDates(line.text).reverse()) {
        if (found.has(value) || found.size >= mostCandidates) continue;
        found.set(value, {
          date: value,
          part: index >= total - 6 ? 'foot' : index < 6 ? 'head' : 'body',
          line: line.text,
          place: { file: page.file, page: page.page, ...(line.region ? { region: [...line.region] } : {}) },
        });
      }
    }
  }
  return [...found.values()];
}
