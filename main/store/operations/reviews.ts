import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type {
  FindingJudgement,
  Judgement,
  OwnCaseTie,
  ScoringSettings,
  Standard,
  VetoOfReview,
} from '../../../shared/generated/schemas.ts';
import { appendEvent, logHead } from '../log.ts';
import { packJson, unpackJson } from '../pack-json.ts';
import { StoreError } from '../store-error.ts';

export interface StoredReview {
  id: string;
  caseId: string;
  reviewer: string;
  /** The campaign that it was opened in; empty: none. */
  campaign: string;
  /** Hash under which `getStandard` gives the standard. */
  standardHash: string;
  settings: ScoringSettings;
  state: 'open' | 'signed';
  signedAt: string | undefined;
  signedRevision: number | undefined;
  signedHead: string | undefined;
  touchedAt: string;
  judgements: { judgement: Judgement; basisHash: string }[];
  /** Row revisions by line, also of lines whose judgement was taken back. */
  rowRevisions: Record<string, number>;
  findingJudgements: FindingJudgement[];
}

interface ReviewRow {
  id: string;
  case_id: string;
  reviewer: string;
  campaign_id: string;
  settings: string;
  state: 'open' | 'signed';
  signed_at: string | null;
  signed_revision: number | null;
  signed_head: string | null;
  touched_at: string;
  standard_hash: string;
}

/** Opens the reviewer's review of a case under a standard, in a campaign or in none (''), or gives the one begun before. */
export function openReview(
  db: Database,
  reviewer: string,
  caseId: string,
  standard: Standard,
  settings: ScoringSettings,
  campaign: string,
): string {
  return db.transaction(() => {
    const known = db
      .prepare(
        'SELECT id FROM reviews WHERE case_id = ? AND reviewer = ? AND standard_id = ? AND campaign_id = ?',
      )
      .get(caseId, reviewer, settings.standard.id, campaign) as { id: string } | undefined;
    if (known) return known.id;
    const id = randomUUID();
    const { hash } = settings.standard;
    keepStandard(db, hash, standard);
    db.prepare(
      `INSERT INTO reviews (id, case_id, reviewer, campaign_id, standard_id, standard_hash, settings, state, touched_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?)`,
    ).run(
      id,
      caseId,
      reviewer,
      campaign,
      settings.standard.id,
      hash,
      JSON.stringify(settings),
      new Date().toISOString(),
    );
    const body = { settings, ...(campaign === '' ? {} : { campaign }) };
    appendEvent(db, { actor: reviewer, kind: 'review.open', caseId, reviewId: id, body });
    return id;
  })();
}

/** Notes that the reviewer goes on in a case that they seem to be involved in, and why. */
export function goOnInOwnCase(
  db: Database,
  actor: string,
  id: string,
  body: { ties: readonly OwnCaseTie[]; reason: string },
): void {
  db.transaction(() => {
    const review = requireReview(db, id);
    appendEvent(db, { actor, kind: 'review.goOn', caseId: review.case_id, reviewId: id, body });
  })();
}

/** What the reviewer last said of going on in a case of their own. */
export function goneOn(
  db: Database,
  id: string,
): { at: string; ties: OwnCaseTie[]; reason: string } | undefined {
  const row = db
    .prepare(
      `SELECT e.at, p.body FROM events e JOIN payloads p USING (seq)
       WHERE e.review_id = ? AND e.kind = 'review.goOn' ORDER BY e.seq DESC LIMIT 1`,
    )
    .get(id) as { at: string; body: string } | undefined;
  return row
    ? { at: row.at, ...(JSON.parse(row.body) as { ties: OwnCaseTie[]; reason: string }) }
    : undefined;
}

