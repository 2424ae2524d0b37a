import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import type { SourceFiles } from '../../store/source-files.ts';
import type { Files } from '../files.ts';
import { DrawQueue } from './draw-queue.ts';
import { DrawThread } from './draw-thread.ts';
import type { DrawAnswer, DrawRequest, Resolution } from './drawing.ts';
import { type Picture, PictureCache } from './picture-cache.ts';

/** Some two hundred pages of scans. */
const mostBytes = 512 * 1024 * 1024;

/** A page of a kept file, as it is to be shown. */
export interface KeptPage {
  hash: string;
  /** Name of the file, for messages. */
  name: string;
  page: number;
  turned: 0 | 1 | 2 | 3;
  /** Only this place of it. */
  crop?: readonly number[];
}

/** Pictures of pages of kept files: drawn once, in a thread of their own, and kept on disk within a bound. */
export class PageImages {
  readonly #kept: SourceFiles;
  readonly #folder: string;
  readonly #cache: PictureCache;
  readonly #thread: DrawThread;
  readonly #queue: DrawQueue;
  /** Pages that would not be drawn; they are not tried again, since some of them take long to fail. */
  readonly #failed = new Map<string, DrawAnswer>();
  #begun = false;

  constructor(kept: SourceFiles, outFolder: string, files: Files, thread = new DrawThread()) {
    this.#kept = kept;
    this.#folder = join(outFolder, 'pages');
    this.#cache = new PictureCache(files, mostBytes);
    this.#thread = thread;
    this.#queue = new DrawQueue((request) => this.#draw(request));
  }

  isKept(hash: string): boolean {
    return existsSync(this.#kept.pathOf(hash));
  }

  /** Path of a kept file; never shown to the page. */
  pathOf(hash: string): string {
    return this.#kept.pathOf(hash);
  }

  /** Starts what draws before it is needed. */
  warm(): void {
    this.#begin();
    this.#thread.warm();
  }

  /** The picture of a page. A finer one that is there already serves as preview. */
  async imageOf(page: KeptPage, resolution: Resolution): Promise<Result<Picture>> {
    const known = this.#known(page, resolution);
    if (known) return ok(known);
    const request = this.#requestOf(page, resolution);
    const answer = await this.#queue.want(request);
    if (!answer.ok) return answer;
    return ok(this.#cache.get(request.out) ?? this.#cache.add(request.out, answer.value, pictureName(page)));
  }

  /** Draws pages that may be looked at next, once nobody waits for another. */
  drawAhead(pages: readonly KeptPage[]): void {
    const missing = pages.filter((page) => !this.#known(page, 'full'));
    this.#queue.drawAhead(missing.map((page) => this.#requestOf(page, 'full')));
  }

  /** Deletes a file that no case has any longer, and the pictures of its pages. */
  remove(hash: string): void {
    this.#cache.forget((path) => path.startsWith(join(this.#folder, hash)));
    this.#kept.remove(hash);
  }

  async close(): Promise<void> {
    await this.#thread.close();
    if (this.#begun) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What an earlier run of the program drew is in no cache. A command that draws nothing leaves the folder alone. */
  #begin(): void {
    if (!this.#begun) rmSync(this.#folder, { recursive: true, force: true });
    this.#begun = true;
  }

  #known(page: KeptPage, resolution: Resolution): Picture | undefined {
    const full = this.#cache.get(this.#pathOfPicture(page, 'full'));
    return (
      full ?? (resolution === 'preview' ? this.#cache.get(this.#pathOfPicture(page, 'preview')) : undefined)
    );
  }

  async #draw(request: DrawRequest): Promise<DrawAnswer> {
    this.#begin();
    const known = this.#cache.get(request.out);
    if (known) return ok(known);
    const before = this.#failed.get(request.out);
    if (before) return before;
    const answer = await this.#thread.draw(request);
    if (answer.ok) this.#cache.add(request.out, answer.value, pictureName(request));
    else this.#failed.set(request.out, answer);
    return answer;
  }

  #requestOf(kept: KeptPage, resolution: Resolution): DrawRequest {
    const { hash, ...page } = kept;
    return { ...page, path: this.#kept.pathOf(hash), resolution, out: this.#pathOfPicture(kept, resolution) };
  }

  #pathOfPicture({ hash, page, turned, crop }: KeptPage, resolution: Resolution): string {
    const part = crop ? `-${crop.map((share) => Math.round(share * 10_000)).join('-')}` : '';
    return join(this.#folder, `${hash}-${page}-${turned}${part}-${resolution}.png`);
  }
}

function pictureName({ name, page }: { name: string; page: number }): string {
  return `${name} ${page}.png`;
}
