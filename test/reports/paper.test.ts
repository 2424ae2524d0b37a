import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp, type OpenApp } from '../../main/api/app.ts';
import type { Paper, PaperFigure, PaperKind, PaperRun, PaperTable } from '../../shared/generated/schemas.ts';
import { editableOf, figuresOf, templateFrom, templateOf } from '../../shared/paper/template.ts';
import { openZip } from '../support/open-zip.ts';
import { ask } from '../support/program.ts';
import { type ReviewedBatch, reviewedBatch } from '../support/reviewed-cases.ts';
import { inkIn, rasterise } from './raster.ts';

let app: OpenApp;
let batch: ReviewedBatch;

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mingjuan-papers-'));
  const opened = await createApp({ dataFolder, host: 'cli' });
  if (!opened.ok) throw new Error(opened.error.message);
  app = opened.value;
  batch = await reviewedBatch(app, 13);
  return async () => {
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}, 300_000);

const paperOf = (paper: PaperKind) => ask(app, 'papers.get', { paper, scope: {} });

async function fileOf(paper: PaperKind, format: 'docx' | 'pdf' | 'xlsx' | 'html'): Promise<Buffer> {
  const { files } = await ask(app, 'papers.export', { paper, scope: {}, formats: [format] });
  return readFileSync(app.files.find(files[0]!.token)!.path);
}

function runsOf(paper: Paper): PaperRun[][] {
  return paper.blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.runs];
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [];
  });
}

function allFigures(paper: Paper): PaperFigure[] {
  return runsOf(paper).flatMap(figuresOf);
}

function textOf(paper: Paper, id: string): { kind: 'text'; runs: PaperRun[] } & Record<string, unknown> {
  const block = paper.blocks.find((entry) => entry.kind === 'text' && entry.id === id);
  if (block?.kind !== 'text') throw new Error(`no text ${id}`);
  return { ...block };
}

const words = (runs: readonly PaperRun[]) =>
  runs.map((run) => ('figure' in run ? run.figure.text : run.text)).join('');

describe('a 通报', () => {
  it('says what the reviews came to, counted here from the reviews', async () => {
    const results = words(textOf(await paperOf('circular'), 'results').runs);
    const totals = batch.reviews.map(({ result }) => result.total!);
    const grades = Map.groupBy(batch.reviews, ({ result }) => result.grade!.title);
    expect(results).toContain(`已定等${batch.reviews.length}卷`);
    for (const [grade, reviews] of grades)
      expect(results).toContain(
        `${grade}${reviews.length}卷，占${((reviews.length / batch.reviews.length) * 100).toFixed(2)}%`,
      );
    expect(results).toContain(`平均得分${(totals.reduce((a, b) => a + b) / totals.length).toFixed(2)}分`);
    expect(results).toContain('认定一票否决1卷');
  });

  it('opens the cases of every number, as many as it counts', async () => {
    for (const kind of ['circular', 'summary', 'problems', 'excellent', 'annual'] as const) {
      const paper = await paperOf(kind);
      const figures = allFigures(paper);
      expect(figures.length, kind).toBeGreaterThan(0);
      for (const figure of figures) {
        const { total } = await ask(app, 'cases.list', {
          set: { scope: paper.scope, where: figure.where! },
          sort: { by: 'caseNumber', descending: false },
          offset: 0,
          limit: 100,
        });
        if (figure.value > 0) expect(total, JSON.stringify(figure)).toBeGreaterThan(0);
        const isCount = figure.decimals === 0 && !figure.where!.fault && figure.id !== agenciesId(paper);
        if (isCount && !isFaultColumn(paper, figure))
          expect(figure.value, JSON.stringify(figure)).toBe(total);
      }
    }
  }, 60_000);

  it('keeps numbers as they are when a person rewrites the words, also after the data changed', async () => {
    const before = textOf(await paperOf('circular'), 'results');
    const edited = `经评查，【${figuresOf(before.runs)[0]!.text}】卷已定等。`;
    const template = templateFrom(edited, before.runs);
    expect(template.ok && template.value).not.toContain('【');
    const paper = await ask(app, 'papers.edit', {
      paper: 'circular',
      scope: {},
      block: 'results',
      template: template.ok ? template.value : '',
    });
    expect(words(textOf(paper, 'results').runs)).toBe(`经评查，${batch.reviews.length}卷已定等。`);
    expect(textOf(paper, 'results').edited).toBe(true);
    expect(templateFrom('改成【99】卷', before.runs)).toMatchObject({ ok: false, error: { message: '99' } });

    const forged = await ask(app, 'papers.edit', {
      paper: 'circular',
      scope: {},
      block: 'results',
      template: '共 {{000000000000}} 卷',
    });
    expect(words(textOf(forged, 'results').runs)).toContain('已定等');
    expect(forged.warnings.map(({ text }) => text).join()).toContain('恢复为程序拟的文字');
    const again = await ask(app, 'papers.edit', {
      paper: 'circular',
      scope: {},
      block: 'results',
      template: null,
    });
    expect(textOf(again, 'results').runs).toEqual(before.runs);
  });

  it('says on paper what is not settled and what is left to fill in', async () => {
    const { warnings } = await paperOf('circular');
    const text = warnings.map((warning) => warning.text).join();
    expect(text).toContain('1卷还没有提交评查');
    expect(text).toContain('〔发文机关〕');
    expect(warnings[0]!.where).toEqual({ standing: 'unsigned' });
    const html = (await fileOf('circular', 'html')).toString('utf8');
    expect(html).toContain('1卷还没有提交评查');
    expect(html).toContain("default-src 'none'");
  });
});

