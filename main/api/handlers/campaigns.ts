import type { CampaignView, GradedCase } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkDraw } from '../../review/campaign/check-draw.ts';
import {
  changePlan,
  createCampaign,
  designateCase,
  drawCases,
  excludeCase,
  gradeCases,
  voidDraw,
  withdrawCases,
} from '../../review/campaign/decide.ts';
import type { CampaignEvent, CampaignState } from '../../review/campaign/state.ts';
import { crossCheck } from '../campaigns/cross.ts';
import { entriesPage } from '../campaigns/entries.ts';
import { type LoadedCampaign, loadCampaign, writeDecided } from '../campaigns/load.ts';
import { campaignMembers } from '../campaigns/members.ts';
import { freezePlan } from '../campaigns/plan.ts';
import { campaignResults } from '../campaigns/results.ts';
import { submitLedger, submitStored } from '../campaigns/submit.ts';
import { campaignLine, campaignView } from '../campaigns/view.ts';
import type { Handlers } from '../dispatch.ts';
import { currentReviewer, type Services } from '../services.ts';

type Routes = Extract<keyof Handlers, `campaigns.${string}`>;

/** Annual evaluation (评查活动): every change is decided by main/review, written as an event, and answered with the view. */
export function campaignHandlers(services: Services): Pick<Handlers, Routes> {
  return {
    'campaigns.list': () => listCampaigns(services),
    'campaigns.create': (input) => create(services, input),
    'campaigns.get': ({ campaign }) => withCampaign(services, campaign, campaignView),
    'campaigns.plan': (input) => plan(services, input),
    'campaigns.submitStored': (input) => submitStored(services, input),
    'campaigns.submitLedger': {
      title: '读取报送台账',
      run: (input, job) => submitLedger(services, input, job),
    },
    'campaigns.withdraw': ({ campaign, entries, reason }) =>
      change(services, campaign, ({ state }) => withdrawCases(state, entries, reason)),
    'campaigns.draw': ({ campaign, seed }) =>
      change(services, campaign, ({ state }) => drawCases(state, seed)),
    'campaigns.voidDraw': ({ campaign, reason }) =>
      change(services, campaign, ({ state }, begun) => voidDraw(state, reason, begun)),
    'campaigns.checkDraw': ({ campaign }) =>
      withCampaign(services, campaign, (_services, { events }) => {
        const check = checkDraw(events);
        if (!check) return fail('NOT_DRAWN', '还没有抽卷，没有可以复核的记录。');
        const { example, ...rest } = check;
        return ok({ ...rest, ...(example ? { example } : {}) });
      }),
    'campaigns.designate': ({ campaign, entry, kind, reason }) =>
      change(services, campaign, ({ state }) => designateCase(state, entry, kind, reason)),
    'campaigns.exclude': ({ campaign, entry, reason }) =>
      change(services, campaign, ({ state }) => excludeCase(state, entry, reason)),
    'campaigns.entries': (query) =>
      withCampaign(services, query.campaign, (all, loaded) => entriesPage(all, loaded, query)),
    'campaigns.members': ({ campaign }) =>
      withCampaign(services, campaign, async (all, loaded) => {
        const members = await campaignMembers(all, loaded);
        return members.ok ? ok({ campaign, members: members.value }) : members;
      }),
    'campaigns.results': ({ campaign }) => withCampaign(services, campaign, campaignResults),
    'campaigns.cross': ({ campaign }) => withCampaign(services, campaign, crossCheck),
    'campaigns.grade': (input) => grade(services, input),
  };
}

async function withCampaign<T>(
  services: Services,
  id: string,
  use: (services: Services, campaign: LoadedCampaign) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const campaign = await loadCampaign(services, id);
  return campaign.ok ? use(services, campaign.value) : campaign;
}

/** Decides on a campaign as it is now, writes the event and answers with the view. `begun`: members with a review. */
async function change(
  services: Services,
  id: string,
  decide: (campaign: LoadedCampaign, begun: number) => Result<CampaignEvent>,
): Promise<Result<CampaignView>> {
  const actor = await currentReviewer(services);
  if (!actor.ok) return actor;
  const campaign = await loadCampaign(services, id);
  if (!campaign.ok) return campaign;
  const begun = await begunIn(services, campaign.value);
  if (!begun.ok) return begun;
  const event = decide(campaign.value, begun.value);
  if (!event.ok) return event;
  const written = await writeDecided(services, campaign.value, actor.value, event.value);
  return written.ok ? campaignView(services, written.value) : written;
}

async function begunIn(services: Services, campaign: LoadedCampaign): Promise<Result<number>> {
  const members = await campaignMembers(services, campaign);
  return members.ok ? ok(members.value.filter(({ reviews }) => reviews.length > 0).length) : members;
}

async function listCampaigns(services: Services): ReturnType<typeof answerList> {
  const ids = await services.store.run('listCampaignIds');
  return ids.ok ? answerList(services, ids.value) : ids;
}

async function answerList(services: Services, ids: readonly string[]) {
  const campaigns = [];
  for (const id of ids) {
    const line = await withCampaign(services, id, campaignLine);
    if (!line.ok) return line;
    campaigns.push(line.value);
  }
  return ok({ campaigns });
}

async function create(
  services: Services,
  input: Parameters<Handlers['campaigns.create']>[0],
): Promise<Result<CampaignView>> {
  const actor = await currentReviewer(services);
  if (!actor.ok) return actor;
  const frozen = await freezePlan(services, input, undefined);
  if (!frozen.ok) return frozen;
  const event = createCampaign(frozen.value);
  if (!event.ok) return event;
  const id = await services.store.run('createCampaign', { actor: actor.value, ...event.value });
  if (!id.ok) return id;
  services.emit({ type: 'changed', changed: ['campaigns'] });
  return withCampaign(services, id.value, campaignView);
}

async function plan(
  services: Services,
  input: Parameters<Handlers['campaigns.plan']>[0],
): Promise<Result<CampaignView>> {
  const campaign = await loadCampaign(services, input.campaign);
  if (!campaign.ok) return campaign;
  const frozen = await freezePlan(services, input.plan, campaign.value.state.plan);
  if (!frozen.ok) return frozen;
  return change(services, input.campaign, ({ state }, begun) =>
    changePlan(state, frozen.value, input.reason, begun),
  );
}

async function grade(
  services: Services,
  { campaign: id, revision }: Parameters<Handlers['campaigns.grade']>[0],
): Promise<Result<CampaignView>> {
  const campaign = await loadCampaign(services, id);
  if (!campaign.ok) return campaign;
  if (campaign.value.revision !== revision)
    return fail('LATE_WRITE', '活动刚在别处改过，没有定等。请看过新内容后再定。');
  const members = await campaignMembers(services, campaign.value);
  if (!members.ok) return members;
  const results = members.value.flatMap(({ entry, outcome }): GradedCase[] => {
    const { state, review, score, grade: given, veto } = outcome;
    return state === 'final' && review !== undefined ? [{ entry, review, score, grade: given, veto }] : [];
  });
  return change(services, id, ({ state }: { state: CampaignState }) => gradeCases(state, results));
}
