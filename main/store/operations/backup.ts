import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { verifyLog } from '../log.ts';
import { currentVersion, schemaVersion } from '../migrate.ts';
import { StoreError } from '../store-error.ts';

export interface BackupFacts {
  cases: number;
  events: number;
  head: string | undefined;
  /** Time of the last event; empty for a database without events. */
  at: string;
}

/** Writes a whole copy to a file that does not exist yet, by a temporary name, and checks it. */
export function backupTo(db: Database.Database, path: string): BackupFacts {
  const temporary = `${path}.part`;
  rmSync(temporary, { force: true });
  try {
    db.exec(`VACUUM INTO '${temporary.replaceAll("'", "''")}'`);
    const facts = inspectBackup(temporary);
    renameSync(temporary, path);
    return facts;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Counts of a backup file, after its integrity and log were checked. */
export function inspectBackup(path: string): BackupFacts {
  if (!existsSync(path)) throw new StoreError('NO_BACKUP', '备份文件不在了。请重新选择。');
  let copy: Database.Database;
  try {
    copy = new Database(path, { readonly: true, fileMustExist: true });
  } catch {
    throw notABackup();
  }
  try {
    const version = schemaVersion(copy);
    if (version > currentVersion) {
      throw new StoreError(
        'DATABASE_FROM_FUTURE',
        `这个备份是更新版本的程序做的（第 ${version} 版），没有恢复。请升级程序后再恢复。`,
      );
    }
    if (version === 0 || copy.pragma('integrity_check', { simple: true }) !== 'ok') throw notABackup();
    const log = verifyLog(copy);
    if (log.problem !== undefined)
      throw new StoreError(
        'BACKUP_DAMAGED',
        `备份里的留痕不完整（${log.problem}），没有恢复。请换一份备份。`,
      );
    const { cases } = copy.prepare('SELECT count(*) AS cases FROM cases').get() as { cases: number };
    const last = copy.prepare('SELECT at FROM events ORDER BY seq DESC LIMIT 1').get() as
      | { at: string }
      | undefined;
    return { cases, events: log.events, head: log.head, at: last?.at ?? '' };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw notABackup();
  } finally {
    copy.close();
  }
}

function notABackup(): StoreError {
  return new StoreError(
    'NOT_A_BACKUP',
    '选的文件不是明卷的备份，或者已经损坏，没有恢复。请选择 .mjbackup 备份文件。',
  );
}
