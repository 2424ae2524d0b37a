import type { ApiError } from '../../../shared/generated/schemas.ts';
import type { Result } from '../../../shared/result.ts';
import type { SourcePage } from '../../intake/page/types.ts';
import type { OpenedFile, PageRaster } from '../../intake/source/types.ts';
import type { InputFile } from '../check/worker-batch.ts';
import type { PageShelf } from './shelf.ts';

export type Opened = { file: OpenedFile } | { failed: { name: string; error: ApiError } };

/** Reads what stands on the picture of a page. */
export interface Recogniser {
  recognise(page: SourcePage, raster: PageRaster, signal: AbortSignal): Promise<Result<SourcePage>>;
  /** Dots per inch that recognition wants. */
  readonly dpi: number;
  close(): void;
}

/** What the chain from files to pages works with. */
export interface ReadingPorts {
  open(files: readonly InputFile[]): AsyncIterable<Opened>;
  /** Absent where this program can't recognise; pages then say so. */
  recogniser?: Recogniser;
  shelf: PageShelf;
  /** Keeps a source file by its hash. */
  keep?(file: OpenedFile): Result<void>;
}

/** How far the reading is. */
export interface ReadingWatch {
  signal: AbortSignal;
  /** `all` is the number of pages of the file, where it is known. */
  page(file: string, page: number, all: number | undefined): void;
}
