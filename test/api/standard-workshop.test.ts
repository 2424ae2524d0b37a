import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import type {
  ScoreFault,
  SheetColumnRole,
  SheetLook,
  StandardDraft,
} from '../../shared/generated/schemas.ts';
import { bundled, scorableIds } from '../scoring/sheets.ts';
import {
  licenceTable,
  makeStandardDocx,
  makeStandardXlsx,
  vetoTable,
} from '../support/make-standard-sheets.ts';
import { makeWorkbook, zipOf } from '../support/make-workbook.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const title = '示例省行政许可案卷评查标准（示办发〔2025〕12号）';
const files = {
  docx: () => makeStandardDocx([title, licenceTable, '一票否决情形', vetoTable]),
  xlsx: () =>
    makeStandardXlsx({
      评分表: [[{ text: title, across: 7 }], ...licenceTable],
      否决: vetoTable,
      说明: [['填写说明']],
    }),
};

function put(app: OpenApp, name: string, bytes: Uint8Array) {
  const path = join(tempFolder(), name);
  writeFileSync(path, bytes);
  return app.files.register(path, name);
}

function choices(look: SheetLook) {
  return look.tables
    .filter(({ chosen }) => chosen)
    .map(({ index, headRow, columns }) => ({ index, headRow, roles: columns.map(({ role }) => role) }));
}

function headsOf(look: SheetLook): Record<string, SheetColumnRole> {
  return Object.fromEntries(
    look.tables.flatMap(({ columns }) => columns.map(({ head, role }) => [head, role])),
  );
}

describe.each(['docx', 'xlsx'] as const)('a standard from a real .%s', (kind) => {
  it('is read, put right, saved, offered for scoring and compared', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const file = put(app, `标准.${kind}`, await files[kind]());
    const look = await ask(app, 'standards.lookSheets', { file });
    expect(look.tables.map(({ chosen }) => chosen).filter(Boolean)).toHaveLength(2);
    const draft: StandardDraft = await ask(app, 'standards.readSheets', { file, tables: choices(look) });
    expect(draft.header).toMatchObject({
      title,
      documentNumber: '示办发〔2025〕12号',
      caseType: 'license',
      total: 100,
    });

    const first = await ask(app, 'standards.checkDraft', draft);
    expect(first).toMatchObject({ sum: 109, items: 12, vetoes: 2, ready: false });
    expect(first.problems[0]).toMatchObject({
      weight: 'stop',
      message: expect.stringContaining('合计 109，应为 100'),
    });
    await expect(ask(app, 'standards.saveDraft', { draft, heads: {} })).rejects.toThrow('合计 109');

    const charge = draft.lines.find(({ text }) => text === '收费合法')!;
    charge.points = 10;
    draft.lines
      .filter(({ zeroesItem, points }) => zeroesItem && points === 19)
      .forEach((line) => {
        line.points = 10;
      });
    draft.header = { ...draft.header, id: 'example-2025', issuer: '示例省司法厅（示例）' };
    const linked = draft.lines.find(({ kind: lineKind }) => lineKind === 'fault')!;
    linked.rules = ['license.decision.within-20wd'];
    linked.suggests = true;
    const second = await ask(app, 'standards.checkDraft', draft);
    expect(second.problems.filter(({ weight }) => weight === 'stop')).toEqual([]);
    expect(second).toMatchObject({ sum: 100, ready: true });
    const saved = await ask(app, 'standards.saveDraft', { draft, heads: headsOf(look) });
    expect(saved.entry).toMatchObject({
      id: 'example-2025',
      own: true,
      scorable: true,
      vetoes: 2,
      label: null,
    });
    const { problems, standard } = await ask(app, 'standards.get', { standard: 'example-2025' });
    expect(problems).toEqual([]);
    expect(standard.schedules[0]!.sections.map((section) => section.points)).toEqual([21, 36, 43]);
    const { changes } = await ask(app, 'standards.compare', {
      before: 'general-license-100',
      after: 'example-2025',
    });
    expect(changes.length).toBeGreaterThan(20);
  });
});

