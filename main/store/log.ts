import { createHash, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** An event before it is written. The body goes to a row of its own, so that a deleted case leaves no content in the log. */
export interface NewEvent {
  actor: string;
  kind: string;
  caseId?: string;
  reviewId?: string;
  /** Sequence number of the event that this one takes back. */
  undoes?: number;
  body: unknown;
}

export interface EventRow {
  seq: number;
  at: string;
  actor: string;
  kind: string;
  case_id: string | null;
  review_id: string | null;
  undoes: number | null;
  payload_hash: string;
  previous_hash: string;
  hash: string;
}

export const emptyLogHash = '0'.repeat(64);

/** Appends one event inside the caller's transaction; returns its sequence number and hash. */
export function appendEvent(db: Database, event: NewEvent): { seq: number; hash: string } {
  const last = db.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined;
  const salt = randomBytes(16).toString('hex');
  const body = JSON.stringify(event.body);
  const row: Omit<EventRow, 'hash'> = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date().toISOString(),
    actor: event.actor,
    kind: event.kind,
    case_id: event.caseId ?? null,
    review_id: event.reviewId ?? null,
    undoes: event.undoes ?? null,
    payload_hash: payloadHash(salt, body),
    previous_hash: last?.hash ?? emptyLogHash,
  };
  const hash = eventHash(row);
  db.prepare(
    `INSERT INTO events (seq, at, actor, kind, case_id, review_id, undoes, payload_hash, previous_hash, hash)
     VALUES (@seq, @at, @actor, @kind, @case_id, @review_id, @undoes, @payload_hash, @previous_hash, @hash)`,
  ).run({ ...row, hash });
  db.prepare('INSERT INTO payloads (seq, salt, body) VALUES (?, ?, ?)').run(row.seq, salt, body);
  return { seq: row.seq, hash };
}

export function logHead(db: Database): string | undefined {
  const last = db.prepare('SELECT hash FROM events ORDER BY seq DESC LIMIT 1').get() as
    | { hash: string }
    | undefined;
  return last?.hash;
}

export interface LogCheck {
  events: number;
  head: string | undefined;
  brokenAt: number | undefined;
  problem: string | undefined;
}

/** Walks the chain from the first event; says where and how it first breaks. */
export function verifyLog(db: Database): LogCheck {
  const rows = db
    .prepare(
      `SELECT e.*, p.salt, p.body,
              EXISTS (SELECT 1 FROM events d WHERE d.case_id = e.case_id AND d.kind = 'case.delete') AS erased
       FROM events e LEFT JOIN payloads p USING (seq) ORDER BY e.seq`,
    )
    .iterate() as IterableIterator<EventRow & { salt: string | null; body: string | null; erased: number }>;
  let previous = emptyLogHash;
  let count = 0;
  for (const row of rows) {
    const problem = problemOf(row, previous, count + 1);
    if (problem) {
      const total = (db.prepare('SELECT count(*) AS n FROM events').get() as { n: number }).n;
      return { events: total, head: logHead(db), brokenAt: row.seq, problem };
    }
    previous = row.hash;
    count += 1;
  }
  return { events: count, head: count === 0 ? undefined : previous, brokenAt: undefined, problem: undefined };
}

function problemOf(
  row: EventRow & { salt: string | null; body: string | null; erased: number },
  previous: string,
  expected: number,
): string | undefined {
  if (row.seq !== expected) return `第 ${expected} 条缺失`;
  if (row.previous_hash !== previous) return `第 ${row.seq} 条与上一条接不上`;
  if (eventHash(row) !== row.hash) return `第 ${row.seq} 条被改动`;
  if (row.salt === null || row.body === null) {
    return row.erased ? undefined : `第 ${row.seq} 条的内容缺失`;
  }
  return payloadHash(row.salt, row.body) === row.payload_hash ? undefined : `第 ${row.seq} 条的内容被改动`;
}

function payloadHash(salt: string, body: string): string {
  return sha256(`${salt}\n${body}`);
}

function eventHash(row: Omit<EventRow, 'hash'>): string {
  return sha256(
    JSON.stringify([
      row.seq,
      row.at,
      row.actor,
      row.kind,
      row.case_id,
      row.review_id,
      row.undoes,
      row.payload_hash,
      row.previous_hash,
    ]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
