import type { BatchGroup, BatchReport } from '../../../shared/generated/schemas.ts';
import { countsText, localMinute, versionsText } from '../words.ts';
import { Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

/** 汇总表 of a batch as PDF, A4: counts by unit and grade, the commonest problems with their cases, the list. */
export function batchReportPdf(report: BatchReport): Promise<Uint8Array> {
  const marks = report.samples > 0 ? `含示例 ${report.samples} 卷` : '';
  const head = ['行政执法案卷评查汇总', report.scope, marks].filter((part) => part !== '').join('　');
  const sheet = new Sheet(head, versionsText(report.versions, undefined));
  sheet.paragraph('行政执法案卷评查汇总表', { font: 'bold', size: 17, after: 6 });
  sheet.paragraph(
    `${report.scope}；共 ${report.cases.length} 卷，已提交 ${report.signed} 卷${marks ? `（${marks}）` : ''}；打印 ${localMinute(report.printedAt)}`,
  );
  sheet.paragraph(`机器提示（未经评查）：${countsText(report.totals)}`, { after: 8 });
  if (report.signed < report.cases.length) {
    sheet.paragraph(`${report.cases.length - report.signed} 卷还没有提交，其得分不计入平均分。`, {
      size: 8.5,
      grey: true,
    });
  }
  section(sheet, '一、按单位');
  drawGroups(sheet, '单位', report.agencies);
  section(sheet, '二、按等次（已提交的）');
  if (report.grades.length === 0) sheet.paragraph('还没有提交的案卷。');
  else drawGroups(sheet, '等次', report.grades);
  section(sheet, '三、机器提示较多的问题');
  if (report.rules.length === 0) sheet.paragraph('机器没有提示违反。');
  else
    drawTable(
      sheet,
      [
        { title: '问题', share: 0.4 },
        { title: '程度', share: 0.1, align: 'center' },
        { title: '案卷数', share: 0.1, align: 'right' },
        { title: '案号', share: 0.4 },
      ],
      report.rules.slice(0, 20).map((rule) => ({
        cells: [rule.title, rule.severity, String(rule.cases), shortened(rule.caseNumbers)],
      })),
    );
  section(sheet, '四、案卷');
  drawTable(
    sheet,
    [
      { title: '序号', share: 0.06, align: 'right' },
      { title: '案号', share: 0.2 },
      { title: '单位', share: 0.2 },
      { title: '当事人', share: 0.18 },
      { title: '否决/违反/人工', share: 0.12, align: 'center' },
      { title: '得分', share: 0.1, align: 'right' },
      { title: '等次', share: 0.07, align: 'center' },
      { title: '状态', share: 0.07, align: 'center' },
    ],
    report.cases.map((row, index) => ({
      cells: [
        String(index + 1),
        `${row.caseNumber}${row.sample ? '（示例）' : ''}`,
        row.agency,
        row.party,
        `${row.counts.veto}/${row.counts.fail}/${row.counts.review}`,
        row.scoreText,
        row.grade,
        row.state,
      ],
    })),
  );
  sheet.need(60);
  sheet.y += 16;
  sheet.paragraph('制表 ＿＿＿＿＿＿＿＿　　审核 ＿＿＿＿＿＿＿＿　　日期 ＿＿＿＿＿＿＿＿');
  for (const pack of report.versions.packs) {
    sheet.paragraph(`规则包 ${pack.title} ${pack.version}，${pack.issuer}，${pack.hash}`, {
      size: 7,
      leading: 10,
      grey: true,
      after: 0,
    });
  }
  return sheet.finish(head, new Date(report.printedAt));
}

function section(sheet: Sheet, text: string): void {
  sheet.need(60);
  sheet.paragraph(text, { font: 'bold', size: 12, after: 4 });
}

function drawGroups(sheet: Sheet, title: string, groups: readonly BatchGroup[]): void {
  drawTable(
    sheet,
    [
      { title, share: 0.3 },
      { title: '案卷', share: 0.1, align: 'right' },
      { title: '已提交', share: 0.1, align: 'right' },
      { title: '平均分', share: 0.12, align: 'right' },
      { title: '否决提示', share: 0.12, align: 'right' },
      { title: '违反', share: 0.12, align: 'right' },
      { title: '需人工', share: 0.14, align: 'right' },
    ],
    groups.map((group) => ({
      cells: [
        group.name,
        String(group.cases),
        String(group.signed),
        group.mean === null ? '—' : group.mean.toFixed(2),
        String(group.veto),
        String(group.fail),
        String(group.review),
      ],
    })),
  );
}

/** On paper the first cases and how many more; the workbook has them all. */
function shortened(numbers: readonly string[]): string {
  return numbers.length <= 6
    ? numbers.join('、')
    : `${numbers.slice(0, 6).join('、')} 等 ${numbers.length} 卷`;
}
