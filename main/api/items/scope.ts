import type { CaseType, ItemScope, ScoringSettings, Standard } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { loadCampaign } from '../campaigns/load.ts';
import { campaignMembers } from '../campaigns/members.ts';
import { settingsFor } from '../scoring-settings.ts';
import type { Services } from '../services.ts';
import { caseTypeOf } from '../views/review-view.ts';

/** Cases that one score table is for. */
export interface ItemGround {
  caseType: CaseType;
  standard: Standard;
  settings: ScoringSettings;
  /** 先独立判断: what the machine says shows only once the reviewer has judged. */
  independentFirst: boolean;
  cases: GroundCase[];
}

export interface GroundCase {
  case: string;
  label: string;
  agency: string;
  party: string;
}

/** What an item is reviewed over: one ground for each case type. */
export async function groundsOf(
  services: Services,
  { campaign, cases, standard }: ItemScope,
): Promise<Result<{ name: string; grounds: ItemGround[] }>> {
  if (campaign !== undefined) return groundsOfCampaign(services, campaign);
  if (cases && standard !== undefined) return groundsOfCases(services, cases, standard);
  return fail('NO_SCOPE', '没有指明要评哪些案卷。请从活动的“进度”或案卷列表进入。');
}

async function groundsOfCampaign(
  services: Services,
  id: string,
): Promise<Result<{ name: string; grounds: ItemGround[] }>> {
  const campaign = await loadCampaign(services, id);
  if (!campaign.ok) return campaign;
  const members = await campaignMembers(services, campaign.value);
  if (!members.ok) return members;
  const { plan } = campaign.value.state;
  const grounds: ItemGround[] = [];
  for (const { caseType, settings } of plan.standards) {
    const kept = await services.cases.standard(services.store, settings.standard.hash);
    if (!kept.ok) return kept;
    const cases = members.value.flatMap((member): GroundCase[] =>
      member.case !== undefined && member.caseType === caseType
        ? [
            {
              case: member.case,
              label: member.caseNumber || member.decisionNumber,
              agency: member.agency,
              party: member.party ?? '',
            },
          ]
        : [],
    );
    const { independentFirst } = plan.review;
    grounds.push({ caseType, standard: kept.value, settings, independentFirst, cases });
  }
  return ok({ name: plan.name, grounds });
}

async function groundsOfCases(
  services: Services,
  ids: readonly string[],
  standardId: string,
): Promise<Result<{ name: string; grounds: ItemGround[] }>> {
  const loaded = services.standards.standards.find(({ standard }) => standard.id === standardId);
  if (!loaded) return fail('NO_STANDARD', '选的评查标准不在库里。请先在评查工作台选定标准。');
  const files = await services.store.run('getCaseFiles', ids);
  if (!files.ok) return files;
  const byType = Map.groupBy(files.value, ({ caseFile }) => caseTypeOf(caseFile.procedures));
  const grounds: ItemGround[] = [];
  for (const [caseType, cases] of byType) {
    const settings = settingsFor(loaded, caseType, {});
    if (!settings.ok) continue;
    grounds.push({
      caseType,
      standard: loaded.standard,
      settings: settings.value,
      independentFirst: false,
      cases: cases.map(({ id, caseFile }) => ({
        case: id,
        label: caseFile.caseNumber ?? caseFile.decisionNumber ?? caseFile.title ?? '',
        agency: caseFile.agency.name,
        party: '',
      })),
    });
  }
  return ok({ name: loaded.standard.title, grounds });
}
