import { randomUUID } from 'node:crypto';
import { access, type FileHandle, mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, ok, type Result } from '../../shared/result.ts';
import { safeName, safeRelativePath } from './safe-path.ts';

type OpenFile = (path: string) => Promise<FileHandle>;

export interface StagingOptions {
  /** Largest accepted file, bytes. */
  maxFileBytes: number;
  openFile?: OpenFile;
}

/** Where uploads of one run of the loopback host are kept until the program has taken them in. */
export class Staging {
  readonly #folder: string;
  readonly #maxFileBytes: number;
  readonly #openFile: OpenFile;
  readonly #openFolders = new Map<string, { path: string; name: string }>();

  private constructor(folder: string, options: StagingOptions) {
    this.#folder = folder;
    this.#maxFileBytes = options.maxFileBytes;
    this.#openFile = options.openFile ?? ((path) => open(path, 'wx', 0o600));
  }

  /** Makes a folder for this run under `parent` and removes those of runs that ended without cleaning up. */
  static async create(parent: string, options: StagingOptions): Promise<Staging> {
    await mkdir(parent, { recursive: true });
    for (const name of await readdir(parent)) {
      const owner = /^run-(\d+)-/.exec(name)?.[1];
      if (owner !== undefined && !isAlive(Number(owner)))
        await rm(join(parent, name), { recursive: true, force: true });
    }
    return new Staging(await mkdtemp(join(parent, `run-${process.pid}-`)), options);
  }

  /** Writes one uploaded file and answers with its path; nothing is left behind when it fails. */
  async receiveFile(name: string, body: Readable): Promise<Result<string>> {
    const folder = join(this.#folder, randomUUID());
    await mkdir(folder);
    const written = await this.#write(join(folder, safeName(name)), name, body);
    if (!written.ok) await rm(folder, { recursive: true, force: true });
    return written;
  }

  /** Opens an empty folder for an upload of many files and answers with its id. */
  async openFolder(name: string): Promise<string> {
    const id = randomUUID();
    const path = join(this.#folder, id, safeName(name));
    await mkdir(path, { recursive: true });
    this.#openFolders.set(id, { path, name });
    return id;
  }

  /** Adds one file; `relativePath` is below the folder, with slashes. */
  async addToFolder(id: string, relativePath: string, body: Readable): Promise<Result<string>> {
    const folder = this.#openFolders.get(id);
    if (!folder) return fail('NO_UPLOAD', '这次上传已经结束或取消，请重新选择文件夹。');
    const segments = safeRelativePath(relativePath);
    if (!segments) return fail('BAD_NAME', `文件“${relativePath}”的路径不能用，没有收下。请改名后重选。`);
    const path = join(folder.path, ...segments);
    await mkdir(dirname(path), { recursive: true });
    return this.#write(path, relativePath, body);
  }

  /** Ends an upload and answers with the folder; undefined when the id is not open. */
  finishFolder(id: string): { path: string; name: string } | undefined {
    const folder = this.#openFolders.get(id);
    this.#openFolders.delete(id);
    return folder;
  }

  async discardFolder(id: string): Promise<void> {
    const folder = this.finishFolder(id);
    if (folder) await rm(dirname(folder.path), { recursive: true, force: true });
  }

  /** Removes everything that this run received. */
  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #write(wanted: string, shownName: string, body: Readable): Promise<Result<string>> {
    const path = await freePath(wanted);
    try {
      const file = await this.#openFile(path);
      try {
        await copy(body, file, this.#maxFileBytes);
      } finally {
        await file.close();
      }
      return ok(path);
    } catch (error) {
      await rm(path, { force: true });
      return uploadFailure(shownName, error, this.#maxFileBytes);
    }
  }
}

class TooLarge extends Error {}

/** Copies without destroying `body` on failure, so that the host can still answer on the same connection. */
async function copy(body: Readable, file: FileHandle, maxBytes: number): Promise<void> {
  let written = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Uint8Array;
    written += bytes.length;
    if (written > maxBytes) throw new TooLarge();
    await file.writeFile(bytes);
  }
}

/** The path itself, or with a number where the file system already has that name (`a:b` and `a_b`, `A` and `a`). */
async function freePath(wanted: string): Promise<string> {
  const ending = extname(wanted);
  const stem = wanted.slice(0, wanted.length - ending.length);
  for (let copies = 1; ; copies += 1) {
    const path = copies === 1 ? wanted : `${stem} (${copies})${ending}`;
    if (!(await exists(path))) return path;
  }
}

function uploadFailure(name: string, error: unknown, maxBytes: number): Result<never> {
  if (error instanceof TooLarge) {
    const limit = Math.floor(maxBytes / 1024 / 1024);
    return fail('FILE_TOO_LARGE', `文件“${name}”超过 ${limit} MB，没有收下。请拆分或压缩后再试。`);
  }
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return fail('DISK_FULL', `磁盘已满，文件“${name}”没有收下。请腾出空间后重试。`, String(error));
  return fail('UPLOAD_FAILED', `文件“${name}”没有收完，已丢弃。请重试。`, String(error));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
