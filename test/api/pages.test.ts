import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { Files } from '../../main/api/files.ts';
import { DrawQueue } from '../../main/api/pages/draw-queue.ts';
import { DrawThread } from '../../main/api/pages/draw-thread.ts';
import type { DrawAnswer, DrawRequest } from '../../main/api/pages/drawing.ts';
import { PictureCache } from '../../main/api/pages/picture-cache.ts';
import { ok } from '../../shared/result.ts';
import { makePdf } from '../support/make-pdf.ts';
import { ask, openProgram } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const page = (number: number) => [{ text: `行政处罚决定书 第${number}页`, x: 180, y: 90, size: 20 }];
const file = makePdf([1, 2, 3, 4, 5].map(page));

async function importedCase(app: OpenApp): Promise<{ id: string; file: string }> {
  const path = join(tempFolder(), '甲公司案.pdf');
  writeFileSync(path, file);
  const { imported } = await ask(app, 'cases.import', { files: [app.files.register(path)] });
  const id = imported[0]!.case;
  const { files } = await ask(app, 'confirm.view', { case: id });
  return { id, file: files[0]!.file };
}

/** Width of a PNG, from its head. */
function widthOf(app: OpenApp, token: string): number {
  return readFileSync(app.files.find(token)!.path).readUInt32BE(16);
}

describe('pages of a case', () => {
  it('come as text and as a picture by token, never by path', async () => {
    const app = await openProgram();
    const { id, file } = await importedCase(app);
    const view = await ask(app, 'pages.get', { case: id, file, page: 2 });
    expect(view).toMatchObject({ page: 2, pages: 5, turned: 0, keptSource: true });
    expect(view.lines.map(({ text }) => text).join('')).toContain('第2页');
    expect(view.image?.name).toBe('甲公司案.pdf 2.png');
    expect(view.size).toEqual({ width: 1239, height: 1754, resolution: 'full' });
    expect(widthOf(app, view.image!.token)).toBe(1239);
    expect(JSON.stringify(view)).not.toContain(app.services.options.dataFolder);
    const gone = await ask(app, 'pages.get', { case: id, file, page: 9 });
    expect(gone.image).toBeUndefined();
    expect(gone.problem).toContain('第 9 页');
  });

  it('come small first, and as they are once they were drawn', async () => {
    const app = await openProgram();
    const { id, file } = await importedCase(app);
    const text = await ask(app, 'pages.get', { case: id, file, page: 3, image: 'none' });
    expect(text.image).toBeUndefined();
    expect(text.lines).toHaveLength(1);
    const small = await ask(app, 'pages.get', { case: id, file, page: 3, image: 'preview' });
    expect(small.size?.resolution).toBe('preview');
    const full = await ask(app, 'pages.get', { case: id, file, page: 3 });
    expect(full.size!.width).toBeGreaterThan(small.size!.width * 2);
    const again = await ask(app, 'pages.get', { case: id, file, page: 3, image: 'preview' });
    expect(again.image?.token).toBe(full.image?.token);
    // Neighbours are drawn ahead.
    await expect
      .poll(() => ask(app, 'pages.get', { case: id, file, page: 4, image: 'preview' }))
      .toMatchObject({ size: { resolution: 'full' } });
  });

  it('are given with the file itself, for who draws them otherwise', async () => {
    const app = await openProgram();
    const { id, file: fileId } = await importedCase(app);
    const { source, pages } = await ask(app, 'pages.source', { case: id, file: fileId });
    expect(pages).toBe(5);
    expect(readFileSync(app.files.find(source.token)!.path).equals(file)).toBe(true);
    await expect(ask(app, 'pages.source', { case: id, file: 'f9' })).rejects.toThrow('没有这个原件');
  });
});

describe('a case that is deleted', () => {
  it('takes its files and pictures with it, but not those that another case has', async () => {
    const app = await openProgram();
    const paper = (text: string) => makePdf([[{ text, x: 180, y: 90, size: 20 }]]);
    const caseOf = async (number: number, own: Buffer) => {
      const folder = join(tempFolder(), `卷${number}`);
      mkdirSync(folder);
      const filing = makePdf([
        [
          { text: '立案审批表', x: 220, y: 90, size: 22 },
          { text: `某县监立〔2025〕${number}号`, x: 300, y: 130 },
        ],
      ]);
      writeFileSync(join(folder, '1.pdf'), filing);
      writeFileSync(join(folder, '2.pdf'), own);
      writeFileSync(join(folder, '3.pdf'), paper('法律法规节选'));
      const { imported } = await ask(app, 'cases.import', { files: [app.files.register(folder)] });
      return imported[0]!.case;
    };
    const one = await caseOf(1, paper('附页之一'));
    const two = await caseOf(2, paper('附页之二'));
    const hashes = async (id: string) => {
      const stored = await app.services.store.run('getCase', id);
      return (stored.ok && stored.value?.caseFile.files?.map(({ sha256 = '' }) => sha256)) || [];
    };
    const [ownOnly, shared] = [(await hashes(one)).slice(0, 2), (await hashes(one))[2]!];
    const { files } = await ask(app, 'confirm.view', { case: one });
    const { image } = await ask(app, 'pages.get', { case: one, file: files[1]!.file, page: 1 });
    const picture = app.files.find(image!.token)!.path;
    expect(existsSync(picture)).toBe(true);
    await ask(app, 'cases.delete', { case: one });
    expect(ownOnly.map((hash) => app.services.pages.isKept(hash))).toEqual([false, false]);
    expect(existsSync(picture)).toBe(false);
    expect(app.services.pages.isKept(shared)).toBe(true);
    await ask(app, 'cases.delete', { case: two });
    expect(app.services.pages.isKept(shared)).toBe(false);
  });
});

