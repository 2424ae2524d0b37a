import type { CampaignEntry, CampaignPlan } from '../../../shared/generated/schemas.ts';

type Listed = Pick<CampaignEntry, 'agency' | 'caseType' | 'decisionDate'>;

/** Whether a case belongs to a campaign: agency, case type and the day of its decision; unknown where the day is. */
export function fitsPlan(
  plan: CampaignPlan,
  { agency, caseType, decisionDate }: Listed,
): 'yes' | 'no' | 'unknown' {
  if (plan.agencies.length > 0 && !plan.agencies.includes(agency.trim())) return 'no';
  if (!plan.caseTypes.includes(caseType)) return 'no';
  return inPeriod(plan.period, decisionDate);
}

/** A date may be a year or a month only; then all of it has to lie in the period, or none. */
function inPeriod({ from, to }: CampaignPlan['period'], date: string | undefined): 'yes' | 'no' | 'unknown' {
  if (date === undefined || date === '') return 'unknown';
  const first = date.padEnd(10, '-01').slice(0, 10);
  const last = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
  if (last < from || first > to) return 'no';
  return first >= from && last <= to ? 'yes' : 'unknown';
}
