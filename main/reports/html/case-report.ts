import type { CaseReport, ReportRow, ReportSheet } from '../../../shared/generated/schemas.ts';
import { localMinute } from '../words.ts';
import { caseCheckHtml, checkReportFoot, checkReportHead } from './check-report.ts';
import { escapeHtml as e } from './escape.ts';

/** 评查表 of one case as one HTML page that opens offline: the score sheet before the findings. */
export function caseReportHtml(report: CaseReport): string {
  const { heading, counts, findings, sheet, versions } = report;
  const marks = [heading.sample ? '示例' : '', report.label ?? ''].filter((mark) => mark !== '').join('；');
  return [
    checkReportHead(versions),
    marks ? `<p><strong>${e(marks)}</strong></p>` : '',
    `<p>${e(`承办人 ${report.handlers}　打印 ${localMinute(report.printedAt)}${versions.logHead ? `　留痕 ${versions.logHead}` : ''}`)}</p>`,
    sheet ? sheetHtml(sheet) : '',
    caseCheckHtml({ case: heading, counts, findings }),
    checkReportFoot([], counts),
  ].join('\n');
}

function sheetHtml(sheet: ReportSheet): string {
  const state = {
    open: '尚未提交',
    signed: `已提交 ${sheet.signedAt ? localMinute(sheet.signedAt) : ''}`,
    changedSince: '提交后有改动',
  };
  const arithmetic = sheet.result.lines
    .map((line) => `<li>${e(`${line.label} ${line.text}`.trim())}</li>`)
    .join('');
  return `<h2>评分表：${e(sheet.standard.title)}</h2>
<p>评查人 ${e(sheet.reviewer)}（本机登记，身份未验证）　${e(state[sheet.state])}</p><ul>${arithmetic}</ul>
<table border="1" cellspacing="0" cellpadding="4"><thead><tr><th>序号</th><th>评查内容</th><th>分值</th><th>评查</th><th>得/扣分</th><th>理由</th><th>机器</th></tr></thead><tbody>${sheet.rows.map(rowHtml).join('')}</tbody></table>
${sheet.comment ? `<p>评语：${e(sheet.comment)}</p>` : ''}${sheet.ownCase ? `<p>${e(sheet.ownCase)}</p>` : ''}`;
}

function rowHtml(row: ReportRow): string {
  const machine = row.differs ? `${row.machine}（与评查不同）` : row.machine;
  const cells = [row.itemNo, row.text, row.full, row.verdict || '未评', row.pointsText, row.reason, machine];
  return `<tr>${cells.map((cell) => `<td>${e(cell)}</td>`).join('')}</tr>`;
}
