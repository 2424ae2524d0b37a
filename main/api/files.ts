import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileRef } from '../../shared/generated/schemas.ts';

/** Files that the host was handed or that the program wrote, by opaque token. Paths never leave this side. */
export class Files {
  readonly #paths = new Map<string, { path: string; ref: FileRef }>();

  /** Mints a token for a path that exists; `name` is what the user sees. */
  register(path: string, name = basename(path)): FileRef {
    const stat = statSync(path);
    const ref: FileRef = {
      token: randomBytes(18).toString('base64url'),
      name,
      size: stat.isDirectory() ? 0 : stat.size,
      isFolder: stat.isDirectory(),
    };
    this.#paths.set(ref.token, { path, ref });
    return ref;
  }

  /** The token is no longer good. */
  forget(token: string): void {
    this.#paths.delete(token);
  }

  find(token: string): { path: string; ref: FileRef } | undefined {
    return this.#paths.get(token);
  }
}
