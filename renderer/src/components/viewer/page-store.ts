import type { ApiError, PageView } from '../../../../shared/generated/schemas.ts';
import type { Client } from '../../api/client.tsx';
import { linesWithoutInk } from './missing-ink.ts';
import type { PagePlace } from './model.ts';

export type Fineness = 'preview' | 'full';

/** A page that can be shown at once: its picture is decoded. */
export interface LoadedPage {
  view: PageView;
  /** Address of the picture; absent where the page has none. */
  url?: string;
  fineness: Fineness;
  /** Lines that the picture does not show; they are drawn over it. */
  missing: ReadonlySet<number>;
}

const nothing: ReadonlySet<number> = new Set();

export type PageAnswer = { page: LoadedPage } | { error: ApiError };

const keptPictures = { preview: 240, full: 16 } as const;

/** Pages of one case with their pictures, kept ready around the one that is looked at. */
export class PageStore {
  readonly #client: Client;
  readonly #case: string;
  readonly #answers = new Map<string, Promise<PageAnswer>>();
  readonly #ready = new Map<string, LoadedPage>();

  constructor(client: Client, caseId: string) {
    this.#client = client;
    this.#case = caseId;
  }

  /** The finest picture of a page that is there now. */
  ready(place: PagePlace): LoadedPage | undefined {
    return this.#ready.get(keyOf(place, 'full')) ?? this.#ready.get(keyOf(place, 'preview'));
  }

  load(place: PagePlace, fineness: Fineness): Promise<PageAnswer> {
    const key = keyOf(place, fineness);
    const known = this.#answers.get(key);
    if (known) {
      // Asked for last, dropped last.
      this.#answers.delete(key);
      this.#answers.set(key, known);
      return known;
    }
    const answer = this.#fetch(place, fineness);
    this.#answers.set(key, answer);
    void answer.then((result) => {
      if ('error' in result) this.#answers.delete(key);
      else if (this.#answers.get(key) === answer) this.#ready.set(key, result.page);
    });
    this.#dropOldest(fineness);
    return answer;
  }

  clear(): void {
    for (const key of [...this.#answers.keys()]) this.#drop(key);
  }

  async #fetch(place: PagePlace, fineness: Fineness): Promise<PageAnswer> {
    const view = await this.#client.call('pages.get', { case: this.#case, ...place, image: fineness });
    if (!view.ok) return { error: view.error };
    const { image } = view.value;
    const bare = { page: { view: view.value, fineness: 'full' as const, missing: nothing } };
    if (!image) return bare;
    const bytes = await this.#client.bridge.readFile(image);
    if (!bytes.ok) return bare;
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes.value)], { type: 'image/png' }));
    const picture = new Image();
    picture.src = url;
    await picture.decode().catch(() => undefined);
    const missing = linesWithoutInk(picture, view.value.lines);
    return { page: { view: view.value, url, fineness: view.value.size?.resolution ?? 'full', missing } };
  }

  #dropOldest(fineness: Fineness): void {
    const keys = [...this.#answers.keys()].filter((key) => key.startsWith(fineness));
    for (const key of keys.slice(0, Math.max(0, keys.length - keptPictures[fineness]))) this.#drop(key);
  }

  #drop(key: string): void {
    void this.#answers.get(key)?.then((result) => {
      if ('page' in result && result.page.url !== undefined) URL.revokeObjectURL(result.page.url);
    });
    this.#answers.delete(key);
    this.#ready.delete(key);
  }
}

function keyOf({ file, page }: PagePlace, fineness: Fineness): string {
  return `${fineness}/${page}/${file}`;
}
