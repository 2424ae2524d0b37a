import { describe, expect, it } from 'vitest';
import { ask, openProgram } from '../support/program.ts';

const rule = 'penalty.notice.period-elapsed';

describe('a rule in the library', () => {
  it('runs its own examples, each as it says', async () => {
    const app = await openProgram();
    const { rule: content } = await ask(app, 'rules.get', { rule });
    const { examples } = await ask(app, 'rules.examples', { rule });
    expect(examples.map(({ name }) => name)).toEqual(content.examples.map(({ name }) => name));
    expect(examples.every(({ ok, message }) => ok && message !== undefined && message !== '')).toBe(true);
    await expect(ask(app, 'rules.examples', { rule: 'no.such-rule' })).rejects.toThrow('没有编号');
  });

  it('finds the stored cases in which it failed', async () => {
    const app = await openProgram();
    await ask(app, 'samples.open', {});
    const found = await ask(app, 'rules.cases', { rule });
    expect(found.fail).toBeGreaterThan(0);
    expect(found.cases[0]).toMatchObject({ verdict: 'fail' });
    const { findings } = await ask(app, 'cases.get', { case: found.cases[0]!.case });
    expect(findings.find((finding) => finding.rule === rule)).toMatchObject({
      verdict: 'fail',
      message: found.cases[0]!.message,
    });
  });
});
