import { type Waiting, waitings, waitsFor } from '../../../shared/findings/waiting.ts';
import type { CaseReport, CheckFinding, ReportRow, ReportSheet } from '../../../shared/generated/schemas.ts';
import { procedureNames } from '../procedure-words.ts';
import { countsText, inventoryText, localMinute, versionsText } from '../words.ts';
import { drawFinding } from './finding-block.ts';
import { Sheet } from './sheet.ts';
import { type Column, drawTable, type Row } from './table.ts';

/** 评查表 of one case as PDF, A4. */
export function caseReportPdf(report: CaseReport): Promise<Uint8Array> {
  const { sheet: scored, heading } = report;
  const marks = [heading.sample ? '示例' : '', report.label ?? '', scored ? '' : '机器提示，未经评查'].filter(
    (mark) => mark !== '',
  );
  const standard = scored ? `标准 ${scored.standard.id}@${scored.standard.hash.slice(0, 8)}` : undefined;
  const head = ['行政执法案卷评查表', heading.caseNumber ?? '', ...marks]
    .filter((part) => part !== '')
    .join('　');
  const sheet = new Sheet(head, versionsText(report.versions, standard));
  drawTitle(sheet, report, marks);
  if (scored) drawScore(sheet, scored);
  drawFindings(sheet, report);
  drawSignatures(sheet, scored);
  drawVersions(sheet, report);
  return sheet.finish(head, new Date(report.printedAt));
}

function drawTitle(sheet: Sheet, report: CaseReport, marks: readonly string[]): void {
  const { heading } = report;
  const title = '行政执法案卷评查表';
  const style = { font: 'bold' as const, size: 17 };
  const [line = title] = sheet.lines(title, sheet.width, style);
  sheet.line(line, (sheet.width - sheet.textWidth(line, style)) / 2, 0, style);
  sheet.y = 28;
  if (marks.length > 0) {
    const text = `（${marks.join('；')}）`;
    const small = { size: 9.5 };
    const [mark = text] = sheet.lines(text, sheet.width, small);
    sheet.line(mark, (sheet.width - sheet.textWidth(mark, small)) / 2, sheet.y, small);
    sheet.y += 18;
  }
  const columns: Column[] = [
    { title: '项目', share: 0.16 },
    { title: '内容', share: 0.34 },
    { title: '项目', share: 0.16 },
    { title: '内容', share: 0.34 },
  ];
  const rows: Row[] = [
    {
      cells: [
        '被评查单位',
        heading.agency,
        '案件类型',
        heading.procedures.map((type) => procedureNames[type]).join('、'),
      ],
    },
    { cells: ['案号', heading.caseNumber ?? '', '决定书文号', heading.decisionNumber ?? ''] },
    { cells: ['案由', heading.title ?? '', '当事人', heading.party ?? ''] },
    { cells: ['承办人', report.handlers, '决定日期', report.decisionDate ?? ''] },
    {
      cells: [
        '评查标准',
        report.sheet?.standard.title ?? '（未选）',
        '评查人',
        report.sheet ? `${report.sheet.reviewer}（本机登记，身份未验证）` : '',
      ],
    },
    { cells: ['机器检查', countsText(report.counts), '案卷是否完整', inventoryText(heading)] },
  ];
  drawTable(sheet, columns, rows);
}

function drawScore(sheet: Sheet, scored: ReportSheet): void {
  heading(sheet, '一、得分和算式');
  if (scored.state !== 'signed') {
    sheet.paragraph(scored.state === 'open' ? '尚未提交，分数不是最后结果。' : '提交后有改动，请重新提交。', {
      font: 'bold',
    });
  }
  for (const line of scored.result.lines) {
    const bold = line.kind === 'total' || line.kind === 'formula' || line.kind === 'veto';
    sheet.paragraph([line.label, line.text].filter((part) => part !== '').join('　'), {
      size: 9,
      font: bold ? 'bold' : 'regular',
      after: 1.5,
    });
  }
  drawVetoes(sheet, scored);
  heading(sheet, '二、评分表');
  drawTable(sheet, sheetColumns, sheetRows(scored.rows));
  if (scored.findingJudgements.length === 0) return;
  sheet.paragraph('对机器提示的判断', { font: 'bold' });
  drawTable(
    sheet,
    [
      { title: '提示', share: 0.4 },
      { title: '机器', share: 0.12 },
      { title: '评查', share: 0.12 },
      { title: '理由', share: 0.36 },
    ],
    scored.findingJudgements.map(({ title, machine, verdict, reason }) => ({
      cells: [title, machine, verdict, reason],
    })),
  );
}

function drawVetoes(sheet: Sheet, scored: ReportSheet): void {
  const states = { pending: '待第二人认定', confirmed: '已认定', rejected: '不予认定' };
  for (const veto of scored.vetoes) {
    sheet.paragraph(`否决 ${veto.name}：${veto.text}　${states[veto.state]}`, { font: 'bold', after: 1 });
    sheet.paragraph(`提出 ${veto.by}：${veto.reason || '（未写理由）'}`, { x: 12, size: 8.5, after: 1 });
    if (veto.second !== '') {
      sheet.paragraph(
        `第二人 ${veto.second}（本机登记，身份未验证）：${veto.secondReason}　签名 ＿＿＿＿＿＿＿＿`,
        { x: 12, size: 8.5 },
      );
    }
  }
}

const sheetColumns: Column[] = [
  { title: '序号', share: 0.07, align: 'center' },
  { title: '评查内容', share: 0.37 },
  { title: '分值', share: 0.09, align: 'center' },
  { title: '评查', share: 0.1, align: 'center' },
  { title: '得/扣分', share: 0.09, align: 'center' },
  { title: '理由、页码', share: 0.28 },
];

