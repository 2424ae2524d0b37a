import type { CheckFinding, VerdictCounts } from '../../shared/generated/schemas.ts';

export interface TriageInput {
  findings: readonly CheckFinding[];
  counts: VerdictCounts;
  /** Values that no person confirmed. */
  unconfirmed: number;
  inventory: 'complete' | 'incomplete' | 'unknown';
  documents: number;
  /** Required kinds that are established to be missing. */
  missingKinds: readonly string[];
}

export interface Triage {
  /** 须先看、常规、可快看、暂不能评。 */
  group: 'first' | 'normal' | 'quick' | 'notYet';
  /** Why, most important first; the list shows the first. */
  reasons: string[];
  /** Higher is looked at earlier. */
  rank: number;
}

/** Order in which files are read: veto hints, faults by weight, missing documents, errors, open values. */
export function triage(input: TriageInput): Triage {
  const failed = input.findings.filter((finding) => finding.verdict === 'fail');
  const vetoes = failed.filter((finding) => finding.severity === 'veto');
  const major = failed.filter((finding) => finding.severity === 'major');
  const reasons = [
    ...vetoes.map((finding) => `否决提示：${finding.message}`),
    ...major.map((finding) => finding.message),
    ...(input.missingKinds.length > 0 ? [`必备文书缺 ${input.missingKinds.length} 份`] : []),
    ...failed
      .filter((finding) => finding.severity === 'minor' || finding.severity === 'hint')
      .map((finding) => finding.message),
    ...(input.counts.error > 0 ? [`${input.counts.error} 条规则没有算完`] : []),
    ...(input.inventory === 'complete' ? [] : ['案卷是否完整还没有人确认']),
    ...(input.unconfirmed > 0 ? [`${input.unconfirmed} 处要素待核对`] : []),
    ...(input.counts.review > 0 ? [`${input.counts.review} 条要人看`] : []),
  ];
  const rank =
    vetoes.length * 1_000_000 +
    major.length * 10_000 +
    input.missingKinds.length * 1_000 +
    (failed.length - vetoes.length - major.length) * 100 +
    input.counts.error * 50 +
    Math.min(input.counts.review, 49);
  return {
    group: groupOf(input, vetoes.length + major.length),
    reasons: reasons.length > 0 ? reasons : ['机器没有发现问题，要人看过才算数'],
    rank,
  };
}

function groupOf(input: TriageInput, serious: number): Triage['group'] {
  if (input.documents === 0) return 'notYet';
  if (serious > 0) return 'first';
  if (input.inventory !== 'complete') return 'notYet';
  const { fail, review, error } = input.counts;
  return fail + review + error === 0 && input.unconfirmed === 0 && input.missingKinds.length === 0
    ? 'quick'
    : 'normal';
}
