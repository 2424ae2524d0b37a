import type { Database } from 'better-sqlite3';
import type { LedgerMapping } from '../../../shared/generated/schemas.ts';
import { appendEvent } from '../log.ts';
import { setSetting } from './office.ts';

const prefix = 'ledger.heads/';

/** What a reviewer said that the heads of an agency's registers stand for; the change is an event. */
export function saveLedgerMapping(db: Database, actor: string, mapping: LedgerMapping): void {
  db.transaction(() => {
    setSetting(db, `${prefix}${mapping.agency}`, mapping);
    appendEvent(db, { actor, kind: 'ledger.save', body: mapping });
  })();
}

export function listLedgerMappings(db: Database): LedgerMapping[] {
  const rows = db
    .prepare('SELECT value FROM settings WHERE substr(name, 1, ?) = ? ORDER BY name')
    .all(prefix.length, prefix) as { value: string }[];
  return rows.map(({ value }) => JSON.parse(value) as LedgerMapping);
}

export interface CaseNumbers {
  id: string;
  agency: string;
  caseNumber: string;
  decisionNumber: string;
}

/** Agencies and numbers of all cases but samples, by which registers name cases. */
export function listCaseNumbers(db: Database): CaseNumbers[] {
  return db
    .prepare(
      `SELECT id, agency, case_number AS caseNumber, decision_number AS decisionNumber FROM cases
       WHERE sample = 0 AND (case_number <> '' OR decision_number <> '')`,
    )
    .all() as CaseNumbers[];
}
