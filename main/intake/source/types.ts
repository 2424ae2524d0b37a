import type { ApiError } from '../../../shared/generated/schemas.ts';
import type { Result } from '../../../shared/result.ts';
import type { SourceFile, SourcePage } from '../page/types.ts';

/** Pixels of a page, row by row. */
export interface PageRaster {
  width: number;
  height: number;
  /** Red, green, blue and an opaque fourth byte a pixel. */
  data: Uint8Array;
}

/** A file whose bytes are at hand. It is closed when the next file is asked for. */
export interface OpenedFile extends SourceFile {
  /** What the file holds, so that it can be kept. */
  bytes: Uint8Array;
  /** How many pages there are, where the format tells without reading them. */
  pageCount?: number;
  /** The pages from this one on. */
  pagesFrom(first: number): AsyncIterable<SourcePage>;
  render(page: number, dpi: number): Promise<Result<PageRaster>>;
  close(): void;
}

/** What stands for a file that could not be opened. */
export interface FailedFile {
  name: string;
  error: ApiError;
}

/** What a reader of one format makes of bytes. */
export interface ReadFile {
  format: SourceFile['format'];
  pageCount?: number;
  /** The pages; a reader that can begins with `first`. */
  pages(first?: number): AsyncIterable<Omit<SourcePage, 'file'>>;
  render(page: number, dpi: number): Promise<Result<PageRaster>>;
  close(): void;
}

export type Reader = (bytes: Uint8Array, name: string) => Promise<Result<ReadFile>>;
