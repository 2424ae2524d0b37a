import type { Database } from 'better-sqlite3';
import type {
  CheckFinding,
  FindingJudgement,
  Judgement,
  ProcedureType,
  ScoringSettings,
} from '../../../shared/generated/schemas.ts';
import { readRun } from '../run-form.ts';
import { statement } from '../statements.ts';

/** A review that was handed in and that nothing changed since: neither its sheet nor its case. */
export interface StandingReview {
  id: string;
  /** Campaign that it belongs to; empty where none. */
  campaign: string;
  reviewer: string;
  signedAt: string;
  /** Hash under which `getStandard` gives the standard. */
  standardHash: string;
  settings: ScoringSettings;
  judgements: Judgement[];
  findingJudgements: FindingJudgement[];
}

/** What the machine held against a case, or did not decide. */
export interface MachineFault
  extends Pick<CheckFinding, 'rule' | 'procedure' | 'title' | 'stage' | 'severity'> {
  verdict: 'fail' | 'review' | 'error';
  /** It is about a limit of time. */
  deadline: boolean;
  /** What to do about it, where the rule says so. */
  remedy: string;
}

/** A case as statistics see it, samples left out. */
export interface StatisticsCase {
  id: string;
  caseNumber: string;
  decisionNumber: string;
  title: string;
  party: string;
  agency: string;
  procedures: ProcedureType[];
  decisionDate: string;
  /** Campaigns (or '' for none) within which a review was handed in once, standing or not. */
  signedOnce: string[];
  /** Newest sign-off first. */
  reviews: StandingReview[];
  /** Of the latest run; only where a review stands. */
  faults: MachineFault[];
}

/** All cases but samples, in the order of their numbers. */
export function statisticsCases(db: Database): StatisticsCase[] {
  const reviews = Map.groupBy(signedReviews(db), (review) => review.caseId);
  const rows = db
    .prepare(
      `SELECT id, case_number AS caseNumber, decision_number AS decisionNumber, title, party, agency, procedures,
         decision_date AS decisionDate FROM cases WHERE sample = 0 ORDER BY case_number, id`,
    )
    .all() as (Omit<StatisticsCase, 'procedures' | 'signedOnce' | 'reviews' | 'faults'> & {
    procedures: string;
  })[];
  return rows.map((row) => {
    const signed = reviews.get(row.id) ?? [];
    const standing = signed.filter((review) => review.stands);
    return {
      ...row,
      procedures: row.procedures.split(',').filter((name) => name !== '') as ProcedureType[],
      signedOnce: [...new Set(signed.map((review) => review.campaign))],
      reviews: standing.map((review) => withJudgements(db, review)),
      faults: standing.length === 0 ? [] : machineFaults(db, row.id),
    };
  });
}

/** Changes whenever something in the database did; only compared, never read. */
export function changeMark(db: Database): number {
  return db.prepare('SELECT total_changes()').pluck().get() as number;
}

type SignedReview = Omit<StandingReview, 'judgements' | 'findingJudgements'> & {
  caseId: string;
  stands: boolean;
};

function signedReviews(db: Database): SignedReview[] {
  const rows = db
    .prepare(
      `SELECT r.id, r.case_id AS caseId, r.campaign_id AS campaign, r.reviewer, r.signed_at AS signedAt, r.standard_hash AS standardHash,
         r.settings, r.touched_at <= r.signed_at AND r.signed_revision = c.revision AS stands
       FROM reviews r JOIN cases c ON c.id = r.case_id
       WHERE r.state = 'signed' AND c.sample = 0 ORDER BY r.signed_at DESC, r.id`,
    )
    .all() as (Omit<SignedReview, 'settings' | 'stands'> & { settings: string; stands: number })[];
  return rows.map((row) => ({
    ...row,
    settings: JSON.parse(row.settings) as ScoringSettings,
    stands: row.stands === 1,
  }));
}

function withJudgements(db: Database, { caseId: _case, stands: _stands, ...review }: SignedReview) {
  const of = (table: 'judgements' | 'finding_judgements') =>
    db
      .prepare(`SELECT judgement FROM ${table} WHERE review_id = ? AND judgement IS NOT NULL`)
      .pluck()
      .all(review.id) as string[];
  return {
    ...review,
    judgements: of('judgements').map((text) => JSON.parse(text) as Judgement),
    findingJudgements: of('finding_judgements').map((text) => JSON.parse(text) as FindingJudgement),
  };
}

/** Faults of runs read before, by case; unpacking a run takes longer than all else here. */
const faultsRead = new WeakMap<Database, Map<string, { run: string; faults: MachineFault[] }>>();

function machineFaults(db: Database, caseId: string): MachineFault[] {
  const run = statement(
    db,
    'SELECT run_key AS key, revision, checked_at AS at FROM runs WHERE case_id = ? AND latest = 1',
  ).get(caseId) as { key: string; revision: number; at: string } | undefined;
  if (!run) return [];
  const stamp = `${run.key} ${run.revision} ${run.at}`;
  let known = faultsRead.get(db);
  if (!known) {
    known = new Map();
    faultsRead.set(db, known);
  }
  const before = known.get(caseId);
  if (before?.run === stamp) return before.faults;
  const faults = readFaults(db, caseId);
  known.set(caseId, { run: stamp, faults });
  return faults;
}

function readFaults(db: Database, caseId: string): MachineFault[] {
  const run = statement(db, 'SELECT result, texts FROM runs WHERE case_id = ? AND latest = 1').get(
    caseId,
  ) as {
    result: Buffer;
    texts: string | null;
  };
  return readRun(db, run).flatMap((finding) => {
    const { rule, procedure, title, stage, severity, verdict, derivation, remedy = '' } = finding;
    if (verdict === 'pass' || verdict === 'notApplicable') return [];
    return [{ rule, procedure, title, stage, severity, verdict, deadline: derivation !== undefined, remedy }];
  });
}