export function getReview(db: Database, id: string): StoredReview | undefined {
  const row = db.prepare('SELECT * FROM reviews WHERE id = ?').get(id) as ReviewRow | undefined;
  if (!row) return undefined;
  const lines = db
    .prepare('SELECT line, judgement, basis_hash, row_revision FROM judgements WHERE review_id = ?')
    .all(id) as { line: string; judgement: string | null; basis_hash: string; row_revision: number }[];
  const findings = db
    .prepare('SELECT judgement FROM finding_judgements WHERE review_id = ? AND judgement IS NOT NULL')
    .all(id) as { judgement: string }[];
  return {
    id: row.id,
    caseId: row.case_id,
    reviewer: row.reviewer,
    campaign: row.campaign_id,
    standardHash: row.standard_hash,
    settings: JSON.parse(row.settings) as ScoringSettings,
    state: row.state,
    signedAt: row.signed_at ?? undefined,
    signedRevision: row.signed_revision ?? undefined,
    signedHead: row.signed_head ?? undefined,
    touchedAt: row.touched_at,
    judgements: lines.flatMap(({ judgement, basis_hash: basisHash }) =>
      judgement === null ? [] : [{ judgement: JSON.parse(judgement) as Judgement, basisHash }],
    ),
    rowRevisions: Object.fromEntries(lines.map((entry) => [entry.line, entry.row_revision])),
    findingJudgements: findings.map((entry) => JSON.parse(entry.judgement) as FindingJudgement),
  };
}

/** Keeps the text of a standard for what is done under it, whatever becomes of its file. */
export function keepStandard(db: Database, hash: string, standard: Standard): void {
  db.prepare('INSERT OR IGNORE INTO standards (hash, content) VALUES (?, ?)').run(hash, packJson(standard));
}

/** A standard as it was when a review was opened under it. */
export function getStandard(db: Database, hash: string): Standard | undefined {
  const row = db.prepare('SELECT content FROM standards WHERE hash = ?').get(hash) as
    | { content: Buffer }
    | undefined;
  return row ? unpackJson<Standard>(row.content) : undefined;
}

/** Reviews of a case, newest first. */
export function reviewsOfCase(
  db: Database,
  caseId: string,
): { id: string; reviewer: string; state: string }[] {
  return db
    .prepare('SELECT id, reviewer, state FROM reviews WHERE case_id = ? ORDER BY touched_at DESC')
    .all(caseId) as { id: string; reviewer: string; state: string }[];
}

/** What lists show of a review; the case list shows that of the review changed last. */
export interface Rollup {
  looked: number;
  lines: number;
  scoreText: string | null;
  scoreValue: number | null;
  grade: string | null;
  veto: VetoOfReview;
}

export interface JudgementWrite {
  review: string;
  actor: string;
  kind: string;
  line: string;
  /** Null takes the judgement back. */
  judgement: Judgement | null;
  basisHash: string;
  rowRevision: number;
  undoes?: number;
  rollup: Rollup;
}

/** Writes one judgement with its event; a late write (another row revision) is refused. */
export function writeJudgement(db: Database, write: JudgementWrite): void {
  db.transaction(() => {
    const review = requireReview(db, write.review);
    const row = db
      .prepare('SELECT judgement, basis_hash, row_revision FROM judgements WHERE review_id = ? AND line = ?')
      .get(write.review, write.line) as
      | { judgement: string | null; basis_hash: string; row_revision: number }
      | undefined;
    const current = row?.row_revision ?? 0;
    if (current !== write.rowRevision) {
      throw new StoreError('LATE_WRITE', '这一项刚在别处改过，本次没有写入。请看过新内容后再改。');
    }
    const text = write.judgement === null ? null : JSON.stringify(write.judgement);
    db.prepare(
      `INSERT INTO judgements (review_id, line, judgement, basis_hash, row_revision) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (review_id, line) DO UPDATE SET judgement = excluded.judgement, basis_hash = excluded.basis_hash,
         row_revision = excluded.row_revision`,
    ).run(write.review, write.line, text, write.basisHash, current + 1);
    appendEvent(db, {
      actor: write.actor,
      kind: write.kind,
      caseId: review.case_id,
      reviewId: write.review,
      ...(write.undoes === undefined ? {} : { undoes: write.undoes }),
      body: {
        line: write.line,
        before: row?.judgement == null ? null : JSON.parse(row.judgement),
        after: write.judgement,
        basisBefore: row?.basis_hash ?? null,
        basisAfter: write.basisHash,
      },
    });
    touch(db, review, write.rollup);
  })();
}

export interface FindingJudgementWrite {
  review: string;
  actor: string;
  kind: string;
  rule: string;
  procedure: string;
  judgement: FindingJudgement | null;
  undoes?: number;
  rollup: Rollup;
}

