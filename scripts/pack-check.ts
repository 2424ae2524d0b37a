/** Packages for Linux and Windows on a stand-in Electron folder and checks what came out. Downloads nothing. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { modelFiles } from '../main/recognition/model/models.ts';
import { listFiles } from './files.ts';
import { makeStandInElectron, type PackedPlatform } from './stand-in-electron.ts';

const root = resolve(import.meta.dirname, '..');
const problems: string[] = [];

const inference = '/node_modules/onnxruntime-node/bin/napi-v6';
/** Libraries that the system loads itself: they have to lie outside the archive. */
const nativeFiles: Record<PackedPlatform, string[]> = {
  linux: [
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    `${inference}/linux/x64/libonnxruntime.so.1`,
    `${inference}/linux/x64/onnxruntime_binding.node`,
  ],
  win32: [
    '/node_modules/better-sqlite3/prebuilds/win32-x64.node',
    `${inference}/win32/x64/onnxruntime.dll`,
    `${inference}/win32/x64/onnxruntime_binding.node`,
  ],
};

const needed = [
  '/package.json',
  '/LICENSE',
  '/THIRD-PARTY-NOTICES.md',
  '/out/main/index.js',
  '/out/preload/index.cjs',
  '/out/renderer/index.html',
  '/out/fonts/NotoSansSC_400Regular.ttf',
  '/out/fonts/NotoSerifSC_400Regular.ttf',
  '/node_modules/better-sqlite3/lib/index.js',
  '/node_modules/onnxruntime-node/dist/index.js',
  '/node_modules/onnxruntime-common/dist/cjs/index.js',
  '/out/main/recognition-process.js',
  ...Object.values(modelFiles).map((file) => `/out/models/${file}`),
];

const unwanted: [RegExp, string][] = [
  [/\.map$/, 'source map'],
  [/\.[cm]?tsx?$/, 'TypeScript source'],
  [/^\/(main|renderer|shared|scripts|test|\.ci|dist)\//, 'source folder'],
  [
    /^\/node_modules\/(?!(better-sqlite3|onnxruntime-node|onnxruntime-common)(\/|$))./,
    'module that is bundled or only for development',
  ],
  [/^\/(tsconfig|biome|vitest|electron-builder)/, 'tool configuration'],
];

const fuses: [FuseV1Options, '0' | '1'][] = [
  [FuseV1Options.RunAsNode, '0'],
  [FuseV1Options.EnableCookieEncryption, '1'],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, '0'],
  [FuseV1Options.EnableNodeCliInspectArguments, '0'],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, '1'],
  [FuseV1Options.OnlyLoadAppFromAsar, '1'],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, '0'],
];

checkVersion();
rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const platform of ['linux', 'win32'] as const) await checkPlatform(platform);
for (const problem of problems) console.error(`pack-check: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

async function checkPlatform(platform: PackedPlatform): Promise<void> {
  const folder = pack(platform);
  const archive = join(folder, 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => 'size' in statFile(archive, name.slice(1)));
  checkFiles(platform, files);
  checkNativeFiles(platform, folder, files);
  checkManifest(platform, archive);
  await checkFuses(platform, folder);
  const size = (statSync(archive).size / 1e6).toFixed(1);
  console.log(`${platform}: ${files.length} files, ${size} MB`);
}

function pack(platform: PackedPlatform): string {
  const electron = join(root, '.cache', `stand-in-electron-${platform}`);
  makeStandInElectron(root, electron, platform, lockedElectron());
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      platform === 'linux' ? '--linux' : '--win',
      '--x64',
      '--dir',
      `-c.electronDist=${electron}`,
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return join(root, 'dist', platform === 'linux' ? 'linux-unpacked' : 'win-unpacked');
}

function checkFiles(platform: PackedPlatform, files: string[]): void {
  const present = new Set(files);
  const data = ['schemas', 'resources']
    .flatMap((folder) => listFiles(join(root, folder), ''))
    .map((file) => `/${relative(root, file).replaceAll('\\', '/')}`);
  for (const file of [...needed, ...data]) report(!present.has(file), `${platform}: ${file} is missing`);
  for (const [pattern, kind] of unwanted)
    for (const file of files) report(pattern.test(file), `${platform}: ${file} is packed (${kind})`);
}

function checkNativeFiles(platform: PackedPlatform, folder: string, files: string[]): void {
  const natives = files.filter((file) => /\.(node|dll|dylib|so(\.\d+)*)$/.test(file)).sort();
  report(
    natives.join() !== nativeFiles[platform].join(),
    `${platform}: native files are ${natives.join(', ') || 'absent'}`,
  );
  for (const file of natives)
    report(
      !existsSync(join(folder, 'resources', 'app.asar.unpacked', file)),
      `${platform}: ${file} is not unpacked`,
    );
}

function checkManifest(platform: PackedPlatform, archive: string): void {
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as { main: string };
  report(manifest.main !== 'out/main/index.js', `${platform}: main is ${manifest.main}`);
}

async function checkFuses(platform: PackedPlatform, folder: string): Promise<void> {
  const program = join(folder, platform === 'linux' ? 'mingjuan' : 'mingjuan.exe');
  const wire = await getCurrentFuseWire(program);
  for (const [fuse, wanted] of fuses) {
    const set = String.fromCharCode(Number(wire[fuse]));
    report(set !== wanted, `${platform}: fuse ${FuseV1Options[fuse]} is ${set}, not ${wanted}`);
  }
  if (platform === 'win32') {
    const marked = readFileSync(program).includes(Buffer.from('ELECTRONASAR', 'utf16le'));
    report(!marked, `${platform}: the program holds no hash of its archive`);
  }
}

function checkVersion(): void {
  const configured = /^electronVersion: (.+)$/m.exec(
    readFileSync(join(root, 'electron-builder.yml'), 'utf8'),
  )?.[1];
  report(
    configured !== lockedElectron(),
    `electronVersion is ${configured}, the lock has ${lockedElectron()}`,
  );
}

function lockedElectron(): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  return lock.packages['node_modules/electron']!.version;
}

function report(wrong: boolean, problem: string): void {
  if (wrong) problems.push(problem);
}
