import type { PictureMark } from '../../marks/classify.ts';
import type { Parts } from '../parts.ts';
import { readImageHead } from './image-size.ts';
import { marksInImage, unread } from './picture-marks.ts';

/** A paper has a few dozen pictures of some hundred thousand pixels; past this they stay pictures. */
const mostPictures = 1000;
const mostPixels = 400_000_000;

/** Tells what the pictures of one file show; a seal that stands on every page is looked at once. */
export class PictureReader {
  readonly #parts: Parts;
  readonly #known = new Map<string, readonly PictureMark[]>();
  #pixels = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Width and height in millimetres, 0 where they are not told. */
  async marksOf({
    part,
    width,
    height,
  }: {
    part?: string;
    width: number;
    height: number;
  }): Promise<readonly PictureMark[]> {
    if (part === undefined) return unread;
    const key = `${part} ${Math.round(width)} ${Math.round(height)}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostPictures) return unread;
    const bytes = await this.#parts.bytes(part);
    const marks = bytes && this.#affords(bytes) ? await marksInImage(bytes, width, height) : unread;
    this.#known.set(key, marks);
    return marks;
  }

  #affords(bytes: Buffer): boolean {
    const size = readImageHead(bytes)?.pages[0];
    this.#pixels += size ? size.width * size.height : 0;
    return this.#pixels <= mostPixels;
  }
}
