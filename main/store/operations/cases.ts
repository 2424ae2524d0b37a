import type { Database } from 'better-sqlite3';
import type {
  CaseFile,
  CheckFinding,
  CheckVersions,
  VerdictCounts,
} from '../../../shared/generated/schemas.ts';
import { appendEvent } from '../log.ts';
import { unpackJson } from '../pack-json.ts';
import { dropUnusedRuleTexts, keepRuleTexts, type RuleTexts, readRun } from '../run-form.ts';
import { gramsOf } from '../search-grams.ts';
import { statement } from '../statements.ts';
import { StoreError } from '../store-error.ts';
import { type BatchValue, batchState, noteBatchChange, writeBatchValues } from './batch-values.ts';
import { filesOnlyOf, forgetPagesOf, saveCaseFiles } from './reading.ts';

/** What the list shows of a case, computed by whoever checked it. */
export interface CaseSummary {
  agency: string;
  caseNumber: string;
  decisionNumber: string;
  title: string;
  party: string;
  domain: string;
  procedures: readonly string[];
  decisionDate: string;
  sample: boolean;
  counts: VerdictCounts;
  triageGroup: string;
  triageReason: string;
  /** Higher is looked at earlier. */
  triageRank: number;
  unconfirmed: number;
}

export interface CaseWrite {
  /** The file's own id; a case that is known by its key keeps the id that it has. */
  id: string;
  /** The case file as `packJson` makes it. */
  content: Uint8Array;
  /** Agency, case number and decision number; the file's own id where it has no numbers. */
  naturalKey: string;
  contentHash: string;
  source: string;
  sourceHash: string | null;
  summary: CaseSummary;
  run: RunWrite;
  /** Hashes of the files that the case was read from; absent where it came as case-file JSON. */
  readFrom?: readonly string[];
}

/** Key = hashes of case revision, packs, parameters, calendar and program. */
export interface RunWrite {
  runKey: string;
  versions: CheckVersions;
  /** The findings as `packRun` makes them, and the texts that they name. */
  result: Uint8Array;
  texts: RuleTexts;
  /** What other cases are compared with. */
  batch: readonly BatchValue[];
}

export interface SavedCase {
  id: string;
  outcome: 'new' | 'revised' | 'unchanged';
}

/** Writes cases with their runs in one transaction. Same key and content: nothing; other content: a new revision. */
export function saveCases(db: Database, actor: string, writes: readonly CaseWrite[]): SavedCase[] {
  return db.transaction(() => {
    const saved = writes.map((write) => saveCase(db, actor, write));
    dropUnusedRuleTexts(db);
    return saved;
  })();
}

