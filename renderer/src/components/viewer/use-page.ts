import { useEffect, useState } from 'react';
import type { ApiError, PageOutline } from '../../../../shared/generated/schemas.ts';
import { type PagePlace, samePage, stepPage } from './model.ts';
import type { LoadedPage, PageStore } from './page-store.ts';

/** What is on the sheet: until the page that is asked for can be drawn, the one before stays. */
export interface DrawnPage {
  place: PagePlace;
  page?: LoadedPage;
  error?: ApiError;
}

const ahead = 2;

/** The page to draw now: a preview at once, the sharp picture when it is there, neighbours after it. */
export function usePage(
  store: PageStore,
  outline: PageOutline,
  place: PagePlace | undefined,
): DrawnPage | undefined {
  const [drawn, setDrawn] = useState<DrawnPage>();
  const { file, page } = place ?? { file: '', page: 0 };
  useEffect(() => {
    if (file === '') return undefined;
    const wanted = { file, page };
    let current = true;
    const show = (loaded: LoadedPage) => {
      if (!current) return;
      // A picture that comes late must not make a sharp page coarse again.
      setDrawn((before) =>
        before?.page?.fineness === 'full' && samePage(before.place, wanted) && loaded.fineness === 'preview'
          ? before
          : { place: wanted, page: loaded },
      );
    };
    void (async () => {
      const ready = store.ready(wanted);
      const first = ready ? { page: ready } : await store.load(wanted, 'preview');
      if (!current) return;
      if ('error' in first) return setDrawn({ place: wanted, error: first.error });
      show(first.page);
      const sharp =
        first.page.fineness === 'full' && first.page.url === undefined
          ? first
          : await store.load(wanted, 'full');
      if (!current) return;
      if ('page' in sharp) show(sharp.page);
      for (const neighbour of neighboursOf(outline, wanted)) {
        await store.load(neighbour, 'full');
        if (!current) return;
      }
    })();
    return () => {
      current = false;
    };
  }, [store, outline, file, page]);
  // What is ready is drawn in the same frame as the turn.
  if (place && drawn && !samePage(drawn.place, place)) {
    const ready = store.ready(place);
    if (ready) return { place: { file, page }, page: ready };
  }
  return drawn;
}

function neighboursOf(outline: PageOutline, place: PagePlace): PagePlace[] {
  const found: PagePlace[] = [];
  let next: PagePlace | undefined = place;
  let before: PagePlace | undefined = place;
  for (let step = 0; step < ahead; step += 1) {
    next = next && stepPage(outline, next, 1);
    before = before && stepPage(outline, before, -1);
    for (const page of [next, before]) if (page) found.push(page);
  }
  return found;
}
