import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { SameFiles } from '../../../shared/generated/schemas.ts';
import type { InputFile } from '../check/worker-batch.ts';

/** Files of the same content, by their names. Only files of one size are read to be compared. */
export function sameFiles(files: readonly InputFile[]): SameFiles[] {
  const bySize = groups(files, ({ path }) => sizeOf(path));
  const alike = bySize
    .filter((group) => group.length > 1)
    .flatMap((group) => groups(group, ({ path }) => hashOf(path)));
  return alike
    .filter((group) => group.length > 1)
    .map((group) => ({ files: group.map(({ name }) => name) as SameFiles['files'] }));
}

function groups<K>(files: readonly InputFile[], keyOf: (file: InputFile) => K | undefined): InputFile[][] {
  const found = new Map<K, InputFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), file]);
  }
  return [...found.values()];
}

function sizeOf(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch {
    // Reading it later says what is wrong with it.
    return undefined;
  }
}

function hashOf(path: string): string | undefined {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1024 * 1024);
  try {
    const file = openSync(path, 'r');
    try {
      for (let read = 1; read > 0; ) {
        read = readSync(file, chunk);
        hash.update(chunk.subarray(0, read));
      }
    } finally {
      closeSync(file);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
