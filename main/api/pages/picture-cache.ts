import { rmSync } from 'node:fs';
import type { FileRef } from '../../../shared/generated/schemas.ts';
import type { Files } from '../files.ts';
import type { Drawn } from './drawing.ts';

/** A picture on disk with the token under which the window fetches it. */
export interface Picture extends Drawn {
  ref: FileRef;
}

/** Pictures of pages on disk, at most so many bytes of them; those looked at longest ago go first. */
export class PictureCache {
  readonly #files: Files;
  readonly #mostBytes: number;
  readonly #pictures = new Map<string, Picture>();
  #bytes = 0;

  constructor(files: Files, mostBytes: number) {
    this.#files = files;
    this.#mostBytes = mostBytes;
  }

  get(path: string): Picture | undefined {
    const picture = this.#pictures.get(path);
    if (!picture) return undefined;
    this.#pictures.delete(path);
    this.#pictures.set(path, picture);
    return picture;
  }

  add(path: string, drawn: Drawn, name: string): Picture {
    this.#drop(path, false);
    const picture = { ...drawn, ref: this.#files.register(path, name) };
    this.#pictures.set(path, picture);
    this.#bytes += drawn.bytes;
    for (const oldest of this.#pictures.keys()) {
      if (this.#bytes <= this.#mostBytes || oldest === path) break;
      this.#drop(oldest, true);
    }
    return picture;
  }

  /** Deletes all pictures whose path fits. */
  forget(fits: (path: string) => boolean): void {
    for (const path of [...this.#pictures.keys()]) if (fits(path)) this.#drop(path, true);
  }

  #drop(path: string, fromDisk: boolean): void {
    const picture = this.#pictures.get(path);
    if (!picture) return;
    this.#pictures.delete(path);
    this.#bytes -= picture.bytes;
    this.#files.forget(picture.ref.token);
    if (fromDisk) rmSync(path, { force: true });
  }
}
