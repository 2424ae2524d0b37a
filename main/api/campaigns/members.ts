import type { CampaignMember, MemberState } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { outcomeOf } from '../../review/campaign/outcome.ts';
import { type CampaignState, membersOf } from '../../review/campaign/state.ts';
import type { MemberRow } from '../../store/operations/campaigns.ts';
import type { Services } from '../services.ts';
import type { LoadedCampaign } from './load.ts';

/** The sample with cases, reviews and outcomes as they are now, in the order of the list. */
export async function campaignMembers(
  services: Services,
  { id, state }: LoadedCampaign,
): Promise<Result<CampaignMember[]>> {
  const rows = await services.store.run('campaignMembers', id);
  if (!rows.ok) return rows;
  const profiles = await services.store.run('listProfiles');
  if (!profiles.ok) return profiles;
  const names = new Map(profiles.value.map((profile) => [profile.id, profile.name]));
  const kinds = membersOf(state);
  return ok(
    rows.value.flatMap((row) => {
      const kind = kinds.get(row.entry);
      return kind ? (memberOf(state, row, kind, names) ?? []) : [];
    }),
  );
}

function memberOf(
  state: CampaignState,
  row: MemberRow,
  kind: CampaignMember['kind'],
  names: ReadonlyMap<string, string>,
): CampaignMember | undefined {
  const entry = state.entries.get(row.entry);
  if (!entry) return undefined;
  const { reviewsPerCase } = state.plan.review;
  const sum = (name: 'looked' | 'lines') => row.reviews.reduce((total, review) => total + review[name], 0);
  return {
    ...entry,
    kind,
    ...(row.caseId === undefined ? {} : { case: row.caseId, title: row.title, party: row.party }),
    state: stateOf(row, reviewsPerCase),
    looked: sum('looked'),
    lines: sum('lines'),
    reviews: row.reviews.map(({ signedAt, ...review }) => ({
      ...review,
      reviewerName: names.get(review.reviewer) ?? '',
      ...(signedAt === undefined ? {} : { signedAt }),
    })),
    outcome: outcomeOf(reviewsPerCase, row.caseId !== undefined, row.reviews),
  };
}

/** As far as the least advanced of the required reviews. */
function stateOf({ caseId, reviews }: MemberRow, required: number): MemberState {
  if (caseId === undefined) return 'missing';
  if (reviews.length === 0) return 'unreviewed';
  const states = reviews.map((review) => review.state);
  if (states.includes('changedAfterSigning')) return 'changedAfterSigning';
  return states.includes('reviewing') || reviews.length < required ? 'reviewing' : 'signed';
}
