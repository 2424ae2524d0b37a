import type {
  CampaignCreated,
  CampaignEntry,
  CampaignGraded,
  CampaignPlan,
  CampaignPlanned,
  CaseDesignated,
  CaseExcluded,
  CasesDrawn,
  CasesSubmitted,
  CasesWithdrawn,
  DrawVoided,
} from '../../../shared/generated/schemas.ts';

/** What happens in a campaign, with the bodies that the log keeps. */
export type CampaignEvent =
  | { kind: 'campaign.create'; body: CampaignCreated }
  | { kind: 'campaign.plan'; body: CampaignPlanned }
  | { kind: 'campaign.submit'; body: CasesSubmitted }
  | { kind: 'campaign.withdraw'; body: CasesWithdrawn }
  | { kind: 'campaign.draw'; body: CasesDrawn }
  | { kind: 'campaign.voidDraw'; body: DrawVoided }
  | { kind: 'campaign.designate'; body: CaseDesignated }
  | { kind: 'campaign.exclude'; body: CaseExcluded }
  | { kind: 'campaign.grade'; body: CampaignGraded };

/** When and by whom (profile id); instants in UTC. */
export interface Stamp {
  at: string;
  by: string;
}

export interface DrawState extends Stamp {
  seed: string;
  rule: CasesDrawn['rule'];
  populationHash: string;
  listHash: string;
  /** As drawn, in the order of the list; exclusions don't change it. */
  drawn: readonly string[];
  /** Which draw of the campaign this is, from 1. */
  times: number;
}

export interface CampaignState {
  plan: CampaignPlan;
  createdAt: string;
  /** What was handed in, by id. */
  entries: ReadonlyMap<string, CampaignEntry>;
  /** 重点 and 推荐 cases, by id. */
  designated: ReadonlyMap<string, CaseDesignated & Stamp>;
  draw: DrawState | undefined;
  /** Draws so far, also those that no longer count. */
  draws: number;
  /** In the order of the exclusions. */
  excluded: readonly (CaseExcluded & Stamp)[];
  graded: (CampaignGraded & Stamp) | undefined;
}

/** The campaign after all of its events, oldest first; undefined where there are none. */
export function foldCampaign(events: readonly (CampaignEvent & Stamp)[]): CampaignState | undefined {
  return events.reduce<CampaignState | undefined>(evolve, undefined);
}

/** The campaign after one more event. Events of the log are facts: nothing is refused here. */
export function evolve(
  state: CampaignState | undefined,
  event: CampaignEvent & Stamp,
): CampaignState | undefined {
  const { at, by } = event;
  if (event.kind === 'campaign.create') {
    const { plan } = event.body;
    return {
      plan,
      createdAt: at,
      entries: new Map(),
      designated: new Map(),
      draw: undefined,
      draws: 0,
      excluded: [],
      graded: undefined,
    };
  }
  if (!state) return undefined;
  switch (event.kind) {
    case 'campaign.plan':
      return { ...state, plan: event.body.plan };
    case 'campaign.submit': {
      const entries = new Map(state.entries);
      for (const entry of event.body.entries) entries.set(entry.entry, entry);
      return { ...state, entries };
    }
    case 'campaign.withdraw':
      return without(state, new Set(event.body.entries));
    case 'campaign.draw': {
      const draws = state.draws + 1;
      return { ...state, draws, draw: { ...event.body, at, by, times: draws } };
    }
    case 'campaign.voidDraw': {
      const excluded = state.excluded.map(({ replacement: _replacement, ...gone }) => gone);
      return { ...state, excluded, draw: undefined, graded: undefined };
    }
    case 'campaign.designate': {
      const { entry } = event.body;
      return { ...state, designated: new Map(state.designated).set(entry, { ...event.body, at, by }) };
    }
    case 'campaign.exclude':
      return { ...state, excluded: [...state.excluded, { ...event.body, at, by }] };
    case 'campaign.grade':
      return { ...state, graded: { ...event.body, at, by } };
  }
}

function without(state: CampaignState, gone: ReadonlySet<string>): CampaignState {
  const keep = <T>(all: ReadonlyMap<string, T>) => new Map([...all].filter(([id]) => !gone.has(id)));
  return { ...state, entries: keep(state.entries), designated: keep(state.designated) };
}

export type MemberKind = 'random' | 'key' | 'recommended';

/** The cases that are in the sample now: put in by hand, drawn, or come in for excluded ones. */
export function membersOf(state: CampaignState): Map<string, MemberKind> {
  const members = new Map<string, MemberKind>();
  for (const entry of state.draw?.drawn ?? []) members.set(entry, 'random');
  for (const { replacement } of state.excluded)
    if (replacement !== undefined) members.set(replacement, 'random');
  for (const [entry, { kind }] of state.designated) members.set(entry, kind);
  for (const { entry } of state.excluded) members.delete(entry);
  return members;
}
