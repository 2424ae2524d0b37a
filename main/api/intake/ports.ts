import type { ApiError } from '../../../shared/generated/schemas.ts';
import type { Result } from '../../../shared/result.ts';
import type { SourcePage } from '../../intake/page/types.ts';
import type { OpenedFile, PageRaster } from '../../intake/source/types.ts';
import type { InputFile } from '../check/worker-batch.ts';
import type { PageShelf } from './shelf.ts';

/** A file that is open somewhere, to be read page by page. */
export interface SourceHandle
  extends Pick<OpenedFile, 'id' | 'name' | 'sha256' | 'pageCount' | 'pagesFrom' | 'render'> {
  /** The page was given up on this time and is worth another try the next time. */
  isLost?(page: number): boolean;
}

type OpenedOr<F> = { file: F } | { failed: { name: string; error: ApiError } };

export type Opened = OpenedOr<SourceHandle>;

/** A file whose bytes are at hand in this thread. */
export type OpenedHere = OpenedOr<OpenedFile>;

/** Reads what stands on the picture of a page. */
export interface Recogniser {
  recognise(page: SourcePage, raster: PageRaster, signal: AbortSignal): Promise<Result<SourcePage>>;
  /** Dots per inch that recognition wants. */
  readonly dpi: number;
  close(): void;
}

/** What the chain from files to pages works with. */
export interface ReadingPorts {
  /** Opens files one after the other; the one before is closed first. */
  open(files: readonly InputFile[]): AsyncIterable<Opened>;
  /** Absent where this program can't recognise; pages then say so. */
  recogniser?: Recogniser;
  shelf: PageShelf;
}

/** How far the reading is. */
export interface ReadingWatch {
  signal: AbortSignal;
  /** `all` is the number of pages of the file, where it is known. */
  page(file: string, page: number, all: number | undefined): void;
}
