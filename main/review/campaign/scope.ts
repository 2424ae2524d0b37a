import { type Certainty, isOnOrBefore } from '../../../shared/dates/index.ts';
import type { CampaignEntry, CampaignPlan } from '../../../shared/generated/schemas.ts';

type Listed = Pick<CampaignEntry, 'agency' | 'caseType' | 'decisionDate'>;

/** Whether a case belongs to a campaign: agency, case type and the day of its decision; unknown where the day is. */
export function fitsPlan(plan: CampaignPlan, { agency, caseType, decisionDate }: Listed): Certainty {
  if (plan.agencies.length > 0 && !plan.agencies.includes(agency.trim())) return 'no';
  if (!plan.caseTypes.includes(caseType)) return 'no';
  return inPeriod(plan.period, decisionDate);
}

/** A date may be a year or a month only; then all of it has to lie in the period, or none. */
function inPeriod({ from, to }: CampaignPlan['period'], date: string | undefined): Certainty {
  if (date === undefined || date === '') return 'unknown';
  const notEarlier = isOnOrBefore(from, date);
  const notLater = isOnOrBefore(date, to);
  if (notEarlier === 'no' || notLater === 'no') return 'no';
  return notEarlier === 'yes' && notLater === 'yes' ? 'yes' : 'unknown';
}
