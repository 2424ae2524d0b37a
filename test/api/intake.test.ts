import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { Reading } from '../../main/api/intake/reading.ts';
import { storeShelf } from '../../main/api/intake/shelf.ts';
import { makePdf } from '../support/make-pdf.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const decision = (number = '18', party = '甲食品有限公司') => [
  { text: '某县市场监督管理局', x: 180, y: 80, size: 20 },
  { text: '行政处罚决定书', x: 200, y: 120, size: 22 },
  { text: `某市监罚决〔2025〕${number}号`, x: 300, y: 160 },
  { text: `当事人：${party}`, y: 200 },
  { text: '统一社会信用代码：91370102MA3C4KXL1T', y: 230 },
  { text: '某县市场监督管理局', x: 340, y: 700 },
  { text: '2025年10月9日', x: 360, y: 730 },
];
const filing = [
  { text: '立案审批表', x: 220, y: 90, size: 22 },
  { text: '某市监立〔2025〕7号', x: 300, y: 130 },
  { text: '案由：涉嫌经营超过保质期的食品', y: 180 },
  { text: '当事人：甲食品有限公司', y: 210 },
];

async function importing(app: OpenApp, files: Record<string, Uint8Array>, name = '卷一') {
  const folder = join(tempFolder(), name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const result = await ask(app, 'cases.import', { files: [app.files.register(folder)] });
  return { result, folder };
}

describe('import of files to read', () => {
  it('makes one case of a folder, names bad files and goes on', async () => {
    const app = await openProgram();
    const { result } = await importing(app, {
      '1 立案审批表.pdf': makePdf([filing]),
      '2 行政处罚决定书.pdf': makePdf([decision()]),
      '3 坏的.pdf': Buffer.from('%PDF-1.5 broken'),
      '4 空的.pdf': Buffer.alloc(0),
      'Thumbs.db': Buffer.from('x'),
    });
    expect(result.imported).toHaveLength(1);
    const [entry] = result.imported;
    expect(entry).toMatchObject({ file: '卷一', outcome: 'new', label: '某市监立〔2025〕7号' });
    expect(entry?.read).toMatchObject({ files: 2, pages: 2, documents: 2 });
    expect(result.failed.map(({ file }) => file).sort()).toEqual(['卷一/3 坏的.pdf', '卷一/4 空的.pdf']);
    const { documents, heading } = await ask(app, 'cases.get', { case: entry!.case });
    const present = documents.filter(({ missing }) => !missing);
    expect(present.map(({ kind }) => kind)).toEqual(['filing-approval', 'penalty-decision']);
    expect(heading).toMatchObject({ decisionNumber: '某市监罚决〔2025〕18号', agency: '某县市场监督管理局' });
    const states = new Set(present[1]?.fields.map(({ state }) => state));
    expect(states.has('draft')).toBe(true);
    expect(states.has('confirmed')).toBe(false);
  });

  it('takes a folder of folders and bound files as several cases', async () => {
    const app = await openProgram();
    const { result } = await importing(app, {
      '甲案/1.pdf': makePdf([decision('1')]),
      '乙案/1.pdf': makePdf([decision('2', '乙商行')]),
      '丙公司超期案.pdf': makePdf([decision('3', '丙有限公司')]),
    });
    expect(new Set(result.imported.map(({ file }) => file))).toEqual(
      new Set(['甲案', '乙案', '丙公司超期案']),
    );
    expect(result.failed).toEqual([]);
  });

  it('keeps what people said when the same files are read again', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const pdf = makePdf([decision()]);
    const first = await importing(app, { '决定书.pdf': pdf });
    const id = first.result.imported[0]!.case;
    const view = await ask(app, 'confirm.view', { case: id });
    const date = view.values.find(({ path }) => path === 'field:date')!;
    const done = await ask(app, 'confirm.value', {
      case: id,
      document: date.document,
      path: date.path,
      act: 'correct',
      text: '10.8',
    });
    expect(done.values.find(({ path }) => path === 'field:date')).toMatchObject({
      state: 'corrected',
      raw: '2025-10-08',
    });
    const again = await importing(app, { '另一个名字.pdf': pdf }, '卷二');
    expect(again.result.imported[0]).toMatchObject({ case: id, outcome: 'revised' });
    const after = await ask(app, 'confirm.view', { case: id });
    expect(after.values.find(({ path }) => path === 'field:date')?.raw).toBe('2025-10-08');
  });
});

