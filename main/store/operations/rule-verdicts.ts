import type { Database } from 'better-sqlite3';
import type { CheckFinding } from '../../../shared/generated/schemas.ts';
import { readRun } from '../run-form.ts';
import { statement } from '../statements.ts';

export interface RuleOutcome {
  case: string;
  label: string;
  verdict: CheckFinding['verdict'];
  message: string;
}

/** What a rule said of these cases in their latest run, where it failed, needs a person or ran into an error. */
export function outcomesOfRule(db: Database, rule: string, cases: readonly string[]): RuleOutcome[] {
  return outcomes(db, cases, (finding) => finding.rule === rule && isOpen(finding));
}

/** What waits in these cases for a parameter that is not set. */
export function outcomesWaitingFor(db: Database, parameter: string, cases: readonly string[]): RuleOutcome[] {
  return outcomes(
    db,
    cases,
    ({ verdict, reason }) => verdict === 'review' && reason?.parameter === parameter,
  );
}

function outcomes(
  db: Database,
  cases: readonly string[],
  wanted: (finding: CheckFinding) => boolean,
): RuleOutcome[] {
  return cases.flatMap((id) => {
    const row = statement(
      db,
      `SELECT r.result, r.texts, coalesce(nullif(c.decision_number, ''), nullif(c.case_number, ''), c.title) AS label
       FROM runs r JOIN cases c ON c.id = r.case_id WHERE r.case_id = ? AND r.latest = 1`,
    ).get(id) as { result: Buffer; texts: string | null; label: string } | undefined;
    if (!row) return [];
    return readRun(db, row)
      .filter(wanted)
      .map(({ verdict, message }) => ({ case: id, label: row.label, verdict, message }));
  });
}

function isOpen({ verdict }: CheckFinding): boolean {
  return verdict === 'fail' || verdict === 'review' || verdict === 'error';
}
