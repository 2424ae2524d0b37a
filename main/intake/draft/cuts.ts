import type { DocumentSpan, SourcePage } from '../page/types.ts';

/** Where a person said that a document begins, and what it is. */
export interface Cut {
  /** First page, from 1. */
  from: number;
  kind: string;
  title: string;
}

/** Documents as a person cut the file. Pages before the first cut belong to it; blank pages make no document. */
export function spansByCuts(pages: readonly SourcePage[], cuts: readonly Cut[]): DocumentSpan[] {
  const inOrder = [...cuts].sort((a, b) => a.from - b.from);
  return inOrder.flatMap(({ from, kind, title }, index) => {
    const start = index === 0 ? 1 : from;
    const end = inOrder[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = pages.filter((page) => page.blank !== true && page.page >= start && page.page < end);
    return own.length === 0 ? [] : [{ kind, title, pages: own }];
  });
}
