import type { CampaignMember } from '../../../../shared/generated/schemas.ts';
import { unitScore } from '../../../../shared/score/index.ts';
import { byAgency } from './member-table.ts';

/** The results of one agency, or of all. */
export interface AgencyResult {
  agency: string;
  members: number;
  /** Counts by grade; cases that are settled without one are under ''. */
  grades: ReadonlyMap<string, number>;
  /** Mean of the settled cases that have a score, 2 places. */
  mean: number | null;
  vetoes: number;
  open: number;
}

export function resultOf(agency: string, members: readonly CampaignMember[]): AgencyResult {
  const settled = members.flatMap(({ outcome }) => (outcome.state === 'final' ? [outcome] : []));
  const grades = new Map<string, number>();
  for (const { grade } of settled) grades.set(grade ?? '', (grades.get(grade ?? '') ?? 0) + 1);
  return {
    agency,
    members: members.length,
    grades,
    mean: unitScore(
      agency,
      settled.map(({ score }) => score),
    ).mean,
    vetoes: settled.filter(({ veto }) => veto === 'confirmed').length,
    open: members.length - settled.length,
  };
}

export function resultsByAgency(members: readonly CampaignMember[]): AgencyResult[] {
  return byAgency(members).map(([agency, mine]) => resultOf(agency, mine));
}

/** Whether a case is among those behind a number of the table. */
export function isBehind(member: CampaignMember, what: string | undefined): boolean {
  const { state, grade, veto } = member.outcome;
  if (what === undefined) return true;
  if (what === 'open') return state !== 'final';
  if (what === 'veto') return state === 'final' && veto === 'confirmed';
  return state === 'final' && `grade:${grade ?? ''}` === what;
}
