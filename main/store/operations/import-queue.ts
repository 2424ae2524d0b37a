import type { Database } from 'better-sqlite3';

/** A case that waits to be read, with the files that make it. */
export interface QueuedCase {
  id: number;
  name: string;
  sample: boolean;
  files: { path: string; name: string; within?: readonly string[] }[];
}

/** Adds cases at the end of the queue. */
export function addToImportQueue(db: Database, cases: readonly Omit<QueuedCase, 'id'>[]): QueuedCase[] {
  const insert = db.prepare('INSERT INTO import_queue (name, sample, files, queued_at) VALUES (?, ?, ?, ?)');
  const now = new Date().toISOString();
  return db.transaction(() =>
    cases.map((entry) => {
      const { lastInsertRowid } = insert.run(
        entry.name,
        entry.sample ? 1 : 0,
        JSON.stringify(entry.files),
        now,
      );
      return { ...entry, id: Number(lastInsertRowid) };
    }),
  )();
}

/** All that waits, the oldest first. */
export function listImportQueue(db: Database): QueuedCase[] {
  const rows = db.prepare('SELECT id, name, sample, files FROM import_queue ORDER BY id').all() as {
    id: number;
    name: string;
    sample: number;
    files: string;
  }[];
  return rows.map((row) => ({
    ...row,
    sample: row.sample === 1,
    files: JSON.parse(row.files) as QueuedCase['files'],
  }));
}

export function removeFromImportQueue(db: Database, ids: readonly number[]): void {
  const remove = db.prepare('DELETE FROM import_queue WHERE id = ?');
  db.transaction(() => {
    for (const id of ids) remove.run(id);
  })();
}
