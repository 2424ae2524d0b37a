import type { LedgerLook } from '../../../shared/generated/schemas.ts';
import type { LedgerDictionary } from '../../intake/ledger/dictionary.ts';
import type { OpenLedger } from '../../intake/ledger/open-ledger.ts';
import type { CellText } from '../../xlsx/read-workbook.ts';

const rowsShown = 5;
const textShown = 200;

/** A register as the window shows it before it is imported. */
export function ledgerLook(ledger: OpenLedger, dictionary: LedgerDictionary): LedgerLook {
  const { sheet, head, columns } = ledger;
  const first = head ? head.row + head.rows : sheet.rows.length;
  const filled = sheet.rows.slice(first).filter((row) => row.some((cell) => cell !== ''));
  return {
    sheets: ledger.sheets.map(({ name }) => name),
    sheet: sheet.name,
    headRow: head ? head.row + 1 : 0,
    headRows: head?.rows ?? 1,
    rows: filled.slice(0, rowsShown).map((row) => row.map(shown)),
    columns,
    lines: filled.length,
    targets: dictionary.content.targets.map(({ id, term }) => ({ target: id, term })),
    agencyColumn: ledger.agencyColumn,
    agency: ledger.agency,
    remembered: ledger.remembered,
    procedureTold: columns.some(({ target }) => target === 'procedure'),
    ...(ledger.procedure === undefined ? {} : { procedure: ledger.procedure }),
  };
}

function shown(cell: CellText): string {
  if (typeof cell !== 'string') return `（${cell.problem}）`;
  return cell.length > textShown ? `${cell.slice(0, textShown)}…` : cell;
}