/** Rows in the standard's own order, with its sections and items as heads. */
function sheetRows(rows: readonly ReportRow[]): Row[] {
  const result: Row[] = [];
  let section = '';
  let item = '';
  for (const row of rows) {
    if (row.section !== section) {
      section = row.section;
      result.push({ cells: [section], section: true });
    }
    const title = row.itemTitle === '' ? '' : `${row.itemNo} ${row.itemTitle}`;
    if (title !== item && title !== '') result.push({ cells: [title], section: true });
    item = title;
    const machine = row.machine === '' ? '' : `机器：${row.machine}${row.differs ? '（与评查不同）' : ''}`;
    result.push({
      cells: [
        row.itemNo,
        row.text,
        row.full,
        row.verdict || '未评',
        row.pointsText,
        [row.reason, machine].filter((part) => part !== '').join('　'),
      ],
    });
  }
  return result;
}

const listed = ['error', 'fail', 'review'] as const;
const titles: Record<(typeof listed)[number], string> = {
  error: '没有算完',
  fail: '机器提示违反',
  review: '要人判断',
};

function drawFindings(sheet: Sheet, report: CaseReport): void {
  heading(sheet, report.sheet ? '三、机器提示' : '一、机器提示（未经评查）');
  sheet.paragraph(countsText(report.counts));
  let number = 1;
  for (const verdict of listed) {
    const findings = report.findings.filter(
      (finding) => finding.verdict === verdict && waitsFor(finding) === undefined,
    );
    if (findings.length === 0) continue;
    sheet.need(60);
    sheet.paragraph(`${titles[verdict]}（${findings.length}）`, { font: 'bold', size: 10.5 });
    for (const finding of findings) drawFinding(sheet, finding, number++);
  }
  for (const waiting of waitings) {
    drawWaiting(
      sheet,
      waiting,
      report.findings.filter((finding) => waitsFor(finding) === waiting),
    );
  }
  drawQuiet(
    sheet,
    '通过',
    report.findings.filter((finding) => finding.verdict === 'pass'),
  );
  drawQuiet(
    sheet,
    '不适用',
    report.findings.filter((finding) => finding.verdict === 'notApplicable'),
  );
}

const waitingTitles: Record<Waiting, string> = {
  inventory: '要人判断：等确认案卷是否完整',
  settings: '要人判断：等设置本地参数',
  batch: '要人判断：要与同批案卷比较',
};

/** Questions that one act answers together: their names, by what they wait for. */
function drawWaiting(sheet: Sheet, waiting: Waiting, findings: readonly CheckFinding[]): void {
  if (findings.length === 0) return;
  sheet.need(40);
  sheet.paragraph(`${waitingTitles[waiting]}（${findings.length}）`, { font: 'bold', size: 10.5 });
  const groups = Map.groupBy(findings, ({ reason }) => (waiting === 'settings' ? (reason?.about ?? '') : ''));
  for (const [about, group] of groups) {
    const names = group.map((finding) => finding.title).join('；');
    sheet.paragraph(`? 需人工　${about === '' ? names : `“${about}”：${names}`}`, {
      x: 12,
      size: 8.5,
      leading: 12.5,
      after: 1,
    });
  }
  sheet.y += 5;
}

function drawQuiet(sheet: Sheet, word: string, findings: readonly CheckFinding[]): void {
  if (findings.length === 0) return;
  sheet.paragraph(`${word} ${findings.length} 条：${findings.map((finding) => finding.title).join('；')}。`, {
    size: 8,
    leading: 12,
    grey: true,
  });
}

function drawSignatures(sheet: Sheet, scored: ReportSheet | null): void {
  sheet.need(120);
  heading(sheet, '评语和签名');
  sheet.paragraph(scored?.comment || '评语：', { after: 34 });
  if (scored?.ownCase) sheet.paragraph(scored.ownCase);
  sheet.paragraph(
    `评查人：${scored?.reviewer ?? ''}　签名 ＿＿＿＿＿＿＿＿　　组长签名 ＿＿＿＿＿＿＿＿　　日期 ＿＿＿＿＿＿`,
  );
  if (scored?.signedAt) sheet.paragraph(`提交初评：${localMinute(scored.signedAt)}`);
  sheet.paragraph('评查人、第二人为本机登记，身份未验证，以手写签名为准。', { size: 8, grey: true });
}

function drawVersions(sheet: Sheet, report: CaseReport): void {
  const { program, packs, data, logHead } = report.versions;
  const lines = [
    `程序 明卷 ${program.version}，打印 ${localMinute(report.printedAt)}`,
    ...packs.map(
      (pack) => `规则包 ${pack.title} ${pack.version}，${pack.issuer}，${pack.rules} 条，${pack.hash}`,
    ),
    ...data.map((entry) => `${entry.name} ${entry.hash}`),
    ...(report.sheet ? [`评查标准 ${report.sheet.standard.title} ${report.sheet.standard.hash}`] : []),
    ...(logHead === undefined ? [] : [`留痕 ${logHead}`]),
  ];
  sheet.need(30);
  sheet.paragraph('版本和摘要', { size: 8, font: 'bold', after: 1 });
  for (const line of lines) sheet.paragraph(line, { size: 7, leading: 10, grey: true, after: 0 });
}

function heading(sheet: Sheet, text: string): void {
  sheet.need(50);
  sheet.y += 6;
  sheet.paragraph(text, { font: 'bold', size: 12, after: 4 });
}