describe('the workshop', () => {
  it('remembers what the heads of the office stand for', async () => {
    const app = await openProgram();
    const rows = [
      ['评审点', '给分', '判法'],
      ['立案', '100', '没有立案的，不得分'],
    ];
    const file = put(app, '甲.xlsx', makeWorkbook({ 表: rows }));
    const before = await ask(app, 'standards.lookSheets', { file });
    expect(before.tables[0]).toMatchObject({ chosen: false });
    const tables = [{ index: 0, headRow: 0, roles: ['item', 'points', 'scoring'] as SheetColumnRole[] }];
    const draft = await ask(app, 'standards.readSheets', { file, tables });
    draft.header = { ...draft.header, id: 'own-a', title: '示例标准' };
    await ask(app, 'standards.saveDraft', {
      draft,
      heads: { 评审点: 'item', 给分: 'points', 判法: 'scoring' },
    });
    const after = await ask(app, 'standards.lookSheets', { file });
    expect(after.tables[0]).toMatchObject({ chosen: true, headRow: 0 });
    expect(after.tables[0]!.columns.map(({ role, how }) => `${role} ${how}`)).toEqual([
      'item remembered',
      'points remembered',
      'scoring remembered',
    ]);
  });

  it('reads its own workbooks again: items, points, faults and vetoes of every standard stay', async () => {
    const app = await openProgram();
    for (const id of scorableIds) {
      const { files: made } = await ask(app, 'standards.export', { standard: id, format: 'xlsx' });
      const look = await ask(app, 'standards.lookSheets', { file: made[0]! });
      const draft = await ask(app, 'standards.readSheets', { file: made[0]!, tables: choices(look) });
      const check = await ask(app, 'standards.checkDraft', {
        ...draft,
        header: { ...draft.header, id: 'again' },
      });
      const { schedules, vetoes } = bundled(id);
      const items = schedules.flatMap(({ sections }) => sections.flatMap((section) => section.items));
      const isVeto = ({ raisesFileVeto }: ScoreFault) => raisesFileVeto !== null;
      const vetoing = items.flatMap(({ faults }) => faults.filter(isVeto)).length;
      const leaves = items.reduce(
        (sum, { faults, subPoints }) => sum + (faults.length || subPoints.length),
        0,
      );
      const points = items.reduce((sum, item) => sum + (item.points ?? 0), 0);
      expect({ id, ...check }).toMatchObject({
        id,
        sum: points,
        items: items.length,
        lines: leaves - vetoing,
        vetoes: vetoes.length + vetoing,
      });
      expect(new Set(draft.lines.flatMap(({ rules }) => rules)).size, id).toBeGreaterThan(10);
    }
  }, 120_000);

  it('takes a formula by its stored text, and a cell that looks like one as text', async () => {
    const app = await openProgram();
    const book = makeWorkbook(
      {
        表: [
          ['序号', '评查内容', '分值', '扣分标准'],
          ['1', '=HYPERLINK("http://example.invalid")', 0, '@没有的，不得分'],
        ],
      },
      (sheets) => {
        sheets.表!.C2 = { t: 'n', v: 100, f: '50+50' };
      },
    );
    const file = put(app, '甲.xlsx', book);
    const look = await ask(app, 'standards.lookSheets', { file });
    const draft = await ask(app, 'standards.readSheets', { file, tables: choices(look) });
    expect(draft.lines.find(({ kind }) => kind === 'item')).toMatchObject({
      text: '=HYPERLINK("http://example.invalid")',
      points: 100,
    });
  });

  it.each([
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n%%EOF'), /没有读取|读不出来|没有/],
    ['an empty file', 'a.docx', Buffer.alloc(0), /./],
    ['a Word file without tables', 'b.docx', undefined, /没有表格/],
    ['a broken archive', 'c.xlsx', Buffer.from('PK\u0003\u0004broken'), /./],
  ])('refuses %s in plain words', async (_what, name, bytes, message) => {
    const app = await openProgram();
    const file = put(app, name, bytes ?? (await makeStandardDocx(['只有文字'])));
    await expect(ask(app, 'standards.lookSheets', { file })).rejects.toThrow(message);
  });

  it('refuses a bomb without unpacking it', async () => {
    const app = await openProgram();
    const zeros = Buffer.alloc(80 * 1024 * 1024);
    const bomb = await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': zeros });
    const file = put(app, 'bomb.docx', bomb);
    const start = performance.now();
    await expect(ask(app, 'standards.lookSheets', { file })).rejects.toThrow(/没有读取|不是完好|太大/);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('reads a Word table that goes on over pages as one, with its merged cells', async () => {
    const app = await openProgram();
    const cell = (text: string, merge = '', before = '') =>
      `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r>${before}<w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const [first, on] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
    const rows = [
      row(cell('评查项目'), cell('评查内容'), cell('分值'), cell('扣分标准')),
      row(cell('立案', first), cell('有立案审批'), cell('40'), cell('没有的，不得分')),
      row(
        cell('', on),
        cell('按时立案', '', '<w:lastRenderedPageBreak/>'),
        cell('20'),
        cell('超期的，扣20分'),
      ),
      row(cell('决定'), cell('有决定书'), cell('40'), cell('没有的，不得分')),
    ];
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const packages = 'http://schemas.openxmlformats.org/package/2006';
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const bytes = await zipOf({
      '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${main}"><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
    });
    const look = await ask(app, 'standards.lookSheets', { file: put(app, '甲.docx', bytes) });
    expect(look.tables.map(({ rowCount }) => rowCount)).toEqual([4]);
    const { lines } = await ask(app, 'standards.readSheets', {
      file: put(app, '甲.docx', bytes),
      tables: choices(look),
    });
    expect(lines.filter(({ kind }) => kind === 'section').map(({ text }) => text)).toEqual(['立案', '决定']);
    expect(lines.filter(({ kind }) => kind === 'item').map(({ text, points }) => [text, points])).toEqual([
      ['有立案审批', 40],
      ['按时立案', 20],
      ['有决定书', 40],
    ]);
  });

  it('keeps a draft that was begun, until it is saved', async () => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const file = put(app, '甲.docx', await files.docx());
    const look = await ask(app, 'standards.lookSheets', { file });
    const draft = await ask(app, 'standards.readSheets', { file, tables: choices(look) });
    expect(await ask(app, 'standards.keptDraft', {})).toEqual({});
    await ask(app, 'standards.keepDraft', { draft });
    expect(await ask(app, 'standards.keptDraft', {})).toEqual({ draft });
    draft.header = { ...draft.header, id: 'own-b', total: 109 };
    await ask(app, 'standards.saveDraft', { draft, heads: {} });
    expect(await ask(app, 'standards.keptDraft', {})).toEqual({});
  });

  it('never saves over a bundled standard, and says which id is taken', async () => {
    const app = await openProgram();
    const file = put(app, '甲.docx', await files.docx());
    const look = await ask(app, 'standards.lookSheets', { file });
    const draft = await ask(app, 'standards.readSheets', { file, tables: choices(look) });
    draft.header = { ...draft.header, id: 'ecology-2024', total: 109 };
    await expect(ask(app, 'standards.saveDraft', { draft, heads: {} })).rejects.toThrow('随程序');
  });
});
