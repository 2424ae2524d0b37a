import { describe, expect, it } from 'vitest';
import { buildStandard } from '../../main/registers/standard-sheets/build.ts';
import { checkDraft } from '../../main/registers/standard-sheets/check-draft.ts';
import { columnsOf } from '../../main/registers/standard-sheets/columns.ts';
import { proposedHeader } from '../../main/registers/standard-sheets/header.ts';
import { readLines } from '../../main/registers/standard-sheets/read-lines.ts';
import type { SheetTable } from '../../main/registers/standard-sheets/table.ts';
import { standardSheetWords } from '../../main/registers/standard-sheets/words.ts';
import { fits } from '../../main/schema.ts';
import { checkStandard } from '../../main/scoring/check-standard.ts';
import type { DraftLine, StandardDraft } from '../../shared/generated/schemas.ts';
import { licenceTable, type MadeCell, vetoTable } from '../support/make-standard-sheets.ts';

const read = standardSheetWords();
if (!read.ok) throw new Error(read.error.message);
const words = read.value;

function tableOf(rows: readonly (readonly MadeCell[])[], caption = ''): SheetTable {
  const cells = rows.map((row) =>
    row.flatMap((cell) => {
      if (cell === undefined) return [undefined];
      const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      return [
        { text, rowSpan: down, columnSpan: across },
        ...Array.from({ length: across - 1 }, () => undefined),
      ];
    }),
  );
  return { place: '第 1 张表', caption, cells };
}

function linesOf(rows: readonly (readonly MadeCell[])[], caption = '') {
  const table = tableOf(rows, caption);
  const { headRow, columns } = columnsOf(table, words);
  return readLines(table, { index: 0, headRow, roles: columns.map(({ role }) => role) }, words);
}

function draftOf(lines: DraftLine[], total: number | null = 100): StandardDraft {
  return { header: { ...proposedHeader('示例省标准', 'x.docx', total, words, 2026), id: 'own-x' }, lines };
}

const stops = (draft: StandardDraft) =>
  checkDraft(draft, new Set()).problems.filter(({ weight }) => weight === 'stop');

describe('columns of a standard', () => {
  it('are told by their heads, below titles that span the table', () => {
    const table = tableOf([[{ text: '示例标准', across: 7 }], ...licenceTable]);
    const { headRow, columns, isStandard, titles } = columnsOf(table, words);
    expect(headRow).toBe(1);
    expect(columns.map(({ role }) => role)).toEqual([
      'no',
      'section',
      'item',
      'points',
      'scoring',
      'ignore',
      'note',
    ]);
    expect(isStandard).toBe(true);
    expect(titles).toEqual(['示例标准']);
  });

  it('are as a person chose them before, and unknown heads are left out', () => {
    const table = tableOf([
      ['评审点', '给分'],
      ['甲', '2'],
    ]);
    expect(columnsOf(table, words).columns.map(({ role }) => role)).toEqual(['ignore', 'ignore']);
    const remembered = columnsOf(table, words, { 评审点: 'item', 给分: 'points' });
    expect(remembered.columns.map(({ role, how }) => `${role} ${how}`)).toEqual([
      'item remembered',
      'points remembered',
    ]);
    expect(remembered.isStandard).toBe(true);
  });

  it('takes the last heading of several levels for the item where no column says so', () => {
    const table = tableOf([
      ['一级指标', '二级指标', '分值'],
      ['主体', '资格', '5'],
    ]);
    expect(columnsOf(table, words).columns.map(({ role }) => role)).toEqual(['section', 'item', 'points']);
  });
});

describe('columns by what stands in them', () => {
  it('are deductions under 评查标准 and points under 扣分, where the heads leave that open', () => {
    const rows = [
      ['评查类别', '评查内容', '扣分', '评查标准'],
      ['主体', '主体适格', '4分', '不适格的，扣4分'],
      ['程序', '依法告知', '6', '（1）未告知陈述申辩权的，扣3分；（2）未告知听证权的，扣3分'],
    ];
    const { columns } = columnsOf(tableOf(rows), words);
    expect(columns.map(({ role, how }) => `${role} ${how}`)).toEqual([
      'section head',
      'item head',
      'points content',
      'scoring content',
    ]);
    const { lines } = linesOf(rows);
    expect(lines.filter(({ kind }) => kind === 'fault').map(({ text, points }) => [text, points])).toEqual([
      ['不适格的', 4],
      ['未告知陈述申辩权的', 3],
      ['未告知听证权的', 3],
    ]);
  });
});

