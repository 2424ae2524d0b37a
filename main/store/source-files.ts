import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Source files as handed in, kept once by content hash beside the database and never changed. */
export class SourceFiles {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'files');
  }

  /** Keeps a copy of a file; the same content is kept once. Returns its hash. */
  async keep(path: string): Promise<string> {
    const hash = await hashFile(path);
    const target = this.pathOf(hash);
    if (existsSync(target)) return hash;
    mkdirSync(join(this.#folder, hash.slice(0, 2)), { recursive: true });
    const temporary = `${target}.part`;
    try {
      await copyFile(path, temporary);
      if ((await hashFile(temporary)) !== hash)
        throw Object.assign(new Error('copy differs from source'), { code: 'EIO' });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return hash;
  }

  pathOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }

  async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