export function writeFindingJudgement(db: Database, write: FindingJudgementWrite): void {
  db.transaction(() => {
    const review = requireReview(db, write.review);
    const row = db
      .prepare('SELECT judgement FROM finding_judgements WHERE review_id = ? AND rule = ? AND procedure = ?')
      .get(write.review, write.rule, write.procedure) as { judgement: string | null } | undefined;
    const text = write.judgement === null ? null : JSON.stringify(write.judgement);
    db.prepare(
      `INSERT INTO finding_judgements (review_id, rule, procedure, judgement) VALUES (?, ?, ?, ?)
       ON CONFLICT (review_id, rule, procedure) DO UPDATE SET judgement = excluded.judgement`,
    ).run(write.review, write.rule, write.procedure, text);
    appendEvent(db, {
      actor: write.actor,
      kind: write.kind,
      caseId: review.case_id,
      reviewId: write.review,
      ...(write.undoes === undefined ? {} : { undoes: write.undoes }),
      body: {
        rule: write.rule,
        procedure: write.procedure,
        before: row?.judgement == null ? null : JSON.parse(row.judgement),
        after: write.judgement,
      },
    });
    touch(db, review, write.rollup);
  })();
}

/** Signs a review off (提交初评): fixes the case revision and prints the head of the log. */
export function signReview(db: Database, actor: string, id: string, body: unknown, rollup: Rollup): void {
  db.transaction(() => {
    const review = requireReview(db, id);
    const { hash } = appendEvent(db, {
      actor,
      kind: 'review.sign',
      caseId: review.case_id,
      reviewId: id,
      body,
    });
    const revision = (
      db.prepare('SELECT revision FROM cases WHERE id = ?').get(review.case_id) as { revision: number }
    ).revision;
    touch(db, review, rollup);
    db.prepare(
      "UPDATE reviews SET state = 'signed', signed_at = ?, signed_revision = ?, signed_head = ? WHERE id = ?",
    ).run(new Date().toISOString(), revision, hash, id);
    db.prepare("UPDATE cases SET review_state = 'signed' WHERE id = ?").run(review.case_id);
  })();
}

export interface UndoableEvent {
  seq: number;
  kind: string;
  body: unknown;
}

/** The reviewer's last act on the review that can be taken back and was not. */
export function lastUndoable(db: Database, reviewId: string, actor: string): UndoableEvent | undefined {
  const row = db
    .prepare(
      `SELECT e.seq, e.kind, p.body FROM events e JOIN payloads p USING (seq)
       WHERE e.review_id = ? AND e.actor = ? AND e.kind IN ('judge', 'judge.clear', 'finding.judge') AND e.undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.seq)
       ORDER BY e.seq DESC LIMIT 1`,
    )
    .get(reviewId, actor) as { seq: number; kind: string; body: string } | undefined;
  return row ? { seq: row.seq, kind: row.kind, body: JSON.parse(row.body) as unknown } : undefined;
}

function requireReview(db: Database, id: string): { id: string; case_id: string; state: string } {
  const review = db.prepare('SELECT id, case_id, state FROM reviews WHERE id = ?').get(id) as
    | { id: string; case_id: string; state: string }
    | undefined;
  if (!review) throw new StoreError('NO_REVIEW', '这份评查已经不在库里。');
  return review;
}

/** Notes the change on the review, marks the run as acted on, and updates the list. */
function touch(db: Database, review: { id: string; case_id: string; state: string }, rollup: Rollup): void {
  db.prepare(
    `UPDATE reviews SET touched_at = ?, looked = ?, lines = ?, score_text = ?, score_value = ?, grade = ?, veto = ?
     WHERE id = ?`,
  ).run(
    new Date().toISOString(),
    rollup.looked,
    rollup.lines,
    rollup.scoreText,
    rollup.scoreValue,
    rollup.grade,
    rollup.veto,
    review.id,
  );
  db.prepare('UPDATE runs SET acted = 1 WHERE case_id = ? AND latest = 1').run(review.case_id);
  db.prepare(
    `UPDATE cases SET looked = ?, lines = ?, score_text = ?, score_value = ?, grade = ?, review_state = ? WHERE id = ?`,
  ).run(
    rollup.looked,
    rollup.lines,
    rollup.scoreText,
    rollup.scoreValue,
    rollup.grade,
    review.state === 'signed' ? 'changedAfterSigning' : 'reviewing',
    review.case_id,
  );
}

export { logHead };
