/** Texts of rules, kept once for the runs that name them; runs without are of an earlier schema and whole in themselves. */
export const version = 4;

export const sql = `
CREATE TABLE rule_texts (
  hash TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;

ALTER TABLE runs ADD COLUMN texts TEXT REFERENCES rule_texts (hash);
CREATE INDEX runs_by_texts ON runs (texts);
`;
