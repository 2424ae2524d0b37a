import type { Database } from 'better-sqlite3';
import { statement } from '../statements.ts';

/** A value of a case that rules compare across cases, under the name of its index. */
export interface BatchValue {
  index: string;
  value: string;
}

export interface StoredBatchValue extends BatchValue {
  id: string;
  naturalKey: string;
  label: string;
  sample: boolean;
}

/** A case as others are compared with it; one that is no longer in the store has no values. */
export interface BatchChange {
  id: string;
  label: string;
  sample: boolean;
  values: BatchValue[];
}

const labelOf = "CASE WHEN c.case_number = '' THEN c.decision_number ELSE c.case_number END AS label";

/** Values, label and kind of a case as one text, to see whether they change. */
export function batchState(db: Database, id: string): string {
  return JSON.stringify(changedCase(db, id));
}

/** Writes what others are compared with; `before` is the `batchState` before the case was written. */
export function writeBatchValues(
  db: Database,
  id: string,
  values: readonly BatchValue[],
  before: string,
): void {
  statement(db, 'DELETE FROM batch_values WHERE case_id = ?').run(id);
  const insert = statement(db, 'INSERT INTO batch_values (case_id, batch_index, value) VALUES (?, ?, ?)');
  for (const { index, value } of values) insert.run(id, index, value);
  if (batchState(db, id) !== before) noteBatchChange(db, id);
}

/** Says that a case changed for those that are compared with it, or is gone. */
export function noteBatchChange(db: Database, id: string): void {
  statement(db, 'REPLACE INTO batch_changes (case_id) VALUES (?)').run(id);
}

/** The values of all stored cases that rules compare across cases. */
export function listBatchValues(db: Database): StoredBatchValue[] {
  const rows = db
    .prepare(
      `SELECT b.batch_index AS "index", b.value, c.id, c.natural_key AS naturalKey, c.sample, ${labelOf}
       FROM batch_values b JOIN cases c ON c.id = b.case_id`,
    )
    .all() as (Omit<StoredBatchValue, 'sample'> & { sample: number })[];
  return rows.map((row) => ({ ...row, sample: row.sample === 1 }));
}

/** Cases that changed after `since`, 0 for all, and the number to ask from the next time. */
export function batchChanges(db: Database, since: number): { upTo: number; cases: BatchChange[] } {
  const rows = statement(db, 'SELECT seq, case_id FROM batch_changes WHERE seq > ? ORDER BY seq').all(
    since,
  ) as { seq: number; case_id: string }[];
  return {
    upTo: rows.at(-1)?.seq ?? since,
    cases: rows.map(({ case_id }) => changedCase(db, case_id)),
  };
}

function changedCase(db: Database, id: string): BatchChange {
  const known = statement(db, `SELECT c.sample, ${labelOf} FROM cases c WHERE c.id = ?`).get(id) as
    | { sample: number; label: string }
    | undefined;
  const values = statement(
    db,
    'SELECT batch_index AS "index", value FROM batch_values WHERE case_id = ? ORDER BY batch_index, value',
  ).all(id) as BatchValue[];
  return { id, label: known?.label ?? '', sample: known?.sample === 1, values };
}
