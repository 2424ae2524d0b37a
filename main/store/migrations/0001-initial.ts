/** First schema: cases with revisions and runs, reviews, office data, and the append-only log. */
export const version = 1;

export const sql = `
CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  natural_key TEXT NOT NULL UNIQUE,
  agency TEXT NOT NULL,
  case_number TEXT NOT NULL,
  decision_number TEXT NOT NULL,
  title TEXT NOT NULL,
  party TEXT NOT NULL,
  domain TEXT NOT NULL,
  procedures TEXT NOT NULL,
  decision_date TEXT NOT NULL,
  sample INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  pass INTEGER NOT NULL,
  fail INTEGER NOT NULL,
  review INTEGER NOT NULL,
  not_applicable INTEGER NOT NULL,
  error INTEGER NOT NULL,
  veto INTEGER NOT NULL,
  triage_group TEXT NOT NULL,
  triage_reason TEXT NOT NULL,
  triage_rank INTEGER NOT NULL,
  unconfirmed INTEGER NOT NULL,
  looked INTEGER NOT NULL DEFAULT 0,
  lines INTEGER NOT NULL DEFAULT 0,
  review_state TEXT NOT NULL DEFAULT 'unreviewed',
  score_text TEXT,
  score_value REAL,
  grade TEXT
) STRICT;
CREATE INDEX cases_by_rank ON cases (triage_rank DESC, id);
CREATE INDEX cases_by_number ON cases (case_number, id);
CREATE INDEX cases_by_agency ON cases (agency, id);
CREATE INDEX cases_by_import ON cases (imported_at, id);

CREATE VIRTUAL TABLE case_search USING fts5 (case_id UNINDEXED, grams);

CREATE TABLE revisions (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  content BLOB NOT NULL,
  imported_at TEXT NOT NULL,
  source TEXT NOT NULL,
  source_hash TEXT,
  PRIMARY KEY (case_id, revision)
) STRICT;

CREATE TABLE runs (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  run_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  checked_at TEXT NOT NULL,
  versions TEXT NOT NULL,
  result BLOB NOT NULL,
  acted INTEGER NOT NULL DEFAULT 0,
  latest INTEGER NOT NULL,
  PRIMARY KEY (case_id, run_key)
) STRICT;

CREATE TABLE profiles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE office_parameters (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE standards (
  hash TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE reviews (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  reviewer TEXT NOT NULL REFERENCES profiles (id),
  standard_id TEXT NOT NULL,
  standard_hash TEXT NOT NULL REFERENCES standards (hash),
  settings TEXT NOT NULL,
  state TEXT NOT NULL,
  signed_at TEXT,
  signed_revision INTEGER,
  signed_head TEXT,
  touched_at TEXT NOT NULL,
  UNIQUE (case_id, reviewer, standard_id)
) STRICT;

CREATE TABLE judgements (
  review_id TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  line TEXT NOT NULL,
  judgement TEXT,
  basis_hash TEXT NOT NULL,
  row_revision INTEGER NOT NULL,
  PRIMARY KEY (review_id, line)
) STRICT;

CREATE TABLE finding_judgements (
  review_id TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  procedure TEXT NOT NULL,
  judgement TEXT,
  PRIMARY KEY (review_id, rule, procedure)
) STRICT;

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_id TEXT,
  review_id TEXT,
  undoes INTEGER,
  payload_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX events_by_case ON events (case_id, seq);
CREATE INDEX events_by_review ON events (review_id, seq);

CREATE TABLE payloads (
  seq INTEGER PRIMARY KEY REFERENCES events (seq),
  salt TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TRIGGER events_keep BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER payloads_keep BEFORE UPDATE ON payloads BEGIN SELECT RAISE(ABORT, 'payloads are never changed'); END;
`;
