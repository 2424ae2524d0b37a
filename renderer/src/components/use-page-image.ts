import { useEffect, useRef, useState } from 'react';
import type { ApiError, PageView, PageViewInput } from '../../../shared/generated/schemas.ts';
import { type Client, useClient } from '../api/client.tsx';

export interface ShownPage {
  view: PageView;
  /** Address of the picture, where the page has one. */
  url?: string;
}

/** Pages that are kept drawn: those around the one that is looked at. */
const kept = 12;

/** A page with its picture. `next` is fetched ahead, so that the jump to it shows at once. */
export function usePageImage(
  wanted: PageViewInput | undefined,
  next?: PageViewInput,
): { page: ShownPage | undefined; error: ApiError | undefined } {
  const client = useClient();
  const cache = useRef(new PageCache());
  const [shown, setShown] = useState<{ key: string; page?: ShownPage; error?: ApiError }>();
  const key = wanted ? JSON.stringify(wanted) : '';
  const nextKey = next ? JSON.stringify(next) : '';
  useEffect(() => {
    if (key === '') return undefined;
    let current = true;
    void cache.current.get(client, key).then((result) => {
      if (current) setShown({ key, ...result });
      if (current && nextKey !== '') void cache.current.get(client, nextKey);
    });
    return () => {
      current = false;
    };
  }, [client, key, nextKey]);
  useEffect(() => {
    const pages = cache.current;
    return () => pages.clear();
  }, []);
  const current = shown?.key === key ? shown : undefined;
  return { page: current?.page, error: current?.error };
}

type Loaded = { page: ShownPage } | { error: ApiError };

class PageCache {
  readonly #pages = new Map<string, Promise<Loaded>>();

  get(client: Client, key: string): Promise<Loaded> {
    const known = this.#pages.get(key);
    if (known) return known;
    const loading = load(client, key);
    this.#pages.set(key, loading);
    // What failed is asked again the next time.
    void loading.then((result) => {
      if ('error' in result) this.#pages.delete(key);
    });
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > kept && oldest !== undefined) this.#drop(oldest);
    return loading;
  }

  clear(): void {
    for (const key of [...this.#pages.keys()]) this.#drop(key);
  }

  #drop(key: string): void {
    void this.#pages.get(key)?.then((result) => {
      if ('page' in result && result.page.url !== undefined) URL.revokeObjectURL(result.page.url);
    });
    this.#pages.delete(key);
  }
}

async function load(client: Client, key: string): Promise<Loaded> {
  const view = await client.call('pages.get', JSON.parse(key) as PageViewInput);
  if (!view.ok) return { error: view.error };
  const { image } = view.value;
  if (!image) return { page: { view: view.value } };
  const bytes = await client.bridge.readFile(image);
  if (!bytes.ok) return { page: { view: view.value } };
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes.value)], { type: 'image/png' }));
  return { page: { view: view.value, url } };
}
