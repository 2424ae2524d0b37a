import { buffer } from 'node:stream/consumers';
import { fromBuffer, type ZipFile } from 'yauzl';
import yazl from 'yazl';
import { zipContent, zipEntries } from '../zip.ts';

/** What a workbook may hold; a register of an office is far below it, a bomb above. */
export const archiveLimits = { bytes: 16 * 1024 * 1024, unpacked: 48 * 1024 * 1024, parts: 400 };

export class ArchiveError extends Error {}

/** The parts that carry cells. Macros, pictures, links to elsewhere and embedded files are left behind unread. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/([^/]+|(worksheets|theme|persons)\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels)$/i;

/**
 * Unpacks a workbook within bounds and packs the parts with cells again without compression, so that what is read
 * afterwards is no larger than what was measured here. Throws ArchiveError in plain Chinese.
 */
export async function boundedWorkbook(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.length > archiveLimits.bytes) throw tooLarge();
  const zip = await openZip(Buffer.from(bytes));
  const copy = new yazl.ZipFile();
  let parts = 0;
  let unpacked = 0;
  for await (const entry of zipEntries(zip, notAWorkbook)) {
    parts += 1;
    if (parts > archiveLimits.parts) throw tooLarge();
    if (!wanted.test(entry.fileName)) continue;
    if (unpacked + entry.uncompressedSize > archiveLimits.unpacked) throw tooLarge();
    // The sizes were promised by the file; yauzl ends the stream where the content is longer.
    const content = await zipContent(zip, entry, notAWorkbook);
    unpacked += content.length;
    copy.addBuffer(content, entry.fileName, { compress: false });
  }
  copy.end();
  return buffer(copy.outputStream);
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(notAWorkbook());
      else resolve(zip);
    });
  });
}

function tooLarge(): ArchiveError {
  return new ArchiveError('这个表格文件太大，没有读取。请删去图片和多余的工作表，或分成几个文件再导入。');
}

function notAWorkbook(): ArchiveError {
  return new ArchiveError(
    '这不是完好的 .xlsx 表格，没有读取。如果是 .xls、.et 或设了打开密码，请先去掉密码，另存为 .xlsx 再导入。',
  );
}
