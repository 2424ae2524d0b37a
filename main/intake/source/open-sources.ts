import { fail, type Result } from '../../../shared/result.ts';
import type { SourcePage } from '../page/types.ts';
import { archiveKind, formatOf } from './format.ts';
import { type SourceLimits, usualLimits } from './limits.ts';
import { byName, listFiles, readBytes, sha256 } from './list-files.ts';
import { readFile } from './read-file.ts';
import type { FailedFile, OpenedFile, PageRaster, ReadFile } from './types.ts';
import { readZip } from './zip.ts';

/**
 * Opens what was handed in, one file after another: files, folders, and ZIP archives with one archive inside another.
 * A file is closed when the next is asked for. What can't be opened comes as its name with the reason; the rest goes on.
 * `within` names the entries of an archive that are wanted, where not all are.
 */
export async function* openSources(
  paths: readonly string[],
  limits: SourceLimits = usualLimits,
  within?: readonly string[],
): AsyncGenerator<OpenedFile | FailedFile> {
  const wanted = within && new Set(within);
  const intake: Intake = { limits, count: 0, seen: new Map(), ...(wanted ? { wanted } : {}) };
  for (const path of paths) {
    const { files, failed } = listFiles(path, limits);
    yield* failed;
    for (const file of files) {
      const bytes = readBytes(file, limits);
      if (!bytes.ok) yield { name: file.name, error: bytes.error };
      else yield* openBytes(bytes.value, file.name, 0, intake);
      if (intake.count > limits.files) return;
    }
  }
}

/** The image of a page, bounded in pixels; for Word and OFD the large pictures on it, one under another. */
export function renderPage(file: OpenedFile, page: number, dpi: number): Promise<Result<PageRaster>> {
  return file.render(page, dpi);
}

export function isOpened(source: OpenedFile | FailedFile): source is OpenedFile {
  return !('error' in source);
}

interface Intake {
  limits: SourceLimits;
  count: number;
  /** Entries of the archive handed in; all of them where absent. */
  wanted?: ReadonlySet<string>;
  /** Name of the first file with a hash. */
  seen: Map<string, string>;
}

/** Archives inside an archive are opened once, those inside them not. */
const deepestArchive = 1;

async function* openBytes(
  bytes: Buffer,
  name: string,
  depth: number,
  intake: Intake,
): AsyncGenerator<OpenedFile | FailedFile> {
  if (formatOf(bytes) !== 'zip') {
    yield* openFile(bytes, name, undefined, intake);
    return;
  }
  const zip = await readZip(bytes, name, intake.limits);
  if (!zip.ok) {
    yield { name, error: zip.error };
    return;
  }
  const { entries, refused } = zip.value;
  const office = archiveKind(entries.map((entry) => entry.name));
  if (office) {
    yield* openFile(bytes, name, office, intake);
    return;
  }
  if (depth > deepestArchive) {
    yield failed(name, 'TOO_DEEP', `“${name}”是套了几层的压缩包，没有读取。请解开后再交。`);
    return;
  }
  for (const { name: inside, error } of refused) yield { name: `${name}/${inside}`, error };
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    if (intake.count > intake.limits.files) return;
    if (depth === 0 && intake.wanted && !intake.wanted.has(entry.name)) continue;
    const content = await entry.read();
    if (content.ok) yield* openBytes(content.value, `${name}/${entry.name}`, depth + 1, intake);
    else yield { name: `${name}/${entry.name}`, error: content.error };
  }
}

async function* openFile(
  bytes: Buffer,
  name: string,
  office: ReturnType<typeof archiveKind>,
  intake: Intake,
): AsyncGenerator<OpenedFile | FailedFile> {
  intake.count += 1;
  if (intake.count > intake.limits.files) {
    const message = `文件多于 ${intake.limits.files} 个，从“${name}”起没有读取。请确认选的是一个案卷。`;
    yield failed(name, 'TOO_MANY_FILES', message);
    return;
  }
  const hash = sha256(bytes);
  const twin = intake.seen.get(hash);
  if (twin !== undefined) {
    yield failed(name, 'DUPLICATE', `“${name}”与“${twin}”内容完全相同，只读了一次。`);
    return;
  }
  intake.seen.set(hash, name);
  const read = await readGuarded(bytes, name, office);
  if (!read.ok) {
    yield { name, error: read.error };
    return;
  }
  try {
    yield opened(read.value, `f${intake.count}`, name, hash, bytes);
  } finally {
    read.value.close();
  }
}

/** A reader's own fault, or a library's, is the file's misfortune and no one else's. */
async function readGuarded(
  bytes: Buffer,
  name: string,
  office: ReturnType<typeof archiveKind>,
): Promise<Result<ReadFile>> {
  try {
    return await readFile(bytes, name, office);
  } catch (error) {
    return fail('UNREADABLE', `“${name}”读不出来，可能已损坏。请重新导出后再交。`, String(error));
  }
}

function opened(read: ReadFile, id: string, name: string, hash: string, bytes: Uint8Array): OpenedFile {
  return {
    id,
    name,
    sha256: hash,
    bytes,
    format: read.format,
    ...(read.pageCount === undefined ? {} : { pageCount: read.pageCount }),
    pages: { [Symbol.asyncIterator]: () => pagesFrom(read, id, 1) },
    pagesFrom: (first) => pagesFrom(read, id, first),
    render: (page, dpi) => read.render(page, dpi),
    close: () => read.close(),
  };
}

async function* pagesFrom(read: ReadFile, file: string, first: number): AsyncGenerator<SourcePage> {
  for await (const page of read.pages(first)) if (page.page >= first) yield { file, ...page };
}

function failed(name: string, code: string, message: string): FailedFile {
  return { name, error: { code, message } };
}
