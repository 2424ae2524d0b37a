/**
 * Annual evaluations: which events of the log are theirs, and the sample as it is now. Reviews belong to a campaign or
 * to none, and keep their own score, so that two campaigns and several reviewers of one case stay apart.
 */
export const version = 5;

export const sql = `
CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE campaign_events (
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  seq INTEGER NOT NULL REFERENCES events (seq),
  PRIMARY KEY (campaign_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_members (
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  entry TEXT NOT NULL,
  position INTEGER NOT NULL,
  agency TEXT NOT NULL,
  case_number TEXT NOT NULL,
  decision_number TEXT NOT NULL,
  PRIMARY KEY (campaign_id, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE new_reviews (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  reviewer TEXT NOT NULL REFERENCES profiles (id),
  campaign_id TEXT NOT NULL DEFAULT '',
  standard_id TEXT NOT NULL,
  standard_hash TEXT NOT NULL REFERENCES standards (hash),
  settings TEXT NOT NULL,
  state TEXT NOT NULL,
  signed_at TEXT,
  signed_revision INTEGER,
  signed_head TEXT,
  touched_at TEXT NOT NULL,
  looked INTEGER NOT NULL DEFAULT 0,
  lines INTEGER NOT NULL DEFAULT 0,
  score_text TEXT,
  score_value REAL,
  grade TEXT,
  veto TEXT NOT NULL DEFAULT 'none',
  UNIQUE (case_id, reviewer, standard_id, campaign_id)
) STRICT;
INSERT INTO new_reviews (id, case_id, reviewer, standard_id, standard_hash, settings, state, signed_at, signed_revision,
    signed_head, touched_at)
  SELECT id, case_id, reviewer, standard_id, standard_hash, settings, state, signed_at, signed_revision, signed_head,
    touched_at
  FROM reviews;

CREATE TABLE new_judgements (
  review_id TEXT NOT NULL REFERENCES new_reviews (id) ON DELETE CASCADE,
  line TEXT NOT NULL,
  judgement TEXT,
  basis_hash TEXT NOT NULL,
  row_revision INTEGER NOT NULL,
  PRIMARY KEY (review_id, line)
) STRICT;
INSERT INTO new_judgements SELECT review_id, line, judgement, basis_hash, row_revision FROM judgements;

CREATE TABLE new_finding_judgements (
  review_id TEXT NOT NULL REFERENCES new_reviews (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  procedure TEXT NOT NULL,
  judgement TEXT,
  PRIMARY KEY (review_id, rule, procedure)
) STRICT;
INSERT INTO new_finding_judgements SELECT review_id, rule, procedure, judgement FROM finding_judgements;

DROP TABLE finding_judgements;
DROP TABLE judgements;
DROP TABLE reviews;
ALTER TABLE new_reviews RENAME TO reviews;
ALTER TABLE new_judgements RENAME TO judgements;
ALTER TABLE new_finding_judgements RENAME TO finding_judgements;
CREATE INDEX reviews_by_campaign ON reviews (campaign_id, case_id) WHERE campaign_id <> '';
`;
