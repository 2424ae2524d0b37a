import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { PhraseInput, ReasonPhrase } from '../../../shared/generated/schemas.ts';
import { appendEvent } from '../log.ts';
import { StoreError } from '../store-error.ts';

interface PhraseRow {
  id: string;
  text: string;
  profile: string | null;
}

/** Phrases that a reviewer can use: own ones first, then the office's; each in the order of adding. */
export function listPhrases(db: Database, reviewer: string | undefined): ReasonPhrase[] {
  const rows = db
    .prepare(
      'SELECT id, text, profile FROM phrases WHERE profile = ? OR profile IS NULL ORDER BY profile IS NULL, rowid',
    )
    .all(reviewer ?? null) as PhraseRow[];
  return rows.map(({ id, text, profile }) => ({ id, text, whose: profile === null ? 'office' : 'own' }));
}

/** Adds a phrase (no id) or changes one that the reviewer can use; the change is an event. Gives its id. */
export function savePhrase(
  db: Database,
  reviewer: string,
  { id: changed, text, whose }: PhraseInput,
): string {
  return db.transaction(() => {
    if (changed !== undefined) usablePhrase(db, reviewer, changed);
    const profile = whose === 'own' ? reviewer : null;
    const same = db.prepare('SELECT id FROM phrases WHERE profile IS ? AND text = ?').get(profile, text) as
      | { id: string }
      | undefined;
    if (same && same.id !== changed) throw new StoreError('SAME_PHRASE', '已经有这条短语，没有再存一条。');
    const id = changed ?? randomUUID();
    db.prepare(
      'INSERT INTO phrases (id, profile, text) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET profile = excluded.profile, text = excluded.text',
    ).run(id, profile, text);
    appendEvent(db, { actor: reviewer, kind: 'phrase.save', body: { id, text, whose } });
    return id;
  })();
}

/** Removes a phrase that the reviewer can use; reasons that were written with it stay as they are. */
export function removePhrase(db: Database, reviewer: string, id: string): void {
  db.transaction(() => {
    const { text, profile } = usablePhrase(db, reviewer, id);
    db.prepare('DELETE FROM phrases WHERE id = ?').run(id);
    const whose = profile === null ? 'office' : 'own';
    appendEvent(db, { actor: reviewer, kind: 'phrase.remove', body: { id, text, whose } });
  })();
}

/** Another reviewer's own phrase is as good as none. */
function usablePhrase(db: Database, reviewer: string, id: string): PhraseRow {
  const row = db
    .prepare('SELECT id, text, profile FROM phrases WHERE id = ? AND (profile = ? OR profile IS NULL)')
    .get(id, reviewer) as PhraseRow | undefined;
  if (!row) throw new StoreError('NO_PHRASE', '这条短语已经不在短语库里，没有改动。');
  return row;
}
