import { buffer } from 'node:stream/consumers';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import yazl from 'yazl';

export type RawCell = string | number | boolean | null;

/** A real .xlsx file with these sheets, as another program would write it; `touch` changes sheets before writing. */
export function makeWorkbook(
  sheets: Record<string, readonly (readonly RawCell[])[]>,
  touch: (sheets: Record<string, WorkSheet>) => void = () => {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as RawCell[][]), name);
  touch(book.Sheets);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** A ZIP of any parts, for files that no spreadsheet program would write. */
export async function zipOf(parts: Record<string, string | Buffer>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A workbook of one sheet 甲 from the XML of that sheet, for what no program would write. */
export function workbookOfXml(sheet: string): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const bookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${bookType}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  });
}
