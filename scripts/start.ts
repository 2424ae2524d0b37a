/**
 * Opens the built program: in Electron where it can be had, else in a browser through the loopback host.
 * `MINGJUAN_HOST=electron|browser` chooses, `MINGJUAN_OPEN=0` opens no browser.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { dataFolder } from '../main/data-folder.ts';
import type { LoopbackHost } from '../main/http/host.ts';
import { serve } from '../main/http/serve.ts';
import { electronBinary, installElectron, noDisplay } from './electron-binary.ts';

const root = resolve(import.meta.dirname, '..');
const patience = 120;
const wanted = process.env.MINGJUAN_HOST ?? 'auto';

const reason = wanted === 'browser' ? '按设置 as configured' : await whyNoElectron();
if (reason === undefined) openElectron();
else if (wanted === 'electron') {
  console.error(`不能打开 Electron：${reason}。Electron cannot be opened.`);
  process.exitCode = 1;
} else {
  console.log(
    `不用 Electron（${reason}），改在浏览器中打开。Not using Electron; opening in a browser instead.`,
  );
  await openBrowser();
}

async function whyNoElectron(): Promise<string | undefined> {
  const display = noDisplay();
  if (display !== undefined || electronBinary(root) !== undefined) return display;
  console.log(`正在下载 Electron，最多等 ${patience} 秒 … Downloading Electron, at most ${patience} s …`);
  if (await installElectron(root, patience)) return undefined;
  return '没有下载到 could not be downloaded; see README';
}

function openElectron(): void {
  const child = spawn(electronBinary(root)!, [root], { stdio: 'inherit' });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function openBrowser(): Promise<void> {
  const host = await opened();
  if (host === undefined) return;
  const url = host.newUrl();
  console.log(`明卷已启动，请在本机浏览器打开（链接只能用一次） Open this link once:\n${url}`);
  if (process.env.MINGJUAN_OPEN !== '0') openInDefaultBrowser(url);
  if (process.stdin.isTTY) {
    console.log('按回车键得到新链接，按 Ctrl+C 退出。Enter: new link, Ctrl+C: quit.');
    createInterface({ input: process.stdin }).on('line', () => console.log(host.newUrl()));
  }
  const stop = () => void host.close().finally(() => process.exit());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function opened(): Promise<LoopbackHost | undefined> {
  try {
    return await serve(dataFolder());
  } catch (error) {
    console.error(`明卷没有启动 Mingjuan did not start：${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    return undefined;
  }
}

function openInDefaultBrowser(url: string): void {
  const command = browserCommand();
  if (command === undefined) return;
  const [program = '', ...words] = command;
  // Nothing to report when it fails: the link has been printed.
  spawn(program, [...words, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function browserCommand(): string[] | undefined {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (process.platform === 'darwin') return ['open'];
  if (noDisplay() !== undefined) return undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'xdg-open'))) ? ['xdg-open'] : undefined;
}
