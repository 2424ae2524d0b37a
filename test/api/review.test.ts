import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const earlyDecision = '11111111-1111-4111-8111-000000000003';

async function openReview(app: OpenApp, standard = 'general-penalty-100') {
  const reviewers = await withReviewers(app);
  await ask(app, 'samples.open', {});
  const view = await ask(app, 'reviews.open', { case: earlyDecision, standard });
  return { view, reviewers };
}

describe('a review', () => {
  it('starts with nothing judged: no verdict is preset and the total is a range', async () => {
    const app = await openProgram();
    const { view } = await openReview(app);
    expect(view.judgements).toEqual([]);
    expect(view.lines.every((line) => line.state === 'unseen')).toBe(true);
    expect(view.result).toMatchObject({ total: null, range: { min: 0, max: 100 } });
    expect(view.presetText.join()).toContain('通用示例，没有制定机关');
  });

  it('needs a reviewer before anything can be judged', async () => {
    const app = await openProgram();
    await ask(app, 'samples.open', {});
    await expect(
      ask(app, 'reviews.open', { case: earlyDecision, standard: 'general-penalty-100' }),
    ).rejects.toThrow('请先选择评查人');
  });

  it('keeps the machine’s suggestion beside another verdict, and asks for a reason', async () => {
    const app = await openProgram();
    const { view } = await openReview(app);
    const suggestion = view.suggestions.find(
      (entry) =>
        entry.verdict === 'violated' &&
        view.lines.some((line) => line.line === entry.line && line.kind === 'fault'),
    )!;
    const judgement = { line: suggestion.line, verdict: 'compliant' as const, evidence: [] };
    const without = await ask(app, 'reviews.judge', { review: view.review, judgement, rowRevision: 0 });
    expect(without.lines.find((line) => line.line === suggestion.line)).toMatchObject({
      state: 'incomplete',
      problem: expect.stringContaining('理由'),
    });
    const given = await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { ...judgement, reason: '卷内另有文书' },
      rowRevision: 1,
    });
    expect(given.lines.find((line) => line.line === suggestion.line)?.state).toBe('judged');
    expect(given.judgements[0]).toMatchObject({
      verdict: 'compliant',
      reason: '卷内另有文书',
      suggestion: { verdict: 'violated' },
    });
  });

  it('refuses a late write and keeps the first', async () => {
    const app = await openProgram();
    const { view } = await openReview(app);
    const line = view.lines.find((entry) => entry.kind === 'fault')!.line;
    await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { line, verdict: 'compliant', evidence: [] },
      rowRevision: 0,
    });
    await expect(
      ask(app, 'reviews.judge', {
        review: view.review,
        judgement: { line, verdict: 'violated', evidence: [], reason: 'x' },
        rowRevision: 0,
      }),
    ).rejects.toThrow('刚在别处改过');
    const after = await ask(app, 'reviews.get', { review: view.review });
    expect(after.judgements).toMatchObject([{ line, verdict: 'compliant' }]);
  });

  it('takes back one act after the other, each as an event of its own', async () => {
    const app = await openProgram();
    const { view } = await openReview(app);
    const [first, second] = view.lines.filter((line) => line.kind === 'fault').map((line) => line.line) as [
      string,
      string,
    ];
    await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { line: first, verdict: 'compliant', evidence: [] },
      rowRevision: 0,
    });
    await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { line: second, verdict: 'notApplicable', evidence: [] },
      rowRevision: 0,
    }).catch(() => {});
    await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { line: first, verdict: 'violated', evidence: ['第6页'], reason: '见页' },
      rowRevision: 1,
    });
    const once = await ask(app, 'reviews.undo', { review: view.review });
    expect(once.judgements.find((judgement) => judgement.line === first)?.verdict).toBe('compliant');
    let last = once;
    while (last.canUndo !== undefined) last = await ask(app, 'reviews.undo', { review: view.review });
    expect(last.judgements).toEqual([]);
    await expect(ask(app, 'reviews.undo', { review: view.review })).rejects.toThrow('没有可以撤销');
    const history = await ask(app, 'log.history', { review: view.review, offset: 0, limit: 100 });
    expect(history.events.filter((event) => event.kind === 'undo').length).toBeGreaterThanOrEqual(2);
    expect((await ask(app, 'log.verify', {})).intact).toBe(true);
  });

  it('leaves a veto undecided until another person confirms it; both scores show until then', async () => {
    const app = await openProgram();
    const { view, reviewers } = await openReview(app);
    const veto = view.lines.find((line) => line.kind === 'veto')!.line;
    const put = await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { line: veto, verdict: 'violated', evidence: ['第21页'], reason: '无权' },
      rowRevision: 0,
    });
    expect(put.result.vetoes[0]?.state).toBe('pending');
    await expect(
      ask(app, 'reviews.decideVeto', {
        review: view.review,
        line: veto,
        profile: reviewers.first,
        decision: 'confirmed',
        reason: '同意',
      }),
    ).rejects.toThrow('第二人');
    const decided = await ask(app, 'reviews.decideVeto', {
      review: view.review,
      line: veto,
      profile: reviewers.second,
      decision: 'confirmed',
      reason: '同意',
    });
    expect(decided.result.vetoes[0]).toMatchObject({ state: 'confirmed', secondPerson: reviewers.second });
    const printed = decided.result.lines.find((line) => line.kind === 'veto')!.text;
    expect(printed).toMatch(/理由：无权；所在：第21页；提出：评查员A；第二人：/);
    expect(printed).not.toContain(reviewers.first);
    expect(printed).not.toContain(reviewers.second);
  });

  it('is another reviewer’s own: nobody writes into it in their place', async () => {
    const app = await openProgram();
    const { view, reviewers } = await openReview(app);
    await ask(app, 'profiles.choose', { profile: reviewers.second });
    const line = view.lines[0]!.line;
    await expect(
      ask(app, 'reviews.judge', {
        review: view.review,
        judgement: { line, verdict: 'compliant', evidence: [] },
        rowRevision: 0,
      }),
    ).rejects.toThrow('另一位评查人');
  });

  it('can’t be signed with open lines; signed, it says so when touched again; it outlives a restart', async () => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const { view } = await openReview(app);
    await expect(ask(app, 'reviews.sign', { review: view.review })).rejects.toThrow(/未看 \d+ 项/);
    for (const line of view.lines) {
      await ask(app, 'reviews.judge', {
        review: view.review,
        judgement: { line: line.line, verdict: 'compliant', evidence: [], reason: '已核对' },
        rowRevision: 0,
      });
    }
    const signed = await ask(app, 'reviews.sign', { review: view.review });
    expect(signed.state).toMatchObject({ state: 'signed', changedSince: false, signedBy: '评查员A' });
    expect(signed.result.total).toBe(100);
    await app.close();

    const again = await openProgram(folder);
    const kept = await ask(again, 'reviews.get', { review: view.review });
    expect(kept.state).toMatchObject({ state: 'signed', changedSince: false });
    expect(kept.result.total).toBe(100);
    const line = view.lines.find((entry) => entry.kind === 'fault')!.line;
    const touched = await ask(again, 'reviews.judge', {
      review: view.review,
      judgement: { line, verdict: 'compliant', evidence: [], reason: '再看' },
      rowRevision: 1,
    });
    expect(touched.state.changedSince).toBe(true);
    const list = await ask(again, 'cases.list', {
      sort: { by: 'risk', descending: true },
      offset: 0,
      limit: 50,
    });
    expect(list.rows.find((row) => row.case === earlyDecision)).toMatchObject({
      state: 'changedAfterSigning',
      score: '100.00',
    });
  });

  it('asks to look again where the material behind a judged line changed', async () => {
    const app = await openProgram();
    const { view } = await openReview(app);
    const linked = view.suggestions[0]!.line;
    await ask(app, 'reviews.judge', {
      review: view.review,
      judgement: { line: linked, verdict: 'compliant', evidence: [], reason: 'x' },
      rowRevision: 0,
    });
    await ask(app, 'cases.inventory', { case: earlyDecision, inventory: 'unknown' });
    const after = await ask(app, 'reviews.get', { review: view.review });
    const stale = after.lines.filter((line) => line.state === 'stale').map((line) => line.line);
    const rules = new Set(view.lines.find((line) => line.line === linked)!.rules);
    const changed = after.findings.some((finding) => {
      const before = view.findings.find((entry) => entry.rule === finding.rule);
      return rules.has(finding.rule) && before?.verdict !== finding.verdict;
    });
    expect(stale).toEqual(changed ? [linked] : []);
  });
});
