import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { call } from '../../main/cli/program.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { makeWorkbook, type RawCell } from '../support/make-workbook.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { sampleCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const heads = [
  '序号',
  '办案机关',
  '案号',
  '当事人',
  '程序类型',
  '决定书文号',
  '处罚日期',
  '罚款金额（万元）',
  '经手',
];
const row = (number: number, changed: Record<string, RawCell> = {}): RawCell[] => {
  const cells: Record<string, RawCell> = {
    序号: number,
    办案机关: '示例县水利局',
    案号: `示水立〔2024〕${number}号`,
    当事人: `示例${number}有限公司`,
    程序类型: '普通程序',
    决定书文号: `示水罚〔2024〕${number}号`,
    处罚日期: '2024年5月6日',
    '罚款金额（万元）': 0.5,
    经手: '甲某某',
    ...changed,
  };
  return heads.map((head) => cells[head] ?? null);
};

function register(app: OpenApp, rows: readonly (readonly RawCell[])[], name = '台账.xlsx') {
  const path = join(tempFolder(), name);
  writeFileSync(path, makeWorkbook({ 台账: [['示例县行政处罚案件台账'], heads, ...rows] }));
  return app.files.register(path);
}

const stored = async (app: OpenApp, id: string): Promise<CaseFile> => {
  const files = await app.services.store.run('getCaseFiles', [id]);
  if (!files.ok) throw new Error(files.error.message);
  return files.value[0]!.caseFile;
};

describe('a register in the program', () => {
  it('shows head, five rows and guesses', async () => {
    const app = await openProgram();
    const look = await ask(app, 'ledgers.look', {
      file: register(
        app,
        [1, 2, 3, 4, 5, 6].map((n) => row(n)),
      ),
    });
    expect(look).toMatchObject({
      sheet: '台账',
      headRow: 2,
      lines: 6,
      agency: '示例县水利局',
      remembered: false,
    });
    expect(look.rows).toHaveLength(5);
    const guesses = Object.fromEntries(look.columns.map(({ head, target, how }) => [head, [target, how]]));
    expect(guesses).toMatchObject({
      处罚日期: ['decisionDate', 'head'],
      '罚款金额（万元）': ['fine', 'head'],
      序号: ['', 'ignored'],
      经手: ['', 'none'],
    });
  });

  it('imports rows, names duplicates and rows that make no case, and is quiet the second time', async () => {
    const app = await openProgram();
    const file = register(app, [
      row(1),
      row(2),
      row(2, { 罚款金额: 3 }),
      row(3, { 程序类型: '其他', 案号: null, 决定书文号: null, 当事人: null }),
      row(4, { 处罚日期: '2024-02-30' }),
      ['合计', null, null, null, null, null, null, 2.5],
    ]);
    const done = await ask(app, 'ledgers.import', { file });
    expect(done.imported.map(({ label }) => label).sort()).toEqual([
      '示水立〔2024〕1号',
      '示水立〔2024〕4号',
    ]);
    expect(done.conflicts).toHaveLength(1);
    expect(done.conflicts[0]!.files).toEqual(['台账.xlsx“台账”第 4 行', '台账.xlsx“台账”第 5 行']);
    expect(done.failed.map(({ file: place }) => place)).toEqual(['台账.xlsx“台账”第 6 行']);
    const said = done.notes.map(({ place, message }) => `${place} ${message}`).join('\n');
    expect(said).toMatch(/第 7 行 “处罚日期”.*2024-02-30.*没有导入/);
    expect(said).toContain('“经手”列没有导入');
    const one = await stored(app, done.imported.find(({ label }) => label.includes('〕1号'))!.case);
    const decision = one.documents.find(({ kind }) => kind === 'penalty-decision')!;
    expect(decision.fields).toMatchObject({
      date: { value: '2024-05-06', state: 'draft', read: [{ file: 'ledger', page: 3, reader: 'ledger' }] },
      fine: { value: 5000 },
    });
    const again = await ask(app, 'ledgers.import', { file });
    expect(again.imported.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  it('remembers what the reviewer said for the agency, as an event', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const look = await ask(app, 'ledgers.look', { file: register(app, [row(1)]) });
    const columns = look.columns.map(({ column, head, target }) => ({
      column,
      target: head === '经手' ? 'handlers' : target,
    }));
    await ask(app, 'ledgers.import', { file: register(app, [row(1)]), columns });
    const later = await ask(app, 'ledgers.look', { file: register(app, [row(9)]) });
    expect(later.remembered).toBe(true);
    expect(later.columns.find(({ head }) => head === '经手')).toMatchObject({
      target: 'handlers',
      how: 'remembered',
    });
    const other = await ask(app, 'ledgers.look', { file: register(app, [row(9, { 办案机关: '别的局' })]) });
    expect(other.remembered).toBe(false);
    const history = await ask(app, 'log.history', { offset: 0, limit: 50 });
    expect(history.events.map(({ text }) => text)).toContain('改正“示例县水利局”台账的列名对照');
    // Without columns the remembered ones count.
    const done = await ask(app, 'ledgers.import', { file: register(app, [row(9)]) });
    const nine = await stored(app, done.imported[0]!.case);
    expect(nine.documents.find(({ kind }) => kind === 'filing-approval')?.fields?.handlers).toMatchObject({
      value: [{ name: '甲某某' }],
    });
  });

  it('refuses two columns with one meaning', async () => {
    const app = await openProgram();
    const columns = [
      { column: 2, target: 'caseNumber' },
      { column: 5, target: 'caseNumber' },
    ];
    const result = await call(app, 'ledgers.import', { file: register(app, [row(1)]), columns });
    expect(result).toMatchObject({ ok: false, error: { code: 'BAD_COLUMNS' } });
  });

  it('adds to a case that is known by its number, and changes nothing that the case says', async () => {
    const app = await openProgram();
    const known = structuredClone(sampleCase('penalty-general-clean'));
    known.sample = false;
    const decision = known.documents.find(({ kind }) => kind === 'penalty-decision')!;
    const fine = decision.fields!.fine;
    delete decision.fields!.goodsValue;
    const path = join(tempFolder(), '案卷.json');
    writeFileSync(path, JSON.stringify(known));
    await ask(app, 'cases.import', { files: [app.files.register(path)] });
    const ledgerPath = join(tempFolder(), '台账.xlsx');
    const rows = [
      ['案号', '办案机关', '案件类型', '罚款金额', '货值金额', '决定书文号'],
      [known.caseNumber!, known.agency.name, '行政处罚', 1, 777, known.decisionNumber!],
    ];
    writeFileSync(ledgerPath, makeWorkbook({ 表: rows }));
    const done = await ask(app, 'ledgers.import', { file: app.files.register(ledgerPath) });
    expect(done.imported).toMatchObject([{ outcome: 'revised' }]);
    const merged = await stored(app, done.imported[0]!.case);
    expect(merged.documents).toHaveLength(known.documents.length);
    const now = merged.documents.find(({ kind }) => kind === 'penalty-decision')!;
    expect(now.fields!.fine).toEqual(fine);
    expect(now.fields!.goodsValue).toMatchObject({ value: 777, state: 'draft', read: [{ file: 'ledger' }] });
    expect(done.notes.map(({ message }) => message).join()).toMatch(/《行政处罚决定书》的“罚款.*不一致/);
    const again = await ask(app, 'ledgers.import', { file: app.files.register(ledgerPath) });
    expect(again.imported).toMatchObject([{ outcome: 'unchanged' }]);
  });
});

describe('files sorted by what they hold', () => {
  it('tells registers, exports and the rest apart, and takes an export', async () => {
    const app = await openProgram();
    const folder = tempFolder();
    const write = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content);
      return app.files.register(join(folder, name));
    };
    const xml = `<案件数据 平台="示例平台乙"><案件 案号="示立〔2024〕3号"><办案单位>示例县水利局</办案单位><程序>普通程序</程序><立案><日期>2024-03-05</日期></立案></案件></案件数据>`;
    const files = [
      write('a.txt', makeWorkbook({ 甲: [['案号']] })),
      write('b.json', JSON.stringify(sampleCase('penalty-general-clean'))),
      write('c.dat', xml),
      write('d.json', '{"x":1}'),
      write('e.pdf', '%PDF-1.7'),
      app.files.register(folder),
    ];
    const { files: sorted, profiles } = await ask(app, 'registers.sort', { files });
    expect(sorted.map(({ what, profile }) => profile ?? what)).toEqual([
      'ledger',
      'other',
      'example-xml',
      'export',
      'other',
      'other',
    ]);
    expect(profiles.map(({ profile }) => profile)).toEqual(['example-json', 'example-xml']);
    const done = await ask(app, 'exports.import', { file: files[2]! });
    expect(done.imported).toMatchObject([{ outcome: 'new', label: '示立〔2024〕3号' }]);
    const again = await ask(app, 'exports.import', { file: files[2]! });
    expect(again.imported).toMatchObject([{ outcome: 'unchanged' }]);
    const later = xml.replace('<立案><日期>2024-03-05</日期></立案>', '<告知><日期>2024-04-05</日期></告知>');
    const newer = await ask(app, 'exports.import', { file: write('f.xml', later) });
    expect(newer.imported).toMatchObject([{ outcome: 'revised' }]);
    const kinds = (await stored(app, newer.imported[0]!.case)).documents.map(({ kind }) => kind);
    expect(kinds).toEqual(['penalty-notice']);
    const unknown = await call(app, 'exports.import', { file: files[3]! });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'NO_PROFILE' } });
  });
});