function saveCase(db: Database, actor: string, write: CaseWrite): SavedCase {
  const now = new Date().toISOString();
  const known = statement(
    db,
    'SELECT id, revision, content_hash FROM cases WHERE natural_key = ? OR id = ? ORDER BY natural_key = ? DESC',
  ).get(write.naturalKey, write.id, write.naturalKey) as
    | { id: string; revision: number; content_hash: string }
    | undefined;
  if (known && known.content_hash === write.contentHash) {
    saveRun(db, known.id, known.revision, write, now);
    if (write.readFrom) saveCaseFiles(db, known.id, write.readFrom);
    return { id: known.id, outcome: 'unchanged' };
  }
  const id = known?.id ?? write.id;
  const revision = (known?.revision ?? 0) + 1;
  if (known) {
    statement(db, 'UPDATE cases SET natural_key = ?, revision = ?, content_hash = ? WHERE id = ?').run(
      write.naturalKey,
      revision,
      write.contentHash,
      id,
    );
  } else insertCase(db, id, write, now);
  statement(
    db,
    'INSERT INTO revisions (case_id, revision, content_hash, content, imported_at, source, source_hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, revision, write.contentHash, write.content, now, write.source, write.sourceHash);
  saveRun(db, id, revision, write, now);
  if (write.readFrom) saveCaseFiles(db, id, write.readFrom);
  appendEvent(db, {
    actor,
    kind: known ? 'case.revise' : 'case.import',
    caseId: id,
    body: { revision, contentHash: write.contentHash, source: write.source },
  });
  if (known) markChangedAfterSigning(db, id);
  return { id, outcome: known ? 'revised' : 'new' };
}

/** What a person said of a case in one go; the event tells it whole. */
export interface Confirmation {
  kind: 'value.confirm' | 'document.arrange';
  body: unknown;
}

/**
 * Writes a case as a person confirmed or corrected it. Many values are confirmed one after the other, so the revision
 * that confirming began goes on until somebody acted on it; every single act is an event.
 */
export function saveConfirmation(
  db: Database,
  actor: string,
  write: CaseWrite,
  { kind, body }: Confirmation,
): { revision: number } {
  return db.transaction(() => {
    const now = new Date().toISOString();
    const known = db
      .prepare(
        `SELECT c.revision, v.source FROM cases c
         JOIN revisions v ON v.case_id = c.id AND v.revision = c.revision WHERE c.id = ?`,
      )
      .get(write.id) as { revision: number; source: string } | undefined;
    if (!known) throw new StoreError('NO_CASE', '这个案卷已经不在库里。');
    refuseTakenKey(db, write);
    const goesOn = known.source === write.source && !isActedOn(db, write.id, known.revision);
    const revision = goesOn ? known.revision : known.revision + 1;
    if (goesOn) {
      db.prepare('UPDATE revisions SET content_hash = ?, content = ? WHERE case_id = ? AND revision = ?').run(
        write.contentHash,
        write.content,
        write.id,
        revision,
      );
    } else {
      db.prepare(
        'INSERT INTO revisions (case_id, revision, content_hash, content, imported_at, source, source_hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(write.id, revision, write.contentHash, write.content, now, write.source, write.sourceHash);
    }
    db.prepare('UPDATE cases SET natural_key = ?, revision = ?, content_hash = ? WHERE id = ?').run(
      write.naturalKey,
      revision,
      write.contentHash,
      write.id,
    );
    saveRun(db, write.id, revision, write, now);
    dropUnusedRuleTexts(db);
    appendEvent(db, { actor, kind, caseId: write.id, body });
    markChangedAfterSigning(db, write.id);
    return { revision };
  })();
}

/** Somebody judged or signed what this revision says. */
function isActedOn(db: Database, id: string, revision: number): boolean {
  const acted = db.prepare('SELECT 1 FROM runs WHERE case_id = ? AND revision = ? AND acted = 1');
  const signed = db.prepare('SELECT 1 FROM reviews WHERE case_id = ? AND signed_revision = ?');
  return acted.get(id, revision) !== undefined || signed.get(id, revision) !== undefined;
}

function refuseTakenKey(db: Database, { naturalKey, id }: CaseWrite): void {
  const other = db
    .prepare('SELECT case_number, party FROM cases WHERE natural_key = ? AND id <> ?')
    .get(naturalKey, id) as { case_number: string; party: string } | undefined;
  if (other)
    throw new StoreError(
      'KEY_TAKEN',
      `改成这样以后，单位和编号与库里另一个案卷（${other.case_number || other.party}）相同，没有存上。请核对编号；确是同一案卷的，请先删除其中一个。`,
    );
}

function insertCase(db: Database, id: string, write: CaseWrite, now: string): void {
  statement(
    db,
    `INSERT INTO cases (id, natural_key, agency, case_number, decision_number, title, party, domain, procedures,
       decision_date, sample, revision, content_hash, imported_at, pass, fail, review, not_applicable, error, veto,
       triage_group, triage_reason, triage_rank, unconfirmed)
     VALUES (?, ?, '', '', '', '', '', '', '', '', 0, 1, ?, ?, 0, 0, 0, 0, 0, 0, 'normal', '', 0, 0)`,
  ).run(id, write.naturalKey, write.contentHash, now);
}

/** Stores a run and the summary it led to; earlier runs that nobody acted on go. */
function saveRun(
  db: Database,
  id: string,
  revision: number,
  write: Pick<CaseWrite, 'run' | 'summary'>,
  now: string,
): void {
  statement(db, 'DELETE FROM runs WHERE case_id = ? AND acted = 0 AND run_key <> ?').run(
    id,
    write.run.runKey,
  );
  statement(db, 'UPDATE runs SET latest = 0 WHERE case_id = ?').run(id);
  keepRuleTexts(db, write.run.texts);
  statement(
    db,
    `INSERT INTO runs (case_id, run_key, revision, checked_at, versions, result, texts, latest)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (case_id, run_key) DO UPDATE SET latest = 1`,
  ).run(
    id,
    write.run.runKey,
    revision,
    now,
    JSON.stringify(write.run.versions),
    write.run.result,
    write.run.texts.hash,
  );
  const batchBefore = batchState(db, id);
  writeSummary(db, id, write.summary);
  writeBatchValues(db, id, write.run.batch, batchBefore);
}

function writeSummary(db: Database, id: string, summary: CaseSummary): void {
  const { counts } = summary;
  statement(
    db,
    `UPDATE cases SET agency = ?, case_number = ?, decision_number = ?, title = ?, party = ?, domain = ?, procedures = ?,
       decision_date = ?, sample = ?, pass = ?, fail = ?, review = ?, not_applicable = ?, error = ?, veto = ?,
       triage_group = ?, triage_reason = ?, triage_rank = ?, unconfirmed = ? WHERE id = ?`,
  ).run(
    summary.agency,
    summary.caseNumber,
    summary.decisionNumber,
    summary.title,
    summary.party,
    summary.domain,
    summary.procedures.join(','),
    summary.decisionDate,
    summary.sample ? 1 : 0,
    counts.pass,
    counts.fail,
    counts.review,
    counts.notApplicable,
    counts.error,
    counts.veto,
    summary.triageGroup,
    summary.triageReason,
    summary.triageRank,
    summary.unconfirmed,
    id,
  );
  statement(db, 'DELETE FROM case_search WHERE case_id = ?').run(id);
  const text = [
    summary.caseNumber,
    summary.decisionNumber,
    summary.title,
    summary.party,
    summary.agency,
  ].join(' ');
  statement(db, 'INSERT INTO case_search (case_id, grams) VALUES (?, ?)').run(id, gramsOf(text));
}

/** Stores new runs of cases that are in the store, without a new revision. */
export function saveRuns(
  db: Database,
  runs: readonly { id: string; summary: CaseSummary; run: RunWrite }[],
): void {
  const now = new Date().toISOString();
  db.transaction(() => {
    for (const { id, summary, run } of runs) {
      const row = db.prepare('SELECT revision FROM cases WHERE id = ?').get(id) as
        | { revision: number }
        | undefined;
      if (row) saveRun(db, id, row.revision, { run, summary }, now);
    }
    dropUnusedRuleTexts(db);
  })();
}

export interface StoredCase {
  id: string;
  revision: number;
  contentHash: string;
  caseFile: CaseFile;
  findings: CheckFinding[];
  runKey: string;
  versions: CheckVersions;
  checkedAt: string;
  revisions: { revision: number; importedAt: string; source: string; hash: string }[];
  triageGroup: string;
}

/** A case with its current revision and latest run; undefined if it is not there. */
export function getCase(db: Database, id: string): StoredCase | undefined {
  const row = db
    .prepare(
      `SELECT c.id, c.revision, c.content_hash, c.triage_group, v.content, r.result, r.texts, r.run_key, r.versions, r.checked_at
       FROM cases c
       JOIN revisions v ON v.case_id = c.id AND v.revision = c.revision
       JOIN runs r ON r.case_id = c.id AND r.latest = 1
       WHERE c.id = ?`,
    )
    .get(id) as
    | {
        id: string;
        revision: number;
        content_hash: string;
        triage_group: string;
        content: Buffer;
        result: Buffer;
        texts: string | null;
        run_key: string;
        versions: string;
        checked_at: string;
      }
    | undefined;
  if (!row) return undefined;
  const revisions = db
    .prepare(
      'SELECT revision, imported_at AS importedAt, source, content_hash AS hash FROM revisions WHERE case_id = ? ORDER BY revision DESC',
    )
    .all(id) as StoredCase['revisions'];
  return {
    id: row.id,
    revision: row.revision,
    contentHash: row.content_hash,
    caseFile: unpackJson<CaseFile>(row.content),
    findings: readRun(db, row),
    runKey: row.run_key,
    versions: JSON.parse(row.versions) as CheckVersions,
    checkedAt: row.checked_at,
    revisions,
    triageGroup: row.triage_group,
  };
}

export interface RuleVerdict {
  rule: string;
  procedure: string;
  verdict: CheckFinding['verdict'];
}

/** What the latest run of a case said, without its details. */
export function verdictsOfCase(db: Database, id: string): RuleVerdict[] {
  const row = db.prepare('SELECT result, texts FROM runs WHERE case_id = ? AND latest = 1').get(id) as
    | { result: Buffer; texts: string | null }
    | undefined;
  const findings = row ? readRun(db, row) : [];
  return findings.map(({ rule, procedure, verdict }) => ({ rule, procedure, verdict }));
}

/** Tells whether a case read before is still what is stored: revision and latest run. */
export function caseStamp(db: Database, id: string): string | undefined {
  const row = db
    .prepare(
      'SELECT c.revision, r.run_key FROM cases c JOIN runs r ON r.case_id = c.id AND r.latest = 1 WHERE c.id = ?',
    )
    .get(id) as { revision: number; run_key: string } | undefined;
  return row ? `${row.revision}:${row.run_key}` : undefined;
}

/** The case that has this natural key. */
export function caseOfKey(db: Database, naturalKey: string): string | undefined {
  return db.prepare('SELECT id FROM cases WHERE natural_key = ?').pluck().get(naturalKey) as
    | string
    | undefined;
}

/** Ids of all cases, in import order; samples may be left out. */
export function listCaseIds(db: Database, withSamples: boolean): string[] {
  const rows = db
    .prepare(`SELECT id FROM cases ${withSamples ? '' : 'WHERE sample = 0'} ORDER BY imported_at, id`)
    .all();
  return (rows as { id: string }[]).map((row) => row.id);
}

/** Case files of some cases, for a new check. */
export function getCaseFiles(
  db: Database,
  ids: readonly string[],
): { id: string; contentHash: string; caseFile: CaseFile }[] {
  const statement = db.prepare(
    'SELECT c.id, c.content_hash, v.content FROM cases c JOIN revisions v ON v.case_id = c.id AND v.revision = c.revision WHERE c.id = ?',
  );
  return ids.flatMap((id) => {
    const row = statement.get(id) as { id: string; content_hash: string; content: Buffer } | undefined;
    return row
      ? [{ id: row.id, contentHash: row.content_hash, caseFile: unpackJson<CaseFile>(row.content) }]
      : [];
  });
}

/**
 * Erases a case: content, runs, reviews and the bodies of its events; the chain of events stays, with a tombstone. Says
 * which kept files nothing refers to any longer.
 */
export function deleteCase(db: Database, actor: string, id: string): { label: string; files: string[] } {
  return db.transaction(() => {
    const row = db.prepare('SELECT case_number, party FROM cases WHERE id = ?').get(id) as
      | { case_number: string; party: string }
      | undefined;
    if (!row) throw new StoreError('NO_CASE', '这个案卷已经不在库里。');
    db.prepare('DELETE FROM payloads WHERE seq IN (SELECT seq FROM events WHERE case_id = ?)').run(id);
    appendEvent(db, { actor, kind: 'case.delete', caseId: id, body: {} });
    db.prepare('DELETE FROM case_search WHERE case_id = ?').run(id);
    const files = filesOnlyOf(db, id);
    forgetPagesOf(db, id);
    db.prepare('DELETE FROM cases WHERE id = ?').run(id);
    noteBatchChange(db, id);
    dropUnusedRuleTexts(db);
    return { label: row.case_number || row.party || id, files };
  })();
}

/** Erases all cases marked as samples; says which kept files nothing refers to any longer. */
export function deleteSamples(db: Database, actor: string): { files: string[] } {
  const rows = db.prepare('SELECT id FROM cases WHERE sample = 1').all() as { id: string }[];
  return { files: rows.flatMap(({ id }) => deleteCase(db, actor, id).files) };
}

function markChangedAfterSigning(db: Database, id: string): void {
  db.prepare(
    "UPDATE cases SET review_state = 'changedAfterSigning' WHERE id = ? AND review_state = 'signed'",
  ).run(id);
}
