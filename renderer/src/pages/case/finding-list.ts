import type { CheckFinding } from '../../../../shared/generated/schemas.ts';

export const findingFilters = ['open', 'fail', 'review', 'error', 'pass', 'notApplicable', 'all'] as const;
export type FindingFilter = (typeof findingFilters)[number];

/** A finding is known by its rule and the procedure that it judged. */
export function findingId(finding: Pick<CheckFinding, 'rule' | 'procedure'>): string {
  return `${finding.rule}~${finding.procedure}`;
}

const verdictOrder: readonly CheckFinding['verdict'][] = ['fail', 'error', 'review', 'pass', 'notApplicable'];
const severityOrder: readonly CheckFinding['severity'][] = ['veto', 'major', 'minor', 'hint'];

/** Findings that a person has to look at: broken, not decided, not finished. */
export function isOpen(finding: Pick<CheckFinding, 'verdict'>): boolean {
  return finding.verdict === 'fail' || finding.verdict === 'review' || finding.verdict === 'error';
}

/** Open only for want of a setting or of other cases: nothing in this file answers it. */
function waitsForOffice({ reason }: CheckFinding): boolean {
  return reason?.kind === 'parameterNotSet' || reason?.kind === 'batchMissing';
}

/**
 * What the list shows: veto hints first, then faults by weight, errors, questions about the file, questions that a
 * setting answers, and last what passed.
 */
export function sortFindings(findings: readonly CheckFinding[]): CheckFinding[] {
  return [...findings].sort(
    (a, b) =>
      verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
      Number(waitsForOffice(a)) - Number(waitsForOffice(b)) ||
      severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  );
}

export function filterFindings(findings: readonly CheckFinding[], filter: FindingFilter): CheckFinding[] {
  if (filter === 'all') return [...findings];
  return findings.filter((finding) => (filter === 'open' ? isOpen(finding) : finding.verdict === filter));
}
