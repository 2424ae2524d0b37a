import type { Database } from 'better-sqlite3';
import type { CheckFinding, Judgement } from '../../../shared/generated/schemas.ts';
import { readRun } from '../run-form.ts';

/** What the latest check of a case says by some rules. */
export interface RuleFindings {
  caseId: string;
  findings: {
    rule: string;
    verdict: CheckFinding['verdict'];
    conditions: { id: string; answer: AnswerOf }[];
  }[];
  /** Places that these findings point at. */
  places: number;
}
type AnswerOf = CheckFinding['conditions'][number]['answer'];

/** Findings of some rules in the latest check of each case, without their details. */
export function findingsOfRules(
  db: Database,
  caseIds: readonly string[],
  rules: readonly string[],
): RuleFindings[] {
  const wanted = new Set(rules);
  const run = db.prepare('SELECT result, texts FROM runs WHERE case_id = ? AND latest = 1');
  return caseIds.map((caseId) => {
    const row = run.get(caseId) as { result: Buffer; texts: string | null } | undefined;
    const found = row && wanted.size > 0 ? readRun(db, row).filter(({ rule }) => wanted.has(rule)) : [];
    return {
      caseId,
      findings: found.map(({ rule, verdict, conditions }) => ({
        rule,
        verdict,
        conditions: conditions.map(({ id, answer }) => ({ id, answer })),
      })),
      places: found.reduce((sum, finding) => sum + placesIn(finding), 0),
    };
  });
}

function placesIn({ evidence, occurrences }: CheckFinding): number {
  return evidence.length + occurrences.reduce((sum, entry) => sum + (entry.evidence?.length ?? 0), 0);
}

export interface LineJudgement {
  review: string;
  judgement: Judgement;
}

/** Judgements of some lines, or of all, in some reviews. */
export function judgementsIn(
  db: Database,
  reviews: readonly string[],
  lines: readonly string[] | undefined,
): LineJudgement[] {
  const rows = db
    .prepare(
      `SELECT review_id AS review, judgement FROM judgements
       WHERE review_id IN (SELECT value FROM json_each(@reviews)) AND judgement IS NOT NULL
         AND (@lines IS NULL OR line IN (SELECT value FROM json_each(@lines)))`,
    )
    .all({
      reviews: JSON.stringify(reviews),
      lines: lines === undefined ? null : JSON.stringify(lines),
    }) as { review: string; judgement: string }[];
  return rows.map(({ review, judgement }) => ({ review, judgement: JSON.parse(judgement) as Judgement }));
}

export interface ReviewOfCase {
  caseId: string;
  review: string;
  signed: boolean;
}

/** The reviewer's reviews of some cases under a standard, in a campaign or in none (''). */
export function ownReviews(
  db: Database,
  reviewer: string,
  campaign: string,
  standard: string,
  caseIds: readonly string[],
): ReviewOfCase[] {
  const rows = db
    .prepare(
      `SELECT case_id AS caseId, id AS review, state FROM reviews
       WHERE reviewer = ? AND campaign_id = ? AND standard_id = ?
         AND case_id IN (SELECT value FROM json_each(?))`,
    )
    .all(reviewer, campaign, standard, JSON.stringify(caseIds)) as {
    caseId: string;
    review: string;
    state: string;
  }[];
  return rows.map(({ caseId, review, state }) => ({ caseId, review, signed: state === 'signed' }));
}
