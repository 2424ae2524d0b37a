import type {
  Condition,
  DispositionTable,
  Rule,
  RuleMessage,
  RuleVersion,
} from '../../../shared/generated/schemas.ts';
import { severityWords, verificationWords } from '../words.ts';
import { dispositionHtml } from './disposition.ts';
import { escapeHtml as e } from './escape.ts';

/** A pack as the manual prints it; stages in the order of the vocabulary. */
export interface ManualPack {
  title: string;
  issuer: string;
  version: string;
  hash: string;
  note: string;
  stages: readonly { term: string; rules: readonly Rule[] }[];
}

const style = `
body{font:14px/22px "Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif;color:#1f2329;margin:24px auto;max-width:960px;padding:0 16px}
h1{font-size:22px}h2{font-size:18px;border-top:2px solid #1f2329;padding-top:12px;margin-top:32px}h3{font-size:15px;margin-bottom:4px}
article{border:1px solid #d0d3d8;padding:8px 12px;margin:8px 0;break-inside:avoid-page}h4{font-size:14px;margin:0}
.small{color:#595f69;font-size:12px}ul{margin:2px 0;padding-left:20px}nav ul{columns:3}table{border-collapse:collapse}td,th{border:1px solid #d0d3d8;padding:2px 6px;text-align:left;vertical-align:top}
ul.index{columns:2}.index li{break-inside:avoid}
.veto{background:#1f2329;color:#fff;padding:0 6px}`;

