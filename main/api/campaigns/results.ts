import type {
  CampaignMember,
  CampaignResult,
  CampaignResults,
  CheckFinding,
  FindingJudgement,
  MemberFinding,
  MemberLine,
} from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { loadReview } from '../handlers/reviews.ts';
import type { Services } from '../services.ts';
import { type ReviewState, reviewLines } from '../views/review-view.ts';
import type { LoadedCampaign } from './load.ts';
import { campaignMembers } from './members.ts';
import { drawView, excludedEntries, profileNames, strataOf } from './view.ts';

/** All that papers and statistics of a campaign are made from. */
export async function campaignResults(
  services: Services,
  campaign: LoadedCampaign,
): Promise<Result<CampaignResults>> {
  const { id, state } = campaign;
  const members = await campaignMembers(services, campaign);
  if (!members.ok) return members;
  const names = await profileNames(services);
  if (!names.ok) return names;
  const results: CampaignResult[] = [];
  for (const member of members.value) {
    const result = await resultOf(services, member);
    if (!result.ok) return result;
    results.push(result.value);
  }
  const { graded } = state;
  return ok({
    campaign: id,
    plan: state.plan,
    ...(state.draw ? { draw: drawView(state, state.draw, names.value) } : {}),
    strata: strataOf(state, members.value),
    excluded: excludedEntries(state, names.value),
    ...(graded
      ? { graded: { at: graded.at, by: names.value.get(graded.by) ?? '', results: graded.results } }
      : {}),
    members: results,
  });
}

async function resultOf(services: Services, member: CampaignMember): Promise<Result<CampaignResult>> {
  if (member.case === undefined) return ok({ member, findings: [], lines: [] });
  const review = member.outcome.review ?? member.reviews[0]?.review;
  if (review === undefined) {
    const stored = await services.cases.get(services.store, member.case);
    if (!stored.ok) return stored;
    return ok({ member, findings: findingsOf(stored.value?.findings ?? [], []), lines: [] });
  }
  const loaded = await loadReview(services, review);
  if (!loaded.ok) return loaded;
  const { stored, review: held } = loaded.value;
  return ok({
    member,
    findings: findingsOf(stored.findings, held.findingJudgements),
    lines: member.outcome.review === undefined ? [] : linesOf(loaded.value),
  });
}

function findingsOf(findings: readonly CheckFinding[], judged: readonly FindingJudgement[]): MemberFinding[] {
  const own = new Map(judged.map((entry) => [`${entry.rule}/${entry.procedure}`, entry.verdict]));
  return findings.flatMap(({ rule, procedure, stage, title, severity, verdict, message }) => {
    const judgement = own.get(`${rule}/${procedure}`);
    if ((verdict === 'pass' || verdict === 'notApplicable') && judgement === undefined) return [];
    return [
      { rule, procedure, stage, title, severity, verdict, message, ...(judgement ? { judgement } : {}) },
    ];
  });
}

function linesOf(state: ReviewState): MemberLine[] {
  const { items, deductions, adjustments } = state.result;
  const outcomes = new Map(
    [...items.flatMap((item) => item.lines), ...deductions, ...adjustments].map((line) => [line.line, line]),
  );
  const judged = new Map(state.judgements.map((judgement) => [judgement.line, judgement]));
  return reviewLines(state).map(({ line, item, itemNo, section, kind, text }) => {
    const outcome = outcomes.get(line);
    const { verdict, reason } = judged.get(line) ?? judged.get(item) ?? {};
    return {
      line,
      item,
      itemNo,
      section,
      kind,
      text,
      verdict: outcome?.state ?? verdict ?? 'open',
      lost: lostPoints(kind, outcome),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** Points taken: of a sub-point what is missing to its full points, else what was charged. */
function lostPoints(
  kind: string,
  outcome: { points: number; of: number; state: string } | undefined,
): number {
  if (!outcome || ['open', 'notApplicable', 'doubtful'].includes(outcome.state)) return 0;
  if (kind === 'subPoint') return Math.round((outcome.of - outcome.points) * 1000) / 1000;
  return kind === 'bonus' ? 0 : outcome.points;
}
