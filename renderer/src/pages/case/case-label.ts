import type { CaseHeading } from '../../../../shared/generated/schemas.ts';

/** How a case is called in one short line: its number, else its title. */
export function caseLabel(heading: CaseHeading): string {
  return heading.caseNumber ?? heading.decisionNumber ?? heading.title ?? heading.party ?? heading.id;
}
