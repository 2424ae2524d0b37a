/** In which order cases last changed in what others are compared by, so that who keeps these values reads only the news. */
export const version = 6;

export const sql = `
CREATE TABLE batch_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO batch_changes (case_id) SELECT id FROM cases;
`;
