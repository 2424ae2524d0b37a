import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import type { Opened } from '../../main/api/intake/ports.ts';
import { openInThread } from '../../main/api/intake/reader/open-in-thread.ts';
import { makePdf } from '../support/make-pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';

const pages = (...texts: string[]) => makePdf(texts.map((text) => [{ text, y: 90 }]));

async function zipOf(files: Record<string, Buffer>): Promise<string> {
  const path = join(tempFolder(), '卷.zip');
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** What came of each file: its pages' texts, or its name and why not. */
async function readAll(files: AsyncIterable<Opened>): Promise<(string[] | string)[]> {
  const read: (string[] | string)[] = [];
  for await (const opened of files) {
    if ('failed' in opened) read.push(`${opened.failed.name} ${opened.failed.error.code}`);
    else {
      const texts: string[] = [];
      for await (const { lines, problem } of opened.file.pagesFrom(1))
        texts.push(problem ?? lines.map(({ text }) => text).join(''));
      read.push(texts);
    }
  }
  return read;
}

const realWorker = new URL('../../main/api/intake/reader/worker.ts', import.meta.url).href;

/** The real thread, which hangs or dies over the first question that fits, and only then. */
function trapped(fits: string, trap = 'for (;;) {}'): () => Worker {
  const sprung = new Int32Array(new SharedArrayBuffer(4));
  const source = `import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', (question) => {
      if ((${fits}) && Atomics.exchange(workerData, 0, 1) === 0) { ${trap} }
    });
    await import(${JSON.stringify(realWorker)});`;
  return () =>
    new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData: sprung });
}

const patience = { open: 20_000, page: 3000 };

describe('reading in a thread of its own', () => {
  it('gives files and pages as they are, archives with all that is in them, and keeps the files', async () => {
    const path = await zipOf({ '1.pdf': pages('立案审批表', '第二页'), '2.pdf': Buffer.from('%PDF-1.5 x') });
    const data = tempFolder();
    const hashes: string[] = [];
    const seen = async function* () {
      for await (const opened of openInThread([{ path, name: '卷.zip' }], data)) {
        if ('file' in opened) hashes.push(opened.file.sha256);
        yield opened;
      }
    };
    expect(await readAll(seen())).toEqual([['立案审批表', '第二页'], '卷.zip/2.pdf BROKEN_PDF']);
    const [hash = ''] = hashes;
    expect(existsSync(join(data, 'files', hash.slice(0, 2), hash))).toBe(true);
  });

  it('skips a page that makes it hang, and goes on with the next page and the next file', async () => {
    const path = await zipOf({ '1.pdf': pages('甲一', '甲二', '甲三'), '2.pdf': pages('乙一') });
    const start = trapped("question.ask === 'page' && question.from === 2");
    expect(await readAll(openInThread([{ path, name: '卷.zip' }], undefined, patience, start))).toEqual([
      ['甲一', '第 2 页读了很久没有结果，已跳过。请对照原件人工填写。', '甲三'],
      ['乙一'],
    ]);
  });

  it('outlives a page that breaks it', async () => {
    const path = await zipOf({ '1.pdf': pages('甲一', '甲二'), '2.pdf': pages('乙一') });
    const start = trapped("question.ask === 'page' && question.from === 2", 'process.exit(1)');
    expect(await readAll(openInThread([{ path, name: '卷.zip' }], undefined, patience, start))).toEqual([
      ['甲一', '第 2 页读取时出错，已跳过。请对照原件人工填写。'],
      ['乙一'],
    ]);
  });

  it('names a file that can never be opened, and goes on with the next', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, '甲.pdf'), pages('甲一'));
    writeFileSync(join(folder, '乙.pdf'), pages('乙一'));
    const inputs = ['甲.pdf', '乙.pdf'].map((name) => ({ path: join(folder, name), name }));
    const start = trapped("question.ask === 'open'");
    const read = await readAll(openInThread(inputs, undefined, { open: 3000, page: 3000 }, start));
    expect(read).toEqual(['甲.pdf TOO_SLOW', ['乙一']]);
  });

  it('draws a page for recognition, and says so where that makes it hang', async () => {
    const path = await zipOf({ '1.pdf': pages('甲一', '甲二') });
    const start = trapped("question.ask === 'render' && question.page === 1");
    for await (const opened of openInThread([{ path, name: '卷.zip' }], undefined, patience, start)) {
      if ('failed' in opened) throw new Error(opened.failed.error.message);
      const { file } = opened;
      expect(await file.render(1, 50)).toMatchObject({ ok: false, error: { code: 'PAGE_UNREADABLE' } });
      expect(file.isLost?.(1)).toBe(true);
      expect(await file.render(2, 50)).toMatchObject({ ok: true, value: { width: 413 } });
      expect(file.isLost?.(2)).toBe(false);
    }
  });

  it('goes on where the thread was ended between two pages, as while recognition took its time', async () => {
    const path = await zipOf({ '1.pdf': pages('甲一', '甲二', '甲三'), '2.pdf': pages('乙一') });
    const start = trapped(
      "question.ask === 'page' && question.from === 1",
      'setTimeout(() => process.exit(0), 200);',
    );
    const texts: string[] = [];
    for await (const opened of openInThread([{ path, name: '卷.zip' }], undefined, patience, start)) {
      if ('failed' in opened) throw new Error(opened.failed.error.message);
      for await (const { lines, problem } of opened.file.pagesFrom(1)) {
        texts.push(problem ?? lines.map(({ text }) => text).join(''));
        await setTimeout(texts.length === 1 ? 600 : 0);
      }
    }
    expect(texts).toEqual(['甲一', '甲二', '甲三', '乙一']);
  });
});
