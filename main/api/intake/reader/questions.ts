import type { ApiError } from '../../../../shared/generated/schemas.ts';
import type { Result } from '../../../../shared/result.ts';
import type { SourcePage } from '../../../intake/page/types.ts';
import type { OpenedFile, PageRaster } from '../../../intake/source/types.ts';
import type { InputFile } from '../../check/worker-batch.ts';

/** What the program asks of the thread that reads files; every question is about the file that was opened last. */
export type ReaderQuestion =
  /** Opens what was handed in and answers as `next`; a file inside an archive is named by how many stand before it. */
  | { ask: 'open'; input: InputFile; skip: number; keepIn: string | undefined }
  | { ask: 'next'; keepIn: string | undefined }
  /** The next page, from this one on. */
  | { ask: 'page'; from: number }
  | { ask: 'render'; page: number; dpi: number }
  | { ask: 'close' };

/** What is known of an opened file without reading it. */
export type FileHead = Pick<OpenedFile, 'id' | 'name' | 'sha256' | 'format' | 'pageCount'>;

export type ReaderAnswer =
  | { file: FileHead }
  | { failed: { name: string; error: ApiError } }
  | { page: SourcePage }
  | { raster: Result<PageRaster> }
  | { broken: string }
  /** No more files, or no more pages of this file. */
  | { end: true };
