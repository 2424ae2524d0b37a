import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { ownCaseTies } from '../../main/api/views/own-case.ts';
import type { CaseFile, Profile } from '../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../rules/ground.ts';
import { ask, openProgram } from '../support/program.ts';
import { sampleCase } from '../support/sample-cases.ts';

const clean = '11111111-1111-4111-8111-000000000001';
const { vocabulary } = bundledKnowledge();

describe('what ties a reviewer to a case', () => {
  const ties = (profile: Partial<Profile>, change: (caseFile: CaseFile) => void = () => {}) => {
    const caseFile = sampleCase();
    change(caseFile);
    const found = ownCaseTies(vocabulary, caseFile, { name: '评查员A', unit: '示例一组', ...profile });
    return found.map(({ kind, role }) => `${kind}:${role}`);
  };

  it('is nothing for somebody from elsewhere', () => {
    expect(ties({})).toEqual([]);
    expect(ties({ unit: '' })).toEqual([]);
    expect(ties({ name: '陈示' })).toEqual([]);
  });

  it('is their name as handler, officer, signer, recorder, party or representative', () => {
    expect(ties({ name: '陈示例' })).toEqual(
      expect.arrayContaining(['named:执法人员', 'named:指定办案人员']),
    );
    expect(ties({ name: '林 示例' })).toContain('named:记录人');
    expect(ties({ name: '周示例' })).toEqual(expect.arrayContaining(['party:法定代表人', 'named:被询问人']));
    const approver = sampleCase()
      .documents.flatMap((document) => document.signatures ?? [])
      .find(({ role }) => role === 'head');
    expect(approver?.name).toBeDefined();
    const name = approver?.name && 'value' in approver.name ? String(approver.name.value) : '';
    expect(ties({ name }).some((tie) => tie.startsWith('named:'))).toBe(true);
  });

  it('is their name in a list written as one text, and as host or legal reviewer', () => {
    for (const [field, kind] of [
      ['host', 'hearing-notice'],
      ['reviewer', 'legal-review-opinion'],
      ['handlers', 'cover'],
    ] as const) {
      const found = ties({}, ({ documents }) =>
        documents.push({
          id: 'added',
          kind,
          fields: { [field]: { value: '某甲、评查员A', state: 'confirmed' } },
        }),
      );
      expect(found, kind).toHaveLength(1);
    }
  });

  it('is a case of their own unit, also of a department of it', () => {
    expect(ties({ unit: '示例市城东区城市管理局' })).toEqual(['unit:办案机关']);
    expect(ties({ unit: '示例市城东区城市管理局法制科' })).toEqual(['unit:办案机关']);
    expect(ties({ unit: '示例市城西区城市管理局' })).toEqual([]);
    expect(ties({ unit: '示例市佳和物业有限公司（示例）' })).toEqual(['unit:当事人']);
  });
});

describe('a reviewer of their own case', () => {
  async function openAs(app: OpenApp, name: string) {
    const { profiles } = await ask(app, 'profiles.save', { name, unit: '示例一组' });
    await ask(app, 'profiles.choose', { profile: profiles.find((profile) => profile.name === name)!.id });
    await ask(app, 'samples.open', {});
    return ask(app, 'reviews.open', { case: clean, standard: 'general-penalty-100' });
  }

  it('is told so, can go on with a reason that is recorded, and not sign without one', async () => {
    const app = await openProgram();
    const view = await openAs(app, '陈示例');
    const { review } = view;
    expect(view.ownCase?.reason).toBeUndefined();
    expect(view.ownCase?.ties).toContainEqual({
      kind: 'named',
      role: '执法人员',
      documents: expect.arrayContaining(['询问笔录']),
    });
    for (const { line } of view.lines)
      await ask(app, 'reviews.judge', {
        review,
        judgement: { line, verdict: 'compliant', evidence: [], reason: '已核对' },
        rowRevision: 0,
      });
    await expect(ask(app, 'reviews.sign', { review })).rejects.toThrow('可能与本案有关');
    await expect(ask(app, 'reviews.goOn', { review, reason: ' ' })).rejects.toThrow('请写明');

    const reason = '同名，不是本案的执法人员';
    const after = await ask(app, 'reviews.goOn', { review, reason });
    expect(after.ownCase).toMatchObject({ reason, ties: view.ownCase?.ties });
    expect((await ask(app, 'reviews.get', { review })).ownCase?.reason).toBe(reason);
    const history = await ask(app, 'log.history', { review, offset: 0, limit: 10 });
    expect(history.events.find(({ kind }) => kind === 'review.goOn')?.text).toContain(reason);
    expect((await ask(app, 'reviews.sign', { review })).state.state).toBe('signed');
    expect((await ask(app, 'log.verify', {})).intact).toBe(true);
    const { files } = await ask(app, 'reports.case', {
      case: clean,
      review,
      formats: ['pdf', 'xlsx', 'html'],
    });
    const page = files.find(({ name }) => name.endsWith('.html'))!;
    const html = readFileSync(app.files.find(page.token)!.path, 'utf8');
    expect(html).toMatch(
      /回避提示：评查人与本案的.*执法人员同名.*；仍由本人评查的理由：同名，不是本案的执法人员/,
    );
  });

  it('is nobody else', async () => {
    const app = await openProgram();
    const view = await openAs(app, '评查员A');
    expect(view.ownCase).toBeUndefined();
    await expect(ask(app, 'reviews.goOn', { review: view.review, reason: '无关' })).rejects.toThrow(
      '没有发现',
    );
  });
});
