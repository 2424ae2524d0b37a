import type { Database } from 'better-sqlite3';
import { type EventRow, type LogCheck, logHead, verifyLog } from '../log.ts';

export interface HistoryEntry extends Pick<EventRow, 'seq' | 'at' | 'actor' | 'kind' | 'hash'> {
  /** Undefined where the case was deleted. */
  body: unknown;
}

/** Events of a case, of a review, or all, newest first. */
export function listEvents(
  db: Database,
  filter: { caseId?: string; reviewId?: string; offset: number; limit: number },
): { events: HistoryEntry[]; total: number } {
  const parts: string[] = [];
  const values: Record<string, string | number> = {};
  if (filter.caseId !== undefined) {
    parts.push('e.case_id = @caseId');
    values.caseId = filter.caseId;
  }
  if (filter.reviewId !== undefined) {
    parts.push('e.review_id = @reviewId');
    values.reviewId = filter.reviewId;
  }
  const where = parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`;
  const total = (db.prepare(`SELECT count(*) AS n FROM events e ${where}`).get(values) as { n: number }).n;
  const rows = db
    .prepare(
      `SELECT e.seq, e.at, e.actor, e.kind, e.hash, p.body FROM events e LEFT JOIN payloads p USING (seq) ${where}
       ORDER BY e.seq DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: filter.limit, offset: filter.offset }) as (HistoryEntry & {
    body: string | null;
  })[];
  return {
    events: rows.map((row) => ({
      ...row,
      body: row.body === null ? undefined : (JSON.parse(row.body) as unknown),
    })),
    total,
  };
}

export function checkLog(db: Database): LogCheck {
  return verifyLog(db);
}

export function head(db: Database): string | undefined {
  return logHead(db);
}

export function countRows(db: Database): { cases: number; events: number } {
  return db
    .prepare('SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM events) AS events')
    .get() as { cases: number; events: number };
}

export function sqliteVersion(db: Database): string {
  return (db.prepare('SELECT sqlite_version() AS version').get() as { version: string }).version;
}
