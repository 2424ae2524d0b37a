import { utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { loadCheckKnowledge } from '../../../main/api/check/knowledge.ts';
import { columnsOf, correctedHeads } from '../../../main/intake/ledger/columns.ts';
import { loadLedgerDictionary } from '../../../main/intake/ledger/dictionary.ts';
import { isLedger, withLedger } from '../../../main/intake/ledger/ledger-in-case.ts';
import { openLedger } from '../../../main/intake/ledger/open-ledger.ts';
import { readRows } from '../../../main/intake/ledger/read-rows.ts';
import type { SourcePage } from '../../../main/intake/page/types.ts';
import { checkCaseFile } from '../../../main/intake/read-case-file.ts';
import { typedValue } from '../../../main/intake/register/typed-value.ts';
import { readAnyWorkbook } from '../../../main/xlsx/read-any-workbook.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { makeWorkbook, type RawCell, workbookOfXml, zipOf } from '../../support/make-workbook.ts';

const knowledge = loadCheckKnowledge();
if (!knowledge.ok) throw new Error(knowledge.error.message);
const { vocabulary } = knowledge.value;
const loaded = loadLedgerDictionary();
if (!loaded.ok) throw new Error(loaded.error.message);
const dictionary = loaded.value;

const file = { id: 'ledger', name: '台账.xlsx' };

async function opened(bytes: Uint8Array) {
  const sheets = await readAnyWorkbook(bytes, file.name);
  if (!sheets.ok) throw new Error(sheets.error.message);
  const ledger = openLedger(sheets.value, file.name, { remembered: {} }, dictionary);
  if (!ledger.ok) throw new Error(ledger.error.message);
  return ledger.value;
}

async function read(bytes: Uint8Array) {
  const { sheet, head, columns, agency, procedure } = await opened(bytes);
  if (!head) throw new Error('no head');
  const reading = readRows({ sheet, head, columns, file, agency, procedure }, dictionary, vocabulary);
  for (const { caseFile, name } of reading.cases)
    expect(checkCaseFile(caseFile, name, vocabulary)).toMatchObject({ ok: true });
  return reading;
}

const book = (rows: readonly (readonly RawCell[])[], touch?: (sheet: WorkSheet) => void) =>
  makeWorkbook({ 表: rows }, (sheets) => touch?.(sheets.表!));

async function refusal(bytes: Uint8Array): Promise<string> {
  const sheets = await readAnyWorkbook(bytes, file.name);
  return sheets.ok ? 'taken' : sheets.error.message;
}

describe('the head of a register', () => {
  it('is found below titles and notes, also over two rows', async () => {
    const { head, columns } = await opened(
      book([
        ['××市行政处罚案件统计表'],
        ['填报单位：示例局', null, null, '2024年度'],
        ['序号', '当事人', '立案', null, '处罚决定', null, '备注'],
        [null, null, '文号', '日期', '文号', '日期', null],
        [1, '甲', '示立〔2024〕1号', '2024-01-02', '示罚〔2024〕1号', '2024-02-03', 'x'],
      ]),
    );
    expect(head).toMatchObject({ row: 2, rows: 2 });
    expect(columns.map(({ target }) => target)).toEqual([
      '',
      'partyName',
      'caseNumber',
      'filingDate',
      'decisionNumber',
      'decisionDate',
      '',
    ]);
  });

  it('gives no meaning to a head that only contains a known one', () => {
    const guess = (head: string) => dictionary.guess(head).target;
    expect(guess('听证告知书送达日期')).toBe('');
    expect(guess('行政处罚决定日期')).toBe('decisionDate');
    expect(guess('*案 号：')).toBe('caseNumber');
    expect(guess('当事人（姓名或名称）')).toBe('partyName');
    expect(dictionary.unitOf('罚款金额（万元）')).toBe(10_000);
  });

  it('takes one of two columns with one meaning, and what was remembered before what is guessed', () => {
    const heads = ['处罚日期', '决定日期', '案号', '经手'];
    expect(columnsOf(heads, dictionary).map(({ target }) => target)).toEqual([
      'decisionDate',
      '',
      'caseNumber',
      '',
    ]);
    const remembered = columnsOf(heads, dictionary, { 决定日期: 'decisionDate', 经手: 'handlers', 案号: '' });
    expect(remembered.map(({ target }) => target)).toEqual(['', 'decisionDate', '', 'handlers']);
    expect(correctedHeads(remembered, dictionary)).toEqual({
      处罚日期: '',
      决定日期: 'decisionDate',
      案号: '',
      经手: 'handlers',
    });
  });
});

describe('rows of a register', () => {
  const heads = [
    '案号',
    '单位名称',
    '案件类型',
    '当事人',
    '身份证号',
    '立案日期',
    '处罚日期',
    '罚款金额',
    '送达日期',
    '处罚结果',
  ];

  it('holds only what the row says: no blanks, no documents of their own', async () => {
    const { cases } = await read(
      book([
        heads,
        ['示立〔2024〕1号', '示例局', '行政处罚', '甲', null, null, '2024/3/4', null, null, null],
      ]),
    );
    const [{ caseFile }] = cases as [(typeof cases)[0]];
    expect(caseFile.documents.map(({ kind, fields }) => [kind, Object.keys(fields ?? {})])).toEqual([
      ['penalty-decision', ['date']],
    ]);
    expect(caseFile.completeness).toEqual({ inventory: 'unknown' });
    expect(caseFile.parties[0]).not.toHaveProperty('idNumber');
  });

  it('reads dates as dates, serials with doubt, and names digits that a spreadsheet lost', async () => {
    const { cases, notes } = await read(
      book(
        [
          heads,
          [
            '1',
            '示例局',
            '处罚',
            '甲',
            110101199003070000,
            45726,
            45727,
            500,
            '二〇二五年三月十二日',
            '罚款500元',
          ],
        ],
        (sheet) => {
          sheet.F2!.z = 'yyyy-mm-dd';
        },
      ),
    );
    const { documents, parties } = cases[0]!.caseFile;
    const value = (kind: string, field: string) =>
      documents.find((document) => document.kind === kind)?.fields?.[field];
    expect(value('filing-approval', 'date')).toMatchObject({
      value: '2025-03-10',
      read: [{ confidence: 'clear' }],
    });
    expect(value('penalty-decision', 'date')).toMatchObject({
      value: '2025-03-11',
      read: [{ confidence: 'check' }],
    });
    expect(value('service-receipt', 'receivedDate')).toMatchObject({ value: '2025-03-12' });
    expect(value('penalty-decision', 'penalties')).toMatchObject({ value: [{ kind: 'fine', amount: 500 }] });
    expect(parties[0]).not.toHaveProperty('idNumber');
    expect(notes.map(({ message }) => message).join()).toMatch(/“身份证号”.*改动末尾/);
  });

  it('takes what a formula left in the file, with doubt, and never calculates', async () => {
    const bytes = book(
      [heads, ['1', '示例局', '处罚', '甲', null, null, '2024-01-02', 800, null, null]],
      (sheet) => {
        sheet.H2!.f = 'SUM(A1:A9)';
        sheet.J2 = { t: 'n', f: 'WEBSERVICE("http://example.invalid")' } as never;
      },
    );
    const { cases } = await read(bytes);
    const decision = cases[0]!.caseFile.documents.find(({ kind }) => kind === 'penalty-decision')!;
    expect(decision.fields).toMatchObject({ fine: { value: 800, read: [{ confidence: 'check' }] } });
    expect(decision.fields).not.toHaveProperty('penalties');
  });

  it('makes another decision where the outcome says so, and leaves sums out', async () => {
    const { cases, failed } = await read(
      book([
        heads,
        ['1', '示例局', '处罚', '甲', null, null, '2024-01-02', null, null, '不予行政处罚'],
        ['2', '示例局', '当场处罚', '乙', null, null, '2024-01-03', 50, null, null],
        ['合计', null, null, null, null, null, null, 50, null, null],
        ['3', '示例局', '督办', '丙', null, null, null, null, null, null],
      ]),
    );
    expect(cases.map(({ caseFile }) => caseFile.documents.map(({ kind }) => kind))).toEqual([
      ['no-penalty-decision'],
      ['onspot-decision'],
    ]);
    expect(failed.map(({ place }) => place)).toEqual(['台账.xlsx“表”第 5 行']);
  });

  it('prefers what was imposed to its mere kind', async () => {
    const kinds = ['案号', '单位名称', '案件类型', '处罚种类', '处罚内容'];
    const { cases } = await read(
      book([kinds, ['1', '示例局', '处罚', '罚款', '罚款500元'], ['2', '示例局', '处罚', '警告', null]]),
    );
    const said = cases.map(({ caseFile }) => caseFile.documents[0]!.fields!.penalties);
    expect(said).toMatchObject([
      { value: [{ kind: 'fine', amount: 500 }] },
      { value: [{ kind: 'warning' }] },
    ]);
  });

  it('reads .xls as .xlsx', async () => {
    const old = utils.book_new();
    const rows = [heads, ['示立〔2024〕1号', '示例局', '处罚', '甲', null, null, '2024-1-2', 9, null, null]];
    utils.book_append_sheet(old, utils.aoa_to_sheet(rows), '表');
    const bytes = new Uint8Array(write(old, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const { cases } = await read(bytes);
    expect(cases[0]!.caseFile.caseNumber).toBe('示立〔2024〕1号');
  });
});

describe('a register among the papers of a case', () => {
  const page = (rows: readonly (readonly string[])[]): SourcePage => ({
    file: 'f2',
    page: 1,
    origin: 'text',
    lines: rows.flatMap((cells, row) =>
      cells.map((text, column) => ({
        text,
        confidence: 1,
        cell: { table: 0, row, column, rowSpan: 1, columnSpan: 1 },
      })),
    ),
  });
  const heads = ['案号', '办案机关', '当事人', '案件类型', '决定书文号', '处罚日期', '货值金额', '结案日期'];
  const rows = [
    heads,
    ['示立〔2024〕1号', '示例局', '甲', '处罚', '示罚〔2024〕1号', '2024-01-02', '10', ''],
    ['示立〔2024〕2号', '示例局', '乙', '处罚', '示罚〔2024〕2号', '2024-02-02', '20', '2024-05-05'],
  ];
  const paged = { file: { id: 'f2', name: '案/台账.xlsx', sha256: 'a'.repeat(64) }, pages: [page(rows)] };
  const caseFile = (number: string): CaseFile => ({
    format: 'mingjuan.case-file',
    formatVersion: 1,
    id: '00000000-0000-4000-8000-000000000001',
    agency: { name: '示例局' },
    procedures: [{ id: 'p1', type: 'penalty.general' }],
    parties: [],
    files: [{ id: 'f1', name: '决定书.docx' }],
    documents: [
      {
        id: 'penalty-decision-1',
        kind: 'penalty-decision',
        procedure: 'p1',
        fields: {
          number: { value: number, state: 'draft' },
          date: { value: '2024-02-03', state: 'draft', read: [{ file: 'f1', page: 1, reader: 'text' }] },
        },
      },
    ],
    completeness: { inventory: 'unknown' },
  });

  it('is told from a form, and gives only what its row says besides', () => {
    expect(isLedger(paged, dictionary)).toBe(true);
    const form = [
      ['当事人', '甲', '法定代表人', '乙', '住址', '某路'],
      ['案号', '1', '案由', 'x', '立案日期', 'y'],
    ];
    expect(isLedger({ ...paged, pages: [page(form)] }, dictionary)).toBe(false);
    const added = withLedger(caseFile('示罚[2024]2号'), paged, dictionary, vocabulary);
    const [decision] = added.caseFile.documents;
    expect(added.caseFile.documents).toHaveLength(1);
    expect(decision!.fields).toMatchObject({
      date: { value: '2024-02-03' },
      goodsValue: { value: 20, read: [{ file: 'f2', page: 1, reader: 'ledger' }] },
    });
    expect(added.caseFile.files?.map(({ id }) => id)).toEqual(['f1', 'f2']);
    expect(added.notes.join()).toMatch(/《行政处罚决定书》的“日期”不一致：案卷为“2024-02-03”/);
    // A closing paper that only the register speaks of may be the one that is missing.
    expect(added.notes.join()).toContain('登记了《结案审批表》的内容');
    expect(checkCaseFile(added.caseFile, 'x', vocabulary)).toMatchObject({ ok: true });
  });

  it('gives nothing where no row has the number of the case', () => {
    const before = caseFile('示罚〔2024〕3号');
    const added = withLedger(before, paged, dictionary, vocabulary);
    expect(added.caseFile.documents).toEqual(before.documents);
    expect(added.notes.join()).toContain('没有本案编号的行');
  });
});

describe('values in cells', () => {
  const field = (type: 'date' | 'money' | 'boolean') => ({ id: 'x', term: 'x', type });
  const value = (type: 'date' | 'money' | 'boolean', text: string, notation = {}) => {
    const read = typedValue(vocabulary, field(type), text, notation);
    return 'value' in read ? read.value : undefined;
  };

  it('reads days in the ways that they are written, and nothing else as a day', () => {
    const days = [
      '2025-03-10',
      '2025.3.10',
      '2025/03/10',
      '20250310',
      '2025年3月10日',
      '2025-03-10 08:30:00',
    ];
    expect(days.map((text) => value('date', text))).toEqual(days.map(() => '2025-03-10'));
    expect(value('date', '2025-03-09T16:00:00Z')).toBe('2025-03-10');
    expect(value('date', '2025年3月')).toBe('2025-03');
    expect(value('date', '44264', { date1904: true })).toBe('2025-03-10');
    for (const text of ['25-3-10', '2025-02-30', '3月10日', '2025-03-10、2025-03-11', '12', '99999'])
      expect(value('date', text)).toBeUndefined();
  });

  it('reads one amount or none', () => {
    expect(value('money', '32,000.50')).toBe(32_000.5);
    expect(value('money', '3.2', { unit: 10_000 })).toBe(32_000);
    expect(value('money', '3.2万元')).toBe(32_000);
    expect(value('money', '¥500元整')).toBe(500);
    expect(value('money', '伍佰元整')).toBe(500);
    for (const text of ['500元，没收300元', '-5', '约500', '1e5', '0.12345'])
      expect(value('money', text)).toBeUndefined();
  });
});

describe('hostile workbooks', () => {
  it('are refused in a sentence', async () => {
    expect(await refusal(new Uint8Array())).toContain('0 字节');
    expect(await refusal(Buffer.from('<html><table><tr><td>案号</td></tr></table></html>'))).toContain(
      '网页',
    );
    expect(await refusal(Buffer.from('案号,当事人'))).toContain('不是 Excel');
    expect(await refusal(Buffer.from('PK\u0003\u0004nonsense'))).toContain('不是完好的');
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(2048, 7),
    ]);
    expect(await refusal(old)).toContain('读不出来');
    expect(await refusal(new Uint8Array(17 * 1024 * 1024).fill(0xd0))).toContain('太大');
    const bomb = await zipOf({ 'xl/workbook.xml': Buffer.alloc(60 * 1024 * 1024, 0x20) });
    expect(await refusal(bomb)).toContain('太大');
    const entity = await workbookOfXml(
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData>',
    );
    const sheets = await readAnyWorkbook(entity, 'x');
    expect(JSON.stringify(sheets)).not.toContain('root:');
  });

  it('survive damage at any byte of an old workbook', async () => {
    const old = utils.book_new();
    utils.book_append_sheet(
      old,
      utils.aoa_to_sheet([
        ['案号', '当事人', '处罚日期'],
        ['1', '甲', 45726],
      ]),
      '表',
    );
    const good = new Uint8Array(write(old, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    for (let at = 0; at < good.length; at += Math.ceil(good.length / 60)) {
      const bad = good.slice();
      for (let byte = at; byte < Math.min(at + 6, bad.length); byte += 1)
        bad[byte] = (bad[byte]! + 101) % 256;
      const sheets = await readAnyWorkbook(bad, 'x');
      if (sheets.ok) openLedger(sheets.value, 'x', { remembered: {} }, dictionary);
    }
  });
});
