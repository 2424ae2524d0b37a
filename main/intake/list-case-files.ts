import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ApiError } from '../../shared/generated/schemas.ts';
import { unreadable } from './read-case-file-at.ts';

export interface FoundFiles {
  files: { path: string; name: string }[];
  failed: { name: string; error: ApiError }[];
}

/** Most files taken from one folder; more is a sign that the wrong folder was picked. */
const mostFiles = 200_000;

/** JSON files at a path: the file itself, or all below a folder in name order. Links are not followed. */
export function listCaseFiles(path: string, name = basename(path)): FoundFiles {
  const found: FoundFiles = { files: [], failed: [] };
  try {
    if (statSync(path).isDirectory()) walk(path, name, found);
    else found.files.push({ path, name });
  } catch (error) {
    addFailure(found, name, error);
  }
  return found;
}

function walk(folder: string, name: string, found: FoundFiles): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    addFailure(found, name, error);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (found.files.length >= mostFiles || entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) walk(join(folder, entry.name), `${name}/${entry.name}`, found);
    else if (entry.isFile() && entry.name.toLowerCase().endsWith('.json')) {
      found.files.push({ path: join(folder, entry.name), name: `${name}/${entry.name}` });
    }
  }
}

function addFailure(found: FoundFiles, name: string, error: unknown): void {
  const result = unreadable(name, error);
  if (!result.ok) found.failed.push({ name, error: result.error });
}
