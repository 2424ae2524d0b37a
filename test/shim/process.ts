import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShimAnswer, ShimOrder } from './orders.ts';

type OrderContent = ShimOrder extends infer Order
  ? Order extends ShimOrder
    ? Omit<Order, 'id'>
    : never
  : never;

/** A built Electron entry that runs on the shim in its own process. */
export class ShimProcess {
  readonly devtoolsUrl: string;
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, (answer: ShimAnswer) => void>();
  readonly #ended: Promise<void>;
  #nextId = 1;

  private constructor(child: ChildProcess, devtoolsUrl: string, folder: string) {
    this.#child = child;
    this.devtoolsUrl = devtoolsUrl;
    this.#folder = folder;
    this.#ended = new Promise((resolve) => child.once('exit', () => resolve()));
    child.on('message', (answer: ShimAnswer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  /** Starts the entry and resolves when its first window is shown. */
  static async start(entry: string, dataFolder: string): Promise<ShimProcess> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'mingjuan-shim-profile-'));
    const child = fork(join(import.meta.dirname, 'run.ts'), [entry], {
      execArgv: [],
      env: { ...process.env, MINGJUAN_DATA: dataFolder, SHIM_FOLDER: folder, SHIM_PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const shim = new ShimProcess(child, `http://127.0.0.1:${port}`, folder);
    const shown = new Promise<ShimAnswer>((resolve) => shim.#waiting.set(0, resolve));
    const failed = shim.#ended.then(() => {
      throw new Error(`the shim ended with ${child.exitCode} before a window was shown`);
    });
    await Promise.race([shown, failed]);
    failed.catch(() => {});
    return shim;
  }

  async order(content: OrderContent): Promise<unknown> {
    const id = this.#nextId;
    this.#nextId += 1;
    const answered = new Promise<ShimAnswer>((resolve) => this.#waiting.set(id, resolve));
    this.#child.send({ ...content, id });
    return (await answered).value;
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    if (this.#child.connected) this.#child.send({ what: 'quit', id: this.#nextId });
    await this.#ended;
    clearTimeout(timer);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
