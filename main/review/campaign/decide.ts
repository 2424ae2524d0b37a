import type {
  CampaignEntry,
  CampaignPlan,
  DesignationKind,
  EntrySource,
  GradedCase,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { draw, populationHash, replacementFor } from './draw.ts';
import { byBytes, EntryIndex, entryLine, sha256 } from './entry.ts';
import { type CampaignEvent, type CampaignState, membersOf } from './state.ts';

/** What a person wants to do, and what stands in its way: each answers with the event that it becomes, or why not. */
type Decision<K extends CampaignEvent['kind']> = Result<Extract<CampaignEvent, { kind: K }>>;

export function createCampaign(plan: CampaignPlan): Decision<'campaign.create'> {
  const problem = planProblem(plan);
  return problem ? fail('BAD_PLAN', problem) : ok({ kind: 'campaign.create', body: { plan } });
}

/**
 * Changes the plan; after the draw only with a reason. Once a review was opened (`begun` members), standards and grade
 * lines stay: files of one campaign are measured by one rule.
 */
export function changePlan(
  state: CampaignState,
  plan: CampaignPlan,
  reason: string | undefined,
  begun: number,
): Decision<'campaign.plan'> {
  const problem = planProblem(plan);
  if (problem) return fail('BAD_PLAN', problem);
  if (begun > 0 && !sameStandards(state.plan, plan))
    return fail('BEGUN', `已有 ${begun} 卷开始评查，评查标准、待定事项和等次线不能再改。其他内容可以改。`);
  const said = reason?.trim() ?? '';
  if (state.draw && said === '')
    return fail('REASON_NEEDED', '已经抽过卷，改方案要写明理由，改动会记入留痕。');
  return ok({ kind: 'campaign.plan', body: { plan, ...(said === '' ? {} : { reason: said }) } });
}

/** Adds what is not in the list yet. After the draw the list is closed. */
export function submitCases(
  state: CampaignState,
  entries: readonly CampaignEntry[],
  source: EntrySource,
): Decision<'campaign.submit'> {
  if (state.draw) return closedList();
  const known = new EntryIndex(state.entries.values());
  const added = entries.filter((entry) => {
    const isNew = !known.has(entry);
    if (isNew) known.add(entry);
    return isNew;
  });
  return ok({ kind: 'campaign.submit', body: { entries: added, source } });
}

export function withdrawCases(
  state: CampaignState,
  ids: readonly string[],
  reason: string,
): Decision<'campaign.withdraw'> {
  if (state.draw) return closedList();
  if (!ids.every((id) => state.entries.has(id))) return notInList();
  return ok({ kind: 'campaign.withdraw', body: { entries: [...new Set(ids)], reason: reason.trim() } });
}

/** Draws the sample, once: another draw needs this one voided first. */
export function drawCases(state: CampaignState, seed: string): Decision<'campaign.draw'> {
  const missing = drawObstacle(state);
  if (missing !== undefined) return fail('NOT_READY', missing);
  if (state.draw)
    return fail('DRAWN', '已经抽过卷。确要重抽的，请先作废本次抽卷并写明理由，原记录仍保留在留痕里。');
  const pool = poolOf(state);
  const rule = state.plan.draw;
  const drawn = draw(seed.trim(), rule, pool);
  return ok({
    kind: 'campaign.draw',
    body: {
      seed: seed.trim(),
      rule,
      populationHash: populationHash(pool),
      listHash: listHash(drawn),
      drawn: drawn.map(({ entry }) => entry),
    },
  });
}

/** Voids the draw while nobody has begun to review; `begun` counts members with a review. */
export function voidDraw(state: CampaignState, reason: string, begun: number): Decision<'campaign.voidDraw'> {
  if (!state.draw) return fail('NOT_DRAWN', '还没有抽卷。');
  if (reason.trim() === '') return fail('REASON_NEEDED', '作废抽卷要写明理由。');
  if (begun > 0)
    return fail(
      'BEGUN',
      `抽中的案卷已有 ${begun} 卷开始评查，不能作废抽卷。不符合评查条件的，请逐卷标记，由下一顺位替补。`,
    );
  return ok({ kind: 'campaign.voidDraw', body: { reason: reason.trim() } });
}

/** What is missing before the sample can be drawn, in words. */
export function drawObstacle({ plan, entries }: CampaignState): string | undefined {
  const without = plan.caseTypes.filter((type) => !plan.standards.some(({ caseType }) => caseType === type));
  if (without.length > 0) return '还有案卷类型没有选定评查标准，请先在“方案”里选定。';
  if (entries.size === 0) return '还没有报送的案卷。请先在“报送”里收齐。';
  return undefined;
}

/** Puts a case into the sample by hand (重点、推荐), whatever the lot says. */
export function designateCase(
  state: CampaignState,
  entry: string,
  kind: DesignationKind,
  reason: string,
): Decision<'campaign.designate'> {
  if (!state.entries.has(entry)) return notInList();
  if (membersOf(state).has(entry)) return fail('IN_SAMPLE', '这一卷已经在抽中名单里。');
  if (state.excluded.some((gone) => gone.entry === entry))
    return fail('EXCLUDED', '这一卷已标记为不符合评查条件，不能再列入。');
  if (reason.trim() === '') return fail('REASON_NEEDED', '请写明列为重点或推荐的理由。');
  return ok({ kind: 'campaign.designate', body: { entry, kind, reason: reason.trim() } });
}

/** Takes a case out of the sample (不符合评查条件); one that was drawn is replaced by the next in the seeded order. */
export function excludeCase(state: CampaignState, id: string, reason: string): Decision<'campaign.exclude'> {
  const members = membersOf(state);
  const entry = state.entries.get(id);
  if (!entry || !members.has(id)) return fail('NOT_IN_SAMPLE', '这一卷不在抽中名单里，可能刚被替换。');
  if (reason.trim() === '') return fail('REASON_NEEDED', '请写明不符合评查条件的理由。');
  const replacement =
    state.draw && members.get(id) === 'random' ? nextFor(state, state.draw.seed, entry) : undefined;
  return ok({
    kind: 'campaign.exclude',
    body: { entry: id, reason: reason.trim(), ...(replacement ? { replacement: replacement.entry } : {}) },
  });
}

function nextFor(state: CampaignState, seed: string, entry: CampaignEntry): CampaignEntry | undefined {
  const taken = new Set([...membersOf(state).keys(), ...state.excluded.map((gone) => gone.entry)]);
  return replacementFor(seed, entry, [...state.entries.values()], taken);
}

/** Fixes scores and grades; each member needs its outcome. */
export function gradeCases(state: CampaignState, results: readonly GradedCase[]): Decision<'campaign.grade'> {
  const members = membersOf(state);
  if (members.size === 0) return fail('NOT_READY', '还没有抽卷，没有可以定等的案卷。');
  const settled = new Set(results.map(({ entry }) => entry));
  const open = [...members.keys()].filter((entry) => !settled.has(entry)).length;
  if (open > 0)
    return fail(
      'NOT_FINISHED',
      `还有 ${open} 卷没有定下得分，不能定等。请在“定等”里看是哪些，评完或标记不符合评查条件。`,
    );
  return ok({ kind: 'campaign.grade', body: { results: results.filter(({ entry }) => members.has(entry)) } });
}

/** What the lot is drawn from: all that was handed in but what was put in by hand or does not qualify. */
export function poolOf({ entries, designated, excluded }: CampaignState): CampaignEntry[] {
  const out = new Set([...designated.keys(), ...excluded.map((gone) => gone.entry)]);
  return [...entries.values()].filter(({ entry }) => !out.has(entry));
}

/** Hash of the list as drawn: SHA-256 of its lines in the order of the list, each ended by a line feed. */
export function listHash(drawn: readonly CampaignEntry[]): string {
  return sha256(drawn.map((entry) => `${entryLine(entry)}\n`).join(''));
}

function planProblem(plan: CampaignPlan): string | undefined {
  if (byBytes(plan.period.from, plan.period.to) > 0) return '评查期间的起止日期颠倒了，请改正。';
  const types = plan.standards.map(({ caseType }) => caseType);
  if (new Set(types).size < types.length) return '一种案卷类型只能选一个评查标准。';
  return undefined;
}

function sameStandards(before: CampaignPlan, after: CampaignPlan): boolean {
  const text = ({ standards }: CampaignPlan) =>
    JSON.stringify([...standards].sort((a, b) => byBytes(a.caseType, b.caseType)));
  return text(before) === text(after);
}

function closedList<T>(): Result<T> {
  return fail('DRAWN', '已经抽过卷，报送名单不能再改。确需改动的，请先作废本次抽卷。');
}

function notInList<T>(): Result<T> {
  return fail('NOT_IN_LIST', '这一卷不在报送名单里，可能刚被撤回。');
}
