import type { CampaignMember, MemberState } from '../../../../shared/generated/schemas.ts';

export const memberStates = [
  'missing',
  'unreviewed',
  'reviewing',
  'signed',
  'changedAfterSigning',
] as const satisfies readonly MemberState[];

/** How far one agency has come. */
export interface AgencyProgress {
  agency: string;
  members: number;
  looked: number;
  lines: number;
  states: Readonly<Record<MemberState, number>>;
}

export function progressByAgency(members: readonly CampaignMember[]): AgencyProgress[] {
  return byAgency(members).map(([agency, mine]) => ({ agency, ...progressOf(mine) }));
}

/** Members of each agency, agencies in the order of the list. */
export function byAgency(members: readonly CampaignMember[]): [string, CampaignMember[]][] {
  const groups = new Map<string, CampaignMember[]>();
  for (const member of members) groups.set(member.agency, [...(groups.get(member.agency) ?? []), member]);
  return [...groups];
}

export function progressOf(members: readonly CampaignMember[]): Omit<AgencyProgress, 'agency'> {
  const count = (state: MemberState) => members.filter((member) => member.state === state).length;
  return {
    members: members.length,
    looked: members.reduce((sum, { looked }) => sum + looked, 0),
    lines: members.reduce((sum, { lines }) => sum + lines, 0),
    states: {
      missing: count('missing'),
      unreviewed: count('unreviewed'),
      reviewing: count('reviewing'),
      signed: count('signed'),
      changedAfterSigning: count('changedAfterSigning'),
    },
  };
}
