import type { CaseFile, FieldDefinition, LedgerColumn } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { CellText, SheetCells } from '../../xlsx/read-workbook.ts';
import {
  draftValue,
  isSureIdentity,
  partyTypeOf,
  type RegisterPlace,
  registerCase,
} from '../register/case-draft.ts';
import { numberText, saysNothing, typedValue } from '../register/typed-value.ts';
import type { RegisterReading } from '../register/types.ts';
import { type LedgerDictionary, leftOut } from './dictionary.ts';
import type { LedgerHead } from './find-head.ts';
import { RowDocuments, type RowText } from './row-documents.ts';

type ProcedureType = CaseFile['procedures'][number]['type'];

/** A register with what its columns were agreed to stand for. */
export interface LedgerTask {
  sheet: SheetCells;
  head: LedgerHead;
  columns: readonly LedgerColumn[];
  file: NonNullable<CaseFile['files']>[number];
  /** Page of the file that the sheet is, where its pages can be shown; else a value names its row. */
  page?: number | undefined;
  /** For rows that name none. */
  agency?: string | undefined;
  procedure?: ProcedureType | undefined;
}

/** Every row below the head as a case file that holds what the row says and no more. */
export function readRows(
  task: LedgerTask,
  dictionary: LedgerDictionary,
  vocabulary: Vocabulary,
): RegisterReading {
  const reading: RegisterReading = { cases: [], failed: [], notes: [] };
  const notPlaced = new Map<string, number>();
  for (let at = task.head.row + task.head.rows; at < task.sheet.rows.length; at += 1) {
    const cells = task.sheet.rows[at] ?? [];
    if (isEmpty(cells) || isSum(cells, dictionary)) continue;
    const name = `${task.file.name}“${task.sheet.name}”第 ${at + 1} 行`;
    const row = new LedgerRow(task, at, dictionary);
    const made = caseOf(row, dictionary, vocabulary, notPlaced);
    reading.notes.push(...row.problems.map((message) => ({ place: name, message })));
    if (typeof made === 'string') reading.failed.push({ place: name, message: made });
    else reading.cases.push({ name, caseFile: made });
  }
  for (const [column, rows] of notPlaced)
    reading.notes.push({
      place: `${task.file.name}“${task.sheet.name}”`,
      message: `“${column}”列有 ${rows} 行没有导入：这类案件没有登记这一项的文书。`,
    });
  for (const head of unknownHeads(task))
    reading.notes.push({
      place: `${task.file.name}“${task.sheet.name}”`,
      message: `“${head}”列没有导入，因为没有指定它是什么。`,
    });
  return reading;
}

/** Columns left out that hold something, other than those known to be no part of a case file. */
function unknownHeads({ sheet, head, columns }: LedgerTask): string[] {
  const filled = (column: number) =>
    sheet.rows.slice(head.row + head.rows).some((row) => (row[column] ?? '') !== '');
  return columns
    .filter(({ target, how, column }) => target === leftOut && how === 'none' && filled(column))
    .map(({ head: words }) => words);
}

function isEmpty(cells: readonly CellText[]): boolean {
  return cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
}

function isSum(cells: readonly CellText[], dictionary: LedgerDictionary): boolean {
  const first = cells.find((cell) => typeof cell !== 'string' || cell.trim() !== '');
  if (typeof first !== 'string') return false;
  const plain = first.replace(/[\s\u3000::]+/gu, '');
  return dictionary.content.totals.some((word) => plain === word || plain.startsWith(`${word}(`));
}

/** The texts of one row by what they stand for; cells that can't be taken are named. */
class LedgerRow {
  readonly problems: string[] = [];
  readonly place: RegisterPlace;
  readonly task: LedgerTask;
  readonly #texts = new Map<string, RowText>();

  constructor(task: LedgerTask, at: number, dictionary: LedgerDictionary) {
    this.task = task;
    this.place = { reader: 'ledger', file: task.file, at: task.page ?? at + 1 };
    for (const { column, head, target } of task.columns) {
      const cell = task.sheet.rows[at]?.[column] ?? '';
      if (target === leftOut) continue;
      if (typeof cell !== 'string') this.problems.push(`“${head}”${cell.problem}，这一格没有导入。`);
      else if (!saysNothing(cell))
        this.#texts.set(target, {
          text: cell.trim(),
          head,
          unit: dictionary.unitOf(head),
          stored: task.sheet.calculated?.has(`${at}:${column}`) ?? false,
        });
    }
  }

  get(target: string): string | undefined {
    return this.#texts.get(target)?.text;
  }

  cell(target: string): RowText | undefined {
    return this.#texts.get(target);
  }
}

