import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import type { CaseReport, FileRef } from '../../shared/generated/schemas.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { rasterise } from './raster.ts';

async function signedReview(app: OpenApp) {
  await withReviewers(app);
  await ask(app, 'samples.open', {});
  const list = await ask(app, 'cases.list', {
    sort: { by: 'caseNumber', descending: false },
    offset: 0,
    limit: 50,
  });
  const id = list.rows.find((row) => row.case === '11111111-1111-4111-8111-000000000001')!.case;
  const review = await ask(app, 'reviews.open', { case: id, standard: 'general-penalty-100' });
  let revisions = review.rowRevisions;
  const lost = review.lines.find((line) => line.kind === 'fault' && line.points === '−1')!;
  for (const line of review.lines) {
    const violated = line.line === lost.line;
    const change = await ask(app, 'reviews.judge', {
      review: review.review,
      rowRevision: revisions[line.line] ?? 0,
      judgement: {
        line: line.line,
        verdict: violated ? 'violated' : 'compliant',
        evidence: violated ? ['第6页'] : [],
        reason: violated ? '=1+1 与机器不同，见第6页' : '已核对',
      },
    });
    revisions = change.rowRevisions;
  }
  const signed = await ask(app, 'reviews.sign', { review: review.review, comment: '总体规范。' });
  return { id, review: review.review, total: signed.result.total, lost };
}

function bytesOf(app: OpenApp, files: readonly FileRef[], ending: string): Buffer {
  const ref = files.find((file) => file.name.endsWith(ending))!;
  return readFileSync(app.files.find(ref.token)!.path);
}

describe('papers of a reviewed case', () => {
  it('carry the score, the difference, the versions and the log head in every format', async () => {
    const app = await openProgram();
    const { id, review, total, lost } = await signedReview(app);
    expect(total).toBe(99);
    const { files } = await ask(app, 'reports.case', {
      case: id,
      review,
      formats: ['pdf', 'xlsx', 'html', 'json'],
    });
    expect(files.map((file) => file.name)).toEqual(
      ['pdf', 'xlsx', 'html', 'json'].map((format) => `评查表 城东城管立〔2025〕18号.${format}`),
    );

    const model = JSON.parse(bytesOf(app, files, 'json').toString('utf8')) as CaseReport;
    expect(model.sheet).toMatchObject({ state: 'signed', reviewer: '评查员A', comment: '总体规范。' });
    expect(model.sheet?.rows.find((row) => row.text === lost.text)).toMatchObject({
      verdict: '违反',
      points: 1,
      pointsText: '−1',
    });
    expect(model.label).toBe('通用示例，没有制定机关');
    expect(model.versions.packs.map((pack) => pack.hash.length)).toEqual(model.versions.packs.map(() => 64));
    expect(model.versions.logHead).toMatch(/^[0-9a-f]{64}$/);

    const pages = await rasterise(bytesOf(app, files, 'pdf'), 1);
    expect(pages.length).toBeGreaterThan(2);

    const book = read(bytesOf(app, files, 'xlsx'));
    expect(book.SheetNames).toEqual(['评分表', '机器提示', '版本']);
    const rows = utils.sheet_to_json<string[]>(book.Sheets.评分表!, { header: 1 });
    expect(rows.some((row) => row.includes('=1+1 与机器不同，见第6页　第6页'))).toBe(true);
    expect(rows.flat().some((cell) => String(cell).includes('99.00'))).toBe(true);
    for (const sheet of Object.values(book.Sheets)) {
      for (const [address, cell] of Object.entries(sheet))
        expect((cell as { f?: string }).f, address).toBeUndefined();
    }

    const html = bytesOf(app, files, 'html').toString('utf8');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('通用示例，没有制定机关');
  }, 60_000);

  it('say that an unreviewed case is only the machine’s, and mark samples', async () => {
    const app = await openProgram();
    await ask(app, 'samples.open', {});
    const { rows } = await ask(app, 'cases.list', {
      sort: { by: 'risk', descending: true },
      offset: 0,
      limit: 1,
    });
    const { files } = await ask(app, 'reports.case', { case: rows[0]!.case, formats: ['html', 'json'] });
    const model = JSON.parse(bytesOf(app, files, 'json').toString('utf8')) as CaseReport;
    expect(model.sheet).toBeNull();
    expect(model.heading.sample).toBe(true);
    expect(bytesOf(app, files, 'html').toString('utf8')).toContain('机器提示，未经评查');
  });

  it('sum a batch up, with the cases behind every number', async () => {
    const app = await openProgram();
    const { id } = await signedReview(app);
    const list = await ask(app, 'cases.list', {
      sort: { by: 'caseNumber', descending: false },
      offset: 0,
      limit: 50,
    });
    const { files } = await ask(app, 'reports.batch', {
      cases: list.rows.map((row) => row.case),
      formats: ['pdf', 'xlsx'],
    });
    const book = read(bytesOf(app, files, 'xlsx'));
    const cases = utils.sheet_to_json<(string | number)[]>(book.Sheets.案卷!, { header: 1 }).slice(2);
    expect(cases).toHaveLength(list.total);
    const signed = cases.find((row) => String(row[1]).startsWith('城东城管立〔2025〕18号'))!;
    expect(signed).toContain(99);
    expect(id).toBeTruthy();
    const agencies = utils.sheet_to_json<(string | number)[]>(book.Sheets.按单位!, { header: 1 });
    const hints = list.rows.reduce((sum, row) => sum + row.counts.veto, 0);
    expect(hints).toBeGreaterThan(list.rows.filter((row) => row.counts.veto > 0).length);
    expect(agencies.at(-1)![4]).toBe(hints);
    expect((await rasterise(bytesOf(app, files, 'pdf'), 1)).length).toBeGreaterThan(0);
  }, 60_000);

  it('without cases name the reason', async () => {
    const app = await openProgram();
    await expect(ask(app, 'reports.batch', { formats: ['pdf'] })).rejects.toThrow('没有可以汇总的案卷');
  });
});
