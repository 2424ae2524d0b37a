import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type App, createApp } from '../../main/api/app.ts';
import { startLoopbackHost } from '../../main/http/host.ts';
import { createHttpBridge } from '../../renderer/src/bridge/http-bridge.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type { ApiEvent, FileRef } from '../../shared/generated/schemas.ts';
import type { Result } from '../../shared/result.ts';
import { bootEntry } from '../support/boot-entry.ts';

/** The contract as one transport carries it, with values of any shape so that bad ones can be tried. */
export interface Transport {
  call(route: string, input: unknown): Promise<Result<unknown>>;
  onEvent(listener: (event: ApiEvent) => void): () => void;
  /** Bytes of a file by token; absent where no transport lies between. */
  readFile?(file: FileRef): Promise<Result<Uint8Array>>;
  /** A token for a path on this computer, as the host would mint it. */
  mint?(path: string): Promise<FileRef>;
  close(): Promise<void>;
}

export const transports: Record<string, () => Promise<Transport>> = {
  'direct call': async () => {
    const { app, remove } = await freshApp('cli');
    return { call: app.dispatch, onEvent: app.onEvent, close: remove };
  },
  'Electron messages': async () => {
    const booted = await bootEntry();
    const bridge = await preloadBridge(booted.window.webContents);
    return {
      ...looselyTyped(bridge),
      mint: async (path) => {
        booted.world.openAnswers.push({ canceled: false, filePaths: [path] });
        const [ref] = await bridge.pickFiles({ extensions: [], multiple: false, folder: false });
        return ref!;
      },
      close: booted.quit,
    };
  },
  'loopback HTTP': async () => {
    const { app, folder, remove } = await freshApp('loopback');
    const host = await startLoopbackHost({ app, dataFolder: folder, pageFolder: folder });
    const bridge = await browserlessBridge(host.origin, host.newUrl());
    return {
      ...looselyTyped(bridge),
      mint: async (path) => app.files.register(path),
      close: async () => {
        bridge.close();
        await host.close();
        await remove();
      },
    };
  },
};

function looselyTyped(bridge: Bridge): Pick<Required<Transport>, 'call' | 'onEvent' | 'readFile'> {
  return {
    call: bridge.call as Transport['call'],
    onEvent: bridge.onEvent,
    readFile: bridge.readFile,
  };
}

async function freshApp(host: 'cli' | 'loopback'): Promise<{
  app: App;
  folder: string;
  remove(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-transport-'));
  const opened = await createApp({ dataFolder: folder, host });
  if (!opened.ok) throw new Error(opened.error.message);
  const app = opened.value;
  return {
    app,
    folder,
    remove: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The page's HTTP bridge outside a browser: what a browser adds to each request is added here. */
export async function browserlessBridge(origin: string, url: string) {
  const browserFetch: typeof fetch = (path, init) =>
    fetch(`${origin}${path}`, { ...init, headers: { ...init?.headers, origin } });
  const ticket = url.split('#ticket=')[1];
  const response = await browserFetch('/api/session', { method: 'POST', body: JSON.stringify({ ticket }) });
  const { session } = (await response.json()) as { session: string };
  const bridge = createHttpBridge({ session, fetch: browserFetch });
  await bridge.connected;
  return bridge;
}

/** Runs the real preload module against a fake renderer side of `electron`; answers with what it exposes. */
async function preloadBridge(contents: Awaited<ReturnType<typeof bootEntry>>['window']['webContents']) {
  const exposed = new Map<string, unknown>();
  const listeners = new Map<unknown, (channel: string, values: unknown[]) => void>();
  const send = contents.send.bind(contents);
  contents.send = (channel, ...values) => {
    send(channel, ...values);
    for (const listener of listeners.values()) listener(channel, values);
  };
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: {
      invoke: (channel: string, ...values: unknown[]) => contents.invoke(channel, values),
      on: (wanted: string, listener: (event: object, ...values: unknown[]) => void) =>
        listeners.set(listener, (channel, values) => {
          if (channel === wanted) listener({}, ...values);
        }),
      removeListener: (_channel: string, listener: unknown) => listeners.delete(listener),
    },
    webUtils: { getPathForFile: (file: { path: string }) => file.path },
  }));
  await import('../../main/electron/preload.ts');
  vi.doUnmock('electron');
  return exposed.get('mingjuan') as Bridge;
}
