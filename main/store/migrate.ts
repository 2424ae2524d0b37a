import type { Database } from 'better-sqlite3';
import * as initial from './migrations/0001-initial.ts';
import * as batchValues from './migrations/0002-batch-values.ts';
import * as readFiles from './migrations/0003-read-files.ts';
import * as ruleTexts from './migrations/0004-rule-texts.ts';
import * as campaigns from './migrations/0005-campaigns.ts';
import * as batchChanges from './migrations/0006-batch-changes.ts';
import * as importQueue from './migrations/0007-import-queue.ts';
import * as phrases from './migrations/0008-phrases.ts';
import { StoreError } from './store-error.ts';

/** In ascending order; a number is never reused. */
const migrations: readonly { version: number; sql: string }[] = [
  initial,
  batchValues,
  readFiles,
  ruleTexts,
  campaigns,
  batchChanges,
  importQueue,
  phrases,
];

export const currentVersion = migrations.at(-1)?.version ?? 0;

/** Version of the schema in the file; 0 for a new one. */
export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings the schema up to date in one transaction. `backup` runs first where there is data to lose.
 * A database of a newer program is refused.
 */
export function migrate(db: Database, backup: (fromVersion: number) => void): void {
  const version = schemaVersion(db);
  if (version > currentVersion) {
    throw new StoreError(
      'DATABASE_FROM_FUTURE',
      `数据库是更新版本的程序建立的（第 ${version} 版，本程序只认到第 ${currentVersion} 版），没有打开，也没有改动。请升级程序后再打开。`,
    );
  }
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return;
  if (version > 0) backup(version);
  db.transaction(() => {
    for (const migration of pending) db.exec(migration.sql);
    db.pragma(`user_version = ${currentVersion}`);
  })();
}
