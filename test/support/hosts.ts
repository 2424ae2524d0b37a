import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Browser, chromium, type Page } from 'playwright-core';
import { electronBinary, noDisplay } from '../../scripts/electron-binary.ts';
import { ShimProcess } from '../shim/process.ts';
import { findChromium, launchChromium } from './chromium.ts';

export const hostKinds = ['http', 'shim', 'electron'] as const;
export type HostKind = (typeof hostKinds)[number];

/** The running program as a person sees it, the same on every host. */
export interface RunningHost {
  readonly kind: HostKind;
  readonly page: Page;
  readonly dataFolder: string;
  /** Chooses a file or folder in the picker that `open` brings up. */
  choose(path: string, open: () => Promise<void>): Promise<void>;
  /** Saves to a new file when `save` asks where; answers with its path. */
  save(save: () => Promise<void>): Promise<string>;
  /** Ends the program and starts it again on the same data. */
  restart(): Promise<RunningHost>;
  /** Ends the program and removes its data. */
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const demanded = process.env.E2E_HOSTS?.split(',');

/** Why a host cannot run here, or undefined; throws when `E2E_HOSTS` names it all the same. */
export async function whyAbsent(kind: HostKind): Promise<string | undefined> {
  if (demanded && !demanded.includes(kind)) return `not named in E2E_HOSTS=${demanded.join(',')}`;
  const reason = kind === 'electron' ? whyNoElectron() : await whyNoChromium();
  if (reason !== undefined && demanded) throw new Error(`E2E_HOSTS names ${kind}, but ${reason}`);
  return reason;
}

/** Starts the built program on a host, on a fresh data folder unless one is given. */
export function startHost(
  kind: HostKind,
  dataFolder: string = mkdtempSync(join(tmpdir(), `mingjuan-${kind}-`)),
): Promise<RunningHost> {
  if (kind === 'http') return startHttp(dataFolder);
  return kind === 'shim' ? startShim(dataFolder) : startElectron(dataFolder);
}

interface Parts {
  page: Page;
  choose: RunningHost['choose'];
  saveTo(path: string, save: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

function hostOf(kind: HostKind, dataFolder: string, parts: Parts): RunningHost {
  const outside = mkdtempSync(join(tmpdir(), 'mingjuan-saved-'));
  let saved = 0;
  return {
    kind,
    dataFolder,
    page: parts.page,
    choose: parts.choose,
    save: async (save) => {
      saved += 1;
      const path = join(outside, `saved-${saved}`);
      await parts.saveTo(path, save);
      return path;
    },
    restart: async () => {
      await parts.stop();
      return startHost(kind, dataFolder);
    },
    close: async () => {
      await parts.stop();
      for (const folder of [dataFolder, outside]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startHttp(dataFolder: string): Promise<RunningHost> {
  const server = spawn(process.execPath, [join(root, 'scripts/start.ts')], {
    env: { ...process.env, MINGJUAN_DATA: dataFolder, MINGJUAN_HOST: 'browser', MINGJUAN_OPEN: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await printedUrl(server);
  const browser = await launchChromium();
  const page = await newPage(browser);
  await page.goto(url);
  // A reload before the page has exchanged its one-time ticket would lose the session.
  await page.waitForFunction(() => sessionStorage.getItem('mingjuan.session') !== null);
  return hostOf('http', dataFolder, {
    page,
    choose: async (path, open) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
      await chooser.setFiles(path);
    },
    saveTo: async (path, save) => {
      const [download] = await Promise.all([page.waitForEvent('download'), save()]);
      await download.saveAs(path);
    },
    stop: async () => {
      await browser.close();
      server.kill('SIGTERM');
      await ended(server);
    },
  });
}

async function startShim(dataFolder: string): Promise<RunningHost> {
  const shim = await ShimProcess.start(join(root, 'out/main/index.js'), dataFolder);
  const browser = await chromium.connectOverCDP(shim.devtoolsUrl);
  const page = browser.contexts()[0]!.pages()[0]!;
  return hostOf('shim', dataFolder, {
    page,
    choose: async (path, open) => {
      await shim.order({ what: 'answer-open', path });
      await open();
    },
    saveTo: async (path, save) => {
      await shim.order({ what: 'answer-save', path });
      await save();
    },
    stop: () => shim.stop(),
  });
}

async function startElectron(dataFolder: string): Promise<RunningHost> {
  const asRoot = process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: electronBinary(root)!,
    args: [root, ...(asRoot ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), MINGJUAN_DATA: dataFolder },
  });
  const page = await electron.firstWindow();
  return hostOf('electron', dataFolder, {
    page,
    choose: async (path, open) => {
      await electron.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, path);
      await open();
    },
    saveTo: async (path, save) => {
      await electron.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
      }, path);
      await save();
    },
    stop: () => electron.close(),
  });
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 696 }, acceptDownloads: true });
  return context.newPage();
}

function printedUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      const url = /http:\S+#ticket=[\w-]+/.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${printed}`)));
  });
}

/** Resolves when a process has ended; one that does not end by itself is killed. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function whyNoElectron(): string | undefined {
  if (electronBinary(root) === undefined) return 'Electron is not downloaded (npx install-electron)';
  return noDisplay();
}

async function whyNoChromium(): Promise<string | undefined> {
  const install = await findChromium();
  return typeof install === 'string' ? install : undefined;
}