describe('lines of a standard', () => {
  it('take points from the words where there is no column of them', () => {
    const { lines } = linesOf([
      ['评查项目及分值', '评查内容', '评分标准'],
      [{ text: '一、主体资格（10分）', down: 2 }, '1.执法主体合法（5分）', '名称不规范的，扣5分'],
      [undefined, '2.执法人员持证（5分）', '未出示证件的，每人次扣1分，扣完为止'],
    ]);
    expect(lines.map(({ kind, text, points }) => [kind, text, points])).toEqual([
      ['section', '一、主体资格', 10],
      ['item', '1.执法主体合法', 5],
      ['fault', '名称不规范的', 5],
      ['item', '2.执法人员持证', 5],
      ['fault', '未出示证件的', 1],
    ]);
    expect(stops(draftOf(lines, 10))).toEqual([]);
  });

  it('come with sections from merged cells, and the total that the table states', () => {
    const { lines, total } = linesOf(licenceTable);
    expect(total).toBe(100);
    expect(lines.filter(({ kind }) => kind === 'section').map(({ text }) => text)).toEqual([
      '受理',
      '审查',
      '决定',
    ]);
    expect(lines.filter(({ kind }) => kind === 'item')).toHaveLength(12);
    expect(lines.find(({ no }) => no === '2')).toMatchObject({ row: 3, points: 10, note: '看补正通知书' });
  });

  it('are vetoes under a heading that says so, until the next heading', () => {
    const { lines } = linesOf([
      ['序号', '评查内容', '分值', '扣分标准'],
      [{ text: '一票否决项', across: 4 }],
      ['1', '没有处罚权', '', ''],
      [{ text: '一、立案（5分）', across: 4 }],
      ['2', '有立案审批', '5', '没有审批的，不得分；超期的，扣2分'],
    ]);
    expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'section 一票否决项',
      'veto 没有处罚权',
      'section 一、立案',
      'item 有立案审批',
      'fault 没有审批的',
      'fault 超期的',
    ]);
    expect(linesOf(vetoTable).lines.filter(({ kind }) => kind === 'veto')).toHaveLength(2);
  });

  it('are earned as a whole where nothing says what is lost', () => {
    const { lines } = linesOf([
      ['项目', '内容', '分值'],
      [{ text: '归档', down: 2 }, '有目录', '2'],
      [undefined, '有封面', '3'],
    ]);
    expect(lines.filter(({ kind }) => kind === 'earn').map(({ text, points }) => [text, points])).toEqual([
      ['有目录', 2],
      ['有封面', 3],
    ]);
    expect(stops(draftOf(lines, 5))).toEqual([]);
  });

  it('keep rows together that share one cell of points, and pass over repeated heads and notes', () => {
    const { lines } = linesOf([
      ['序号', '内容', '分值', '扣分标准'],
      [{ text: '1', down: 2 }, { text: '笔录', down: 2 }, { text: '4', down: 2 }, '无签名的，扣2分'],
      [undefined, undefined, undefined, '无时间的，扣2分'],
      ['序号', '内容', '分值', '扣分标准'],
      ['2', '送达', '6', '无回证的，不得分'],
      [
        {
          text: '注：本表由评查组填写，评查时逐项对照案卷，发现的问题写明页码和具体内容，并由两名评查人签名确认。',
          across: 4,
        },
      ],
    ]);
    const items = lines.filter(({ kind }) => kind === 'item');
    expect(items.map(({ text, points }) => [text, points])).toEqual([
      ['笔录', 4],
      ['送达', 6],
    ]);
    expect(lines.filter(({ kind }) => kind === 'fault')).toHaveLength(3);
    expect(lines.filter(({ kind }) => kind === 'left')).toHaveLength(1);
    expect(stops(draftOf(lines, 10))).toEqual([]);
  });

  it('put bonus lines apart', () => {
    const { lines } = linesOf([
      ['序号', '内容', '分值', '扣分标准'],
      ['1', '立案', '100', '没有立案的，不得分'],
      [{ text: '加分项', across: 4 }],
      ['2', '使用说理式文书', '2', ''],
    ]);
    expect(lines.at(-1)).toMatchObject({ kind: 'bonus', points: 2 });
    const standard = buildStandard(draftOf(lines));
    expect(standard.adjustments?.bonus.items).toHaveLength(1);
    expect(checkStandard(standard)).toEqual([]);
  });
});

describe('checks of a draft', () => {
  it('names the table that adds up to 109, and is settled by the act that it offers', () => {
    const draft = draftOf(linesOf(licenceTable).lines);
    const [problem, ...others] = stops(draft);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      message: expect.stringContaining('合计 109，应为 100'),
      fix: { what: 'setTotal', value: 109 },
    });
    draft.header.total = 109;
    expect(stops(draft)).toEqual([]);
    const standard = buildStandard(draft);
    expect(fits('Standard', standard)).toBe(true);
    expect(checkStandard(standard)).toEqual([]);
    expect(standard.schedules[0]!.total).toBe(109);
  });

  it.each([
    ['a fault dearer than its item', '未签名的，扣9分', '超过所在项目的 5 分'],
    ['a fault by places without a bound', '未签名的，每处扣1分', '没有写最多扣多少'],
    ['faults that do not reach the points', '未签名的，扣1分', '到不了本项的 5 分'],
    ['a clause without points', '未签名的，扣5分；其他情形酌情', '没有读出扣多少分'],
    ['the same fault twice', '未签名的，扣5分；未签名的，扣5分', '出现两次'],
  ])('names %s with its row', (_what, scoring, message) => {
    const { lines } = linesOf([
      ['序号', '内容', '分值', '扣分标准'],
      ['1', '笔录', '5', scoring],
    ]);
    const found = stops(draftOf(lines, 5)).filter((problem) => problem.message.includes(message));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ row: 2, place: '第 1 张表' });
  });

  it('asks a person to look at numbers that jump, cells with two numbers, and rules that are not there', () => {
    const { lines } = linesOf([
      ['序号', '内容', '分值', '扣分标准'],
      ['1', '立案', '10/5', '没有立案的，不得分'],
      ['3', '送达', '5', '没有送达的，不得分'],
    ]);
    lines[1]!.rules = ['no.such-rule'];
    const messages = checkDraft(draftOf(lines, 15), new Set()).problems.map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        expect.stringContaining('10/5'),
        expect.stringContaining('从 1 跳到 3'),
        expect.stringContaining('no.such-rule'),
      ]),
    );
  });
});
