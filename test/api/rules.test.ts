import { describe, expect, it } from 'vitest';
import { ask, openProgram, withReviewers } from '../support/program.ts';

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

  it('leads from a parameter that is not set to the cases that wait for it, until it is set', async () => {
    const app = await openProgram();
    await withReviewers(app);
    await ask(app, 'samples.open', {});
    const key = 'hearing.threshold';
    const before = await ask(app, 'parameters.waiting', { key });
    expect(before.review).toBeGreaterThan(0);
    expect(before).toMatchObject({ fail: 0, error: 0 });
    expect(before.affected).toBe(new Set(before.cases.map((entry) => entry.case)).size);
    const value = { key, value: 1_000_000, source: '示例政办发〔2021〕1号', from: null, to: null };
    const trial = await ask(app, 'parameters.try', { value });
    expect(trial.verdicts).toBeGreaterThan(0);
    await ask(app, 'parameters.save', { value });
    await ask(app, 'cases.recheck', {});
    expect((await ask(app, 'parameters.waiting', { key })).review).toBe(0);
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
