import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The name that content is kept under. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Source files as handed in, kept once by content hash beside the database and never changed. */
export class SourceFiles {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'files');
  }

  /** Keeps the bytes of a file; the same content is kept once. Returns its hash. Throws what the disk says. */
  keep(bytes: Uint8Array, hash = hashOf(bytes)): string {
    const target = this.pathOf(hash);
    if (existsSync(target)) return hash;
    const temporary = `${target}.${process.pid}.part`;
    try {
      writeInto(dirname(target), temporary, bytes);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    return hash;
  }

  /** Deletes a file that nothing refers to any longer. */
  remove(hash: string): void {
    rmSync(this.pathOf(hash), { force: true });
  }

  pathOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }
}

/** Writes a file; its folder is made where it turns out not to be there, which is seldom. */
function writeInto(folder: string, path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
  }
}
