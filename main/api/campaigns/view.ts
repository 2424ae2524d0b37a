import type {
  CampaignLine,
  CampaignMember,
  CampaignPlan,
  CampaignView,
  DrawView,
  ExcludedEntry,
  StepState,
  Stratum,
} from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { layersOf } from '../../review/campaign/draw.ts';
import { EntryIndex } from '../../review/campaign/entry.ts';
import { type CampaignState, membersOf } from '../../review/campaign/state.ts';
import type { Services } from '../services.ts';
import { eventText } from '../views/event-text.ts';
import { entriesInStore } from './entries.ts';
import type { LoadedCampaign } from './load.ts';
import { campaignMembers } from './members.ts';
import { standardStates } from './plan.ts';

const mostHistory = 200;

/** A campaign as its page shows it, without its lists. */
export async function campaignView(
  services: Services,
  campaign: LoadedCampaign,
): Promise<Result<CampaignView>> {
  const { id, revision, state } = campaign;
  const members = await campaignMembers(services, campaign);
  if (!members.ok) return members;
  const names = await profileNames(services);
  if (!names.ok) return names;
  const stored = await entriesInStore(services, state.plan);
  if (!stored.ok) return stored;
  const steps = stepsOf(state, members.value);
  const { graded } = state;
  const handedIn = new EntryIndex(state.entries.values());
  return ok({
    campaign: id,
    revision,
    createdAt: state.createdAt,
    plan: state.plan,
    standards: standardStates(services, state.plan),
    strata: strataOf(state, members.value),
    ...(state.draw ? { draw: drawView(state, state.draw, names.value) } : {}),
    excluded: excludedEntries(state, names.value),
    members: members.value.length,
    settled: settledOf(members.value),
    begun: members.value.filter(({ reviews }) => reviews.length > 0).length,
    steps,
    next: nextOf(steps),
    ...(graded
      ? {
          graded: {
            at: graded.at,
            by: names.value.get(graded.by) ?? '',
            changed: changedSince(graded.results, members.value),
          },
        }
      : {}),
    waiting: stored.value.fitting.filter((entry) => !handedIn.has(entry)).length,
    undated: stored.value.undated,
    history: campaign.events
      .slice(-mostHistory)
      .reverse()
      .map(({ at, by, kind, body }) => ({
        at,
        by: names.value.get(by) ?? '',
        text: eventText(kind, body, names.value),
      })),
  });
}

/** A campaign as the list of campaigns shows it. */
export async function campaignLine(
  services: Services,
  campaign: LoadedCampaign,
): Promise<Result<CampaignLine>> {
  const members = await campaignMembers(services, campaign);
  if (!members.ok) return members;
  const { state } = campaign;
  return ok({
    campaign: campaign.id,
    name: state.plan.name,
    period: state.plan.period,
    createdAt: state.createdAt,
    entries: state.entries.size,
    members: members.value.length,
    settled: settledOf(members.value),
    next: nextOf(stepsOf(state, members.value)),
  });
}

function settledOf(members: readonly CampaignMember[]): number {
  return members.filter(({ outcome }) => outcome.state === 'final').length;
}

function stepsOf(state: CampaignState, members: readonly CampaignMember[]): StepState[] {
  const without = typesWithoutStandard(state.plan);
  const open = members.length - settledOf(members);
  return [
    { step: 'plan', done: without === 0, open: without },
    { step: 'submit', done: state.draw !== undefined, open: 0 },
    { step: 'draw', done: state.draw !== undefined, open: 0 },
    { step: 'progress', done: members.length > 0 && open === 0, open },
    { step: 'grade', done: state.graded !== undefined, open },
  ];
}

/** The next undone step; a list that was begun leads on to the draw. */
function nextOf(steps: readonly StepState[]): CampaignLine['next'] {
  return steps.find(({ done }) => !done)?.step ?? null;
}

function typesWithoutStandard({ caseTypes, standards }: CampaignPlan): number {
  return caseTypes.filter((type) => !standards.some(({ caseType }) => caseType === type)).length;
}

/** Layers with what was handed in, asked for, drawn and settled; quotas of the draw, else those that it would have. */
export function strataOf(state: CampaignState, members: readonly CampaignMember[]): Stratum[] {
  const rule = state.draw?.rule ?? state.plan.draw;
  const besides = new Set([...state.designated.keys(), ...state.excluded.map(({ entry }) => entry)]);
  const pool = [...state.entries.values()].filter(({ entry }) => !besides.has(entry));
  const quotas = new Map(
    layersOf(rule, pool).map((layer) => [keyOf(layer.agency, layer.caseType), layer.quota]),
  );
  const kinds = membersOf(state);
  return layersOf(rule, [...state.entries.values()]).map(({ agency, caseType, entries }) => {
    const inLayer = members.filter((member) => member.agency === agency && member.caseType === caseType);
    const count = (isOf: (entry: string) => boolean) => entries.filter(({ entry }) => isOf(entry)).length;
    return {
      agency,
      caseType,
      population: entries.length,
      quota: quotas.get(keyOf(agency, caseType)) ?? 0,
      drawn: count((entry) => kinds.get(entry) === 'random'),
      designated: count((entry) => ['key', 'recommended'].includes(kinds.get(entry) ?? '')),
      settled: settledOf(inLayer),
    };
  });
}

function keyOf(agency: string, caseType: string): string {
  return `${agency}\t${caseType}`;
}

export function drawView(
  state: CampaignState,
  draw: NonNullable<CampaignState['draw']>,
  names: ReadonlyMap<string, string>,
): DrawView {
  const { seed, at, by, rule, populationHash, listHash, times } = draw;
  return {
    seed,
    at,
    by: names.get(by) ?? '',
    rule,
    population: state.entries.size,
    populationHash,
    listHash,
    times,
  };
}

export function excludedEntries(state: CampaignState, names: ReadonlyMap<string, string>): ExcludedEntry[] {
  return state.excluded.flatMap(({ entry: id, reason, at, by, replacement }) => {
    const entry = state.entries.get(id);
    const next = replacement === undefined ? undefined : state.entries.get(replacement);
    return entry
      ? [{ entry, reason, at, by: names.get(by) ?? '', ...(next ? { replacement: next } : {}) }]
      : [];
  });
}

export async function profileNames(services: Services): Promise<Result<ReadonlyMap<string, string>>> {
  const profiles = await services.store.run('listProfiles');
  return profiles.ok ? ok(new Map(profiles.value.map((profile) => [profile.id, profile.name]))) : profiles;
}

/** Members whose figures are no longer those that were graded, or that came in since. */
function changedSince(
  results: NonNullable<CampaignState['graded']>['results'],
  members: readonly CampaignMember[],
): number {
  const known = new Map(results.map((result) => [result.entry, result]));
  return members.filter(({ entry, outcome }) => {
    const before = known.get(entry);
    return (
      !before ||
      before.score !== outcome.score ||
      before.grade !== outcome.grade ||
      before.veto !== outcome.veto
    );
  }).length;
}
