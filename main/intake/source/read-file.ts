import { fail, type Result } from '../../../shared/result.ts';
import { readDoc } from '../readers/doc.ts';
import { readDocx } from '../readers/docx.ts';
import { readImage } from '../readers/image.ts';
import { readOfd } from '../readers/ofd.ts';
import { readPdf } from '../readers/pdf.ts';
import { readSheets } from '../readers/sheets.ts';
import { formatOf, oleKind, unreadFormats } from './format.ts';
import type { ReadFile } from './types.ts';

/** Kind of office file that the names inside an archive show, as `archiveKind` found it. */
export type OfficeKind = 'docx' | 'xlsx' | 'ofd' | 'pptx';

/** Gives the bytes to the reader of their format. */
export async function readFile(
  bytes: Buffer,
  name: string,
  office: OfficeKind | undefined,
): Promise<Result<ReadFile>> {
  if (office === 'docx') return readDocx(bytes, name);
  if (office === 'xlsx') return readSheets(bytes, name, 'xlsx');
  if (office === 'ofd') return readOfd(bytes, name);
  if (office === 'pptx')
    return fail('UNKNOWN_FORMAT', `“${name}”是演示文稿，程序不读。请另存为 PDF 后再交。`);
  const format = formatOf(bytes);
  if (format === 'pdf') return readPdf(bytes, name);
  if (format === 'image') return readImage(bytes, name);
  if (format === 'ole') return readOle(bytes, name);
  return fail('UNKNOWN_FORMAT', `“${name}”${unreadFormats[format] ?? unreadFormats.unknown}`);
}

async function readOle(bytes: Buffer, name: string): Promise<Result<ReadFile>> {
  switch (oleKind(bytes)) {
    case 'doc':
      return readDoc(bytes, name);
    case 'xls':
      return readSheets(bytes, name, 'xls');
    case 'encrypted':
      return fail('ENCRYPTED', `“${name}”设了打开密码，没有读取。请去掉密码后另存，再交一次。`);
    default:
      return fail('UNKNOWN_FORMAT', `“${name}”${unreadFormats.unknown}`);
  }
}