const request = (number: number): DrawRequest => ({
  path: '/nowhere',
  name: '示例.pdf',
  page: number,
  resolution: 'full',
  turned: 0,
  out: `/nowhere/${number}.png`,
});

describe('the thread that draws', () => {
  const scripted = (...sources: string[]) => {
    const started: Worker[] = [];
    const thread = new DrawThread({
      patience: 400,
      start: () => {
        const worker = new Worker(sources[Math.min(started.length, sources.length - 1)]!, { eval: true });
        started.push(worker);
        return worker;
      },
    });
    onTestFinished(() => thread.close());
    return { thread, started };
  };
  const answering = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => parentPort.postMessage({ ok: true, value: { width: 1 } }));`;

  it('is ended when a page keeps it busy, and another draws the next page', async () => {
    const { thread, started } = scripted(
      `require('node:worker_threads').parentPort.on('message', () => { for (;;) {} });`,
      answering,
    );
    const stuck = await thread.draw(request(1));
    expect(stuck).toMatchObject({ ok: false, error: { code: 'PAGE_STUCK' } });
    expect(await thread.draw(request(2))).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
    await expect.poll(() => started[0]!.threadId).toBe(-1);
  });

  it('may fail, on a page or between two, without anything else failing', async () => {
    const { thread, started } = scripted(
      `require('node:worker_threads').parentPort.on('message', () => { throw new Error('x'); });`,
      `${answering} parentPort.on('message', () => setTimeout(() => { throw new Error('late'); }, 20));`,
      answering,
    );
    expect(await thread.draw(request(1))).toMatchObject({ ok: false, error: { code: 'PAGE_UNREADABLE' } });
    expect(await thread.draw(request(2))).toMatchObject({ ok: true });
    await expect.poll(() => started[1]!.threadId).toBe(-1);
    expect(await thread.draw(request(3))).toMatchObject({ ok: true });
  });

  it('gives no library more memory than it may have', async () => {
    const source = `import { limitWasmMemory } from ${JSON.stringify(
      new URL('../../main/api/wasm-memory.ts', import.meta.url).href,
    )};
      import { parentPort } from 'node:worker_threads';
      limitWasmMemory(4 * 65536);
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
      memory.grow(3);
      try { memory.grow(1); parentPort.postMessage('grew'); } catch (error) { parentPort.postMessage(error.name); }`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
    onTestFinished(async () => void (await worker.terminate()));
    expect(await new Promise((resolve) => worker.once('message', resolve))).toBe('RangeError');
  });
});

describe('the order of drawing', () => {
  it('puts what is looked at before what may be, and drops what is no longer near', async () => {
    const drawn: number[] = [];
    const waiting: (() => void)[] = [];
    const queue = new DrawQueue((next) => {
      drawn.push(next.page);
      return new Promise<DrawAnswer>((resolve) =>
        waiting.push(() => resolve(ok({ width: 1, height: 1, bytes: 1, resolution: 'full' }))),
      );
    });
    const finishOne = async () => {
      waiting.shift()!();
      await new Promise(setImmediate);
    };
    const first = queue.want(request(10));
    expect(queue.want(request(10))).toBe(first);
    queue.drawAhead([request(11), request(9)]);
    queue.drawAhead([request(41), request(39)]);
    const second = queue.want(request(40));
    await finishOne();
    await finishOne();
    await Promise.all([first, second]);
    await finishOne();
    await finishOne();
    expect(drawn).toEqual([10, 40, 41, 39]);
  });
});

describe('pictures on disk', () => {
  it('are kept within their bound; the token of one that went is no longer good', () => {
    const folder = tempFolder();
    const files = new Files();
    const cache = new PictureCache(files, 250);
    const add = (name: string) => {
      const path = join(folder, name);
      writeFileSync(path, 'x'.repeat(100));
      return { path, ...cache.add(path, { width: 1, height: 1, bytes: 100, resolution: 'full' }, name) };
    };
    const [a, b] = [add('a'), add('b')];
    cache.get(a.path);
    const c = add('c');
    expect([a, b, c].map(({ path }) => existsSync(path))).toEqual([true, false, true]);
    expect([a, b, c].map(({ ref }) => files.find(ref.token) !== undefined)).toEqual([true, false, true]);
    cache.forget((path) => path.endsWith('a'));
    expect(existsSync(a.path)).toBe(false);
  });
});
