import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addOwnPack, ownPackFolders, removeOwnPack } from '../../main/api/check/own-packs.ts';
import { schemasFolder } from '../../main/paths.ts';
import type { Rule } from '../../shared/generated/schemas.ts';
import { ask, openProgram } from '../support/program.ts';
import { numberedCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const rule: Rule = {
  id: 'local.city.evidence-listed',
  title: '本市：决定书列明证据',
  titleEn: 'City rule: the decision lists its evidence',
  stage: 'decision',
  procedures: ['penalty.general'],
  scope: 'case',
  decidable: 'mechanical',
  severity: 'minor',
  versions: [
    { from: null, to: null, basis: [{ law: '示例市评查办法', article: '第3条', verification: 'secondary' }] },
  ],
  assert: {
    id: 'listed',
    text: '决定书写有证据',
    present: { documents: { kinds: ['penalty-decision'] }, field: 'evidence' },
  },
  messages: {
    pass: '写有证据。',
    fail: '没有写证据。',
    review: '定不下来：{reason}。',
    notApplicable: '不涉及。',
  },
  examples: [{ name: '写有', base: 'penalty-general-clean', patch: [], expect: { verdict: 'pass' } }],
};

function packFolder(id: string, rules: readonly Rule[]): string {
  const folder = join(tempFolder(), id);
  mkdirSync(join(folder, 'rules'), { recursive: true });
  const head = {
    format: 'mingjuan.rule-pack',
    id,
    title: '示例市补充规则',
    issuer: '示例市司法局',
    documentNumber: null,
    version: '1.0.0',
    note: '示例',
    procedures: ['penalty.general'],
  };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(head));
  for (const entry of rules) writeFileSync(join(folder, 'rules', `${entry.id}.json`), JSON.stringify(entry));
  return folder;
}

describe('a rule pack of one’s own', () => {
  it('runs beside the bundled ones, in the window’s threads too, and names its issuer', async () => {
    const data = tempFolder();
    expect(addOwnPack(data, packFolder('city', [rule]))).toEqual({
      ok: true,
      value: { id: 'city', rules: 1 },
    });
    const app = await openProgram(data);
    const folder = tempFolder();
    const caseFile = numberedCase(1);
    writeFileSync(join(folder, 'a.json'), JSON.stringify(caseFile));
    await ask(app, 'cases.import', { files: [app.files.register(folder, '案卷夹')] });
    const view = await ask(app, 'cases.get', { case: caseFile.id });
    expect(view.findings.find((finding) => finding.rule === rule.id)).toMatchObject({
      pack: 'city',
      verdict: 'pass',
    });
    const { packs } = await ask(app, 'app.selfCheck', {});
    expect(packs.find(({ version }) => version.id === 'city')?.version.issuer).toBe('示例市司法局');
  });

  it('is refused where it would stand in for a bundled pack or rule', () => {
    const data = tempFolder();
    const twin = addOwnPack(data, packFolder('penalty-general', [rule]));
    expect(twin).toMatchObject({ ok: false, error: { message: expect.stringContaining('不能覆盖') } });
    const same = addOwnPack(data, packFolder('city', [{ ...rule, id: 'penalty.notice.period-elapsed' }]));
    expect(same).toMatchObject({ ok: false, error: { message: expect.stringContaining('不能覆盖') } });
    expect(ownPackFolders(data)).toEqual([]);
  });

  it('is refused whole where one rule can’t be used, and the version that is there stays', () => {
    const data = tempFolder();
    addOwnPack(data, packFolder('city', [rule]));
    const broken = { ...rule, assert: { id: 'x', text: '坏', present: { fact: 'penalty.no.such' } } } as Rule;
    const added = addOwnPack(data, packFolder('city', [broken]));
    expect(added).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('penalty.no.such') },
    });
    expect(readdirSync(join(data, 'packs'))).toEqual(['city']);
  });

  it('takes rules only: no other files, no links out of the folder', () => {
    const source = packFolder('city', [rule]);
    writeFileSync(join(source, 'rules', 'run.sh'), 'echo');
    symlinkSync('/etc', join(source, 'rules', 'etc'));
    const data = tempFolder();
    expect(addOwnPack(data, source).ok).toBe(true);
    expect(readdirSync(join(data, 'packs', 'city', 'rules'))).toEqual([`${rule.id}.json`]);
  });

  it('that broke later is left out and named, and the program starts', async () => {
    const data = tempFolder();
    addOwnPack(data, packFolder('city', [rule]));
    writeFileSync(join(data, 'packs', 'city', 'pack.json'), '{');
    cpSync(join(schemasFolder, 'packs', 'common'), join(data, 'packs', 'common'), { recursive: true });
    const app = await openProgram(data);
    const { refused, rules } = await ask(app, 'rules.list', {});
    expect(refused).toHaveLength(2);
    expect(refused.join()).toMatch(/city：.*JSON.*common：.*不能覆盖/s);
    expect(rules.length).toBeGreaterThan(100);
  });

  it('can be taken out; bundled ones can’t', () => {
    const data = tempFolder();
    addOwnPack(data, packFolder('city', [rule]));
    expect(removeOwnPack(data, 'city').ok).toBe(true);
    expect(existsSync(join(data, 'packs', 'city'))).toBe(false);
    expect(removeOwnPack(data, 'common').ok).toBe(false);
  });
});
