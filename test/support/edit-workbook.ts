import { readFileSync, writeFileSync } from 'node:fs';
import { read, utils, type WorkSheet, write } from '@e965/xlsx';

/** A sheet as a clerk sees it: rows of texts, the heads first. */
export interface EditedSheet {
  rows: string[][];
  /** Line (from 1, as the spreadsheet counts) whose cell under this head has the text. */
  lineOf(head: string, text: string): number;
  set(line: number, head: string, text: string): void;
  get(line: number, head: string): string;
  /** Copies a line to the end; answers with its number. */
  copy(line: number): number;
}

/** Opens a workbook in another program, changes cells and saves it in place. */
export function editWorkbook(file: string, edit: (sheet: (name: string) => EditedSheet) => void): void {
  const book = read(readFileSync(file));
  const edited = new Map<string, string[][]>();
  edit((name) => {
    const rows = utils.sheet_to_json<string[]>(book.Sheets[name] as WorkSheet, {
      header: 1,
      defval: '',
      raw: false,
    });
    edited.set(name, rows);
    return sheetOf(rows);
  });
  for (const [name, rows] of edited) book.Sheets[name] = utils.aoa_to_sheet(rows);
  writeFileSync(file, new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
}

function sheetOf(rows: string[][]): EditedSheet {
  const at = (head: string) => {
    const column = rows[0]!.indexOf(head);
    if (column < 0) throw new Error(`no column ${head}`);
    return column;
  };
  return {
    rows,
    lineOf: (head, text) => {
      const line = rows.findIndex((row, index) => index > 0 && row[at(head)] === text) + 1;
      if (line === 0) throw new Error(`no line with ${head} ${text}`);
      return line;
    },
    set: (line, head, text) => {
      rows[line - 1]![at(head)] = text;
    },
    get: (line, head) => rows[line - 1]![at(head)]!,
    copy: (line) => rows.push([...rows[line - 1]!]),
  };
}
