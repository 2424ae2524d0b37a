import type { Database } from 'better-sqlite3';
import { appendEvent } from '../log.ts';

/** What was put in or taken out of the office's own files, and the hash by which reviews and checks name it. */
export interface OfficeFileChange {
  kind: 'standard.save' | 'standard.remove' | 'calendar.save' | 'calendar.remove';
  body: { title: string; hash?: string };
}

/** Notes a change of the office's standards or calendars: what reviews are scored by and limits are counted with. */
export function noteOfficeFile(db: Database, actor: string, { kind, body }: OfficeFileChange): void {
  db.transaction(() => appendEvent(db, { actor, kind, body }))();
}
