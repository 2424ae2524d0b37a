import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupResult, RestoreInput, RestoreResult } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { officeFolders, packBackup, unpackBackup } from '../../store/backup-archive.ts';
import { openStore } from '../../store/client.ts';
import { databaseName } from '../../store/open.ts';
import { describeError } from '../../store/store-error.ts';
import type { Handlers } from '../dispatch.ts';
import type { JobContext } from '../jobs.ts';
import { reloadOwn, type Services } from '../services.ts';

export const backupEnding = '.mjbackup';

export function backupHandlers(services: Services): Pick<Handlers, 'backup.create' | 'backup.restore'> {
  return {
    'backup.create': {
      title: '备份',
      run: async (_input, job) => {
        const name = `明卷备份-${new Date().toISOString().slice(0, 16).replaceAll(':', '').replace('T', '-')}${backupEnding}`;
        const target = join(services.outFolder, name);
        const made = await createBackup(services, target, job);
        return made.ok
          ? ok({ file: services.files.register(target, name), ...made.value } satisfies BackupResult)
          : made;
      },
    },
    'backup.restore': {
      title: '恢复备份',
      run: (input, job) => restoreFrom(services, input, job),
    },
  };
}

/** Writes database and source files into one archive at `target`; the archive is checked by reading it back. */
export async function createBackup(
  services: Services,
  target: string,
  job: Pick<JobContext, 'progress' | 'signal'>,
): Promise<Result<{ cases: number; events: number }>> {
  const copy = `${target}.sqlite`;
  try {
    const facts = await services.store.run('backupTo', copy);
    if (!facts.ok) return facts;
    await packBackup(target, copy, services.options.dataFolder, job);
    if (job.signal.aborted) {
      rmSync(target, { force: true });
      return fail('CANCELLED', '备份已取消，没有留下文件。');
    }
    return ok({ cases: facts.value.cases, events: facts.value.events });
  } catch (error) {
    return { ok: false, error: describeError(error) };
  } finally {
    rmSync(copy, { force: true });
  }
}

async function restoreFrom(
  services: Services,
  input: RestoreInput,
  job: JobContext,
): Promise<Result<RestoreResult>> {
  const chosen = services.files.find(input.file.token);
  if (!chosen) return fail('NO_FILE', `“${input.file.name}”要重新选择一次。`);
  return restoreBackup(services, chosen.path, input.confirm, job);
}

/**
 * Compares a backup with what is here, and with `confirm` puts it in place. What is replaced is kept in a folder
 * beside it, so that a wrong choice can be taken back by hand.
 */
export async function restoreBackup(
  services: Services,
  path: string,
  confirm: boolean,
  job: Pick<JobContext, 'progress' | 'signal'>,
): Promise<Result<RestoreResult>> {
  const unpacked = join(services.outFolder, `restore-${Date.now()}`);
  try {
    mkdirSync(unpacked, { recursive: true });
    await unpackBackup(path, unpacked, job);
    const backup = await services.store.run('inspectBackup', join(unpacked, databaseName));
    if (!backup.ok) return backup;
    const present = await services.store.run('countRows');
    if (!present.ok) return present;
    const lost = Math.max(0, present.value.cases - backup.value.cases);
    const result: RestoreResult = {
      restored: false,
      backupCases: backup.value.cases,
      presentCases: present.value.cases,
      lostCases: lost,
      backupAt: backup.value.at || new Date(0).toISOString(),
      text: `备份里有案卷 ${backup.value.cases} 卷，现有 ${present.value.cases} 卷${lost > 0 ? `，恢复后将失去 ${lost} 卷` : ''}。`,
    };
    if (!confirm) return ok(result);
    const replaced = await putInPlace(services, unpacked);
    if (!replaced.ok) return replaced;
    services.emit({
      type: 'changed',
      changed: ['cases', 'reviews', 'settings', 'profiles', 'parameters', 'standards', 'calendars'],
    });
    return ok({ ...result, restored: true, text: `已恢复。原来的数据保存在“${replaced.value}”文件夹里。` });
  } catch (error) {
    return { ok: false, error: describeError(error) };
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

async function putInPlace(services: Services, unpacked: string): Promise<Result<string>> {
  const { dataFolder } = services.options;
  const keepName = `replaced-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
  const keep = join(dataFolder, keepName);
  await services.store.close();
  mkdirSync(keep);
  for (const name of [databaseName, `${databaseName}-wal`, `${databaseName}-shm`]) {
    if (existsSync(join(dataFolder, name))) renameSync(join(dataFolder, name), join(keep, name));
  }
  copyFileSync(join(unpacked, databaseName), join(dataFolder, databaseName));
  copyMissing(join(unpacked, 'files'), join(dataFolder, 'files'));
  putOfficeFolders(join(unpacked, 'office'), dataFolder, keep);
  const store = await openStore(dataFolder);
  if (!store.ok) return store;
  services.store = store.value;
  const own = await reloadOwn(services);
  return own.ok ? ok(keepName) : own;
}

/** The office's own packs, profiles, standards and calendars; a folder that the backup does not have stays as it is. */
function putOfficeFolders(from: string, dataFolder: string, keep: string): void {
  for (const folder of officeFolders) {
    const target = join(dataFolder, folder);
    if (!existsSync(join(from, folder))) continue;
    if (existsSync(target)) renameSync(target, join(keep, folder));
    cpSync(join(from, folder), target, { recursive: true });
  }
}

/** Source files are named by content, so a file that is here already is the same. */
function copyMissing(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const folder = join(to, entry.name.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    const target = join(folder, entry.name);
    if (!existsSync(target)) copyFileSync(join(entry.parentPath, entry.name), target);
  }
}
