import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { unreadable } from '../read-case-file-at.ts';
import type { SourceLimits } from './limits.ts';
import type { FailedFile } from './types.ts';
import { isHousekeepingName } from './zip.ts';

export interface ListedFile {
  path: string;
  /** What messages call it: its place below what was handed in. */
  name: string;
}

/** Names as people sort them: 2 before 10. */
export const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;

const deepest = 20;

/** Files at a path: the file itself, or all below a folder in name order. Links are not followed. */
export function listFiles(path: string, limits: SourceLimits): { files: ListedFile[]; failed: FailedFile[] } {
  const found: { files: ListedFile[]; failed: FailedFile[] } = { files: [], failed: [] };
  try {
    if (statSync(path).isDirectory()) walk(path, '', 0, limits, found);
    else found.files.push({ path, name: basename(path) });
  } catch (error) {
    addFailure(basename(path), error, found.failed);
  }
  return found;
}

function walk(
  folder: string,
  prefix: string,
  depth: number,
  limits: SourceLimits,
  found: { files: ListedFile[]; failed: FailedFile[] },
): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    addFailure(prefix || basename(folder), error, found.failed);
    return;
  }
  entries.sort((a, b) => byName(a.name, b.name));
  for (const entry of entries) {
    // One more than allowed is listed, so that the reader of the list notices.
    if (found.files.length > limits.files) return;
    if (isHousekeepingName(entry.name)) continue;
    const name = `${prefix}${entry.name}`;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < deepest) walk(path, `${name}/`, depth + 1, limits, found);
    else if (entry.isFile()) found.files.push({ path, name });
    else if (entry.isSymbolicLink())
      found.failed.push({
        name,
        error: { code: 'LINK', message: `“${name}”是指向别处的链接，没有读取。请放入原文件。` },
      });
  }
}

function addFailure(name: string, error: unknown, failed: FailedFile[]): void {
  const result = unreadable(name, error);
  if (!result.ok) failed.push({ name, error: result.error });
}

/** Bytes of a file, its size looked at first. */
export function readBytes({ path, name }: ListedFile, limits: SourceLimits): Result<Buffer> {
  try {
    const { size } = statSync(path);
    if (size > limits.fileBytes) {
      const megabytes = Math.round(limits.fileBytes / 1024 / 1024);
      return fail('TOO_LARGE', `“${name}”超过 ${megabytes} MB，没有读取。请拆成几个文件再交。`);
    }
    return ok(readFileSync(path));
  } catch (error) {
    return unreadable(name, error);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
