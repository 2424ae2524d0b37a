import { byWaiting, type Waiting, waitsFor } from '../../../../shared/findings/waiting.ts';
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

export type FindingEntry = { finding: CheckFinding } | { waiting: Waiting; findings: CheckFinding[] };

/** Sorted findings as the list shows them: each for itself, those that wait for one act as one entry. */
export function entriesOf(findings: readonly CheckFinding[]): FindingEntry[] {
  const entries: FindingEntry[] = [];
  for (const finding of findings) {
    const waiting = waitsFor(finding);
    const last = entries.at(-1);
    if (waiting === undefined) entries.push({ finding });
    else if (last && 'waiting' in last && last.waiting === waiting) last.findings.push(finding);
    else entries.push({ waiting, findings: [finding] });
  }
  return entries;
}

/** Keys of the parameters that findings wait for, without repetition. */
export function parametersOf(findings: readonly CheckFinding[]): string[] {
  return [...new Set(findings.flatMap(({ reason }) => reason?.parameter ?? []))];
}

/**
 * What the list shows: veto hints first, then faults by weight, errors, questions about the file, questions that one
 * act answers together, and last what passed.
 */
export function sortFindings(findings: readonly CheckFinding[]): CheckFinding[] {
  return [...findings].sort(
    (a, b) =>
      verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
      byWaiting(a, b) ||
      severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  );
}

export function filterFindings(findings: readonly CheckFinding[], filter: FindingFilter): CheckFinding[] {
  if (filter === 'all') return [...findings];
  return findings.filter((finding) => (filter === 'open' ? isOpen(finding) : finding.verdict === filter));
}
