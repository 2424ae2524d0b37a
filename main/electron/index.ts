import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { createApp } from '../api/app.ts';
import { dataFolder } from '../data-folder.ts';
import { pageResponse } from '../page.ts';
import { channels } from './channels.ts';
import { nativeDialogs } from './dialogs.ts';
import { registerIpc } from './ipc.ts';
import { startUtilityChild } from './recognition-child.ts';
import {
  hardenContents,
  hardenSession,
  isOwnPage,
  isTrustedSender,
  pageScheme,
  pageUrl,
  windowOptions,
} from './security.ts';

const data = dataFolder();
const outFolder = join(import.meta.dirname, '..');

app.enableSandbox();
app.setPath('userData', join(data, 'window'));
protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
// One program a data folder; a second start brings the first window to the front.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  Menu.setApplicationMenu(null);
  hardenSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  protocol.handle(pageScheme, servePage);

  const opened = await createApp({
    dataFolder: data,
    host: 'electron',
    startRecognition: startUtilityChild,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const program = opened.value;
  const window = new BrowserWindow(windowOptions(join(outFolder, 'preload', 'index.cjs')));
  registerIpc(ipcMain, program, nativeDialogs(window));
  program.onEvent((event) => {
    if (!window.isDestroyed() && isTrustedSender(window.webContents.mainFrame))
      window.webContents.send(channels.event, event);
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.once('ready-to-show', () => window.show());
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(() => program.close());
  await window.loadURL(pageUrl);
}

async function servePage(request: Request): Promise<Response> {
  if (!isOwnPage(request.url)) return new Response(null, { status: 403 });
  const page = await pageResponse(join(outFolder, 'renderer'), new URL(request.url).pathname);
  return new Response(page.body, { status: page.status, headers: page.headers });
}

/** Holds the quit until the program has ended its jobs and closed its database. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  let closing = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    close()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('明卷没有启动', `${reason}\n\n数据文件夹：${data}`);
  app.exit(1);
}
