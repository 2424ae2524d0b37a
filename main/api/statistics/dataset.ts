import type { CaseSet, Standard, StatisticsScope } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../../store/client.ts';
import type { StatisticsCase } from '../../store/operations/statistics.ts';
import { loadCampaign } from '../campaigns/load.ts';
import { campaignMembers } from '../campaigns/members.ts';
import type { Services } from '../services.ts';
import type { BlockWords } from './blocks/block.ts';
import { type CampaignChoice, type CaseKnowledge, reviewedCase } from './build-case.ts';
import { casesOf } from './case-set.ts';
import type { RuleInfo } from './faults.ts';
import type { ReviewedCase } from './reviewed-case.ts';

interface Reading {
  mark: number;
  stored: readonly StatisticsCase[];
  knowledge: CaseKnowledge;
  /** By campaign; '' for all cases. */
  cases: Map<string, readonly ReviewedCase[]>;
}

/** Last reading of each open store; good as long as nothing in it changed. */
const readings = new WeakMap<Store, Reading>();

/** All cases but samples, or those of a campaign, with what their reviews came to. */
export async function reviewedCases(
  services: Services,
  { campaign }: StatisticsScope,
): Promise<Result<readonly ReviewedCase[]>> {
  const reading = await currentReading(services);
  if (!reading.ok) return reading;
  const { stored, knowledge, cases } = reading.value;
  const known = cases.get(campaign ?? '');
  if (known) return ok(known);
  const choices = campaign === undefined ? ok(undefined) : await choicesOf(services, campaign);
  if (!choices.ok) return choices;
  const made = stored.flatMap((entry) => {
    if (!choices.value) return [reviewedCase(entry, knowledge)];
    const choice = choices.value.get(entry.id);
    return choice ? [reviewedCase(entry, knowledge, choice)] : [];
  });
  cases.set(campaign ?? '', made);
  return ok(made);
}

async function currentReading(services: Services): Promise<Result<Reading>> {
  const { store } = services;
  const mark = await store.run('changeMark');
  if (!mark.ok) return mark;
  const known = readings.get(store);
  if (known?.mark === mark.value) return ok(known);
  const stored = await store.run('statisticsCases');
  if (!stored.ok) return stored;
  const standards = new Map<string, Standard>();
  for (const hash of new Set(
    stored.value.flatMap((entry) => entry.reviews.map((review) => review.standardHash)),
  )) {
    const standard = await services.cases.standard(store, hash);
    if (!standard.ok) return standard;
    standards.set(hash, standard.value);
  }
  const knowledge = { standard: (hash: string) => standards.get(hash), ruleInfo: ruleInfoOf(services) };
  const reading: Reading = { mark: mark.value, stored: stored.value, knowledge, cases: new Map() };
  readings.set(store, reading);
  return ok(reading);
}

/** Cases of a campaign's sample, each with the review that its outcome rests on. */
async function choicesOf(services: Services, campaign: string): Promise<Result<Map<string, CampaignChoice>>> {
  const loaded = await loadCampaign(services, campaign);
  if (!loaded.ok) return loaded;
  const members = await campaignMembers(services, loaded.value);
  if (!members.ok) return members;
  return ok(
    new Map(
      members.value.flatMap(({ case: id, outcome }): [string, CampaignChoice][] =>
        id === undefined ? [] : [[id, { campaign, review: outcome.review }]],
      ),
    ),
  );
}

/** Ids of the cases behind a number. */
export async function idsOfSet(services: Services, set: CaseSet): Promise<Result<string[]>> {
  const cases = await reviewedCases(services, set.scope);
  return cases.ok ? ok(casesOf(cases.value, set).map((entry) => entry.id)) : cases;
}

export function blockWords(services: Services): BlockWords {
  const info = ruleInfoOf(services);
  const stages = services.knowledge.vocabulary.terms.get('stages') ?? new Map();
  return {
    stages: [...stages].map(([id, { term }]) => ({ id, term })),
    ruleTitle: (rule) => info(rule)?.title ?? rule,
  };
}

const infos = new WeakMap<Services['knowledge'], Map<string, RuleInfo>>();

function ruleInfoOf({ knowledge }: Services): (rule: string) => RuleInfo | undefined {
  let known = infos.get(knowledge);
  if (!known) {
    known = new Map(
      knowledge.checker.rules.map(({ rule: { id, title, stage, severity } }) => [
        id,
        { title, stage, severity },
      ]),
    );
    infos.set(knowledge, known);
  }
  return (rule) => known.get(rule);
}
