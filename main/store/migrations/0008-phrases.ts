/** Phrases for reasons. A phrase without a profile is the office's. */
export const version = 8;

export const sql = `
CREATE TABLE phrases (
  id TEXT PRIMARY KEY,
  profile TEXT REFERENCES profiles (id),
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX phrase_once ON phrases (coalesce(profile, ''), text);
`;
