import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';

type RequestHandler = (request: Request) => Response | Promise<Response>;
type InvokeHandler = Parameters<Electron.IpcMain['handle']>[1];
type PermissionHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type DevicePermission = NonNullable<Parameters<Electron.Session['setDevicePermissionHandler']>[0]>;
type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type BeforeRequest = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type Frame = Pick<Electron.WebFrameMain, 'url' | 'parent'>;

/** What shows a fake window: nothing in unit tests, a Chromium page in the shim. */
export interface WindowBackend {
  create(contents: FakeContents, preferences: Electron.WebPreferences): Promise<void>;
  load(contents: FakeContents, url: string): Promise<void>;
  send(contents: FakeContents, channel: string, values: unknown[]): void;
  destroy(contents: FakeContents): Promise<void>;
}

export const noBackend: WindowBackend = {
  create: async () => {},
  load: async () => {},
  send: () => {},
  destroy: async () => {},
};

/** Everything that the program under test told the fake, and the answers prepared for it. */
export class World {
  readonly schemes = new Map<string, RequestHandler>();
  readonly privileged: Electron.CustomScheme[] = [];
  readonly handlers = new Map<string, InvokeHandler>();
  readonly windows: FakeWindow[] = [];
  readonly openAnswers: Electron.OpenDialogReturnValue[] = [];
  readonly saveAnswers: Electron.SaveDialogReturnValue[] = [];
  readonly boxAnswers: number[] = [];
  /** Texts of error boxes, message boxes and preload errors, in order. */
  readonly notices: string[] = [];
  readonly session = new FakeSession();
  readonly paths = new Map<string, string>();
  readonly backend: WindowBackend;
  ready = false;
  sandboxed = false;
  quitting = false;
  menu: unknown;

  constructor(backend: WindowBackend) {
    this.backend = backend;
  }
}

export class FakeSession {
  permission: PermissionHandler | null = null;
  permissionCheck: PermissionCheck | null = null;
  devicePermission: DevicePermission | null = null;
  spellChecker = true;
  before: BeforeRequest | undefined;
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest) => {
      this.before = handler;
    },
  };

  setPermissionRequestHandler(handler: PermissionHandler | null): void {
    this.permission = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: DevicePermission | null): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** Whether a request for this address would be let out; Electron lets everything out by default. */
  allowsRequest(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.before) this.before({ url }, (response) => resolve(response.cancel !== true));
      else resolve(true);
    });
  }

  /** Whether the page would be granted a permission; Electron grants by default. */
  allowsPermission(name: Parameters<PermissionHandler>[1]): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.permission) this.permission(null as never, name, resolve, {} as never);
      else resolve(true);
    });
  }
}

export class FakeContents extends EventEmitter {
  readonly mainFrame: Frame & { url: string } = { url: '', parent: null };
  readonly preferences: Electron.WebPreferences;
  readonly sent: { channel: string; values: unknown[] }[] = [];
  destroyed = false;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  readonly #world: World;

  constructor(world: World, preferences: Electron.WebPreferences) {
    super();
    this.#world = world;
    this.preferences = preferences;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, ...values: unknown[]): void {
    if (this.destroyed) throw new Error('Object has been destroyed');
    const copies = structuredClone(values);
    this.sent.push({ channel, values: copies });
    this.#world.backend.send(this, channel, copies);
  }

  /** Whether the page's own attempt to open a window is let through. */
  allowsWindow(url: string): boolean {
    return this.#openHandler({ url } as Electron.HandlerDetails).action === 'allow';
  }

  /** Whether the page's own attempt to go elsewhere is let through. */
  allowsNavigation(url: string): boolean {
    let allowed = true;
    const event = { url, preventDefault: () => (allowed = false) };
    this.emit('will-frame-navigate', event);
    if (allowed) this.emit('will-navigate', event);
    return allowed;
  }

