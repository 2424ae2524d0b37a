/** What rules compare across cases (document numbers, people at a time), kept so that one case can be checked against all. */
export const version = 2;

export const sql = `
CREATE TABLE batch_values (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  batch_index TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (case_id, batch_index, value)
) STRICT, WITHOUT ROWID;
`;
