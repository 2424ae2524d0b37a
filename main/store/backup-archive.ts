import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { open, type ZipFile } from 'yauzl';
import yazl from 'yazl';
import { zipEntries, zipStream } from '../zip.ts';
import { databaseName } from './open.ts';
import { StoreError } from './store-error.ts';

interface Progress {
  progress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** Folders of the data folder that hold what an office added as files: rule packs, profiles, standards, calendars. */
export const officeFolders = ['packs', 'profiles', 'standards', 'calendars'] as const;

/** Such a file in a backup: JSON, a few folders deep, no name that leads elsewhere. */
const officeFile = new RegExp(
  `^office/(?:${officeFolders.join('|')})(?:/[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._()-]{0,120}){1,6}\\.json$`,
  'u',
);
/** Largest such file, bytes. */
const largestOfficeFile = 32 * 1024 * 1024;

/**
 * A backup is a ZIP of the database copy, `files/<hash>` and the office's own files under `office/`; written under a
 * temporary name, renamed when whole.
 */
export async function packBackup(
  target: string,
  database: string,
  dataFolder: string,
  job: Progress,
): Promise<void> {
  const filesFolder = join(dataFolder, 'files');
  const sources = existsSync(filesFolder)
    ? readdirSync(filesFolder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name),
      )
    : [];
  const zip = new yazl.ZipFile();
  zip.addFile(database, databaseName, { compress: true });
  for (const entry of sources)
    zip.addFile(join(entry.parentPath, entry.name), `files/${entry.name}`, { compress: true });
  for (const { path, name } of officeFilesIn(dataFolder)) zip.addFile(path, name, { compress: true });
  zip.end();
  const temporary = `${target}.part`;
  try {
    await pipeline(zip.outputStream, createWriteStream(temporary), { signal: job.signal });
    renameSync(temporary, target);
    job.progress(1, 1);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (!job.signal.aborted) throw error;
  }
}

function officeFilesIn(dataFolder: string): { path: string; name: string }[] {
  return officeFolders.flatMap((folder) => {
    const root = join(dataFolder, folder);
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = `office/${folder}/${relative(root, path).replaceAll('\\', '/')}`;
      return entry.isFile() && officeFile.test(name) ? [{ path, name }] : [];
    });
  });
}

/** Unpacks a backup into an empty folder. Only the database, files named by their own hash and JSON of the office are taken. */
export async function unpackBackup(path: string, folder: string, job: Progress): Promise<void> {
  const zip = await openZip(path);
  mkdirSync(join(folder, 'files'), { recursive: true });
  let database = false;
  let done = 0;
  for await (const entry of zipEntries(zip, notABackup)) {
    if (job.signal.aborted) throw new StoreError('CANCELLED', '恢复已取消，没有改动。');
    const name = entry.fileName;
    const isOffice = officeFile.test(name) && entry.uncompressedSize <= largestOfficeFile;
    if (!isOffice && name !== databaseName && !/^files\/[0-9a-f]{64}$/.test(name)) throw notABackup();
    if (isOffice) mkdirSync(dirname(join(folder, name)), { recursive: true });
    const hash = createHash('sha256');
    const stream = await zipStream(zip, entry, notABackup);
    stream.on('data', (chunk: Buffer) => hash.update(chunk));
    await pipeline(stream, createWriteStream(join(folder, name), { flags: 'wx' }));
    if (name === databaseName) database = true;
    else if (!isOffice && hash.digest('hex') !== name.slice('files/'.length)) throw notABackup();
    done += 1;
    job.progress(done, zip.entryCount);
  }
  if (!database) throw notABackup();
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, validateEntrySizes: true, autoClose: true }, (error, zip) => {
      if (error || !zip) reject(notABackup());
      else resolve(zip);
    });
  });
}

function notABackup(): StoreError {
  return new StoreError(
    'NOT_A_BACKUP',
    '选的文件不是明卷的备份，或者已经损坏，没有恢复。请选择 .mjbackup 备份文件。',
  );
}
