/** Cases that wait to be read, so that an import that was stopped or cut off can go on. Paths never leave the program. */
export const version = 7;

export const sql = `
CREATE TABLE import_queue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  sample INTEGER NOT NULL,
  files TEXT NOT NULL,
  queued_at TEXT NOT NULL
) STRICT;
`;
