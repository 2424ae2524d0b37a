import type { CaseRow } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** Rows as tab-separated text with a head, for pasting into a spreadsheet. */
export function rowsToTsv(rows: readonly CaseRow[], { cases, common }: Messages): string {
  const { tsv } = cases;
  const columns: [string, (row: CaseRow) => string | number][] = [
    [tsv.caseNumber, (row) => row.caseNumber],
    [tsv.decisionNumber, (row) => row.decisionNumber],
    [tsv.title, (row) => row.title],
    [tsv.party, (row) => row.party],
    [tsv.agency, (row) => row.agency],
    [tsv.decisionDate, (row) => row.decisionDate ?? ''],
    [tsv.veto, (row) => row.counts.veto],
    [tsv.fail, (row) => row.counts.fail],
    [tsv.review, (row) => row.counts.review],
    [tsv.error, (row) => row.counts.error],
    [tsv.reason, (row) => row.reason],
    [tsv.looked, (row) => cases.looked(row.looked, row.lines)],
    [tsv.score, (row) => row.score ?? ''],
    [tsv.grade, (row) => row.grade ?? ''],
    [tsv.state, (row) => common.states[row.state]],
  ];
  const lines = [
    columns.map(([title]) => cell(title)),
    ...rows.map((row) => columns.map(([, read]) => cell(read(row)))),
  ];
  return lines.map((line) => line.join('\t')).join('\r\n');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe: names in case files are not to be run. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replace(/[\t\r\n]+/g, ' ').trim();
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
