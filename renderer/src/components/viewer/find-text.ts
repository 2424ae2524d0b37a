import { useEffect, useState } from 'react';
import type { LineMark, PageFound, PageHit } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { type PagePlace, samePage } from './model.ts';

/** Marks on one page: those of the place that is meant, and the others. */
export interface FoundOnPage {
  now: readonly LineMark[];
  others: readonly LineMark[];
}

export interface Finding {
  text: string;
  setText(text: string): void;
  hits: readonly PageHit[];
  /** Place among the hits that is shown, from 0. */
  at: number;
  more: boolean;
  /** Shows the next or previous place; it goes round at the ends. */
  step(by: 1 | -1): PageHit | undefined;
  on(place: PagePlace): FoundOnPage;
}

const none: PageFound = { hits: [], more: false };
/** Pause in typing after which is searched. */
const pause = 200;

/** A search over all pages of the case. `onFound` gets the first place at or after the page that is shown. */
export function useFindText(
  caseId: string,
  from: PagePlace | undefined,
  onFound: (hit: PageHit) => void,
): Finding {
  const client = useClient();
  const [text, setText] = useState('');
  const [found, setFound] = useState<PageFound>(none);
  const [at, setAt] = useState(0);
  const wanted = text.trim();
  // Only what is typed starts a search, not the pages that it leads to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (wanted === '') return setFound(none);
    let current = true;
    const timer = setTimeout(async () => {
      const result = await client.call('pages.find', { case: caseId, text: wanted });
      if (!current) return;
      const { hits } = result.ok ? result.value : none;
      const first = hits.findIndex((hit) => from && hit.file === from.file && hit.page >= from.page);
      const hit = hits[Math.max(0, first)];
      setFound(result.ok ? result.value : none);
      setAt(Math.max(0, first));
      if (hit) onFound(hit);
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, caseId, wanted]);
  const { hits, more } = found;
  return {
    text,
    setText,
    hits,
    at,
    more,
    step: (by) => {
      if (hits.length === 0) return undefined;
      const next = (at + by + hits.length) % hits.length;
      setAt(next);
      return hits[next];
    },
    on: (place) => ({
      now: hits[at] && samePage(hits[at], place) ? hits[at].marks : [],
      others: hits.filter((hit, index) => index !== at && samePage(hit, place)).flatMap(({ marks }) => marks),
    }),
  };
}
