import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { ReviewState, VetoOfReview } from '../../../shared/generated/schemas.ts';
import { type Numbered, NumberedCases } from '../../../shared/identity/numbered-cases.ts';
import { appendEvent } from '../log.ts';
import { StoreError } from '../store-error.ts';

/** An event of a campaign as it is to be written; `body` is the matter of main/review. */
export interface CampaignEventWrite {
  actor: string;
  kind: string;
  body: unknown;
}

export interface StoredCampaignEvent {
  at: string;
  by: string;
  kind: string;
  body: unknown;
}

/** A case of the sample by its numbers, in the order of the list. */
export interface MemberWrite {
  entry: string;
  agency: string;
  caseNumber: string;
  decisionNumber: string;
}

/** Begins a campaign with its first event; gives its id. */
export function createCampaign(db: Database, event: CampaignEventWrite): string {
  return db.transaction(() => {
    const id = randomUUID();
    const seq = append(db, id, event);
    db.prepare('INSERT INTO campaigns (id, created_at, revision) VALUES (?, ?, ?)').run(
      id,
      new Date().toISOString(),
      seq,
    );
    db.prepare('INSERT INTO campaign_events (campaign_id, seq) VALUES (?, ?)').run(id, seq);
    return id;
  })();
}

/** Appends an event and puts the sample as it is after it; refused where the campaign has moved on since `revision`. */
export function writeCampaign(
  db: Database,
  id: string,
  revision: number,
  event: CampaignEventWrite,
  members: readonly MemberWrite[],
): void {
  db.transaction(() => {
    const current = campaignRevision(db, id);
    if (current === undefined) throw new StoreError('NO_CAMPAIGN', '这个评查活动已经不在库里。');
    if (current !== revision)
      throw new StoreError('LATE_WRITE', '活动刚在别处改过，本次没有写入。请看过新内容后再做一次。');
    const seq = append(db, id, event);
    db.prepare('INSERT INTO campaign_events (campaign_id, seq) VALUES (?, ?)').run(id, seq);
    db.prepare('UPDATE campaigns SET revision = ? WHERE id = ?').run(seq, id);
    db.prepare('DELETE FROM campaign_members WHERE campaign_id = ?').run(id);
    const insert = db.prepare(
      `INSERT INTO campaign_members (campaign_id, entry, position, agency, case_number, decision_number)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    for (const [position, { entry, agency, caseNumber, decisionNumber }] of members.entries())
      insert.run(id, entry, position, agency, caseNumber, decisionNumber);
  })();
}

function append(db: Database, campaign: string, { actor, kind, body }: CampaignEventWrite): number {
  return appendEvent(db, { actor, kind, body: { campaign, ...(body as object) } }).seq;
}

/** Ids of all campaigns, newest first. */
export function listCampaignIds(db: Database): string[] {
  return db.prepare('SELECT id FROM campaigns ORDER BY created_at DESC, id').pluck().all() as string[];
}

/** Number of the last event of a campaign; undefined if it is not there. */
export function campaignRevision(db: Database, id: string): number | undefined {
  return db.prepare('SELECT revision FROM campaigns WHERE id = ?').pluck().get(id) as number | undefined;
}

/** All events of a campaign, oldest first. */
export function campaignEvents(db: Database, id: string): StoredCampaignEvent[] {
  const rows = db
    .prepare(
      `SELECT e.at, e.actor AS by, e.kind, p.body FROM campaign_events c
       JOIN events e USING (seq) JOIN payloads p USING (seq) WHERE c.campaign_id = ? ORDER BY c.seq`,
    )
    .all(id) as { at: string; by: string; kind: string; body: string }[];
  return rows.map(({ body, ...event }) => {
    const { campaign: _campaign, ...own } = JSON.parse(body) as { campaign: string };
    return { ...event, body: own };
  });
}

export interface ListedCase {
  id: string;
  agency: string;
  caseNumber: string;
  decisionNumber: string;
  title: string;
  party: string;
  procedures: string[];
  /** Empty where not known. */
  decisionDate: string;
}

/** All cases but samples, as a list of cases handed in names them. */
export function listCasesToHandIn(db: Database): ListedCase[] {
  const rows = db
    .prepare(
      `SELECT id, agency, case_number AS caseNumber, decision_number AS decisionNumber, title, party,
         procedures, decision_date AS decisionDate
       FROM cases WHERE sample = 0 ORDER BY agency, case_number, id`,
    )
    .all() as (Omit<ListedCase, 'procedures'> & { procedures: string })[];
  return rows.map((row) => ({ ...row, procedures: row.procedures.split(',').filter(Boolean) }));
}

/** A review of a member within the campaign. */
export interface MemberReviewRow {
  review: string;
  reviewer: string;
  state: ReviewState;
  signedAt: string | undefined;
  looked: number;
  lines: number;
  score: number | null;
  scoreText: string | null;
  grade: string | null;
  veto: VetoOfReview;
}

export interface MemberRow {
  entry: string;
  /** The case that has these numbers; undefined while it is not imported. */
  caseId: string | undefined;
  title: string;
  party: string;
  reviews: MemberReviewRow[];
}

/** The sample of a campaign with the cases that are imported and their reviews in it. */
export function campaignMembers(db: Database, id: string): MemberRow[] {
  const members = db
    .prepare(
      `SELECT entry, agency, case_number AS caseNumber, decision_number AS decisionNumber
       FROM campaign_members WHERE campaign_id = ? ORDER BY position`,
    )
    .all(id) as MemberWrite[];
  const cases = casesOfAgencies(db, new Set(members.map(({ agency }) => agency)));
  const details = db.prepare('SELECT title, party FROM cases WHERE id = ?');
  const reviews = reviewsOfCampaign(db, id);
  return members.map((member) => {
    const caseId = cases.find(member)?.id;
    const found =
      caseId === undefined ? undefined : (details.get(caseId) as { title: string; party: string });
    return {
      entry: member.entry,
      caseId,
      title: found?.title ?? '',
      party: found?.party ?? '',
      reviews: (caseId === undefined ? undefined : reviews.get(caseId)) ?? [],
    };
  });
}

/** Ids of the imported cases of a campaign's sample. */
export function casesOfCampaign(db: Database, id: string): string[] {
  return campaignMembers(db, id).flatMap(({ caseId }) => caseId ?? []);
}

/** Cases of these agencies by number; the latest import of a number counts. */
function casesOfAgencies(
  db: Database,
  agencies: ReadonlySet<string>,
): NumberedCases<Numbered & { id: string }> {
  const rows = db.prepare(
    `SELECT id, agency, case_number AS caseNumber, decision_number AS decisionNumber FROM cases
     WHERE agency = ? AND sample = 0 ORDER BY imported_at, id`,
  );
  return new NumberedCases(
    [...agencies].flatMap((agency) => rows.all(agency) as (Numbered & { id: string })[]),
  );
}

function reviewsOfCampaign(db: Database, id: string): Map<string, MemberReviewRow[]> {
  const rows = db
    .prepare(
      `SELECT r.case_id, r.id AS review, r.reviewer, r.looked, r.lines, r.score_value AS score,
         r.score_text AS scoreText, r.grade, r.veto, r.signed_at,
         CASE WHEN r.state <> 'signed' THEN 'reviewing'
              WHEN r.signed_revision <> c.revision OR r.touched_at > r.signed_at THEN 'changedAfterSigning'
              ELSE 'signed' END AS state
       FROM reviews r JOIN cases c ON c.id = r.case_id WHERE r.campaign_id = ? ORDER BY r.rowid`,
    )
    .all(id) as (Omit<MemberReviewRow, 'signedAt'> & { case_id: string; signed_at: string | null })[];
  const byCase = new Map<string, MemberReviewRow[]>();
  for (const { case_id, signed_at, ...row } of rows) {
    const list = byCase.get(case_id) ?? [];
    byCase.set(case_id, [...list, { ...row, signedAt: signed_at ?? undefined }]);
  }
  return byCase;
}
