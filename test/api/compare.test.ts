import { describe, expect, it } from 'vitest';
import { ask, openProgram } from '../support/program.ts';

describe('四书比对 of a stored case', () => {
  it('shows the raised amount in words and the findings that rest on it', async () => {
    const app = await openProgram();
    const { imported } = await ask(app, 'samples.open', {});
    const views = await Promise.all(imported.map(({ case: id }) => ask(app, 'cases.compare', { case: id })));
    const raised = views.filter((view) =>
      view.columns.some(({ conclusion }) => conclusion.what === 'beyond' && conclusion.rows.includes('金额')),
    );
    expect(raised).toHaveLength(1);
    const [view] = raised;
    const amounts = view!.rows.find(({ id }) => id === 'amounts')!;
    expect(amounts.cells.some((cell) => cell.notes.some(({ what }) => what === 'higher'))).toBe(true);
    expect(amounts.cells.at(-1)!.page).toBeGreaterThan(0);
    expect(view!.findings[0]).toMatchObject({ verdict: 'fail' });
  });

  it('has no columns for a case whose papers need not agree', async () => {
    const app = await openProgram();
    const { imported } = await ask(app, 'samples.open', {});
    const views = await Promise.all(imported.map(({ case: id }) => ask(app, 'cases.compare', { case: id })));
    const others = views.filter(({ procedures }) => procedures.length === 0);
    expect(others.length).toBeGreaterThan(0);
    for (const view of others) expect(view).toMatchObject({ columns: [], rows: [], findings: [] });
  });
});
