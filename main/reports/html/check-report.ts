import { derivationSentence } from '../../../shared/clock/index.ts';
import { byWaiting } from '../../../shared/findings/waiting.ts';
import type {
  CaseCheck,
  CheckFinding,
  CheckReport,
  ConditionResult,
  Derivation,
  Evidence,
  UnreadableInput,
  VerdictCounts,
} from '../../../shared/generated/schemas.ts';
import { verificationWords } from '../words.ts';
import { escapeHtml as e } from './escape.ts';

type Verdict = CheckFinding['verdict'];

const words: Record<Verdict, string> = {
  error: '! 出错',
  fail: '✕ 违反',
  review: '? 需人工',
  pass: '✓ 通过',
  notApplicable: '— 不适用',
};
const answers: Record<ConditionResult['answer'], string> = { yes: '✓', no: '✕', unknown: '？' };

const style = `
body{font:14px/22px "Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif;color:#1f2329;margin:24px auto;max-width:960px;padding:0 16px}
h1{font-size:20px}h2{font-size:16px;border-top:2px solid #1f2329;padding-top:12px;margin-top:32px}
.f{border:1px solid #d0d3d8;border-left-width:4px;padding:8px 12px;margin:8px 0;break-inside:avoid}
.fail{border-left-color:#b42318}.review{border-left:4px dashed #8a5a00}.error{border:3px double #6b2fa0}.pass{border-left-color:#1a6b33}
.veto{background:#1f2329;color:#fff;padding:0 6px}.small{color:#595f69;font-size:12px}ul{margin:4px 0;padding-left:20px}
summary{cursor:pointer}@media print{details{display:block}}`;

/** Opening of the page: versions of program, packs and data. */
export function checkReportHead({
  program,
  packs,
  data,
}: Pick<CheckReport, 'program' | 'packs' | 'data'>): string {
  const versions = [
    `明卷 ${program.version}`,
    ...packs.map((pack) => `${pack.title} ${pack.version}（${pack.rules} 条，${pack.hash.slice(0, 12)}）`),
    ...data.map((entry) => `${entry.name} ${entry.hash.slice(0, 12)}`),
  ];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>案卷检查结果</title><style>${style}</style>
<h1>案卷检查结果（机器提示，未经评查）</h1><p class="small">${versions.map(e).join('　')}</p>
`;
}

/** One case with its findings: what needs a person first, what passed folded. */
export function caseCheckHtml({ case: heading, counts, findings, machineSuggestion }: CaseCheck): string {
  const name = [heading.caseNumber ?? heading.source ?? heading.id, heading.party, heading.title]
    .filter(Boolean)
    .join('　');
  const of = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict);
  const open = (['error', 'fail', 'review'] as const)
    .flatMap((verdict) => of(verdict).sort(byWaiting).map(findingHtml))
    .join('');
  const rest = [...of('pass'), ...of('notApplicable')].map(findingHtml).join('');
  const score = machineSuggestion
    ? `<h3>${e(machineSuggestion.label)}：${e(machineSuggestion.settings.standard.title)}</h3><ul>${machineSuggestion.result.lines.map((line) => `<li>${e(`${line.label} ${line.text}`)}</li>`).join('')}</ul>`
    : '';
  return `<h2>${e(name)}${heading.sample ? '（示例）' : ''}</h2><p>${e(countsText(counts))}</p>${open}
<details><summary>通过 ${counts.pass} 条、不适用 ${counts.notApplicable} 条</summary>${rest}</details>${score}
`;
}

/** End of the page: files that were not read, and totals. */
export function checkReportFoot(unreadable: readonly UnreadableInput[], totals: VerdictCounts): string {
  const failed = unreadable.map(({ name, error }) => `<li>${e(name)}：${e(error.message)}</li>`).join('');
  return `${failed ? `<h2>没有读出的文件</h2><ul>${failed}</ul>` : ''}<h2>合计</h2><p>${e(countsText(totals))}</p></html>\n`;
}

function findingHtml(finding: CheckFinding): string {
  const veto =
    finding.verdict === 'fail' && finding.severity === 'veto' ? ' <span class="veto">⊘ 否决提示</span>' : '';
  const basis = finding.basis
    .map((entry) => `${entry.law}${entry.article ?? ''}（${verificationWords[entry.verification]}）`)
    .join('；');
  const parts = [
    `<strong>${words[finding.verdict]}</strong>${veto} ${e(finding.message)}`,
    finding.question ? `请你看：${e(finding.question)}` : '',
    finding.derivation ? derivationHtml(finding.derivation) : '',
    conditionsHtml(finding.conditions),
    placesHtml(finding),
    `<span class="small">依据 ${e(basis)}　${e(finding.rule)}${finding.inferredFromAbsence ? '　据卷内没有相应文书推断' : ''}${finding.unconfirmed ? '　所据要素未经核对' : ''}</span>`,
    finding.remedy && finding.verdict === 'fail' ? `整改：${e(finding.remedy)}` : '',
  ];
  return `<div class="f ${finding.verdict}">${parts
    .filter(Boolean)
    .map((part) => `<div>${part}</div>`)
    .join('')}</div>`;
}

function derivationHtml(derivation: Derivation): string {
  return `时钟：${e(derivationSentence(derivation))}`;
}

function conditionsHtml(conditions: readonly ConditionResult[]): string {
  if (conditions.length === 0) return '';
  const lines = conditions.map(
    (line) =>
      `<li>${answers[line.answer]} ${e(line.text)}${line.missing ? `（缺：${e(line.missing.join('、'))}）` : ''}</li>`,
  );
  return `<details><summary>怎么得出</summary><ul>${lines.join('')}</ul></details>`;
}

function placesHtml(finding: CheckFinding): string {
  const places = finding.occurrences.flatMap((place) => [
    `${place.title ?? ''}${place.note ? `：${place.note}` : ''}`,
  ]);
  const pages = [...new Set(finding.evidence.map(placeText))];
  const lines = [...new Set([...places, ...pages])].filter((line) => line !== '');
  return lines.length === 0 ? '' : `所在：${e(lines.slice(0, 8).join('；'))}`;
}

function placeText(place: Evidence): string {
  return `${place.title ?? place.document}${place.page === undefined ? '' : `第${place.page}页`}`;
}

function countsText(counts: VerdictCounts): string {
  const { veto, fail, review, error, pass, notApplicable } = counts;
  return `⊘ 否决提示 ${veto}　✕ 违反 ${fail}　? 需人工 ${review}　! 出错 ${error}　✓ 通过 ${pass}　— 不适用 ${notApplicable}`;
}
