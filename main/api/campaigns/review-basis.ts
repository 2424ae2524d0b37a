import type { ReviewCampaign, ScoringSettings, Standard } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Services } from '../services.ts';
import { loadCampaign } from './load.ts';

/** What a review is opened with. */
export interface ReviewBasis {
  standard: Standard;
  settings: ScoringSettings;
}

/** The standard, answers and grade lines that a campaign froze for the type of this case. */
export async function campaignBasis(
  services: Services,
  campaignId: string,
  caseId: string,
): Promise<Result<ReviewBasis>> {
  const campaign = await loadCampaign(services, campaignId);
  if (!campaign.ok) return campaign;
  const rows = await services.store.run('campaignMembers', campaignId);
  if (!rows.ok) return rows;
  const { entries, plan } = campaign.value.state;
  const member = rows.value.find((row) => row.caseId === caseId);
  const caseType = member && entries.get(member.entry)?.caseType;
  if (caseType === undefined)
    return fail('NOT_IN_SAMPLE', '这一卷不在活动的抽中名单里，可能已被替换。请回到活动的“进度”。');
  const frozen = plan.standards.find((entry) => entry.caseType === caseType);
  if (!frozen) return fail('NO_STANDARD', '活动还没有给这类案卷选定评查标准。请先在“方案”里选定。');
  const { settings } = frozen;
  const standard = await services.cases.standard(services.store, settings.standard.hash);
  return standard.ok ? ok({ standard: standard.value, settings }) : standard;
}

/** The campaign of a review as its sheet names it; undefined for a review of none. */
export async function reviewCampaign(
  services: Services,
  campaignId: string,
): Promise<Result<ReviewCampaign | undefined>> {
  if (campaignId === '') return ok(undefined);
  const campaign = await loadCampaign(services, campaignId);
  if (!campaign.ok) return campaign;
  const { name, review } = campaign.value.state.plan;
  return ok({ campaign: campaignId, name, review });
}