describe('DOCX in the layout of GB/T 9704', () => {
  const parts = async () => {
    const files = await openZip(await fileOf('circular', 'docx'));
    const text = (name: string) => Buffer.from(files[name]!).toString('utf8');
    return { files, text, document: text('word/document.xml') };
  };

  it('has its page, margins and a grid of 22 lines with 28 characters', async () => {
    const { document, text } = await parts();
    const attributes = (tag: string) =>
      Object.fromEntries(
        [...(document.match(new RegExp(`<w:${tag} [^>]*>`))?.[0] ?? '').matchAll(/w:(\w+)="([^"]*)"/g)].map(
          ([, k, v]) => [k, v],
        ),
      );
    const size = attributes('pgSz');
    const margin = attributes('pgMar');
    const grid = attributes('docGrid');
    expect([Number(size.w), Number(size.h)]).toEqual([11906, 16838]);
    const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;
    for (const [side, wanted] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 }))
      expect(millimetres(margin[side])).toBeCloseTo(wanted, 1);
    expect(grid.type).toBe('linesAndChars');
    const height = 16838 - Number(margin.top) - Number(margin.bottom);
    const width = 11906 - Number(margin.left) - Number(margin.right);
    expect(Math.floor(height / Number(grid.linePitch))).toBe(22);
    const pitch = 16 + Number(grid.charSpace) / 4096;
    expect(Math.floor(width / 20 / pitch)).toBe(28);
    // Characters of the body are set as close as that by themselves, whatever a program makes of the grid.
    const body = [...document.matchAll(/<w:spacing w:val="(-?\d+)"\/><w:sz w:val="32"\/>/g)];
    expect(body.length).toBeGreaterThan(20);
    for (const [, spacing] of body) expect(Math.floor(width / (320 + Number(spacing)))).toBe(28);
    expect(text('word/settings.xml')).toContain('w:evenAndOddHeaders');
    expect(text('word/footer1.xml') + text('word/footer2.xml')).toMatch(/PAGE/);
  });

  it('names Chinese faces for every run, leaves none empty, and states the widths of tables', async () => {
    const { document } = await parts();
    const runs = [...document.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, inside]) => inside!);
    const texts = runs.filter((inside) => inside.includes('<w:t'));
    expect(texts.length).toBeGreaterThan(50);
    for (const inside of texts) {
      expect(inside).toMatch(/w:eastAsia="(仿宋|黑体|楷体|宋体|方正小标宋简体)"/);
      expect(inside.match(/<w:t[^>]*>([^<]*)<\/w:t>/)?.[1]).not.toBe('');
    }
    expect(document).not.toContain('Times New Roman');
    const tables = [...document.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, inside]) => inside!);
    expect(tables.length).toBe(3);
    for (const table of tables) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      const [, first] = table.match(/<w:tr>(.*?)<\/w:tr>/s) ?? [];
      expect(widths.length).toBe([...(first ?? '').matchAll(/<w:tc>/g)].length);
      expect(widths.reduce((a, b) => a + b)).toBe(11906 - 1587 - 1474);
      expect(Math.min(...widths)).toBeGreaterThan(300);
    }
  });

  it('says the same as the preview', async () => {
    const { document } = await parts();
    const text = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, part]) => part).join('');
    const paper = await paperOf('circular');
    for (const block of paper.blocks)
      if (block.kind === 'text') expect(text).toContain(words(block.runs).replaceAll('\n', ''));
  });
});

