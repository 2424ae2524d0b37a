import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text, writeWorkbook } from '../../main/reports/xlsx/workbook.ts';
import { archiveLimits } from '../../main/xlsx/archive.ts';
import { readWorkbook, sheetLimits } from '../../main/xlsx/read-workbook.ts';
import { type CellProblem, problemText, readTable } from '../../main/xlsx/table.ts';
import { makeWorkbook, workbookOfXml, zipOf } from '../support/make-workbook.ts';

async function sheetsOf(bytes: Uint8Array) {
  const read = await readWorkbook(bytes, '表.xlsx');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes, '表.xlsx');
  return read.ok ? 'was read' : read.error.message;
}

describe('reading a workbook', () => {
  it('gives cells as a person sees them', async () => {
    const bytes = makeWorkbook({
      甲: [
        ['名', 5000, true, 0.5],
        [null, '第二行', '', null],
      ],
    });
    expect(await sheetsOf(bytes)).toEqual([
      {
        name: '甲',
        rows: [
          ['名', '5000', '是', '0.5'],
          ['', '第二行'],
        ],
      },
    ]);
  });

  it('reads a date that the spreadsheet turned into a number', async () => {
    const bytes = makeWorkbook({ 甲: [[45658, 45658]] }, (sheets) => {
      sheets.甲!.A1.z = 'yyyy"年"m"月"d"日"';
    });
    expect((await sheetsOf(bytes))[0]!.rows).toEqual([['2025-01-01', '45658']]);
  });

  it('refuses formulas, error values and numbers whose end is lost, cell by cell', async () => {
    const bytes = makeWorkbook({ 甲: [['x', 2, 310_101_199_001_011_000, 'y']] }, (sheets) => {
      sheets.甲!.A1 = { t: 's', v: 'x', f: 'HYPERLINK("http://example.invalid")' };
      sheets.甲!.B1 = { t: 'e', v: 42 };
    });
    const [row] = (await sheetsOf(bytes))[0]!.rows;
    expect(row!.map((cell) => (typeof cell === 'string' ? cell : cell.problem.slice(0, 4)))).toEqual([
      '是公式。',
      '是出错的',
      '是超过 ',
      'y',
    ]);
  });

  it('gives back any text that was written as text', async () => {
    const plain = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    // The writer's own table of texts knows names of Object.prototype already; control characters are left out.
    const kept = plain.filter(
      (value) => !/\p{Cc}|_x/u.test(value) && value.isWellFormed() && !(value in Object.prototype),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(kept, { minLength: 1, maxLength: 20 }), async (values) => {
        const bytes = await writeWorkbook([
          { name: '甲', widths: [10], frozen: 0, rows: values.map((value) => [text(value)]) },
        ]);
        expect((await sheetsOf(bytes))[0]!.rows.map(([cell]) => cell)).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });
});

describe('hostile files', () => {
  it('refuses what is no workbook', async () => {
    expect(await refusal(Buffer.from('PK\u0003\u0004 not really'))).toContain('不是完好的 .xlsx');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('另存为 .xlsx');
    expect(await refusal(new Uint8Array(archiveLimits.bytes + 1))).toContain('太大');
    expect(await refusal(await zipOf({ 'a.txt': 'x' }))).toMatch(/读不出来|没有工作表/);
  });

  it('refuses a bomb before unpacking it', async () => {
    const bomb = await zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(archiveLimits.unpacked + 1, 32) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toContain('太大');
  });

  it('refuses a part that is longer than it promises', async () => {
    const bytes = Buffer.from(await zipOf({ 'xl/workbook.xml': Buffer.alloc(5000, 32) }));
    const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt32LE(10, central + 24);
    expect(await refusal(bytes)).toContain('不是完好的 .xlsx');
  });

  it('refuses sheets beyond the bounds instead of cutting them', async () => {
    const long = Array.from({ length: sheetLimits.rows + 1 }, () => ['x']);
    expect(await refusal(makeWorkbook({ 甲: long }))).toContain(`多于 ${sheetLimits.rows} 行`);
    const wide = [Array.from({ length: sheetLimits.columns + 1 }, () => 'x')];
    expect(await refusal(makeWorkbook({ 甲: wide }))).toContain(`第 1 行多于 ${sheetLimits.columns} 列`);
  });

  it('does not believe what a sheet says of its size', async () => {
    const cell = '<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData>';
    const merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const bytes = await workbookOfXml(`<dimension ref="A1:XFD1048576"/>${cell}${merged}`);
    expect(await sheetsOf(bytes)).toEqual([{ name: '甲', rows: [['x']] }]);
    const last = await workbookOfXml(cell.replace('r="A1"', 'r="XFD1048576"'));
    expect(await refusal(last)).toContain(`多于 ${sheetLimits.rows} 行`);
  });
});

describe('a table', () => {
  const read = async (rows: (string | null)[][]) => {
    const problems: CellProblem[] = [];
    const [sheet] = await sheetsOf(makeWorkbook({ 表: rows }));
    const lines = readTable(sheet!, { required: ['编号', '名称'], optional: ['备注'] }, problems);
    return { lines, problems: problems.map(problemText) };
  };

  it('takes columns in any order and passes over empty lines', async () => {
    const { lines, problems } = await read([
      ['名称', '编号'],
      ['甲', ' 1 '],
      [null, null],
      ['乙', '2'],
    ]);
    expect(problems).toEqual([]);
    expect(lines.map((line) => [line.line, line.get('编号'), line.get('名称'), line.get('备注')])).toEqual([
      [2, '1', '甲', ''],
      [4, '2', '乙', ''],
    ]);
  });

  it('names columns that are missing, unknown, repeated or without a head', async () => {
    const { problems } = await read([
      ['编号', '名字', '编号', ''],
      ['1', '甲', '2', '散落'],
    ]);
    expect(problems).toEqual([
      '工作表“表”第 1 行“名字”：不认识的列。可用的列：编号、名称、备注。',
      '工作表“表”第 1 行“编号”：这一列出现了两次。请只留一列。',
      '工作表“表”第 2 行：第 4 列没有列名，却有内容。请补上列名或清空。',
      '工作表“表”第 1 行：缺少列：名称。请照导出的表格补上列名。',
    ]);
  });
});
