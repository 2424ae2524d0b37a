import type {
  CampaignPlan,
  CampaignPlanInput,
  CampaignStandard,
  CampaignStandardChoice,
  CampaignStandardState,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HashedStandard } from '../../../shared/score/index.ts';
import { settingsFor } from '../scoring-settings.ts';
import type { Services } from '../services.ts';

/** The plan that was filled in, its standards frozen: their texts are kept in the store by hash. */
export async function freezePlan(
  services: Services,
  input: CampaignPlanInput,
  before: CampaignPlan | undefined,
): Promise<Result<CampaignPlan>> {
  const standards: CampaignStandard[] = [];
  for (const choice of input.standards) {
    if (!input.caseTypes.includes(choice.caseType)) continue;
    const loaded = await standardOf(services, choice, before);
    if (!loaded.ok) return loaded;
    const settings = settingsFor(loaded.value, choice.caseType, choice);
    if (!settings.ok) return settings;
    const kept = await services.store.run('keepStandard', loaded.value.hash, loaded.value.standard);
    if (!kept.ok) return kept;
    standards.push({ caseType: choice.caseType, settings: settings.value });
  }
  return ok({
    ...input,
    name: input.name.trim(),
    agencies: input.agencies.map((name) => name.trim()),
    standards,
  });
}

/** The text that this campaign froze before, else the library's of now. */
async function standardOf(
  services: Services,
  { caseType, standard, hash }: CampaignStandardChoice,
  before: CampaignPlan | undefined,
): Promise<Result<HashedStandard>> {
  const frozen = before?.standards.find((entry) => entry.caseType === caseType)?.settings.standard;
  if (hash !== undefined && frozen?.id === standard && frozen.hash === hash) {
    const kept = await services.cases.standard(services.store, hash);
    return kept.ok ? ok({ standard: kept.value, hash }) : kept;
  }
  const found = services.standards.standards.find((entry) => entry.standard.id === standard);
  return found ? ok(found) : fail('NO_STANDARD', '选的评查标准不在库里，可能已被移走。请另选一个。');
}

/** For each case type, whether the library still holds the text that was frozen. */
export function standardStates(services: Services, plan: CampaignPlan): CampaignStandardState[] {
  return plan.standards.map(({ caseType, settings: { standard } }) => {
    const found = services.standards.standards.find((entry) => entry.standard.id === standard.id);
    const library = !found ? 'gone' : found.hash === standard.hash ? 'same' : 'changed';
    return { caseType, title: standard.title, hash: standard.hash, library };
  });
}
