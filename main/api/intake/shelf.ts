import type { SourcePage } from '../../intake/page/types.ts';
import type { Store } from '../../store/client.ts';
import { packJson, unpackJson } from '../../store/pack-json.ts';

/** Raised when readers read differently from before, so that kept pages are read anew. */
const readerVersion = 'reader-5';

/** Pages that were read before, by the hash of their file. */
export interface PageShelf {
  pagesOf(hash: string): Promise<{ complete: boolean; pages: SourcePage[] }>;
  keep(hash: string, page: SourcePage): Promise<void>;
  finish(hash: string, pages: number): Promise<void>;
}

/** Keeps pages in the store. What can't be kept is read again next time, so a failure here stops nothing. */
export function storeShelf(store: () => Store): PageShelf {
  return {
    pagesOf: async (hash) => {
      const kept = await store().run('keptPages', hash, readerVersion);
      if (!kept.ok) return { complete: false, pages: [] };
      const { complete, pages } = kept.value;
      return { complete, pages: pages.map(({ content }) => unpackJson<SourcePage>(content)) };
    },
    keep: async (hash, page) => {
      await store().run('keepPages', hash, readerVersion, [{ page: page.page, content: packJson(page) }]);
    },
    finish: async (hash, pages) => {
      await store().run('finishFile', hash, readerVersion, pages);
    },
  };
}

/** Keeps nothing, for a command that reads once. */
export const noShelf: PageShelf = {
  pagesOf: async () => ({ complete: false, pages: [] }),
  keep: async () => {},
  finish: async () => {},
};
