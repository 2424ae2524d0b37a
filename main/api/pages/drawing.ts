import type { Result } from '../../../shared/result.ts';

/** How finely a page is drawn, in dots per inch: at once to look at, then sharp enough to read when enlarged. */
export const dpiOf = { preview: 50, full: 150 } as const;

export type Resolution = keyof typeof dpiOf;

/** One page to be drawn as PNG into a file. */
export interface DrawRequest {
  /** Kept file; the name is for messages. */
  path: string;
  name: string;
  page: number;
  resolution: Resolution;
  /** Quarter turns clockwise that right the page. */
  turned: 0 | 1 | 2 | 3;
  /** Only this place: x, y, width, height as shares of the upright page. */
  crop?: readonly number[];
  /** Where the picture is written. */
  out: string;
}

/** A picture that was drawn; sizes in dots and bytes. */
export interface Drawn {
  width: number;
  height: number;
  bytes: number;
  resolution: Resolution;
}

export type DrawAnswer = Result<Drawn>;
