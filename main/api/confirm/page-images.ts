import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRef } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OpenedFile, PageRaster } from '../../intake/source/types.ts';
import { encodePng } from '../../png.ts';
import type { SourceFiles } from '../../store/source-files.ts';
import type { Files } from '../files.ts';
import { openFiles } from '../intake/open-files.ts';
import type { Opened } from '../intake/ports.ts';

/** Sharp enough to read a page on a screen of 1366 dots. */
const dpi = 130;

/** Pictures of pages of kept files, drawn once; the file shown last stays open for its next page. */
export class PageImages {
  readonly #kept: SourceFiles;
  readonly #folder: string;
  #open: { hash: string; file: OpenedFile; walk: AsyncGenerator<Opened> } | undefined;
  readonly #refs = new Map<string, FileRef>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(kept: SourceFiles, outFolder: string) {
    this.#kept = kept;
    this.#folder = join(outFolder, 'pages');
  }

  isKept(hash: string): boolean {
    return existsSync(this.#kept.pathOf(hash));
  }

  /** Path of a kept file; never shown to the page. */
  pathOf(hash: string): string {
    return this.#kept.pathOf(hash);
  }

  /** Path of the picture of a page, turned as it was read. One page is drawn at a time. */
  async imageOf(hash: string, name: string, page: number, turned: 0 | 1 | 2 | 3): Promise<Result<string>> {
    const path = join(this.#folder, `${hash}-${page}-${turned}.png`);
    const drawn = this.#queue.then(async () => {
      if (existsSync(path)) return ok(path);
      const raster = await this.#raster(hash, name, page);
      return raster.ok ? this.#write(path, turnedRaster(raster.value, turned)) : raster;
    });
    this.#queue = drawn.catch(() => undefined);
    return drawn;
  }

  /** The picture's token; the same picture keeps the one that it has. */
  refOf(files: Files, path: string, name: string): FileRef {
    const known = this.#refs.get(path);
    if (known) return known;
    const ref = files.register(path, name);
    this.#refs.set(path, ref);
    return ref;
  }

  close(): void {
    // Ending the walk closes the file.
    void this.#open?.walk.return(undefined);
    this.#open = undefined;
  }

  async #raster(hash: string, name: string, page: number): Promise<Result<PageRaster>> {
    if (this.#open?.hash !== hash) {
      this.close();
      const walk = openFiles([{ path: this.#kept.pathOf(hash), name }]);
      const { value: opened } = await walk.next();
      if (!opened) return fail('PAGE_UNREADABLE', `“${name}”读不出来。`);
      if ('failed' in opened) return { ok: false, error: opened.failed.error };
      this.#open = { hash, file: opened.file, walk };
    }
    return this.#open.file.render(page, dpi);
  }

  async #write(path: string, raster: PageRaster): Promise<Result<string>> {
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(`${path}.part`, await encodePng(raster));
      renameSync(`${path}.part`, path);
      return ok(path);
    } catch (error) {
      return fail('PAGE_UNREADABLE', '这一页的图片没有写出来。请检查磁盘空间后再试。', String(error));
    }
  }
}

/** Quarter turns clockwise. */
function turnedRaster(raster: PageRaster, turns: 0 | 1 | 2 | 3): PageRaster {
  let turned = raster;
  for (let turn = 0; turn < turns; turn += 1) turned = quarterTurn(turned);
  return turned;
}

function quarterTurn({ width, height, data }: PageRaster): PageRaster {
  const source = new Uint32Array(data.slice().buffer);
  const target = new Uint32Array(source.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      target[x * height + (height - 1 - y)] = source[y * width + x] as number;
  }
  return { width: height, height: width, data: new Uint8Array(target.buffer) };
}
