import type { DocumentSpan, SourcePage } from '../page/types.ts';

/** Where a person said that a document begins, and what it is. */
export interface Cut {
  /** First page, from 1. */
  from: number;
  kind: string;
  title: string;
}

/**
 * Documents as a person cut the file. Pages before the first cut belong to it; blank pages make no document. Of cuts on
 * one page the second begins with the second half of a sheet that holds two pages.
 */
export function spansByCuts(pages: readonly SourcePage[], cuts: readonly Cut[]): DocumentSpan[] {
  const inOrder = [...cuts].sort((a, b) => a.from - b.from);
  const starts = inOrder.map(({ from }, index) => from + (inOrder[index - 1]?.from === from ? 0.5 : 0));
  return inOrder.flatMap(({ kind, title }, index) => {
    const start = index === 0 ? 1 : (starts[index] ?? 1);
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = pages.filter((page) => page.blank !== true && placeOf(page) >= start && placeOf(page) < end);
    return own.length === 0 ? [] : [{ kind, title, pages: own }];
  });
}

function placeOf({ page, part }: SourcePage): number {
  return page + (part?.left ?? 0);
}
