import type { Database } from 'better-sqlite3';

/** What is kept of a file that was read, or is being read, by one reader. */
export interface KeptPages {
  /** All pages were read; the number of pages is the file's. */
  complete: boolean;
  pages: { page: number; content: Uint8Array }[];
}

/** Pages of a file that this reader has read, in order. */
export function keptPages(db: Database, hash: string, reader: string): KeptPages {
  const pages = db
    .prepare('SELECT page, content FROM read_pages WHERE file_hash = ? AND reader = ? ORDER BY page')
    .all(hash, reader) as KeptPages['pages'];
  const whole = db
    .prepare('SELECT pages FROM read_files WHERE file_hash = ? AND reader = ?')
    .get(hash, reader) as { pages: number } | undefined;
  return { complete: whole !== undefined && whole.pages === pages.length, pages };
}

/** One page of a file, whichever reader read it. */
export function keptPage(db: Database, hash: string, page: number): Uint8Array | undefined {
  return db
    .prepare('SELECT content FROM read_pages WHERE file_hash = ? AND page = ? ORDER BY reader DESC')
    .pluck()
    .get(hash, page) as Uint8Array | undefined;
}

/** Keeps pages as they are read, so that a program that ends in the middle goes on behind them. */
export function keepPages(
  db: Database,
  hash: string,
  reader: string,
  pages: readonly { page: number; content: Uint8Array }[],
): void {
  const insert = db.prepare(
    `INSERT INTO read_pages (file_hash, reader, page, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (file_hash, reader, page) DO UPDATE SET content = excluded.content`,
  );
  db.transaction(() => {
    for (const { page, content } of pages) insert.run(hash, reader, page, content);
  })();
}

/** Says that a file has no more pages than those kept; pages of other readers go. */
export function finishFile(db: Database, hash: string, reader: string, pages: number): void {
  db.transaction(() => {
    db.prepare('DELETE FROM read_pages WHERE file_hash = ? AND reader <> ?').run(hash, reader);
    db.prepare('DELETE FROM read_files WHERE file_hash = ? AND reader <> ?').run(hash, reader);
    db.prepare(
      `INSERT INTO read_files (file_hash, reader, pages) VALUES (?, ?, ?)
       ON CONFLICT (file_hash, reader) DO UPDATE SET pages = excluded.pages`,
    ).run(hash, reader, pages);
  })();
}

/** The case that has more than half of these files: two cases may share a paper. */
export function caseOfFiles(db: Database, hashes: readonly string[]): string | undefined {
  const shared = new Map<string, number>();
  const of = db.prepare('SELECT case_id FROM case_files WHERE file_hash = ?').pluck();
  for (const hash of new Set(hashes)) {
    for (const id of of.all(hash) as string[]) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const [best] = [...shared].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > new Set(hashes).size ? best[0] : undefined;
}

/** Where a person said that documents begin, by file hash, as JSON text. */
export function cutsOfCase(db: Database, id: string): { hash: string; cuts: string }[] {
  return db.prepare('SELECT file_hash AS hash, cuts FROM case_cuts WHERE case_id = ?').all(id) as {
    hash: string;
    cuts: string;
  }[];
}

export function saveCuts(db: Database, id: string, hash: string, cuts: string): void {
  db.prepare(
    `INSERT INTO case_cuts (case_id, file_hash, cuts) VALUES (?, ?, ?)
     ON CONFLICT (case_id, file_hash) DO UPDATE SET cuts = excluded.cuts`,
  ).run(id, hash, cuts);
}

/** Notes which files a case was read from. */
export function saveCaseFiles(db: Database, id: string, hashes: readonly string[]): void {
  db.prepare('DELETE FROM case_files WHERE case_id = ?').run(id);
  const insert = db.prepare('INSERT INTO case_files (case_id, file_hash) VALUES (?, ?)');
  for (const hash of new Set(hashes)) insert.run(id, hash);
}

/** Hashes of the files that only this case was read or imported from. */
export function filesOnlyOf(db: Database, id: string): string[] {
  const used = (which: string) =>
    `SELECT file_hash FROM case_files WHERE case_id ${which} @id
     UNION SELECT source_hash FROM revisions WHERE source_hash IS NOT NULL AND case_id ${which} @id`;
  return db
    .prepare(`SELECT * FROM (${used('=')}) EXCEPT SELECT * FROM (${used('<>')})`)
    .pluck()
    .all({ id }) as string[];
}

/** The text of files that no other case has goes with the case. */
export function forgetPagesOf(db: Database, id: string): void {
  const own = `SELECT file_hash FROM case_files WHERE case_id = @id
    EXCEPT SELECT file_hash FROM case_files WHERE case_id <> @id`;
  db.prepare(`DELETE FROM read_pages WHERE file_hash IN (${own})`).run({ id });
  db.prepare(`DELETE FROM read_files WHERE file_hash IN (${own})`).run({ id });
}
