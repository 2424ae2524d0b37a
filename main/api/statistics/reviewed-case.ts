import type {
  FaultSeverity,
  FaultState,
  Judgement,
  ProcedureType,
  ReviewerVerdict,
} from '../../../shared/generated/schemas.ts';

/** A problem of a case, once a case however many papers show it. */
export interface Fault {
  /** Absent where the reviewer judged a line that no rule stands behind. */
  rule?: string;
  /** Line of the sheet it was judged on, as `standard/line`; absent where only the finding was judged or nothing was. */
  line?: string;
  title: string;
  /** Number and words of the line, for papers. */
  lineText: string;
  /** Id of the vocabulary; empty where none is known. */
  stage: string;
  severity: FaultSeverity;
  deadline: boolean;
  state: FaultState;
  reason: string;
  evidence: readonly string[];
  remedy: string;
}

/** An item of the standard in which the case lost points. */
export interface LostItem {
  /** `standard/item`. */
  key: string;
  label: string;
  points: number;
}

/** Machine and reviewer on one matter; both said something definite. */
export interface Agreement {
  rule: string;
  outcome: 'agreed' | 'machineOnly' | 'reviewerOnly';
}

/** The sign-off that counts: the newest that stands. */
export interface CaseResult {
  review: string;
  reviewer: string;
  signedAt: string;
  standard: { id: string; title: string; hash: string };
  /** null: the standard gives no score. */
  score: number | null;
  grade: string | null;
  /** It is the highest of its grade lines. */
  top: boolean;
  vetoed: boolean;
  /** Titles of the grade lines, high to low. */
  gradeLines: readonly string[];
}

export interface ReviewedCase {
  id: string;
  /** Case number, else decision number, else party. */
  label: string;
  agency: string;
  party: string;
  title: string;
  procedures: readonly ProcedureType[];
  /** Year of the decision; empty where no date is known. */
  year: string;
  decisionDate: string;
  /** A review was handed in, but none stands. */
  changed: boolean;
  result?: CaseResult;
  faults: readonly Fault[];
  lost: readonly LostItem[];
  agreements: readonly Agreement[];
  /** Every sign-off that stands, for comparing reviewers. */
  sheets: readonly ReviewerSheet[];
}

export interface ReviewerSheet {
  reviewer: string;
  standard: { id: string; title: string };
  schedule: string;
  /** Verdict by line. */
  verdicts: ReadonlyMap<string, ReviewerVerdict>;
}

/** Whether a judgement says that something is wrong. */
export function isFault(verdict: Judgement['verdict']): boolean {
  return verdict === 'violated' || verdict === 'documentMissing';
}
