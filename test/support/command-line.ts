import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programRoot } from '../../main/paths.ts';

/** Runs the command line in a process of its own. */
export function mingjuan(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(programRoot, 'main/cli/mingjuan.mjs'), ...words],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
}
