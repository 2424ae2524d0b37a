import { fail, type Result } from '../../shared/result.ts';
import { archiveLimits } from './archive.ts';
import { cellsIn, readWorkbook, type SheetCells } from './read-workbook.ts';

/**
 * Cells of an .xlsx or .xls file, told apart by their first bytes. A formula gives the text that the file keeps for it;
 * nothing is calculated, followed or fetched.
 */
export async function readAnyWorkbook(bytes: Uint8Array, name: string): Promise<Result<SheetCells[]>> {
  if (bytes.length === 0)
    return fail('EMPTY_FILE', `“${name}”是空文件（0 字节）。请向报送单位重新要这个文件。`);
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, name, 'stored');
  if (bytes.length > archiveLimits.bytes)
    return fail('BAD_WORKBOOK', `“${name}”太大，没有读取。请删去图片和多余的工作表再导入。`);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return cellsIn(bytes, name, 'stored');
  const opening = new TextDecoder('utf-8').decode(bytes.subarray(0, 400)).toLowerCase();
  if (/<(?:html|table|meta|!doctype|\?xml)/.test(opening))
    return fail(
      'BAD_WORKBOOK',
      `“${name}”名为表格，内容其实是网页或 XML，没有读取。请在表格软件里打开，另存为 .xlsx 再导入。`,
    );
  return fail(
    'BAD_WORKBOOK',
    `“${name}”不是 Excel 表格，没有读取。请在表格软件里打开，另存为 .xlsx 再导入。`,
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
