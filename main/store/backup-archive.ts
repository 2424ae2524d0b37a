import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** A backup is a ZIP of the database copy and `files/<hash>`; written under a temporary name, renamed when whole. */
export async function packBackup(
  target: string,
  database: string,
  filesFolder: string,
  job: Progress,
): Promise<void> {
  const sources = existsSync(filesFolder)
    ? readdirSync(filesFolder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name),
      )
    : [];
  const zip = new yazl.ZipFile();
  zip.addFile(database, databaseName, { compress: true });
  for (const entry of sources)
    zip.addFile(join(entry.parentPath, entry.name), `files/${entry.name}`, { compress: true });
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

/** Unpacks a backup into an empty folder. Only the database and files named by their own hash are taken. */
export async function unpackBackup(path: string, folder: string, job: Progress): Promise<void> {
  const zip = await openZip(path);
  mkdirSync(join(folder, 'files'), { recursive: true });
  let database = false;
  let done = 0;
  for await (const entry of zipEntries(zip, notABackup)) {
    if (job.signal.aborted) throw new StoreError('CANCELLED', '恢复已取消，没有改动。');
    const name =
      /^(?:files\/[0-9a-f]{64})$/.test(entry.fileName) || entry.fileName === databaseName
        ? entry.fileName
        : undefined;
    if (name === undefined) throw notABackup();
    const hash = createHash('sha256');
    const stream = await zipStream(zip, entry, notABackup);
    stream.on('data', (chunk: Buffer) => hash.update(chunk));
    await pipeline(stream, createWriteStream(join(folder, name), { flags: 'wx' }));
    if (name === databaseName) database = true;
    else if (hash.digest('hex') !== name.slice('files/'.length)) throw notABackup();
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
