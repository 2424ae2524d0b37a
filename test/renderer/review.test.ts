import { describe, expect, it } from 'vitest';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';
import { verdictStep } from '../../renderer/src/pages/review/judging.ts';
import { machineByLine } from '../../renderer/src/pages/review/line-machine.ts';
import { indexPlaces, linesAt, placesOfLine } from '../../renderer/src/pages/review/place-index.ts';
import { countLines, linesNow, needsMe } from '../../renderer/src/pages/review/progress.ts';
import { scoreTextOf } from '../../renderer/src/pages/review/score-text.ts';
import { sheetRows, stepFrom, stops } from '../../renderer/src/pages/review/sheet-rows.ts';
import { WriteQueue } from '../../renderer/src/pages/review/write-queue.ts';
import type { Judgement, ReviewChange, ReviewView } from '../../shared/generated/schemas.ts';
import { allowedVerdicts, computeScore, tableOf, verdictOfLink } from '../../shared/score/index.ts';
import { ask, openProgram } from '../support/program.ts';

/** A review of a faulty sample, opened by a reviewer of its own. */
async function openReview(standard = 'general-penalty-100') {
  const app = await openProgram();
  const saved = await ask(app, 'profiles.save', { name: '评查员A', unit: '示例局' });
  await ask(app, 'profiles.choose', { profile: saved.profiles[0]!.id });
  await ask(app, 'samples.open', {});
  const list = await ask(app, 'cases.list', {
    search: '擅自占用城市道路',
    sort: { by: 'risk', descending: true },
    offset: 0,
    limit: 1,
  });
  const view = await ask(app, 'reviews.open', { case: list.rows[0]!.case, standard });
  return { app, view, reviewer: saved.profiles[0]!.id };
}

describe('the page’s own reckoning against the store’s', () => {
  it('tells the same progress and the same score after each judgement', async () => {
    const { app, view, reviewer } = await openReview();
    const nameOf = (person: string) => (person === reviewer ? '评查员A' : person);
    const table = tableOf(view.standard, view.settings.schedule)!;
    let change: ReviewChange = view;
    const judged = new Map<string, Judgement>();
    const ids = [...table.lines.keys()];
    for (const [turn, id] of ids.filter((_, index) => index % 6 === 0).entries()) {
      const line = table.lines.get(id)!;
      const verdicts = allowedVerdicts(table, line);
      const verdict = verdicts[turn % Math.max(1, verdicts.length)];
      if (verdict === undefined) continue;
      const judgement: Judgement = {
        line: id,
        verdict,
        evidence: [],
        ...(turn % 2 ? { reason: '已核对原件' } : {}),
      };
      const answer = await app.dispatch('reviews.judge', {
        review: view.review,
        judgement,
        rowRevision: change.rowRevisions[id] ?? 0,
      });
      if (!answer.ok) continue;
      const before = change;
      change = answer.value as ReviewChange;
      for (const stored of change.judgements) judged.set(stored.line, stored);
      const own = linesNow({
        standard: view.standard,
        settings: view.settings,
        lines: before.lines,
        judgements: [...judged.values()],
        onTheWay: new Set([id]),
        evidenceMissing: zhCN.review.evidenceMissing,
      });
      expect(own).toEqual(change.lines);
      expect(computeScore(view.standard, view.settings, [...judged.values()], nameOf)).toEqual(change.result);
    }
    expect(judged.size).toBeGreaterThan(10);
    expect(countLines(change.lines).looked).toBeGreaterThan(10);
  }, 60_000);
});

