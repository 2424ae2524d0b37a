import type { PictureMark } from '../../marks/classify.ts';
import type { Parts } from '../parts.ts';
import { marksInImage, unread } from './picture-marks.ts';

/** A paper has a few dozen pictures; past this they stay pictures. */
const mostPictures = 1000;

/** Tells what the pictures of one file show; a seal that stands on every page is looked at once. */
export class PictureReader {
  readonly #parts: Parts;
  readonly #known = new Map<string, readonly PictureMark[]>();

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
    const marks = bytes ? await marksInImage(bytes, width, height) : unread;
    this.#known.set(key, marks);
    return marks;
  }
}
