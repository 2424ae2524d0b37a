import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp, type OpenApp } from '../../main/api/app.ts';
import type {
  Figure,
  ReviewView,
  SetCondition,
  Statistics,
  StatisticsBlock,
  StatisticsScope,
} from '../../shared/generated/schemas.ts';
import { ask, openProgram } from '../support/program.ts';
import { agencies, importCases, inventedCases, reviewedBatch } from '../support/reviewed-cases.ts';

const byNumber = { by: 'caseNumber' as const, descending: false };

async function idsOf(app: OpenApp, scope: StatisticsScope, where: SetCondition): Promise<string[]> {
  const page = await ask(app, 'cases.list', { set: { scope, where }, sort: byNumber, offset: 0, limit: 500 });
  expect(page.rows).toHaveLength(page.total);
  return page.rows.map((row) => row.case);
}

function block(statistics: Statistics, id: StatisticsBlock['id']): StatisticsBlock {
  return statistics.blocks.find((entry) => entry.id === id)!;
}

function column(entry: StatisticsBlock, id: string): Figure[] {
  const index = entry.columns.findIndex((head) => head.id === id);
  return entry.rows.map((row) => row.cells[index]!);
}

function totalOf(entry: StatisticsBlock, id: string): Figure {
  return entry.total!.cells[entry.columns.findIndex((head) => head.id === id)]!;
}

const sum = (figures: readonly Figure[]) => figures.reduce((total, figure) => total + (figure.value ?? 0), 0);