describe('the sheet', () => {
  it('follows the standard: headings where they begin, every line once, no stop at what cannot be judged', async () => {
    const { view } = await openReview('ecology-2024');
    const table = tableOf(view.standard, view.settings.schedule)!;
    const rows = sheetRows(table, view.lines);
    const lines = rows.filter((row) => row.kind === 'line').map((row) => row.key);
    expect(lines).toEqual(view.lines.map((line) => line.line));
    const sections = rows.filter((row) => row.kind === 'section').map((row) => row.title);
    expect(new Set(sections).size).toBe(sections.length);
    expect(rows.filter((row) => row.kind === 'item').map((row) => row.item.no)).toEqual(
      table.sections.flatMap(({ section }) => section.items.map((item) => item.no)),
    );
    const order = stops(rows);
    expect(order).toEqual(expect.arrayContaining(lines));
    expect(order.some((key) => key.startsWith('section-'))).toBe(false);
  });

  it('goes to the next row after the cursor and never around', () => {
    const order = ['a', 'b', 'c'];
    expect(stepFrom(order, 'a', 1)).toBe('b');
    expect(stepFrom(order, 'c', 1)).toBeUndefined();
    expect(stepFrom(order, 'a', -1)).toBeUndefined();
    expect(stepFrom(order, 'a', 1, (key) => key === 'c')).toBe('c');
    expect(needsMe({ state: 'judged' })).toBe(false);
    expect(needsMe({ state: 'stale' })).toBe(true);
  });
});

describe('what the machine says of a line', () => {
  it('takes the answers of the linked conditions, not the verdict of the whole rule', () => {
    const finding = {
      verdict: 'fail',
      conditions: [
        { id: 'a', part: 'assert', text: '', answer: 'yes' },
        { id: 'b', part: 'assert', text: '', answer: 'no' },
        { id: 'c', part: 'assert', text: '', answer: 'unknown' },
      ],
    } as unknown as ReviewView['findings'][number];
    const of = (conditions?: string[]) =>
      verdictOfLink({ rule: 'x.y.z', ...(conditions ? { conditions } : {}) }, finding);
    expect([of(), of(['a']), of(['a', 'b']), of(['a', 'c']), of(['gone'])]).toEqual([
      'fail',
      'pass',
      'fail',
      'review',
      'review',
    ]);
  });

  it('links lines and places both ways', async () => {
    const { view } = await openReview();
    const machine = machineByLine(view);
    const index = indexPlaces(machine);
    const withPlace = [...machine].find(([, entry]) => placesOfLine(entry).length > 0);
    expect(withPlace).toBeDefined();
    const [id, entry] = withPlace!;
    for (const place of placesOfLine(entry)) expect(linesAt(index, place)).toContain(id);
  });
});

describe('a verdict key', () => {
  it('never writes a veto or a chosen amount without its form, and says where it is refused', async () => {
    const { view } = await openReview();
    const table = tableOf(view.standard, view.settings.schedule)!;
    const machine = machineByLine(view);
    const kinds = new Set<string>();
    for (const [id, line] of table.lines) {
      for (const verdict of [
        'compliant',
        'violated',
        'notApplicable',
        'documentMissing',
        'doubtful',
      ] as const) {
        const row = {
          table,
          id,
          machine: machine.get(id),
          held: undefined,
          reason: '',
          marks: [],
          page: zhCN.common.page,
        };
        const step = verdictStep(row, verdict);
        kinds.add(step.kind);
        const allowed = allowedVerdicts(table, line).includes(verdict);
        expect(step.kind === 'refused').toBe(!allowed);
        if (line.kind === 'veto' && verdict === 'violated') expect(step.kind).toBe('form');
        if (line.kind === 'fault' && line.fault.range && verdict === 'violated')
          expect(step.kind).toBe('form');
      }
    }
    expect(kinds).toEqual(new Set(['write', 'form', 'refused']));
  });
});

describe('the score line', () => {
  it('shows a dash and a range while lines are open', async () => {
    const { view } = await openReview();
    const text = scoreTextOf(view.result, view.settings, view.vetoHints.length, zhCN);
    expect(text.total).toBe('—');
    expect(text.parts[0]).toMatch(/^可能 \d+\.\d\d–\d+\.\d\d（不计否决）$/);
    expect(text.parts.join()).toMatch(/未评 \d+ 项共/);
  });
});

describe('the write queue', () => {
  it('runs one write after the other, also after one that failed', async () => {
    const queue = new WriteQueue();
    const order: string[] = [];
    const task =
      (name: string, wait: number, fails = false) =>
      async () => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        order.push(name);
        if (fails) throw new Error(name);
      };
    const first = queue.add(task('first', 20, true));
    const second = queue.add(task('second', 0));
    await expect(first).rejects.toThrow('first');
    await second;
    expect(order).toEqual(['first', 'second']);
  });
});
