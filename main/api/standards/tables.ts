import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CellPlace, SourcePage, TextLine } from '../../intake/page/types.ts';
import { isOpened, openSources } from '../../intake/source/open-sources.ts';
import { type SheetCell, type SheetTable, tableLimits } from '../../registers/standard-sheets/table.ts';
import { archiveLimits } from '../../xlsx/archive.ts';
import type { NamedFile } from '../registers/requests.ts';

export interface FoundTables {
  /** What stands before the first table and reads like a title. */
  title: string;
  tables: SheetTable[];
}

/** One file, no archive of files, and no larger than a standard with pictures could be. */
const limits = {
  files: 1,
  fileBytes: archiveLimits.bytes * 2,
  archiveBytes: archiveLimits.bytes * 2,
  entries: 2000,
  ratio: 400,
  freeBytes: archiveLimits.bytes,
};

/** Tables of a Word or Excel file with merged cells. Formulas give their stored text; macros and links stay closed. */
export async function tablesIn({ path, name }: NamedFile): Promise<Result<FoundTables>> {
  for await (const source of openSources([path], limits)) {
    if (!isOpened(source)) return { ok: false, error: source.error };
    const { format } = source;
    if (format !== 'docx' && format !== 'doc' && format !== 'xlsx') {
      source.close();
      return fail(
        'NOT_A_TABLE',
        `“${name}”不是 Word 或 Excel 文件，没有读取。扫描件或 PDF 请先转成 Word 或 Excel。`,
      );
    }
    const pages: Omit<SourcePage, 'file'>[] = [];
    for await (const page of source.pages) pages.push(page);
    source.close();
    return tablesOf(pages, format === 'xlsx', name);
  }
  return fail('NO_TABLE', `“${name}”里没有可以读的内容。`);
}

function tablesOf(
  pages: readonly Omit<SourcePage, 'file'>[],
  isWorkbook: boolean,
  name: string,
): Result<FoundTables> {
  const builder = new TableBuilder(isWorkbook);
  for (const page of pages) builder.page(page);
  const { tables, title } = builder;
  if (tables.length === 0)
    return fail(
      'NO_TABLE',
      `“${name}”里没有表格。评查标准要写在 Word 表格或 Excel 工作表里；是文字的，请先排成表格。`,
    );
  if (tables.length > tableLimits.tables || tables.some(({ cells }) => cells.length > tableLimits.rows))
    return fail('TOO_LARGE', `“${name}”里的表格太多或太长，不像是评查标准，没有读取。请只留评分表再试。`);
  return ok({ title, tables: [...tables] });
}

/** Puts lines with cells together to tables. A table that goes on at the top of a page is one with its beginning. */
class TableBuilder {
  readonly tables: { place: string; caption: string; cells: (SheetCell | undefined)[][] }[] = [];
  title = '';
  readonly #isWorkbook: boolean;
  #caption = '';
  /** Text stood between the last table and here. */
  #isApart = true;

  constructor(isWorkbook: boolean) {
    this.#isWorkbook = isWorkbook;
  }

  page(page: Omit<SourcePage, 'file'>): void {
    let open: { table: number; target: (SheetCell | undefined)[][]; base: number } | undefined;
    const [first] = page.lines;
    const sheet = this.#isWorkbook && first && !first.cell ? first.text : '';
    if (this.#isWorkbook) this.#isApart = true;
    for (const line of page.lines) {
      if (!line.cell) {
        this.#text(line);
        continue;
      }
      if (open?.table !== line.cell.table) {
        open = { table: line.cell.table, ...this.#start(page.page, sheet, line.cell) };
      }
      put(open.target, open.base, line.cell, line.text);
      this.#isApart = false;
    }
  }

  #text({ text }: TextLine): void {
    if (text.trim() === '') return;
    if (this.tables.length === 0 && (this.title === '' || isTitle(text)) && text.length < 80)
      this.title = isTitle(this.title) ? this.title : text.trim();
    this.#caption = text.trim();
    this.#isApart = true;
  }

  /** Cells to put into, and the row at which its first row goes. */
  #start(
    page: number,
    sheet: string,
    cell: CellPlace,
  ): { target: (SheetCell | undefined)[][]; base: number } {
    const last = this.tables.at(-1);
    if (last && !this.#isApart) {
      const { cells } = last;
      // Rows of a Word table that goes on count on; another table right below begins again.
      return { target: cells, base: cell.row >= cells.length ? 0 : cells.length };
    }
    const place = this.#isWorkbook ? `工作表“${sheet || page}”` : `第 ${this.tables.length + 1} 张表`;
    const table = { place, caption: this.#caption.slice(0, 200), cells: [] };
    this.tables.push(table);
    this.#caption = '';
    return { target: table.cells, base: 0 };
  }
}

function isTitle(text: string): boolean {
  return /(标准|细则|评分表|评查表|办法)/.test(text);
}

/** A cell's lines come one after the other; the first makes the cell. */
function put(cells: (SheetCell | undefined)[][], base: number, place: CellPlace, text: string): void {
  const { row, column, rowSpan, columnSpan } = place;
  if (column >= tableLimits.columns || base + row >= tableLimits.rows + 1) return;
  while (cells.length <= base + row) cells.push([]);
  const line = cells[base + row]!;
  while (line.length < Math.min(column + columnSpan, tableLimits.columns)) line.push(undefined);
  const cell = line[column];
  if (!cell) line[column] = { text: text.slice(0, tableLimits.text), rowSpan, columnSpan };
  else if (cell.text.length < tableLimits.text)
    cell.text = `${cell.text}\n${text}`.trim().slice(0, tableLimits.text);
}
