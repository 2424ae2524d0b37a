import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type PackedPlatform = 'linux' | 'win32';

/** The mark before the fuse bytes in every Electron program, version 1, nine fuses: "0" off, "1" on. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100101'),
]);

const commonFiles = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'resources.pak',
  'icudtl.dat',
  'v8_context_snapshot.bin',
];

/** Makes a folder shaped like an unpacked Electron release: enough to package from, not to run. */
export function makeStandInElectron(
  root: string,
  folder: string,
  platform: PackedPlatform,
  version: string,
): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['resources', 'locales']) mkdirSync(join(folder, part), { recursive: true });
  const program = join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  writeFileSync(program, Buffer.concat([programStart(root, platform), Buffer.alloc(4096), fuses]));
  chmodSync(program, 0o755);
  for (const file of commonFiles) writeFileSync(join(folder, file), file);
  writeFileSync(join(folder, 'version'), version);
  for (const language of ['zh-CN', 'en-US', 'fr'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  if (platform === 'linux')
    for (const file of ['chrome-sandbox', 'chrome_crashpad_handler']) writeFileSync(join(folder, file), file);
}

/** The packager edits the resources of a Windows program, so that one has to be a real one: any from a package. */
function programStart(root: string, platform: PackedPlatform): Buffer {
  if (platform === 'linux') return Buffer.from('#!/bin/sh\nexit 97\n');
  return readFileSync(join(root, 'node_modules/electron-winstaller/vendor/7z-x64.exe'));
}
