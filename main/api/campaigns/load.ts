import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  type CampaignEvent,
  type CampaignState,
  evolve,
  foldCampaign,
  membersOf,
  type Stamp,
} from '../../review/campaign/state.ts';
import type { Store } from '../../store/client.ts';
import type { MemberWrite } from '../../store/operations/campaigns.ts';
import type { Services } from '../services.ts';

/** A campaign as the log tells it. */
export interface LoadedCampaign {
  id: string;
  revision: number;
  events: readonly (CampaignEvent & Stamp)[];
  state: CampaignState;
}

/** Campaigns read before; the store is asked each time whether they have moved on. */
export class CampaignCache {
  readonly #known = new Map<string, LoadedCampaign>();
  #store: Store | undefined;

  async get(store: Store, id: string): Promise<Result<LoadedCampaign>> {
    // A restored backup may number other events alike.
    if (store !== this.#store) this.#known.clear();
    this.#store = store;
    const revision = await store.run('campaignRevision', id);
    if (!revision.ok) return revision;
    if (revision.value === undefined)
      return fail('NO_CAMPAIGN', '这个评查活动已经不在库里。请回到活动列表。');
    const known = this.#known.get(id);
    if (known?.revision === revision.value) return ok(known);
    const stored = await store.run('campaignEvents', id);
    if (!stored.ok) return stored;
    // The log holds what this program wrote; bodies have the shapes of schemas/campaign.schema.json.
    const events = stored.value as (CampaignEvent & Stamp)[];
    const state = foldCampaign(events);
    if (!state) return fail('BAD_CAMPAIGN', '这个评查活动的留痕不完整，不能打开。请用备份恢复。');
    const loaded = { id, revision: revision.value, events, state };
    this.#known.set(id, loaded);
    return ok(loaded);
  }
}

export function loadCampaign(services: Services, id: string): Promise<Result<LoadedCampaign>> {
  return services.campaigns.get(services.store, id);
}

/** Writes what was decided on a campaign, and tells the windows. */
export async function writeDecided(
  services: Services,
  { id, revision, state }: LoadedCampaign,
  actor: string,
  event: CampaignEvent,
): Promise<Result<LoadedCampaign>> {
  const next = foldOne(state, event, actor);
  const written = await services.store.run(
    'writeCampaign',
    id,
    revision,
    { actor, ...event },
    next ? memberWrites(next) : [],
  );
  if (!written.ok) return written;
  services.emit({ type: 'changed', changed: ['campaigns'] });
  return loadCampaign(services, id);
}

function foldOne(state: CampaignState, event: CampaignEvent, by: string): CampaignState | undefined {
  return evolve(state, { ...event, at: new Date().toISOString(), by });
}

function memberWrites(state: CampaignState): MemberWrite[] {
  return [...membersOf(state).keys()].flatMap((id) => state.entries.get(id) ?? []);
}
