import type { CellText, SheetCells } from './read-workbook.ts';

/** A fault in a workbook, where it stands and what to do. */
export interface CellProblem {
  sheet: string;
  /** Line number as the spreadsheet shows it; absent where the sheet as a whole is meant. */
  row?: number;
  column?: string;
  message: string;
}

/** One line below the heads. */
export interface TableRow {
  readonly line: number;
  /** Text under a head without spaces around it; `''` where the cell or the column is not there. */
  get(head: string): string;
  /** Names a fault of this line. */
  wrong(message: string, column?: string): void;
}

/** Sentence for people: 工作表“规则”第 12 行“要求”：…… */
export function problemText({ sheet, row, column, message }: CellProblem): string {
  const line = row === undefined ? '' : `第 ${row} 行`;
  return `工作表“${sheet}”${line}${column === undefined ? '' : `“${column}”`}：${message}`;
}

/**
 * Reads a sheet with heads in its first line. Columns may stand in any order; unknown, repeated and missing ones are
 * faults, because a renamed column would otherwise lose its content. Empty lines are passed over.
 */
export function readTable(
  sheet: SheetCells,
  heads: { required: readonly string[]; optional?: readonly string[] },
  problems: CellProblem[],
): TableRow[] {
  const columns = columnsOf(sheet, [...heads.required, ...(heads.optional ?? [])], problems);
  const missing = heads.required.filter((head) => !columns.has(head));
  if (missing.length > 0)
    problems.push({
      sheet: sheet.name,
      row: 1,
      message: `缺少列：${missing.join('、')}。请照导出的表格补上列名。`,
    });
  if (missing.length > 0) return [];
  const rows: TableRow[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    if (index === 0 || cells.every((cell) => typeof cell === 'string' && cell.trim() === '')) continue;
    rows.push(rowAt(sheet, index, cells, columns, problems));
  }
  return rows;
}

function columnsOf(
  sheet: SheetCells,
  known: readonly string[],
  problems: CellProblem[],
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let at = 0; at < width; at += 1) {
    const cell = sheet.rows[0]?.[at] ?? '';
    const head = typeof cell === 'string' ? cell.trim() : '';
    if (head === '') {
      // A column without a head is left alone as long as it is empty.
      const line = sheet.rows.findIndex((row) => row[at] !== undefined && row[at] !== '');
      if (line > 0)
        problems.push({
          sheet: sheet.name,
          row: line + 1,
          message: `第 ${at + 1} 列没有列名，却有内容。请补上列名或清空。`,
        });
    } else if (!known.includes(head))
      problems.push({
        sheet: sheet.name,
        row: 1,
        column: head,
        message: `不认识的列。可用的列：${known.join('、')}。`,
      });
    else if (columns.has(head))
      problems.push({ sheet: sheet.name, row: 1, column: head, message: '这一列出现了两次。请只留一列。' });
    else columns.set(head, at);
  }
  return columns;
}

function rowAt(
  sheet: SheetCells,
  index: number,
  cells: readonly CellText[],
  columns: ReadonlyMap<string, number>,
  problems: CellProblem[],
): TableRow {
  const line = index + 1;
  const texts = new Map<string, string>();
  for (const [head, at] of columns) {
    const cell = cells[at] ?? '';
    if (typeof cell === 'string') texts.set(head, cell.trim());
    else problems.push({ sheet: sheet.name, row: line, column: head, message: `${cell.problem}。` });
  }
  return {
    line,
    get: (head) => texts.get(head) ?? '',
    wrong: (message, column) =>
      problems.push({ sheet: sheet.name, row: line, ...(column === undefined ? {} : { column }), message }),
  };
}