/** The rule book as one page that opens offline and prints: what each rule asks, by which law, since when. */
export function ruleManualHtml(
  packs: readonly ManualPack[],
  factTerms: ReadonlyMap<string, string>,
  disposition: DispositionTable,
  printed: string,
): string {
  const rules = packs.flatMap((pack) => pack.stages.flatMap((stage) => stage.rules));
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>规则手册</title><style>${style}</style></head><body>
<h1>规则手册</h1><p>共 ${rules.length} 条规则　${e(printed)}</p>
<p>机器按规则提出意见，是否成立由评查人决定。依据标注“尚未核对”的，使用前须对照国家法律法规数据库复核。</p>
<nav>${packs.map(contents).join('')}</nav>
${packs.map((pack) => packHtml(pack, factTerms)).join('\n')}
${dispositionHtml(disposition, titles)}
</body></html>`;
}

function countRules(pack: ManualPack): number {
  return pack.stages.reduce((sum, stage) => sum + stage.rules.length, 0);
}

function contents(pack: ManualPack): string {
  const stages = pack.stages.map(({ term, rules }) => `<li>${e(term)} ${rules.length}</li>`).join('');
  return `<p><strong>${e(pack.title)}</strong> ${countRules(pack)} 条</p><ul>${stages}</ul>`;
}

function packHtml(pack: ManualPack, factTerms: ReadonlyMap<string, string>): string {
  const stages = pack.stages
    .map(({ term, rules }) => `<h3>${e(term)}</h3>${rules.map((rule) => ruleHtml(rule, factTerms)).join('')}`)
    .join('\n');
  return `<h2>${e(pack.title)}</h2><p class="small">${e(`${pack.issuer}　版本 ${pack.version}　摘要 ${pack.hash.slice(0, 12)}`)}<br>${e(pack.note)}</p>${stages}`;
}

function ruleHtml(rule: Rule, factTerms: ReadonlyMap<string, string>): string {
  const veto = rule.severity === 'veto' ? ' <span class="veto">否决提示</span>' : '';
  const kind = rule.decidable === 'mechanical' ? '机械判定' : '人工判断';
  const parts = [
    `<h4>${e(rule.title)}${veto}</h4>`,
    `<span class="small">${e(`${rule.id}　${severityWords[rule.severity]}　${kind}`)}</span>`,
    rule.when ? `适用：${conditionHtml(rule.when)}` : '',
    `要求：${conditionHtml(rule.assert)}`,
    versionsHtml(rule.versions),
    rule.question ? `问：${e(rule.question)}` : '',
    `违反时说：${e(textOf(rule.messages.fail, factTerms))}`,
    rule.remedy ? `整改：${e(rule.remedy)}` : '',
    listHtml('常见错误', rule.commonErrors),
    listHtml('不属于错误的', rule.notAFaultWhen),
    `<span class="small">示例 ${rule.examples.length} 个：${e(rule.examples.map(({ name }) => name).join('；'))}</span>`,
  ];
  return `<article id="${e(rule.id)}">${parts
    .filter(Boolean)
    .map((part) => `<div>${part}</div>`)
    .join('')}</article>`;
}

function conditionHtml(condition: Condition): string {
  if ('all' in condition) return groupHtml('下列都要', condition.all);
  if ('any' in condition) return groupHtml('下列有一即可', condition.any);
  if ('not' in condition) return `不是：${conditionHtml(condition.not)}`;
  if ('manual' in condition) return e(`${condition.text}（由人判断：${condition.manual.question}）`);
  if ('each' in condition) {
    const how = condition.quantifier === 'some' ? '有一个满足' : '每一个都要';
    return `${e(condition.text)}，${how}：${conditionHtml(condition.assert)}`;
  }
  return e(condition.text);
}

function groupHtml(head: string, conditions: readonly Condition[]): string {
  const [only] = conditions;
  if (conditions.length === 1 && only) return conditionHtml(only);
  return `${head}<ul>${conditions.map((part) => `<li>${conditionHtml(part)}</li>`).join('')}</ul>`;
}

function versionsHtml(versions: readonly RuleVersion[]): string {
  const rows = versions.map((version) => {
    const lines = version.basis.map(
      ({ law, article, text, verification }) =>
        `${e(`${law}${article ?? ''}`)}${text ? `：${e(text)}` : ''}<span class="small">（${verificationWords[verification]}）</span>`,
    );
    const limit = limitWords(version);
    if (limit) lines.push(limit);
    if (version.method === 'unverified') lines.push('算法有争议，只提示人工。');
    return `<tr><td>${e(periodOf(version))}</td><td>${lines.join('<br>')}</td></tr>`;
  });
  return `<table><tr><th>施行</th><th>依据和参数</th></tr>${rows.join('')}</table>`;
}

const unitWords: Record<string, string> = {
  calendarDay: '日（自然日）',
  workingDay: '个工作日',
  month: '个月',
  year: '年',
  hour: '小时',
};

/** The time limit of a version in words; its other parameters only steer conditions that the text names. */
function limitWords({ parameters }: RuleVersion): string {
  const amount = parameters?.limit ?? parameters?.days ?? parameters?.suitMonths;
  const unit = parameters?.unit;
  const counted = typeof unit === 'string' ? unitWords[unit] : undefined;
  if (typeof amount === 'number') {
    const fallback = parameters?.suitMonths === undefined ? '日' : '个月';
    return `期限：${amount}${counted ?? fallback}`;
  }
  return counted ? `期限按${counted.replace(/^个/, '')}计` : '';
}

function periodOf({ from, to }: RuleVersion): string {
  if (from === null && to === null) return '不分时间';
  return `${from ?? ''} 至 ${to ?? '今'}`;
}

/** What stands in a message for a value of the case that it is about. */
const slotWords: Record<string, string> = {
  missing: '缺的要素',
  reason: '原因',
  places: '所在文书',
  notes: '说明',
  count: '处数',
  lastDay: '期满日',
  start: '起算日',
  target: '相比的日期',
  daysOver: '超出天数',
  daysLeft: '剩余天数',
  targetCount: '天数',
};

function textOf(message: RuleMessage, factTerms: ReadonlyMap<string, string>): string {
  const text = typeof message === 'string' ? message : message.map((entry) => entry.text).join(' / ');
  return text.replace(/\{([\w.-]+)\}/g, (_match, slot: string) => {
    const word = factTerms.get(slot) ?? slotWords[slot.split('.').at(-1) ?? ''] ?? slot;
    return `〔${word}〕`;
  });
}

function listHtml(head: string, lines: readonly string[] | undefined): string {
  return lines?.length ? `${head}：<ul>${lines.map((line) => `<li>${e(line)}</li>`).join('')}</ul>` : '';
}