describe('two readings', () => {
  const page = (text: string) => makePdf([[{ text, y: 90 }]]);
  const filingOf = (number: number) =>
    makePdf([filing.map((line) => ({ ...line, text: line.text.replace('7号', `${number}号`) }))]);

  it('are two cases though they share a paper', async () => {
    const app = await openProgram();
    const one = await importing(app, { '1.pdf': filingOf(1), '2.pdf': page('法律法规节选') }, '卷一');
    const two = await importing(app, { '1.pdf': filingOf(2), '2.pdf': page('法律法规节选') }, '卷二');
    expect(two.result.imported[0]?.outcome).toBe('new');
    expect(two.result.imported[0]?.case).not.toBe(one.result.imported[0]?.case);
  });

  it('are one case by its numbers, and keep what a person said, though every file is another', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const { result } = await importing(app, { '1.pdf': filingOf(1), '2.pdf': page('附页') });
    const id = result.imported[0]!.case;
    const { values } = await ask(app, 'confirm.view', { case: id });
    const name = values.find(({ path }) => path === 'field:partyName')!;
    await ask(app, 'confirm.value', { case: id, document: name.document, path: name.path, act: 'confirm' });
    const again = await importing(app, {
      '1.pdf': Buffer.concat([filingOf(1), Buffer.from('\n')]),
      '2.pdf': page('另一附页'),
    });
    expect(again.result.imported).toMatchObject([{ case: id, outcome: 'revised' }]);
    const after = await ask(app, 'confirm.view', { case: id });
    expect(after.values.find(({ path }) => path === 'field:partyName')?.state).toBe('confirmed');
  });
});

describe('reading that is stopped', () => {
  it('goes on behind the pages that were recognised', async () => {
    const app = await openProgram();
    const path = join(tempFolder(), '扫描件.pdf');
    writeFileSync(path, makePdf([[], [], [], []]));
    const source = { name: '扫描件', files: [{ path, name: '扫描件.pdf' }] };
    const recognised: number[] = [];
    const stopAfter = (pages: number) => {
      const stop = new AbortController();
      const reading = new Reading(app.services.knowledge.vocabulary, {
        shelf: storeShelf(() => app.services.store),
        recogniser: {
          dpi: 50,
          recognise: async (page) => {
            recognised.push(page.page);
            if (recognised.length === pages) stop.abort();
            const lines = [{ text: page.page === 1 ? '现场笔录' : `第${page.page}行`, confidence: 1 }];
            return { ok: true, value: { ...page, lines } };
          },
          close: () => {},
        },
      });
      return reading.readFiles(source, { signal: stop.signal, page: () => {} });
    };
    expect((await stopAfter(2)).stopped).toBe(true);
    expect(recognised).toEqual([1, 2]);
    const rest = await stopAfter(99);
    expect(recognised).toEqual([1, 2, 3, 4]);
    expect(rest.files[0]?.pages.map(({ lines }) => lines[0]?.text)).toEqual([
      '现场笔录',
      '第2行',
      '第3行',
      '第4行',
    ]);
    await stopAfter(99);
    expect(recognised).toHaveLength(4);
  });

  it('keeps a page that could not be recognised open for the next time, and says so', async () => {
    const app = await openProgram();
    const path = join(tempFolder(), '扫描件.pdf');
    writeFileSync(path, makePdf([[{ text: '现场笔录', y: 90, size: 22 }], []]));
    const source = { name: '扫描件', files: [{ path, name: '扫描件.pdf' }] };
    const shelf = storeShelf(() => app.services.store);
    const reading = new Reading(app.services.knowledge.vocabulary, { shelf });
    const read = await reading.read(source, { signal: new AbortController().signal, page: () => {} });
    expect(read.ok && read.value.notes.join()).toContain('第 2 页是图片，这次没有识别');
    const [file] = read.ok ? read.value.files : [];
    const kept = await shelf.pagesOf(file!.file.sha256!);
    expect({ complete: kept.complete, pages: kept.pages.map(({ page }) => page) }).toEqual({
      complete: false,
      pages: [1],
    });
  });
});
