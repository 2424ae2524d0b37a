import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { zipContent, zipEntries } from '../../zip.ts';
import type { SourceLimits } from './limits.ts';

export interface ZipEntry {
  /** Path inside the archive, for people; never used as a path on disk. */
  name: string;
  /** Unpacks the entry within the limits. */
  read(): Promise<Result<Buffer>>;
}

export interface ZipContents {
  entries: ZipEntry[];
  /** Entries that are not taken, with the reason. */
  refused: { name: string; error: { code: string; message: string; details?: string } }[];
}

/** Lists an archive whose bytes are at hand. Names in GBK and in UTF-8 without a flag are told apart. */
export async function readZip(
  bytes: Buffer,
  name: string,
  limits: SourceLimits,
): Promise<Result<ZipContents>> {
  let zip: ZipFile;
  try {
    zip = await open(bytes);
  } catch (error) {
    return fail('BROKEN_ZIP', `“${name}”不是完好的压缩包，没有读取。请重新打包或复制。`, String(error));
  }
  const contents: ZipContents = { entries: [], refused: [] };
  const taken = { bytes: 0 };
  let count = 0;
  try {
    for await (const entry of zipEntries(zip)) {
      count += 1;
      if (count > limits.entries)
        return fail(
          'TOO_MANY_FILES',
          `“${name}”里的文件多于 ${limits.entries} 个，没有读取。请分成几个压缩包。`,
        );
      addEntry(zip, entry, limits, taken, contents);
    }
  } catch (error) {
    // What was listed before the break is kept; the break is named.
    contents.refused.push({
      name,
      error: {
        code: 'BROKEN_ZIP',
        message: `“${name}”的目录已损坏，后面的文件没有读到。请重新打包。`,
        details: String(error),
      },
    });
  }
  return ok(contents);
}

function addEntry(
  zip: ZipFile,
  entry: Entry,
  limits: SourceLimits,
  taken: { bytes: number },
  contents: ZipContents,
): void {
  const path = decodeName(entry);
  const shown = shownName(path);
  const refuse = (code: string, message: string) =>
    contents.refused.push({ name: shown, error: { code, message } });
  if (path.endsWith('/') || isHousekeeping(path)) return;
  if (isUnsafe(path)) {
    refuse('UNSAFE_NAME', `压缩包里有一个文件的路径不安全（“${shown}”），没有读取。请重新打包。`);
  } else if (isLink(entry)) {
    refuse('LINK', `压缩包里的“${shown}”是指向别处的链接，没有读取。请把原文件打进包里。`);
  } else if ((entry.generalPurposeBitFlag & 1) !== 0) {
    refuse('ENCRYPTED', `压缩包里的“${shown}”设了密码，没有读取。请去掉密码后重新打包。`);
  } else if (isBomb(entry, limits)) {
    refuse('TOO_LARGE', `压缩包里的“${shown}”展开后太大，没有读取。请单独检查这个文件。`);
  } else {
    contents.entries.push({ name: shown, read: () => unpack(zip, entry, shown, limits, taken) });
  }
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  shown: string,
  limits: SourceLimits,
  taken: { bytes: number },
): Promise<Result<Buffer>> {
  // The promised size is checked before and the real one by yauzl while unpacking.
  if (taken.bytes + entry.uncompressedSize > limits.archiveBytes)
    return fail('TOO_LARGE', `压缩包展开后太大，从“${shown}”起没有读取。请分成几个压缩包。`);
  try {
    const content = await zipContent(zip, entry);
    taken.bytes += content.length;
    // Damaged content often still unpacks; it must not be read as if it were right.
    if (crc32(content) !== entry.crc32) throw new Error('checksum differs');
    return ok(content);
  } catch (error) {
    return fail(
      'BROKEN_ENTRY',
      `压缩包里的“${shown}”已损坏或大小不符，没有读取。请重新打包。`,
      String(error),
    );
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      bytes,
      { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false },
      (error, zip) => (zip ? resolve(zip) : reject(error ?? new Error('no archive'))),
    );
  });
}

const unicodePath = 0x7075;
const namedInUtf8 = 0x800;

/** Chinese archivers write GBK, others UTF-8 with or without saying so. */
function decodeName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const extra = entry.extraFields.find(({ id }) => id === unicodePath)?.data;
  const unicode = extra && extra.length > 5 ? utf8Of(extra.subarray(5)) : undefined;
  const text =
    unicode ??
    ((entry.generalPurposeBitFlag & namedInUtf8) !== 0
      ? raw.toString('utf8')
      : (utf8Of(raw) ?? iconv.decode(raw, 'gb18030')));
  return text.replaceAll('\\', '/');
}

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Name without what could trick the reader of a message: controls and turned writing direction. */
function shownName(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 300);
}

function isUnsafe(path: string): boolean {
  return (
    path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || path.includes('\0')
  );
}

/** Traces of macOS and Windows that nobody handed in on purpose. */
function isHousekeeping(path: string): boolean {
  const base = path.split('/').at(-1) ?? '';
  return path.startsWith('__MACOSX/') || isHousekeepingName(base);
}

export function isHousekeepingName(base: string): boolean {
  return base.startsWith('.') || base.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(base);
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function isBomb(entry: Entry, limits: SourceLimits): boolean {
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.fileBytes) return true;
  return uncompressedSize > limits.freeBytes && uncompressedSize > compressedSize * limits.ratio;
}
