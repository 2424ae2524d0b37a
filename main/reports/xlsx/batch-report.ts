import type { BatchGroup, BatchReport } from '../../../shared/generated/schemas.ts';
import { countsText, localMinute } from '../words.ts';
import { head, number, type SheetSpec, spanning, text, writeWorkbook } from './workbook.ts';

/** 汇总表 of a batch: cases, agencies, grades, problems with their cases, versions. */
export function batchReportXlsx(report: BatchReport): Promise<Uint8Array> {
  return writeWorkbook([
    casesSheet(report),
    groupSheet('按单位', '单位', report.agencies),
    groupSheet('按等次', '等次', report.grades),
    rulesSheet(report),
    versionsSheet(report),
  ]);
}

const columns = [
  '序号',
  '案号',
  '决定书文号',
  '单位',
  '当事人',
  '案由',
  '案型',
  '否决提示',
  '违反',
  '需人工',
  '出错',
  '状态',
  '得分',
  '等次',
  '评查人',
  '首要提示',
];

function casesSheet(report: BatchReport): SheetSpec {
  return {
    name: '案卷',
    widths: [6, 24, 24, 26, 26, 30, 16, 8, 8, 8, 8, 14, 10, 10, 12, 50],
    frozen: 2,
    rows: [
      spanning(
        `案卷评查汇总表　${report.scope}　${localMinute(report.printedAt)}　${countsText(report.totals)}`,
        columns.length,
        true,
      ),
      head(columns),
      ...report.cases.map((row, index) => [
        number(index + 1),
        text(`${row.caseNumber}${row.sample ? '（示例）' : ''}`),
        text(row.decisionNumber),
        text(row.agency),
        text(row.party),
        text(row.title),
        text(row.procedures),
        number(row.counts.veto),
        number(row.counts.fail),
        number(row.counts.review),
        number(row.counts.error),
        text(row.state),
        row.score === null ? text(row.scoreText) : number(row.score, 2),
        text(row.grade),
        text(row.reviewer),
        text(row.reason),
      ]),
    ],
  };
}

function groupSheet(name: string, title: string, groups: readonly BatchGroup[]): SheetSpec {
  const sum = (pick: (group: BatchGroup) => number) =>
    groups.reduce((total, group) => total + pick(group), 0);
  return {
    name,
    widths: [30, 10, 10, 12, 10, 10, 10, 80],
    frozen: 1,
    rows: [
      head([title, '案卷', '已提交', '平均分', '否决提示', '违反', '需人工', '案号']),
      ...groups.map((group) => [
        text(group.name),
        number(group.cases),
        number(group.signed),
        number(group.mean, 2),
        number(group.veto),
        number(group.fail),
        number(group.review),
        text(group.caseNumbers.join('、')),
      ]),
      [
        text('合计', { bold: true }),
        number(sum((group) => group.cases)),
        number(sum((group) => group.signed)),
        text(''),
        number(sum((group) => group.veto)),
        number(sum((group) => group.fail)),
        number(sum((group) => group.review)),
        text(''),
      ],
    ],
  };
}

function rulesSheet(report: BatchReport): SheetSpec {
  return {
    name: '问题',
    widths: [48, 12, 12, 10, 80, 34],
    frozen: 1,
    rows: [
      head(['问题（机器提示，未经评查）', '阶段', '程度', '案卷数', '案号', '规则']),
      ...report.rules.map((rule) => [
        text(rule.title),
        text(rule.stage),
        text(rule.severity),
        number(rule.cases),
        text(rule.caseNumbers.join('、')),
        text(rule.rule),
      ]),
    ],
  };
}

function versionsSheet(report: BatchReport): SheetSpec {
  const { program, packs, data, logHead } = report.versions;
  const rows: [string, string][] = [
    ['程序', `明卷 ${program.version}`],
    ...packs.map((pack): [string, string] => [
      '规则包',
      `${pack.title} ${pack.version}　${pack.issuer}　${pack.hash}`,
    ]),
    ...data.map((entry): [string, string] => [entry.name, entry.hash]),
    ...(logHead === undefined ? [] : [['留痕', logHead] as [string, string]]),
  ];
  return {
    name: '版本',
    widths: [14, 100],
    frozen: 1,
    rows: [head(['项目', '内容']), ...rows.map(([name, value]) => [text(name), text(value)])],
  };
}
