import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { readTar } from './tar.ts';

/** A Chromium that can be started: its program file and the environment that it needs. */
export interface ChromiumInstall {
  executablePath: string;
  environment: Record<string, string>;
}

const cacheFolder = resolve(import.meta.dirname, '../../.cache/chromium');
const decompress = promisify(brotliDecompress);

/** Keeps the browser off the network and its drawing the same on every machine. */
export const chromiumArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--font-render-hinting=none',
];

let found: Promise<ChromiumInstall | string> | undefined;

/**
 * The Chromium for tests: `CHROMIUM_PATH` if set, else the one in the npm package (Linux x64), unpacked once;
 * a text says why there is none.
 */
export function findChromium(): Promise<ChromiumInstall | string> {
  found ??= find();
  return found;
}

/** The same, or an exception with the reason. */
export async function needChromium(): Promise<ChromiumInstall> {
  const install = await findChromium();
  if (typeof install === 'string') throw new Error(install);
  return install;
}

/** A fresh browser with web security on. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, environment } = await needChromium();
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    env: environment,
    args: chromiumArguments,
  });
}

async function find(): Promise<ChromiumInstall | string> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined) {
    if (!existsSync(chosen)) return `CHROMIUM_PATH=${chosen} does not exist`;
    return { executablePath: chosen, environment: ownEnvironment() };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'the npm package holds a Chromium for Linux x64 only; set CHROMIUM_PATH';
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      ...ownEnvironment(),
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Folder with the browser, its libraries and one Latin font; made under another name first, then renamed. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = resolve(entry, '../..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cacheFolder, version);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const making = await mkdtemp(join(cacheFolder, 'unpacking-'));
  const archive = async (name: string) => decompress(readFileSync(join(packageFolder, 'bin', name)));
  await writeFile(join(making, 'chromium'), await archive('chromium.br'), { mode: 0o755 });
  await writeFlat(join(making, 'lib'), readTar(await archive('al2023.tar.br')));
  const fonts = [...readTar(await archive('fonts.tar.br'))].filter(([name]) => name.endsWith('.ttf'));
  await writeFlat(join(making, 'fonts'), new Map(fonts));
  await writeFile(join(making, 'fonts.conf'), fontConfiguration(folder));
  try {
    await rename(making, folder);
  } catch (error) {
    // Another test process finished first.
    await rm(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function writeFlat(folder: string, files: Map<string, Buffer>): Promise<void> {
  await mkdir(folder);
  for (const [name, content] of files) await writeFile(join(folder, basename(name)), content);
}

/** Only the Latin font: Chinese must come from the page's own web font, or the ink test sees nothing. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
