import { byWaiting } from '../../../shared/findings/waiting.ts';
import type { CaseReport, ReportSheet } from '../../../shared/generated/schemas.ts';
import { basisText, countsText, localMinute, placesText, verdictMarks, versionsText } from '../words.ts';
import { head, number, type SheetSpec, spanning, text, writeWorkbook } from './workbook.ts';

/** 评分表 of one case as a workbook: score sheet, findings, arithmetic and versions. */
export function caseReportXlsx(report: CaseReport): Promise<Uint8Array> {
  return writeWorkbook([
    ...(report.sheet ? [scoreSheet(report, report.sheet)] : []),
    findingsSheet(report),
    versionsSheet(report),
  ]);
}

const titles = ['评查项目', '序号', '评查内容', '分值', '评查', '得/扣分', '扣分理由', '机器'];

function scoreSheet(report: CaseReport, sheet: ReportSheet): SheetSpec {
  const { heading } = report;
  const marks = [
    heading.sample ? '示例' : '',
    report.label ?? '',
    sheet.state === 'signed' ? '' : sheet.state === 'open' ? '尚未提交' : '提交后有改动',
  ];
  const top = [
    `行政执法案卷评分表　${marks.filter((mark) => mark !== '').join('；')}`,
    `被评查单位：${heading.agency}　案号：${heading.caseNumber ?? ''}　文号：${heading.decisionNumber ?? ''}　承办人：${report.handlers}`,
    `案由：${heading.title ?? ''}　当事人：${heading.party ?? ''}　评查标准：${sheet.standard.title}`,
  ];
  return {
    name: '评分表',
    widths: [14, 7, 48, 9, 10, 9, 36, 14],
    frozen: top.length + 1,
    rows: [
      ...top.map((line, index) => spanning(line, titles.length, index === 0)),
      head(titles),
      ...sheet.rows.map((row) => [
        text(row.itemTitle === '' ? row.section : row.itemTitle),
        text(row.itemNo, { center: true }),
        text(row.text),
        text(row.full, { center: true }),
        text(row.verdict || '未评', { center: true }),
        number(row.points, 1),
        text(row.reason),
        text(row.differs ? `${row.machine}（不同）` : row.machine, { center: true }),
      ]),
      ...sheet.result.lines.map((line) =>
        spanning(
          [line.label, line.text].filter((part) => part !== '').join('　'),
          titles.length,
          line.kind === 'total',
        ),
      ),
      spanning(`评语：${sheet.comment}`, titles.length),
      ...(sheet.ownCase === undefined ? [] : [spanning(sheet.ownCase, titles.length)]),
      spanning(
        `评查人：${sheet.reviewer}（本机登记，身份未验证）　签名：　　　　　　组长签名：　　　　　　日期：　　　　　　`,
        titles.length,
      ),
    ],
  };
}

function findingsSheet(report: CaseReport): SheetSpec {
  const columns = ['阶段', '机器', '提示', '依据', '所在', '请你看', '整改', '规则'];
  const order = ['fail', 'error', 'review', 'pass', 'notApplicable'];
  const findings = [...report.findings].sort(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || byWaiting(a, b),
  );
  return {
    name: '机器提示',
    widths: [9, 11, 48, 40, 30, 34, 34, 30],
    frozen: 2,
    rows: [
      spanning(`机器提示，未经评查　${countsText(report.counts)}`, columns.length, true),
      head(columns),
      ...findings.map((finding) => [
        text(report.stages[finding.stage] ?? finding.stage),
        text(
          `${verdictMarks[finding.verdict]}${finding.verdict === 'fail' && finding.severity === 'veto' ? ' 否决提示' : ''}`,
        ),
        text(finding.message),
        text(basisText(finding.basis)),
        text(placesText(finding.evidence)),
        text(finding.question ?? ''),
        text(finding.verdict === 'fail' ? (finding.remedy ?? '') : ''),
        text(finding.rule),
      ]),
    ],
  };
}

function versionsSheet(report: CaseReport): SheetSpec {
  const { program, packs, data, logHead } = report.versions;
  const rows: [string, string][] = [
    ['程序', `明卷 ${program.version}`],
    ['导出', localMinute(report.printedAt)],
    ...packs.map((pack): [string, string] => [
      '规则包',
      `${pack.title} ${pack.version}　${pack.issuer}　${pack.hash}`,
    ]),
    ...data.map((entry): [string, string] => [entry.name, entry.hash]),
    ...(report.sheet
      ? [['评查标准', `${report.sheet.standard.title}　${report.sheet.standard.hash}`] as [string, string]]
      : []),
    ...(report.sheet ? report.sheet.preset.map((line): [string, string] => ['计分设定', line]) : []),
    ...(logHead === undefined ? [] : [['留痕', logHead] as [string, string]]),
    ['摘要', versionsText(report.versions, undefined)],
  ];
  return {
    name: '版本',
    widths: [14, 100],
    frozen: 1,
    rows: [head(['项目', '内容']), ...rows.map(([name, value]) => [text(name), text(value)])],
  };
}
