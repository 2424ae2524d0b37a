import type { FailedFile } from '../../../shared/generated/schemas.ts';
import type { ReadFile } from '../../intake/draft/read-case.ts';
import type { SourcePage } from '../../intake/page/types.ts';
import type { CaseSource } from './plan.ts';
import type { ReadingPorts, ReadingWatch, SourceHandle } from './ports.ts';

/** The files of one case with all their pages, and a line for each that could not be read. */
export interface ReadSource {
  files: ReadFile[];
  failed: FailedFile[];
  /** The reading was stopped before its end. */
  stopped: boolean;
}

/** Reads the files of a case one after the other; one page is in the works at a time. */
export async function readSource(
  source: CaseSource,
  ports: ReadingPorts,
  watch: ReadingWatch,
): Promise<ReadSource> {
  const read: ReadSource = { files: [], failed: [], stopped: false };
  const byHash = new Map<string, string>();
  for await (const opened of ports.open(source.files)) {
    if (watch.signal.aborted) return { ...read, stopped: true };
    if ('failed' in opened) {
      read.failed.push({ file: opened.failed.name, error: opened.failed.error });
      continue;
    }
    const { file } = opened;
    const twin = byHash.get(file.sha256);
    if (twin !== undefined) read.failed.push(duplicate(file.name, twin));
    else await takeFile(file, read, ports, watch);
    byHash.set(file.sha256, file.name);
    if (watch.signal.aborted) return { ...read, stopped: true };
  }
  return read;
}

async function takeFile(
  file: SourceHandle,
  read: ReadSource,
  ports: ReadingPorts,
  watch: ReadingWatch,
): Promise<void> {
  const id = `f${read.files.length + 1}`;
  const pages: SourcePage[] = [];
  try {
    for await (const page of pagesOf(file, ports, watch)) pages.push({ ...page, file: id });
  } catch (error) {
    read.failed.push({
      file: file.name,
      error: {
        code: 'READING_FAILED',
        message: `“${file.name}”读到第 ${pages.length + 1} 页时出错，后面的没有读。请对照原件补录，或重新导出这个文件再导入。`,
        details: error instanceof Error ? (error.stack ?? error.message) : String(error),
      },
    });
  }
  if (pages.length > 0)
    read.files.push({ file: { id, name: file.name, sha256: file.sha256, pages: pages.length }, pages });
}

async function* pagesOf(
  file: SourceHandle,
  { shelf, recogniser }: ReadingPorts,
  watch: ReadingWatch,
): AsyncGenerator<SourcePage> {
  const kept = await shelf.pagesOf(file.sha256);
  if (kept.complete) {
    watch.page(file.name, kept.pages.length, kept.pages.length);
    yield* kept.pages;
    return;
  }
  const known = new Map(kept.pages.map((page) => [page.page, page]));
  let count = 0;
  let whole = true;
  for await (const page of file.pagesFrom(1)) {
    if (watch.signal.aborted) return;
    watch.page(file.name, page.page, file.pageCount);
    const before = known.get(page.page);
    const read = before ?? (await recognised(page, file, recogniser, watch.signal));
    // A page that still waits for recognition, or was given up, is tried again next time.
    const isRead = read.toRecognise === undefined && file.isLost?.(page.page) !== true;
    if (!before && isRead) await shelf.keep(file.sha256, read);
    whole &&= isRead;
    count += 1;
    yield read;
  }
  if (whole && !watch.signal.aborted) await shelf.finish(file.sha256, count);
}

async function recognised(
  page: SourcePage,
  file: SourceHandle,
  recogniser: ReadingPorts['recogniser'],
  signal: AbortSignal,
): Promise<SourcePage> {
  if (page.toRecognise === undefined) return page;
  if (!recogniser) return { ...page, problem: page.problem ?? notRecognised(page.page) };
  const raster = await file.render(page.page, recogniser.dpi);
  if (!raster.ok) return { ...page, problem: raster.error.message };
  const read = await recogniser.recognise(page, raster.value, signal);
  if (read.ok) return withoutTask(read.value);
  return { ...page, problem: read.error.message };
}

function withoutTask({ toRecognise: _done, ...page }: SourcePage): SourcePage {
  return page;
}

function notRecognised(page: number): string {
  return `第 ${page} 页是图片，这次没有识别。请对照原件补录，或在能识别的电脑上重新导入。`;
}

function duplicate(name: string, twin: string): FailedFile {
  return {
    file: name,
    error: { code: 'DUPLICATE', message: `“${name}”和“${twin}”内容完全相同，只读了前一个。` },
  };
}