  /** A message from the page; values are copied on the way as Electron copies them. */
  async invoke(channel: string, values: unknown[], senderFrame: Frame | null = this.mainFrame) {
    const handler = this.#world.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = { sender: this, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
    return structuredClone(await handler(event, ...structuredClone(values)));
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents;
  readonly options: Electron.BrowserWindowConstructorOptions;
  shown: boolean;
  focused = false;
  readonly #world: World;
  readonly #created: Promise<void>;

  constructor(world: World, options: Electron.BrowserWindowConstructorOptions, app: EventEmitter) {
    super();
    if (!world.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#world = world;
    this.options = options;
    this.shown = options.show !== false;
    this.webContents = new FakeContents(world, options.webPreferences ?? {});
    world.windows.push(this);
    this.#created = world.backend.create(this.webContents, options.webPreferences ?? {});
    app.emit('web-contents-created', {}, this.webContents);
    this.on('closed', () => {
      world.windows.splice(world.windows.indexOf(this), 1);
      if (world.windows.length === 0 && !world.quitting) app.emit('window-all-closed');
    });
  }

  async loadURL(url: string): Promise<void> {
    await this.#created;
    this.webContents.mainFrame.url = url;
    await this.#world.backend.load(this.webContents, url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused = true;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }

  async close(): Promise<void> {
    if (this.webContents.destroyed) return;
    this.webContents.destroyed = true;
    await this.#world.backend.destroy(this.webContents);
    this.emit('closed');
  }
}

export interface FakeOptions {
  folder: string;
  backend?: WindowBackend;
  onQuit?: (code: number) => void;
}

/** A stand-in for Electron's main-process module; call `start` once the program's entry has been loaded. */
export function createFakeElectron(options: FakeOptions) {
  const world = new World(options.backend ?? noBackend);
  const { promise: whenReady, resolve: markReady } = Promise.withResolvers<void>();
  const app = Object.assign(new EventEmitter(), {
    whenReady: () => whenReady,
    enableSandbox: () => {
      beforeReady(world, 'app.enableSandbox()');
      world.sandboxed = true;
    },
    setPath: (name: string, path: string) => {
      mkdirSync(path, { recursive: true });
      world.paths.set(name, path);
    },
    getPath: (name: string) => world.paths.get(name) ?? join(options.folder, name),
    requestSingleInstanceLock: () => true,
    quit: () => void quit(),
    exit: (code = 0) => options.onQuit?.(code),
  });

  async function quit(): Promise<void> {
    if (!world.quitting) {
      world.quitting = true;
      await Promise.all([...world.windows].map((window) => window.close()));
    }
    let held = false;
    app.emit('will-quit', { preventDefault: () => (held = true) });
    if (!held) options.onQuit?.(0);
  }

  const protocol = {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
      beforeReady(world, 'protocol.registerSchemesAsPrivileged()');
      world.privileged.push(...schemes);
    },
    handle: (scheme: string, handler: RequestHandler) => {
      if (!world.ready) throw new Error('protocol.handle() before app is ready');
      world.schemes.set(scheme, handler);
    },
  };
  const ipcMain = {
    handle: (channel: string, handler: InvokeHandler) => {
      if (world.handlers.has(channel)) throw new Error(`second handler for '${channel}'`);
      world.handlers.set(channel, handler);
    },
  };
  const dialog = {
    showOpenDialog: async () => nextAnswer(world.openAnswers, 'open dialog'),
    showSaveDialog: async () => nextAnswer(world.saveAnswers, 'save dialog'),
    showMessageBox: async (_window: unknown, box: Electron.MessageBoxOptions) => {
      world.notices.push(box.message);
      return { response: nextAnswer(world.boxAnswers, 'message box'), checkboxChecked: false };
    },
    showErrorBox: (title: string, content: string) => {
      world.notices.push(`${title}: ${content}`);
    },
  };
  const Menu = {
    setApplicationMenu: (menu: Electron.Menu | null) => {
      world.menu = menu;
    },
  };
  const utilityProcess = {
    fork: (file: string) => {
      const child = fork(file, [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      return Object.assign(child, { postMessage: (message: unknown) => void child.send(message as object) });
    },
  };
  const BrowserWindow: new (windowOptions?: Electron.BrowserWindowConstructorOptions) => FakeWindow =
    class extends FakeWindow {
      constructor(windowOptions: Electron.BrowserWindowConstructorOptions = {}) {
        super(world, windowOptions, app);
      }
    };
  return {
    world,
    app,
    module: {
      app,
      protocol,
      ipcMain,
      dialog,
      Menu,
      utilityProcess,
      BrowserWindow,
      session: { defaultSession: world.session },
    },
    start: () => {
      world.ready = true;
      markReady();
      return whenReady;
    },
  };
}

function beforeReady(world: World, what: string): void {
  if (world.ready) throw new Error(`${what} must be called before app is ready`);
}

function nextAnswer<T>(answers: T[], what: string): T {
  const answer = answers.shift();
  if (answer === undefined) throw new Error(`nobody prepared an answer for the ${what}`);
  return answer;
}

type Module = ReturnType<typeof createFakeElectron>['module'];
type Unknown<Fake, Real> = Exclude<keyof Fake, keyof Real | keyof EventEmitter>;
/** Members that the real module lacks, by part: an upgrade of Electron that drops one fails to compile here. */
type Invented = {
  app: Unknown<Module['app'], Electron.App>;
  protocol: Unknown<Module['protocol'], Electron.Protocol>;
  ipcMain: Unknown<Module['ipcMain'], Electron.IpcMain>;
  dialog: Unknown<Module['dialog'], Electron.Dialog>;
  Menu: Unknown<Module['Menu'], typeof Electron.Menu>;
};
export const nothingInvented: { [Part in keyof Invented]: [Invented[Part]] extends [never] ? true : never } =
  {
    app: true,
    protocol: true,
    ipcMain: true,
    dialog: true,
    Menu: true,
  };
