import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import { type BrowserContext, type CDPSession, chromium, type Page, type Route } from 'playwright-core';
import { chromiumArguments, needChromium } from '../support/chromium.ts';
import type { FakeContents, WindowBackend, World } from './fake-electron.ts';
import { type Packed, pack, unpack } from './wire.js';

interface ShownWindow {
  page: Page;
  devtools: CDPSession;
  preloadContext: number | undefined;
  /** Addresses that the program itself is loading, which no guard is asked about. */
  loading: Set<string>;
}

interface PreloadMessage {
  id: number;
  channel: string;
  values: Packed[];
  preloadError?: string;
}

const preloadWorld = 'preload';
const realSuffix = '.shim.invalid';

/** Chromium knows only real schemes: `app://mingjuan/x` is shown as `https://mingjuan.app.shim.invalid/x`. */
export function toReal(address: string): string {
  const url = new URL(address);
  if (url.protocol === 'https:' || url.protocol === 'http:') return address;
  const host = `${url.host}.${url.protocol.slice(0, -1)}${realSuffix}`;
  return `https://${host}${url.pathname}${url.search}${url.hash}`;
}

export function toVirtual(address: string): string {
  const match = /^https:\/\/([^/]+)\.([a-z]+)\.shim\.invalid(\/.*)?$/.exec(address);
  return match ? `${match[2]}://${match[1]}${match[3] ?? '/'}` : address;
}

/** Shows fake windows as pages of a real Chromium whose debugging port is `port`. */
export class ChromiumBackend implements WindowBackend {
  world: World | undefined;
  readonly #port: number;
  readonly #profile: string;
  readonly #shown = new Map<FakeContents, ShownWindow>();
  #context: Promise<BrowserContext> | undefined;

  constructor(port: number, profile: string) {
    this.#port = port;
    this.#profile = profile;
  }

  async create(contents: FakeContents, preferences: WebPreferences): Promise<void> {
    this.#context ??= this.#launch();
    const context = await this.#context;
    const page = context.pages()[this.#shown.size] ?? (await context.newPage());
    const devtools = await context.newCDPSession(page);
    const window: ShownWindow = { page, devtools, preloadContext: undefined, loading: new Set() };
    this.#shown.set(contents, window);
    await this.#injectWorlds(contents, window, preferences);
    page.on('popup', (popup) => {
      if (!contents.allowsWindow(toVirtual(popup.url()))) void popup.close();
    });
  }

  async load(contents: FakeContents, url: string): Promise<void> {
    const window = this.#shown.get(contents)!;
    window.loading.add(url);
    await window.page.goto(toReal(url));
  }

  send(contents: FakeContents, channel: string, values: unknown[]): void {
    const window = this.#shown.get(contents);
    const packed = values.map((value) => pack(value));
    if (window?.preloadContext !== undefined)
      void run(window, window.preloadContext, '__shimEvent', [channel, packed]);
  }

  async destroy(contents: FakeContents): Promise<void> {
    await this.#shown.get(contents)?.page.close();
    this.#shown.delete(contents);
    if (this.#shown.size === 0) await (await this.#context)?.close();
  }

  async #launch(): Promise<BrowserContext> {
    const { executablePath, environment } = await needChromium();
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath,
      headless: true,
      chromiumSandbox: false,
      env: environment,
      viewport: null,
      args: [...chromiumArguments, `--remote-debugging-port=${this.#port}`, '--window-size=1366,768'],
    });
    await context.route('**/*', (route) => this.#answer(route));
    return context;
  }

  /** Plays Electron's part for one request: navigation guard, request filter, own scheme. */
  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toVirtual(request.url());
    if (request.isNavigationRequest()) {
      const owner = this.#ownerOf(route);
      // A window that the page opened has no owner; the pop-up handler has the say over it.
      if (owner && !owner[1].loading.delete(url) && !owner[0].allowsNavigation(url))
        return route.abort('aborted');
    }
    const world = this.world!;
    if (!(await world.session.allowsRequest(url))) return route.abort('blockedbyclient');
    const handler = world.schemes.get(new URL(url).protocol.slice(0, -1));
    if (!handler) return route.abort('internetdisconnected');
    const response = await handler(new Request(url, { method: request.method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #ownerOf(route: Route): [FakeContents, ShownWindow] | undefined {
    let page: Page;
    try {
      page = route.request().frame().page();
    } catch {
      return undefined;
    }
    return [...this.#shown].find(([, window]) => window.page === page);
  }

  async #injectWorlds(
    contents: FakeContents,
    window: ShownWindow,
    preferences: WebPreferences,
  ): Promise<void> {
    const { devtools } = window;
    const key = `shim-${randomBytes(8).toString('hex')}`;
    const isolated = preferences.contextIsolation !== false;
    const world = isolated ? { worldName: preloadWorld } : {};
    await devtools.send('Page.enable');
    const mainFrame = (await devtools.send('Page.getFrameTree')).frameTree.frame.id;
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      const frame = (context.auxData as { frameId?: string } | undefined)?.frameId;
      if (context.name === preloadWorld && frame === mainFrame) window.preloadContext = context.id;
    });
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__shimIpc')
        void this.#takeMessage(contents, window, executionContextId, JSON.parse(payload) as PreloadMessage);
    });
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', {
      name: '__shimIpc',
      ...(isolated ? { executionContextName: preloadWorld } : {}),
    });
    const preload = this.#preloadText(preferences);
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: script('page-world.js', { KEY: key }),
    });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: script('preload-world.js', { KEY: key, ISOLATED: isolated, PRELOAD: preload }),
      ...world,
    });
  }

  #preloadText({ preload }: WebPreferences): string {
    if (preload !== undefined && existsSync(preload)) return readFileSync(preload, 'utf8');
    this.world!.notices.push(`preload not found: ${preload}`);
    return '';
  }

  async #takeMessage(
    contents: FakeContents,
    window: ShownWindow,
    context: number,
    message: PreloadMessage,
  ): Promise<void> {
    if (message.preloadError !== undefined) {
      this.world!.notices.push(message.preloadError);
      return;
    }
    contents.mainFrame.url = toVirtual(window.page.mainFrame().url());
    try {
      const values = message.values.map((value) => unpack(value));
      const answer = await contents.invoke(message.channel, values);
      await run(window, context, '__shimReply', [message.id, true, pack(answer)]);
    } catch (error) {
      await run(window, context, '__shimReply', [message.id, false, String(error)]);
    }
  }
}

/** Calls a function of the preload's world; a page that is gone by now is no error. */
async function run(window: ShownWindow, contextId: number, name: string, values: unknown[]): Promise<void> {
  const expression = `${name}(${values.map((value) => JSON.stringify(value)).join(',')})`;
  await window.devtools.send('Runtime.evaluate', { expression, contextId }).catch(() => {});
}

/** One injected script: constants, the wire functions and the text of a file, in a function of the top frame. */
function script(file: string, constants: Record<string, unknown>): string {
  const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
  const declarations = Object.entries(constants)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
  const wire = read('wire.js').replaceAll('export function', 'function');
  return `(() => { if (window.top !== window) return;\n${declarations}\n${wire}\n${read(file)}\n})();`;
}
