import type { SourcePage } from '../intake/page/types.ts';

/** What recognition makes of the image of a page; who sent it knows the file and the page. */
export type RecognisedPage = Omit<SourcePage, 'file' | 'page'>;

/** Pixels of a page, row by row: red, green, blue and an unused fourth byte. */
export interface PageImage {
  width: number;
  height: number;
  data: Uint8Array;
}
