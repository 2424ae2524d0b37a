import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { takeLock } from './lock.ts';
import { currentVersion, migrate, schemaVersion } from './migrate.ts';
import { StoreError } from './store-error.ts';

export const databaseName = 'mingjuan.sqlite';

export interface OpenDatabase {
  db: Database.Database;
  close(): void;
}

/** Opens the database of a data folder for the one writer, creating and migrating it where needed. */
export function openForWriting(folder: string): OpenDatabase {
  mkdirSync(folder, { recursive: true });
  const release = takeLock(folder);
  try {
    const db = new Database(join(folder, databaseName));
    try {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      db.pragma('busy_timeout = 5000');
      migrate(db, (from) => backupBeforeMigration(db, folder, from));
    } catch (error) {
      db.close();
      throw error;
    }
    return {
      db,
      close: () => {
        db.pragma('optimize');
        db.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens the database of a data folder to read, beside a writer. */
export function openForReading(folder: string): OpenDatabase {
  const path = join(folder, databaseName);
  if (!existsSync(path))
    throw new StoreError('NO_DATABASE', '这个数据文件夹里还没有数据库。请先导入案卷，或换一个数据文件夹。');
  const db = new Database(path, { readonly: true, fileMustExist: true });
  const version = schemaVersion(db);
  if (version !== currentVersion) {
    db.close();
    throw version > currentVersion
      ? new StoreError(
          'DATABASE_FROM_FUTURE',
          `数据库是更新版本的程序建立的（第 ${version} 版），没有打开。请升级程序后再打开。`,
        )
      : new StoreError('DATABASE_OLD', '数据库是旧版本的，要先用本程序的窗口打开一次完成升级。');
  }
  return { db, close: () => db.close() };
}

/** A verified copy beside the database, made before its schema is changed. */
function backupBeforeMigration(db: Database.Database, folder: string, from: number): void {
  const target = join(folder, `before-upgrade-v${from}-${Date.now()}.sqlite`);
  db.exec(`VACUUM INTO '${target.replaceAll("'", "''")}'`);
  const copy = new Database(target, { readonly: true });
  const state = copy.pragma('integrity_check', { simple: true });
  copy.close();
  if (state !== 'ok')
    throw new StoreError(
      'BACKUP_FAILED',
      '升级前的备份没有通过检查，数据库没有升级，也没有改动。请检查磁盘空间后再试。',
    );
}
