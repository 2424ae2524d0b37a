/** Pages that were read, kept by file and reader so that nothing is read twice; which case a file is of; how a person cut it. */
export const version = 3;

export const sql = `
CREATE TABLE read_pages (
  file_hash TEXT NOT NULL,
  reader TEXT NOT NULL,
  page INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (file_hash, reader, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_files (
  file_hash TEXT NOT NULL,
  reader TEXT NOT NULL,
  pages INTEGER NOT NULL,
  PRIMARY KEY (file_hash, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_files (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  file_hash TEXT NOT NULL,
  PRIMARY KEY (case_id, file_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_files_by_hash ON case_files (file_hash, case_id);

CREATE TABLE case_cuts (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  file_hash TEXT NOT NULL,
  cuts TEXT NOT NULL,
  PRIMARY KEY (case_id, file_hash)
) STRICT, WITHOUT ROWID;
`;
