import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import writeExcelFile, { type Row } from 'write-excel-file/node';

/** A cell: its text; `down` and `across` cover further rows and columns; undefined where one above or left covers it. */
export type MadeCell = string | { text: string; down?: number; across?: number } | undefined;

/** A Word file with paragraphs and tables, as an office would send its standard. */
export async function makeStandardDocx(parts: readonly (string | readonly MadeCell[][])[]): Promise<Buffer> {
  const children = parts.map((part) => (typeof part === 'string' ? new Paragraph(part) : tableOf(part)));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function tableOf(rows: readonly (readonly MadeCell[])[]): Table {
  const open = new Map<number, number>();
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.flatMap((cell, column) => {
            if (cell === undefined) {
              const left = open.get(column) ?? 0;
              if (left === 0) return [];
              open.set(column, left - 1);
              return [
                new TableCell({ verticalMerge: VerticalMergeType.CONTINUE, children: [new Paragraph('')] }),
              ];
            }
            const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
            if (down > 1) open.set(column, down - 1);
            return [
              new TableCell({
                ...(down > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
                ...(across > 1 ? { columnSpan: across } : {}),
                children: text.split('\n').map((line) => new Paragraph(line)),
              }),
            ];
          }),
        }),
    ),
  });
}

/** The same rows as sheets of a workbook. */
export function makeStandardXlsx(
  sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
): Promise<Buffer> {
  const made = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map(
      (row): Row =>
        row.map((cell) => {
          if (cell === undefined) return null;
          const { text, down, across } = typeof cell === 'string' ? { text: cell } : cell;
          return {
            value: text,
            type: String,
            ...(down ? { rowSpan: down } : {}),
            ...(across ? { columnSpan: across } : {}),
          };
        }),
    ),
  }));
  return writeExcelFile(made as never).toBuffer();
}

/** A table that adds up to 109 though it says 100; sample data in the shape in which such tables circulate. */
export const licenceTable: readonly MadeCell[][] = [
  ['序号', '评查项目', '评查内容', '分值', '扣分标准', '得分', '备注'],
  ['1', { text: '受理', down: 3 }, '受理合法', '5分', '未出具受理凭证的，扣5分', '', ''],
  ['2', undefined, '一次性告知补正内容', '10', '未一次告知的，每处扣2分，扣完为止', '', '看补正通知书'],
  ['3', undefined, '不予受理说明理由', '6', '未说明理由的，不得分', '', ''],
  ['4', { text: '审查', down: 4 }, '在受理期限内审查', '6', '超过期限的，扣6分', '', ''],
  ['5', undefined, '需要核查的由两人核查', '15', '少于两人的，扣10分；没有核查记录的，扣5分', '', ''],
  ['6', undefined, '特别程序符合规定', '5', '未按规定招标、考试的，扣5分', '', ''],
  ['7', undefined, '告知利害关系人', '10', '未告知的，扣1-10分', '', ''],
  ['8', { text: '决定', down: 5 }, '收费合法', '19', '收费没有依据的，不得分', '', ''],
  ['9', undefined, '后续监督检查有记录', '10', '缺一项扣2分，最多扣10分', '', ''],
  ['10', undefined, '按时办结', '5', '超期办结的，扣5分', '', ''],
  ['11', undefined, '按时送达', '6', '超期送达的，扣6分', '', ''],
  ['12', undefined, '归档', '12', '一案一卷、封面、目录、排序、页码，每缺一项扣1.5分，扣完为止', '', ''],
  ['', '', '合计', '100', '', '', ''],
];

export const vetoTable: readonly MadeCell[][] = [
  [{ text: '一票否决情形', across: 3 }],
  ['序号', '评查内容', '备注'],
  ['1', '实施机关没有许可权', ''],
  ['2', '应当听证而未听证', '申请人放弃听证的除外'],
];
