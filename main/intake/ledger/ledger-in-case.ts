import type { CaseFile } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { SheetCells } from '../../xlsx/read-workbook.ts';
import type { SourcePage } from '../page/types.ts';
import { statesNumberOf } from '../register/known-cases.ts';
import { mergeCase } from '../register/merge.ts';
import { columnsOf } from './columns.ts';
import { type LedgerDictionary, leftOut } from './dictionary.ts';
import { findHead } from './find-head.ts';
import { openLedger } from './open-ledger.ts';
import { readRows } from './read-rows.ts';

type DraftFile = NonNullable<CaseFile['files']>[number];

/** A workbook among the papers of a case, with its sheets as pages. */
export interface PagedFile {
  file: DraftFile;
  pages: readonly SourcePage[];
}

/** A form has a few known words in one line too; a register has many, a number among them. */
const fewestTargets = 5;

/** Whether a file is a register of cases and no paper of one. */
export function isLedger({ file, pages }: PagedFile, dictionary: LedgerDictionary): boolean {
  if (!/\.(?:xlsx?|et)$/i.test(file.name)) return false;
  return pages.some((page) => {
    const head = findHead(sheetOf(page), dictionary);
    const targets = new Set(
      columnsOf(head?.heads ?? [], dictionary).flatMap(({ target }) => (target === leftOut ? [] : [target])),
    );
    return targets.size >= fewestTargets && (targets.has('caseNumber') || targets.has('decisionNumber'));
  });
}

/** The case with what the row of its number says besides; what differs or has no place is named in Chinese. */
export function withLedger(
  caseFile: CaseFile,
  { file, pages }: PagedFile,
  dictionary: LedgerDictionary,
  vocabulary: Vocabulary,
): { caseFile: CaseFile; notes: string[] } {
  const short = file.name.replace(/^.*\//, '');
  const known = { ...caseFile, files: [...(caseFile.files ?? []), file] };
  for (const page of pages) {
    const sheet = sheetOf(page);
    const opened = openLedger([sheet], file.name, { remembered: {} }, dictionary);
    if (!opened.ok || !opened.value.head) continue;
    const { head, columns, procedure } = opened.value;
    const agency = caseFile.agency.name;
    const task = { sheet, head, columns, file: { ...file, name: short }, page: page.page, agency, procedure };
    const rows = readRows(task, dictionary, vocabulary).cases.filter((row) =>
      statesNumberOf(caseFile, row.caseFile),
    );
    const [row] = rows;
    if (!row) continue;
    if (rows.length > 1)
      return { caseFile: known, notes: [`“${short}”有 ${rows.length} 行是本案的编号，分不清，没有采用。`] };
    const merged = mergeCase(known, row.caseFile, 'ledger', vocabulary);
    return {
      caseFile: merged.caseFile,
      notes: merged.differences.map((difference) => `${row.name}：${difference}`),
    };
  }
  return { caseFile: known, notes: [`“${short}”是台账，里面没有本案编号的行，没有采用。`] };
}

/** The cells of a page that is a sheet. */
function sheetOf(page: SourcePage): SheetCells {
  const rows: string[][] = [];
  let name = '';
  for (const { text, cell } of page.lines) {
    if (!cell) {
      name ||= text;
      continue;
    }
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row] as string[];
    while (row.length <= cell.column) row.push('');
    const before = row[cell.column];
    row[cell.column] = before ? `${before}\n${text}` : text;
  }
  return { name: name || `第 ${page.page} 页`, rows };
}
