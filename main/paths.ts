import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Root of the installed program: the folder that holds `schemas/` and `resources/`. */
export const programRoot = findRoot(import.meta.dirname);
export const schemasFolder = join(programRoot, 'schemas');
export const resourcesFolder = join(programRoot, 'resources');

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'schemas', 'common.schema.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`program files not found above ${start}`);
  }
}
