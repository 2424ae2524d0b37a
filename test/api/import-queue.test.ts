import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import type { ImportResult } from '../../shared/generated/schemas.ts';
import { makePdf } from '../support/make-pdf.ts';
import { ask, openProgram } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const paper = (number: number) =>
  makePdf([
    [
      { text: '立案审批表', x: 220, y: 90, size: 22 },
      { text: `某市监立〔2025〕${number}号`, x: 300, y: 130 },
      { text: '案由：涉嫌经营超过保质期的食品', y: 180 },
      { text: '当事人：甲食品有限公司', y: 210 },
    ],
  ]);

/** A folder with one folder a case. */
function threeCases(root = tempFolder()): string {
  const folder = join(root, '三卷');
  for (const number of [1, 2, 3]) {
    mkdirSync(join(folder, `卷${number}`), { recursive: true });
    writeFileSync(join(folder, `卷${number}`, '立案审批表.pdf'), paper(number));
  }
  return folder;
}

/** Imports a folder and cancels as soon as the case with this name is begun. */
async function cancelledAt(
  app: OpenApp,
  folder: string,
  name: string,
): Promise<{ job: string; result: ImportResult }> {
  const started = await app.dispatch('cases.import', { files: [app.files.register(folder)] });
  const { job } = (started as { value: { job: string } }).value;
  const result = await new Promise<ImportResult>((resolve) => {
    const stop = app.onEvent(({ job: state }) => {
      if (state?.job !== job) return;
      if (state.state === 'running') return;
      stop();
      resolve(state.result as ImportResult);
    });
    const look = setInterval(() => {
      const rows = app.services.importRows.of(job);
      if (!rows.some((row) => row.name === name && row.state === 'reading')) return;
      clearInterval(look);
      void app.dispatch('jobs.cancel', { job });
    }, 1);
  });
  return { job, result };
}

const names = ({ cases }: { cases: { name: string }[] }) => cases.map(({ name }) => name);

describe('the queue of an import', () => {
  it('keeps what was finished when cancelled, says so by case, and goes on with the rest', async () => {
    const app = await openProgram();
    const { job, result } = await cancelledAt(app, threeCases(), '卷2');
    expect(result).toMatchObject({ cancelled: true, left: 2, failed: [] });
    expect(result.imported.map(({ file }) => file)).toEqual(['卷1']);
    const { rows } = await ask(app, 'imports.rows', { job });
    expect(rows.slice(1).map(({ name, state }) => [name, state])).toEqual([
      ['卷2', 'left'],
      ['卷3', 'left'],
    ]);
    // What was read has something to look at: no paper says which procedure it is.
    expect(rows[0]).toMatchObject({ state: 'problem', pages: 1, documents: 1, label: '某市监立〔2025〕1号' });
    expect(rows[0]?.message).toBe(result.imported[0]?.read?.notes[0]);
    expect(names(await ask(app, 'imports.waiting', {}))).toEqual(['卷2', '卷3']);
    const rest = await ask(app, 'imports.continue', {});
    expect(rest.imported.map(({ file }) => file)).toEqual(['卷2', '卷3']);
    expect(names(await ask(app, 'imports.waiting', {}))).toEqual([]);
  });

  it('is there after the program was closed, also for files that were handed over for one run', async () => {
    const data = tempFolder();
    const first = await openProgram(data);
    const uploads = join(data, 'uploads', 'run-1');
    mkdirSync(uploads, { recursive: true });
    await cancelledAt(first, threeCases(uploads), '卷2');
    await first.close();
    rmSync(uploads, { recursive: true });
    const second = await openProgram(data);
    expect(names(await ask(second, 'imports.waiting', {}))).toEqual(['卷2', '卷3']);
    const rest = await ask(second, 'imports.continue', {});
    expect(rest.imported.map(({ label }) => label)).toEqual(['某市监立〔2025〕2号', '某市监立〔2025〕3号']);
    // What was held for the queue is gone with it.
    expect(existsSync(join(data, 'queue')) ? readdirSync(join(data, 'queue')) : []).toEqual([]);
  });

  it('can be let go', async () => {
    const app = await openProgram();
    await cancelledAt(app, threeCases(), '卷1');
    expect(names(await ask(app, 'imports.discard', {}))).toEqual([]);
    expect((await ask(app, 'imports.continue', {})).imported).toEqual([]);
  });
});

describe('归卷', () => {
  it('shows what is one case, and files of the same content with both places', async () => {
    const app = await openProgram();
    const folder = threeCases();
    writeFileSync(join(folder, '卷3', '又一份.pdf'), paper(1));
    writeFileSync(join(folder, '询问笔录.pdf'), paper(9));
    const plan = await ask(app, 'imports.plan', { files: [app.files.register(folder)] });
    expect(names(plan)).toEqual(['卷1', '卷2', '卷3']);
    expect(plan.cases[2]?.files.map(({ name }) => name)).toEqual([
      '三卷/卷3/立案审批表.pdf',
      '三卷/卷3/又一份.pdf',
    ]);
    expect(plan.duplicates).toEqual([{ files: ['三卷/卷1/立案审批表.pdf', '三卷/卷3/又一份.pdf'] }]);
    expect(plan.loose.map(({ name }) => name)).toEqual(['三卷/询问笔录.pdf']);
    expect(JSON.stringify(plan)).not.toContain(folder);
  });

  it('imports the cases as a person arranged them', async () => {
    const app = await openProgram();
    const folder = threeCases();
    writeFileSync(join(folder, '询问笔录.pdf'), paper(9));
    const files = [app.files.register(folder)];
    const plan = await ask(app, 'imports.plan', { files });
    const [one, two] = plan.cases;
    const cases = [{ name: '合并的', files: [...one!.files, ...two!.files, ...plan.loose] }];
    const { imported, failed } = await ask(app, 'cases.import', { files, cases });
    expect(imported.map(({ file, read }) => [file, read?.files])).toEqual([['合并的', 3]]);
    expect(failed).toEqual([]);
  });
});
