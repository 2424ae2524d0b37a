import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import type { Paper, PaperTable } from '../../shared/generated/schemas.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { importCases, inventedCases, signCase } from '../support/reviewed-cases.ts';
import { rasterise } from './raster.ts';

/** Six cases handed in, four drawn, three of them reviewed within the campaign; one reviewed outside it. */
async function campaignOf(app: OpenApp) {
  await withReviewers(app);
  const ids = await importCases(app, inventedCases(6));
  const { campaign } = await ask(app, 'campaigns.create', {
    name: '2025年示例县案卷评查',
    period: { from: '2024-01-01', to: '2025-12-31' },
    agencies: [],
    caseTypes: ['penalty.general'],
    standards: [{ caseType: 'penalty.general', standard: 'general-penalty-100' }],
    draw: { perAgencyMinimum: 1, sharePercent: 60 },
    review: { reviewsPerCase: 1, thirdReviewGap: null, independentFirst: false, spotCheck: 3 },
    dates: {},
    notice: '示司〔2025〕3号',
  });
  await ask(app, 'campaigns.submitStored', { campaign });
  await ask(app, 'campaigns.draw', { campaign, seed: '20251123' });
  const { members } = await ask(app, 'campaigns.members', { campaign });
  const drawn = members.map((member) => member.case!);
  const [left, ...reviewed] = drawn;
  const views = [];
  for (const id of reviewed) views.push(await signCase(app, id, undefined, { campaign }));
  // Outside the campaign; none of its business.
  await signCase(app, left!);
  return { campaign, ids, drawn, reviewed, views };
}

const words = (paper: Paper) =>
  paper.blocks
    .flatMap((block) => (block.kind === 'text' ? block.runs : []))
    .map((run) => ('figure' in run ? run.figure.text : run.text))
    .join('');
const tableOf = (paper: Paper, id: string) =>
  paper.blocks.find((block) => block.kind === 'table' && block.id === id) as PaperTable;
const cell = (table: PaperTable, row: number, column: number) =>
  table.rows
    .at(row)!
    .cells[column]!.map((run) => ('figure' in run ? run.figure.text : run.text))
    .join('');

describe('papers of a campaign', () => {
  it('count its own reviews only, and its whole list in the record of the draw', async () => {
    const app = await openProgram();
    const { campaign, drawn, reviewed, views } = await campaignOf(app);
    const scope = { campaign };
    const statistics = await ask(app, 'statistics.get', scope);
    expect([statistics.cases.value, statistics.signed.value]).toEqual([drawn.length, reviewed.length]);
    const { rows } = await ask(app, 'cases.list', {
      set: { scope, where: { standing: 'signed' } },
      sort: { by: 'caseNumber', descending: false },
      offset: 0,
      limit: 50,
    });
    expect(rows.map((row) => row.case).sort()).toEqual([...reviewed].sort());
    // Without the campaign the other review counts too, and no case is left out.
    expect((await ask(app, 'statistics.get', {})).signed.value).toBe(reviewed.length + 1);

    const circular = await ask(app, 'papers.get', { paper: 'circular', scope });
    expect(words(circular)).toContain('关于2025年示例县案卷评查情况的通报');
    expect(words(circular)).toContain('根据示司〔2025〕3号，');
    expect(words(circular)).toContain('各单位报送案卷6卷');
    const mean = views.reduce((sum, { result }) => sum + result.total!, 0) / views.length;
    expect(words(circular)).toContain(`平均得分${mean.toFixed(2)}分`);
    expect(words(circular)).not.toContain('%');

    const draw = await ask(app, 'papers.get', { paper: 'draw', scope });
    expect(words(draw)).toContain('种子：20251123');
    const { listHash } = (await ask(app, 'campaigns.get', { campaign })).draw!;
    expect(words(draw)).toContain(listHash);
    const members = tableOf(draw, 'members');
    expect(members.rows).toHaveLength(drawn.length);
    const strata = tableOf(draw, 'strata');
    expect([cell(strata, -1, 2), cell(strata, -1, 4)]).toEqual(['6', String(drawn.length)]);
    const { files } = await ask(app, 'papers.export', {
      paper: 'draw',
      scope,
      formats: ['pdf', 'docx', 'xlsx'],
    });
    expect(files.map(({ name }) => name)).toEqual(
      ['pdf', 'docx', 'xlsx'].map((format) => `2025年示例县案卷评查 抽卷记录.${format}`),
    );
    expect((await rasterise(readFileSync(app.files.find(files[0]!.token)!.path), 1)).length).toBeGreaterThan(
      0,
    );
  }, 150_000);

  it('ask for a campaign where the record of the draw has none', async () => {
    const app = await openProgram();
    const paper = await ask(app, 'papers.get', { paper: 'draw', scope: {} });
    expect(words(paper)).toContain('请先选择活动');
    await expect(ask(app, 'papers.get', { paper: 'circular', scope: { campaign: 'none' } })).rejects.toThrow(
      '已经不在库里',
    );
  });
});
