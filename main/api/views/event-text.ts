import type { Judgement, ReviewerVerdict } from '../../../shared/generated/schemas.ts';
import { verdictWord } from '../../../shared/score/index.ts';
import type { CampaignEvent } from '../../review/campaign/state.ts';

type Body = Record<string, unknown>;

/** One event of the log as a sentence. */
export function eventText(kind: string, body: unknown, names: ReadonlyMap<string, string>): string {
  if (body === undefined) return '（案卷已删除，内容已清除）';
  const content = body as Body;
  switch (kind) {
    case 'case.import':
      return `导入：${String(content.source)}`;
    case 'case.revise':
      return `更新为第 ${String(content.revision)} 版：${String(content.source)}`;
    case 'case.delete':
      return '删除案卷';
    case 'value.confirm':
      return valueText(content);
    case 'document.arrange':
      return `改文书划分：《${String(content.title)}》${arranged[String(content.act)] ?? ''}${String(content.note ?? '')}`;
    case 'review.open':
      return '开始评查';
    case 'review.goOn':
      return `与本案有关，仍由本人评查：${String(content.reason)}`;
    case 'review.sign':
      return '提交初评';
    case 'judge':
    case 'judge.clear':
    case 'veto.decide':
    case 'undo':
      return judgementText(kind, content, names);
    case 'finding.judge':
      return `对提示 ${String(content.rule)} 的判断：${verdictOf(content.after)}`;
    case 'profile.save':
      return `登记评查人：${String(content.name)}`;
    case 'profile.choose':
      return '切换当前评查人';
    case 'parameter.save':
      return '修改本地参数';
    case 'ledger.save':
      return `改正“${String(content.agency)}”台账的列名对照`;
    case 'parameter.remove':
      return '删除本地参数';
    case 'phrase.save':
      return `存入${phraseOwner(content)}短语：${String(content.text)}`;
    case 'phrase.remove':
      return `删除${phraseOwner(content)}短语：${String(content.text)}`;
    case 'standard.save':
      return `存入本单位的评查标准《${String(content.title)}》，版本 ${String(content.hash).slice(0, 12)}`;
    case 'standard.remove':
      return `停用评查标准《${String(content.title)}》`;
    case 'calendar.save':
      return `录入或导入日历：${String(content.title)}`;
    case 'calendar.remove':
      return `删除本机录入的日历：${String(content.title)}`;
    case 'campaign.create':
    case 'campaign.plan':
    case 'campaign.submit':
    case 'campaign.withdraw':
    case 'campaign.draw':
    case 'campaign.voidDraw':
    case 'campaign.designate':
    case 'campaign.exclude':
    case 'campaign.grade':
      return campaignText({ kind, body } as CampaignEvent);
    default:
      return kind;
  }
}

function campaignText(event: CampaignEvent): string {
  switch (event.kind) {
    case 'campaign.create':
      return `新建评查活动：${event.body.plan.name}`;
    case 'campaign.plan':
      return `修改评查方案${event.body.reason === undefined ? '' : `，理由：${event.body.reason}`}`;
    case 'campaign.submit':
      return `报送 ${event.body.entries.length} 卷（${event.body.source.name}）`;
    case 'campaign.withdraw':
      return `撤回报送 ${event.body.entries.length} 卷，理由：${event.body.reason}`;
    case 'campaign.draw':
      return `抽卷 ${event.body.drawn.length} 卷，种子 ${event.body.seed}，清单 ${event.body.listHash.slice(0, 12)}`;
    case 'campaign.voidDraw':
      return `作废抽卷，理由：${event.body.reason}`;
    case 'campaign.designate':
      return `列为${event.body.kind === 'key' ? '重点' : '推荐'}案卷，理由：${event.body.reason}`;
    case 'campaign.exclude':
      return `标记不符合评查条件，理由：${event.body.reason}`;
    case 'campaign.grade':
      return `定等 ${event.body.results.length} 卷`;
  }
}

const arranged: Readonly<Record<string, string>> = {
  kind: '改为',
  split: '从中分出：',
  merge: '并入前一份：',
};

function valueText(body: Body): string {
  const where = `《${String(body.title)}》${String(body.term)}`;
  const before = valuePart(body.before);
  const after = valuePart(body.after);
  const also = Array.isArray(body.also) ? `（同卷共 ${body.also.length + 1} 处）` : '';
  return `${before === after ? `确认 ${where}：${after}` : `改 ${where}：${before} → ${after}`}${also}`;
}

const absences: Readonly<Record<string, string>> = {
  notStated: '未载明',
  illegible: '看不清',
  pageMissing: '缺页',
};

function valuePart(value: unknown): string {
  const held = value as { value?: unknown; absent?: string } | null;
  if (held === null) return '未读出';
  if (held.absent !== undefined) return absences[held.absent] ?? held.absent;
  return typeof held.value === 'string' ? held.value : JSON.stringify(held.value);
}

function judgementText(kind: string, body: Body, names: ReadonlyMap<string, string>): string {
  const change = `${String(body.line ?? body.rule)}：${verdictOf(body.before)} → ${verdictOf(body.after)}`;
  if (kind === 'undo') return `撤销 ${change}`;
  if (kind !== 'veto.decide') return change;
  const second = (body.after as Judgement | null)?.secondPerson;
  if (!second) return change;
  return `${String(body.line)}：${second.decision === 'confirmed' ? '认定否决' : '不予认定'}（${names.get(second.by) ?? second.by}）`;
}

function verdictOf(judgement: unknown): string {
  const verdict = (judgement as { verdict?: ReviewerVerdict } | null)?.verdict;
  return verdict === undefined ? '未评' : verdictWord(verdict);
}

function phraseOwner(content: Body): string {
  return content.whose === 'office' ? '本单位' : '本人';
}
