import type { CaseFile, LedgerColumn } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CellText, SheetCells } from '../../xlsx/read-workbook.ts';
import { saysNothing } from '../register/typed-value.ts';
import { columnsOf, type RememberedHeads } from './columns.ts';
import type { LedgerDictionary } from './dictionary.ts';
import { findHead, headAt, type LedgerHead } from './find-head.ts';

type ProcedureType = CaseFile['procedures'][number]['type'];

/** What a reviewer said about a register, and what is remembered of its agency's. */
export interface LedgerChoice {
  sheet?: string | undefined;
  /** From 1. */
  headRow?: number | undefined;
  agency?: string | undefined;
  /** Remembered heads by agency. */
  remembered: Readonly<Record<string, RememberedHeads>>;
}

/** A register with what it is taken to be, before its rows are read. */
export interface OpenLedger {
  sheets: readonly SheetCells[];
  sheet: SheetCells;
  head: LedgerHead | undefined;
  columns: LedgerColumn[];
  /** The agency that its mapping is remembered for; empty where the sheet names none. */
  agency: string;
  agencyColumn: boolean;
  remembered: boolean;
  /** What the sheet's name, title and heads say of all rows. */
  procedure: ProcedureType | undefined;
}

/** Finds sheet, head, agency and columns of a register. */
export function openLedger(
  sheets: readonly SheetCells[],
  name: string,
  choice: LedgerChoice,
  dictionary: LedgerDictionary,
): Result<OpenLedger> {
  const sheet = sheetOf(sheets, choice.sheet, dictionary);
  if (!sheet)
    return fail('NO_SHEET', `“${name}”里没有工作表“${choice.sheet ?? ''}”。请重新选择文件再看一次。`);
  const head = headOf(sheet, choice.headRow, dictionary);
  const plain = head ? columnsOf(head.heads, dictionary) : [];
  const agencyColumn = plain.find(({ target }) => target === 'agency')?.column;
  const agency = choice.agency ?? agencyIn(sheet, head, agencyColumn) ?? '';
  const heads = choice.remembered[agency];
  const columns = head && heads ? columnsOf(head.heads, dictionary, heads) : plain;
  return ok({
    sheets,
    sheet,
    head,
    columns,
    agency,
    agencyColumn: columns.some(({ target }) => target === 'agency'),
    remembered: columns.some(({ how }) => how === 'remembered'),
    procedure: procedureOf(sheet, head, dictionary),
  });
}

/** The sheet that was asked for, else the first that has a head, else the first. */
function sheetOf(
  sheets: readonly SheetCells[],
  name: string | undefined,
  dictionary: LedgerDictionary,
): SheetCells | undefined {
  if (name !== undefined) return sheets.find((sheet) => sheet.name === name);
  return sheets.find((sheet) => findHead(sheet, dictionary) !== undefined) ?? sheets[0];
}

function headOf(
  sheet: SheetCells,
  row: number | undefined,
  dictionary: LedgerDictionary,
): LedgerHead | undefined {
  const found = findHead(sheet, dictionary);
  if (row === undefined || found?.row === row - 1) return found;
  return row <= sheet.rows.length ? headAt(sheet, row - 1, 1) : undefined;
}

/** The agency that all rows name; a register of several has no one whose habits could be remembered. */
function agencyIn(
  sheet: SheetCells,
  head: LedgerHead | undefined,
  column: number | undefined,
): string | undefined {
  if (!head || column === undefined) return undefined;
  const names = new Set<string>();
  for (const row of sheet.rows.slice(head.row + head.rows)) {
    const cell = row[column] ?? '';
    if (typeof cell === 'string' && !saysNothing(cell)) names.add(cell.trim());
  }
  const [first, ...others] = names;
  return others.length === 0 ? first : undefined;
}

/**
 * The procedure that sheet name and title name, undefined where they name several. Where they name none, heads that
 * speak of penalties alone tell; other heads (许可事项) are often shared by forms for all kinds of cases.
 */
function procedureOf(
  sheet: SheetCells,
  head: LedgerHead | undefined,
  dictionary: LedgerDictionary,
): ProcedureType | undefined {
  const above = sheet.rows.slice(0, head?.row ?? 0).flat();
  const titled = proceduresIn([sheet.name, ...above], dictionary);
  if (titled.length > 0) return titled.length === 1 ? titled[0] : undefined;
  const inHeads = proceduresIn(head?.heads ?? [], dictionary);
  return inHeads.length === 1 && inHeads[0] === 'penalty.general' ? inHeads[0] : undefined;
}

function proceduresIn(cells: readonly CellText[], { content }: LedgerDictionary): ProcedureType[] {
  const words = cells.map((cell) => (typeof cell === 'string' ? cell : '')).join('\n');
  return content.procedures
    .filter((entry) => entry.words.some((word) => words.includes(word)))
    .map(({ type }) => type);
}
