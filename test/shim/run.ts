/** `node test/shim/run.ts ENTRY`: runs the built Electron entry with Chromium in Electron's place; told what to do over IPC. */
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ChromiumBackend } from './chromium-backend.ts';
import { createFakeElectron } from './fake-electron.ts';
import type { ShimAnswer, ShimOrder } from './orders.ts';

const entry = resolve(process.argv[2]!);
const folder = process.env.SHIM_FOLDER!;
const backend = new ChromiumBackend(Number(process.env.SHIM_PORT), join(folder, 'profile'));
const electron = createFakeElectron({ folder, backend, onQuit: (code) => process.exit(code) });
const { world } = electron;
backend.world = world;

Object.assign(globalThis, { shimElectron: electron.module });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'shim:electron', format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'shim:electron'
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export const { ${Object.keys(electron.module).join(', ')} } = globalThis.shimElectron;`,
        }
      : next(url, context),
});

process.on('message', (order: ShimOrder) => {
  void carryOut(order).then((answer) => process.send?.({ id: order.id, ...answer }));
});

await import(pathToFileURL(entry).href);
await electron.start();
while (!world.windows[0]?.shown) await new Promise((wake) => setTimeout(wake, 20));
process.send?.({ id: 0, value: true } satisfies ShimAnswer);

async function carryOut(order: ShimOrder): Promise<{ value: unknown }> {
  const contents = world.windows[0]?.webContents;
  switch (order.what) {
    case 'answer-open':
      world.openAnswers.push({ canceled: false, filePaths: [order.path] });
      return { value: true };
    case 'answer-save':
      world.saveAnswers.push({ canceled: false, filePath: order.path });
      return { value: true };
    case 'quit':
      electron.app.quit();
      return { value: true };
    case 'notices':
      return { value: world.notices };
    case 'allows-request':
      return { value: await world.session.allowsRequest(order.url) };
    case 'allows-permission':
      return { value: await world.session.allowsPermission('media') };
    case 'invoke-as':
      return { value: await contents?.invoke(order.channel, order.values, { url: order.url, parent: null }) };
  }
}
