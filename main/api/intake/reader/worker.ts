import { parentPort } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { SourcePage } from '../../../intake/page/types.ts';
import type { OpenedFile } from '../../../intake/source/types.ts';
import { SourceFiles } from '../../../store/source-files.ts';
import { limitWasmMemory } from '../../wasm-memory.ts';
import { openFiles } from '../open-files.ts';
import type { OpenedHere } from '../ports.ts';
import type { ReaderAnswer, ReaderQuestion } from './questions.ts';

/** A file of the largest size and the raster of its largest page fit; what needs more was made to. */
limitWasmMemory(1024 * 1024 * 1024);

let walk: AsyncGenerator<OpenedHere> | undefined;
let file: OpenedFile | undefined;
let pages: { next: number; iterator: AsyncIterator<SourcePage> } | undefined;

parentPort?.on('message', (question: ReaderQuestion) => {
  void answer(question)
    .catch(
      (error: unknown): ReaderAnswer => ({
        broken: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    )
    .then((said) => parentPort?.postMessage(said, transferOf(said)));
});

async function answer(question: ReaderQuestion): Promise<ReaderAnswer> {
  switch (question.ask) {
    case 'open':
      await closeAll();
      walk = openFiles([question.input]);
      for (let left = question.skip; left > 0; left -= 1) await walk.next();
      return nextFile(question.keepIn);
    case 'next':
      return nextFile(question.keepIn);
    case 'page':
      return nextPage(question.from);
    case 'render':
      return {
        raster: file ? await file.render(question.page, question.dpi) : fail('NO_FILE', '没有打开的文件。'),
      };
    case 'close':
      await closeAll();
      return { end: true };
  }
}

async function nextFile(keepIn: string | undefined): Promise<ReaderAnswer> {
  pages = undefined;
  file = undefined;
  const next = await walk?.next();
  if (!next || next.done) return { end: true };
  if ('failed' in next.value) return { failed: next.value.failed };
  file = next.value.file;
  const { id, name, sha256, format, pageCount } = file;
  const kept = keepIn === undefined ? ok(undefined) : keep(file, keepIn);
  if (!kept.ok) return { failed: { name, error: kept.error } };
  return { file: { id, name, sha256, format, ...(pageCount === undefined ? {} : { pageCount }) } };
}

async function nextPage(from: number): Promise<ReaderAnswer> {
  if (!file) return { end: true };
  if (pages?.next !== from) pages = { next: from, iterator: file.pagesFrom(from)[Symbol.asyncIterator]() };
  const { done, value } = await pages.iterator.next();
  pages.next = done ? from : value.page + 1;
  return done ? { end: true } : { page: value };
}

function keep({ name, bytes, sha256 }: OpenedFile, dataFolder: string): Result<void> {
  try {
    new SourceFiles(dataFolder).keep(bytes, sha256);
    return ok(undefined);
  } catch (error) {
    return fail('NOT_KEPT', `“${name}”没有存下，所以没有读取。请检查磁盘空间后再导入。`, String(error));
  }
}

/** Ending the walk closes the file. */
async function closeAll(): Promise<void> {
  pages = undefined;
  file = undefined;
  await walk?.return(undefined);
  walk = undefined;
}

/** Pixels change hands instead of being copied. */
function transferOf(said: ReaderAnswer): ArrayBuffer[] {
  if (!('raster' in said) || !said.raster.ok) return [];
  const { buffer, byteOffset, byteLength } = said.raster.value.data;
  return buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength
    ? [buffer]
    : [];
}