describe('statistics', () => {
  let app: OpenApp;
  let batch: Awaited<ReturnType<typeof reviewedBatch>>;
  let statistics: Statistics;

  beforeAll(async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'mingjuan-statistics-'));
    const opened = await createApp({ dataFolder, host: 'cli' });
    if (!opened.ok) throw new Error(opened.error.message);
    app = opened.value;
    batch = await reviewedBatch(app, 13);
    await ask(app, 'samples.open', {});
    statistics = await ask(app, 'statistics.get', {});
    return async () => {
      await app.close();
      rmSync(dataFolder, { recursive: true, force: true });
    };
  }, 300_000);

  it('count what the reviews say, recomputed here from the reviews themselves', () => {
    const grades = batch.reviews.map(({ result }) => result.grade?.title);
    expect([statistics.cases.value, statistics.signed.value, statistics.graded.value]).toEqual([13, 12, 12]);
    const own = block(statistics, 'grades');
    for (const title of new Set(grades))
      expect(totalOf(own, `grade:${title}`).value).toBe(grades.filter((grade) => grade === title).length);
    const scores = batch.reviews.map(({ result }) => result.total!);
    expect(totalOf(own, 'mean').value).toBeCloseTo(scores.reduce((a, b) => a + b) / scores.length, 2);
    expect(totalOf(own, 'vetoed').value).toBe(1);
    expect(own.rows.map((row) => row.label).sort()).toEqual([...agencies].sort());
  });

  it('count each problem that a reviewer judged once a case, and keep apart what only the machine says', () => {
    const faults = block(statistics, 'faults');
    expect(totalOf(faults, 'faults').value).toBe(
      batch.reviews.reduce((n, view) => n + confirmed(view).size, 0),
    );
    expect(totalOf(faults, 'veto').value).toBeGreaterThan(0);
    const open = batch.reviews.reduce((n, view) => n + untaken(view).size, 0);
    expect(totalOf(faults, 'openHints').value).toBe(open);
  });

  it('sum points lost by item as the score sheets do', () => {
    const lost = new Map<string, number>();
    for (const { result } of batch.reviews)
      for (const item of result.items) lost.set(item.item, (lost.get(item.item) ?? 0) + item.lost);
    const own = block(statistics, 'lost');
    expect(own.rows.length).toBeGreaterThan(0);
    for (const figure of column(own, 'pointsLost'))
      expect(figure.value).toBeCloseTo(lost.get(figure.where.lost!.split('/')[1]!)!, 6);
  });

  it('compare machine and reviewer on every line that had a suggestion', () => {
    const own = block(statistics, 'agreement');
    const expected = { machineOnly: 0, reviewerOnly: 0 };
    for (const view of batch.reviews) {
      for (const { suggestion, verdict } of view.judgements) {
        if (!suggestion || (suggestion.verdict === 'violated') === (verdict === 'violated')) continue;
        const answer = suggestion.verdict === 'violated' ? 'no' : 'yes';
        expected[suggestion.verdict === 'violated' ? 'machineOnly' : 'reviewerOnly'] +=
          suggestion.rules.filter((rule) => rule.answer === answer).length;
      }
    }
    expect(expected.machineOnly).toBeGreaterThan(0);
    expect(totalOf(own, 'machineOnly').value).toBe(expected.machineOnly);
    expect(totalOf(own, 'reviewerOnly').value).toBe(expected.reviewerOnly);
  });

  it('open exactly their cases from every number, samples never among them', async () => {
    for (const { id, columns, rows, total } of statistics.blocks) {
      for (const row of total ? [...rows, total] : rows) {
        for (const [index, figure] of row.cells.entries()) {
          const ids = await idsOf(app, statistics.scope, figure.where);
          const name = `${id} ${row.label} ${columns[index]!.id}`;
          expect(
            ids.every((one) => batch.ids.includes(one)),
            name,
          ).toBe(true);
          const counts = ['grades', 'years'].includes(id) && figure.decimals === 0 && !figure.where.fault;
          if (counts || columns[index]!.id === 'casesWith') expect(ids, name).toHaveLength(figure.value!);
          else
            expect(ids.length > 0, name).toBe((figure.value ?? 0) > 0 || figure.where.standing === 'signed');
        }
      }
    }
  }, 60_000);

  it('add up, whatever the scope', async () => {
    const scopes = fc.record(
      {
        agencies: fc.subarray([...agencies], { minLength: 1 }),
        from: fc.constantFrom('2024-01-01', '2025-01-01'),
        to: fc.constantFrom('2024-12-31', '2025-12-31'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(scopes, async (scope) => {
        const of = await ask(app, 'statistics.get', scope);
        for (const entry of of.blocks.filter(({ id }) => id === 'grades' || id === 'faults')) {
          for (const { id } of entry.columns)
            if (id !== 'mean' && id !== 'casesWith')
              expect(sum(column(entry, id)), id).toBe(totalOf(entry, id).value);
        }
        expect(of.blocks.length > 0).toBe(of.signed.value! > 0);
        if (of.blocks.length === 0) return;
        const titles = block(of, 'grades').columns.filter(({ id }) => id.startsWith('grade:'));
        expect(titles.reduce((n, { id }) => n + totalOf(block(of, 'grades'), id).value!, 0)).toBe(
          of.graded.value,
        );
        expect(sum(column(block(of, 'years'), 'signed'))).toBe(of.signed.value);
        const { compared, agreed, machineOnly, reviewerOnly } = Object.fromEntries(
          block(of, 'agreement').columns.map(({ id }, index) => [
            id,
            block(of, 'agreement').total!.cells[index]!.value!,
          ]),
        ) as Record<string, number>;
        expect(agreed! + machineOnly! + reviewerOnly!).toBe(compared);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('give no percentage where fewer than ten files stand behind it', async () => {
    expect(totalOf(block(statistics, 'grades'), 'grade:优秀').share).toBeDefined();
    for (const row of block(statistics, 'grades').rows)
      expect(row.cells.every((cell) => cell.share === undefined)).toBe(true);
    const few = await ask(app, 'statistics.get', { agencies: [agencies[0]] });
    const shares = few.blocks.flatMap((entry) => [...entry.rows, ...(entry.total ? [entry.total] : [])]);
    expect(shares.flatMap((row) => row.cells).filter((cell) => cell.share !== undefined)).toEqual([]);
  });

  it('export to a workbook with the same numbers, as numbers', async () => {
    const { files } = await ask(app, 'statistics.export', {});
    const book = read(readFileSync(app.files.find(files[0]!.token)!.path));
    expect(book.SheetNames).toHaveLength(statistics.blocks.length);
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets.各单位定等!, { header: 1 });
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['合计', 13, 12]);
    const faults = utils.sheet_to_json<(string | number)[]>(book.Sheets.问题分布!, { header: 1 });
    expect(faults.at(-1)![faults[1]!.indexOf('认定问题')]).toBe(
      totalOf(block(statistics, 'faults'), 'faults').value,
    );
  });

  it('leave out a review that was touched after it was handed in', async () => {
    const view = batch.reviews.at(-1)!;
    const line = view.lines.find((entry) => entry.kind === 'fault')!;
    await ask(app, 'reviews.judge', {
      review: view.review,
      rowRevision: view.rowRevisions[line.line]!,
      judgement: { line: line.line, verdict: 'compliant', evidence: [], reason: '再看过' },
    });
    const after = await ask(app, 'statistics.get', {});
    expect([after.signed.value, after.changed]).toEqual([11, 1]);
    await ask(app, 'reviews.sign', { review: view.review });
    expect((await ask(app, 'statistics.get', {})).signed.value).toBe(12);
  });
});

it('statistics of unreviewed cases are empty, with the count of files', async () => {
  const app = await openProgram();
  await importCases(app, inventedCases(2));
  const statistics = await ask(app, 'statistics.get', {});
  expect(statistics).toMatchObject({ cases: { value: 2 }, signed: { value: 0 }, blocks: [] });
});

/** Problems of a review by its own sheet: rules behind judged lines that the machine failed or left open, else lines. */
function confirmed(view: ReviewView): Set<string> {
  const found = new Set<string>();
  for (const judgement of view.judgements.filter(({ verdict }) => verdict === 'violated')) {
    const line = view.lines.find((entry) => entry.line === judgement.line)!;
    const held = (verdict: string) =>
      view.findings.filter((entry) => line.rules.includes(entry.rule) && entry.verdict === verdict);
    const rules = held('fail').length > 0 ? held('fail') : held('review');
    for (const { rule } of rules) found.add(rule);
    if (rules.length === 0) found.add(line.line);
  }
  return found;
}

/** Rules that the machine failed and that stand behind no line of the sheet. */
function untaken(view: ReviewView): Set<string> {
  const linked = new Set(view.lines.flatMap((line) => line.rules));
  return new Set(
    view.findings
      .filter(({ rule, verdict }) => verdict === 'fail' && !linked.has(rule))
      .map(({ rule }) => rule),
  );
}