/** A case file, or in Chinese why the row makes none. */
function caseOf(
  row: LedgerRow,
  dictionary: LedgerDictionary,
  vocabulary: Vocabulary,
  notPlaced: Map<string, number>,
): CaseFile | string {
  const agency = row.get('agency') ?? row.task.agency;
  const caseNumber = optional(row.get('caseNumber'), numberText);
  const decisionNumber = optional(row.get('decisionNumber'), numberText);
  const title = row.get('title');
  if (agency === undefined || agency === '') return '没有写办案机关，没有导入。请填上，或在导入时写明单位。';
  if (caseNumber === undefined && decisionNumber === undefined && !title && !row.get('partyName'))
    return '案号、文号、案件名称、当事人都没有写，没有导入。';
  const type = procedureOf(row, dictionary);
  if (type === undefined) return noProcedure(row.get('procedure'));
  const documents = new RowDocuments(type, row.place, dictionary, vocabulary, row.get('outcome') ?? '');
  // In the order of the dictionary: of two columns for one place (处罚内容, 处罚种类) the fuller stands first there.
  for (const { id, documents: places } of dictionary.content.targets) {
    const text = row.cell(id);
    if (places === undefined || text === undefined) continue;
    const problem = documents.place(places, text, row.task.sheet.date1904 ?? false);
    if (problem === 'noPlace') notPlaced.set(text.head, (notPlaced.get(text.head) ?? 0) + 1);
    else if (problem !== undefined) row.problems.push(`“${text.head}”${problem}，这一格没有导入。`);
  }
  const domain = row.get('domain');
  const named = domain === undefined ? undefined : typedValue(vocabulary, domainField, domain);
  return registerCase(
    {
      agency: { name: agency },
      caseNumber,
      decisionNumber,
      title,
      domain: named && 'value' in named ? String(named.value) : undefined,
      procedures: [{ id: 'p1', type }],
      parties: partiesOf(row, vocabulary),
      documents: documents.all(),
      completeness: { inventory: 'unknown' },
    },
    row.place,
  );
}

const domainField: FieldDefinition = { id: 'domain', term: '执法领域', type: 'term', terms: 'domains' };
const typeField: FieldDefinition = { id: 'type', term: '当事人类型', type: 'term', terms: 'partyTypes' };

function partiesOf(row: LedgerRow, vocabulary: Vocabulary): CaseFile['parties'] {
  const text = (target: string) => row.get(target);
  const name = text('partyName');
  if (name === undefined && text('partyIdNumber') === undefined) return [];
  const idNumber = optional(text('partyIdNumber'), (words) => words.replace(/\s+/g, '').toUpperCase());
  const stated = text('partyType');
  const read = stated === undefined ? undefined : typedValue(vocabulary, typeField, stated);
  const type = read && 'value' in read ? String(read.value) : partyTypeOf(name, idNumber);
  const value = (words: string | undefined, sure = true) =>
    words === undefined ? undefined : draftValue(words, sure, row.place);
  const parts = {
    type: value(type),
    name: value(name),
    idNumber: value(idNumber, idNumber !== undefined && isSureIdentity(idNumber)),
    address: value(text('partyAddress')),
    representative: value(text('representative')),
  };
  const said = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  return [{ id: 'party1', ...said }];
}

/** The procedure that the row names, else the one that all rows have. A name that is not understood is no silence. */
function procedureOf(row: LedgerRow, dictionary: LedgerDictionary): ProcedureType | undefined {
  const named = row.get('procedure');
  if (named === undefined) return row.task.procedure;
  return dictionary.content.procedures.find(({ words }) => words.some((word) => named.includes(word)))?.type;
}

function noProcedure(named: string | undefined): string {
  return named === undefined
    ? '看不出是哪类案件，没有导入。请补上“案件类型”，或在导入时选定。'
    : `案件类型写的是“${named}”，看不出是哪类案件，没有导入。请改写为普通程序、简易程序、行政许可、强制措施或强制执行；这一列另有所指的，导入时选“不导入”。`;
}

function optional(text: string | undefined, read: (text: string) => string): string | undefined {
  return text === undefined ? undefined : read(text);
}