describe('papers of many cases', () => {
  it('as workbooks have numbers as numbers, frozen heads and no formulas', async () => {
    const paper = await paperOf('summary');
    const book = read(await fileOf('summary', 'xlsx'));
    expect(book.SheetNames).toEqual(['按单位', '按案卷类型', '案卷', '文字和说明']);
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets.按单位!, { header: 1 });
    const agencies = paper.blocks.find(
      (block) => block.kind === 'table' && block.id === 'agencies',
    ) as PaperTable;
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['合计', 13, 12]);
    expect(rows[0]).toContain('优秀 %');
    expect(rows).toHaveLength(agencies.rows.length + 1);
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet)) expect((cell as { f?: string }).f).toBeUndefined();
    const xml = Buffer.from(
      (await openZip(await fileOf('problems', 'xlsx')))['xl/worksheets/sheet1.xml']!,
    ).toString();
    expect(xml).toContain('state="frozen"');
  });

  it('as PDF are really drawn: title, text and table on white pages', async () => {
    for (const kind of ['circular', 'summary', 'problems', 'excellent', 'annual'] as const) {
      const pages = await rasterise(await fileOf(kind, 'pdf'), 1);
      expect(pages.length, kind).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page.width, kind).toBe(595);
        expect(inkIn(page, { x: 50, y: 50, width: 495, height: 700 }, 1), kind).toBeGreaterThan(200);
        expect(inkIn(page, { x: 0, y: 60, width: 40, height: 700 }, 1), kind).toBe(0);
        expect(inkIn(page, { x: 556, y: 60, width: 39, height: 700 }, 1), kind).toBe(0);
      }
    }
  }, 60_000);

  it('hold hostile text as text', async () => {
    const hostile = '=HYPERLINK("x")\u0000<w:br/>&\uD800';
    const template = `${hostile}【`;
    const paper = await ask(app, 'papers.edit', { paper: 'summary', scope: {}, block: 'title', template });
    expect(words(textOf(paper, 'title').runs)).toBe(template);
    const document = (await openZip(await fileOf('summary', 'docx')))['word/document.xml']!.toString();
    expect(document).toContain('=HYPERLINK("x")&lt;w:br/&gt;&amp;\uFFFD【'.replace('"x"', '&quot;x&quot;'));
    const book = read(await fileOf('summary', 'xlsx'));
    const cell = Object.values(book.Sheets.文字和说明!).find(({ v }) => String(v).startsWith('=HYPERLINK'));
    expect(cell).toMatchObject({ t: 's' });
    expect(cell.f).toBeUndefined();
    expect((await fileOf('summary', 'html')).toString()).not.toContain('<w:br/>');
    await ask(app, 'papers.edit', { paper: 'summary', scope: {}, block: 'title', template: null });
  });

  it('list exactly the cases of the highest grade', async () => {
    const paper = await paperOf('excellent');
    const table = paper.blocks.find((block) => block.kind === 'table') as PaperTable;
    const best = batch.reviews.filter(({ result }) => result.grade?.title === '优秀');
    expect(table.rows).toHaveLength(best.length);
    const scores = table.rows.map(({ cells }) => Number(words(cells.at(-1)!)));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('keep a template whole through text box and back', async () => {
    for (const block of (await paperOf('circular')).blocks) {
      if (block.kind !== 'text') continue;
      expect(templateFrom(editableOf(block.runs), block.runs)).toEqual({
        ok: true,
        value: templateOf(block.runs),
      });
    }
  });
});

/** The number of agencies, which stands for all cases. */
function agenciesId(paper: Paper): string | undefined {
  const basics = paper.blocks.find((block) => block.kind === 'text' && block.id === 'basics');
  return basics?.kind === 'text' ? figuresOf(basics.runs)[0]?.id : undefined;
}

/** Problems are counted one by one, their cases once. */
function isFaultColumn(paper: Paper, figure: PaperFigure): boolean {
  return paper.blocks.some((block) => {
    if (block.kind !== 'table') return false;
    const at = block.columns.findIndex(({ title }) => title === '问题');
    return block.rows.some(
      ({ cells }) => cells[at] && figuresOf(cells[at]).some(({ id }) => id === figure.id),
    );
  });
}
