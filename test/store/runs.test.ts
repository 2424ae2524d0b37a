import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkCase, runOf, writeOf } from '../../main/api/check/check-case.ts';
import { type CheckKnowledge, loadCheckKnowledge } from '../../main/api/check/knowledge.ts';
import { Checker } from '../../main/engine/check.ts';
import { compileRule } from '../../main/engine/rule.ts';
import { resourcesFolder } from '../../main/paths.ts';
import { openStore, type Store } from '../../main/store/client.ts';
import { knownFrom, readCompact, writeCompact } from '../../main/store/compact-form.ts';
import { currentVersion } from '../../main/store/migrate.ts';
import * as initial from '../../main/store/migrations/0001-initial.ts';
import * as batchValues from '../../main/store/migrations/0002-batch-values.ts';
import * as readFiles from '../../main/store/migrations/0003-read-files.ts';
import { databaseName } from '../../main/store/open.ts';
import type { CaseWrite } from '../../main/store/operations/cases.ts';
import { packJson } from '../../main/store/pack-json.ts';
import type { CaseFile, CheckFinding } from '../../shared/generated/schemas.ts';
import { numberedCase, sampleCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const loaded = loadCheckKnowledge();
if (!loaded.ok) throw new Error(loaded.error.message);
const knowledge = loaded.value;

const samples = readdirSync(join(resourcesFolder, 'samples'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => sampleCase(basename(name, '.json')));

async function open(folder: string): Promise<Store> {
  const store = await openStore(folder);
  if (!store.ok) throw new Error(store.error.message);
  onTestFinished(() => store.value.close());
  return store.value;
}

async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

function checked(caseFile: CaseFile, known = knowledge): { write: CaseWrite; text: string } {
  const result = checkCase(known, caseFile, []);
  const text = JSON.stringify(result.findings);
  return { write: writeOf(known, caseFile, result, { name: 'x.json', hash: null }), text };
}

/** The findings of a case as the store gives them, with all their keys in order. */
async function readBack(store: Store, id: string): Promise<string> {
  const stored = await value(store.run('getCase', id));
  return JSON.stringify(stored?.findings);
}

/** The same packs with other texts, as a later program would have them. */
function changedKnowledge(): CheckKnowledge {
  const { compiler } = knowledge.checker;
  const packs = knowledge.packs.map((pack) => {
    const rules = pack.rules.map((rule) => ({ ...rule, title: `${rule.title}（改）` }));
    const compiled = rules.map((rule) => compileRule(compiler, rule, pack.pack.id));
    return { ...pack, rules, compiled, version: { ...pack.version, hash: `changed ${pack.version.hash}` } };
  });
  const checker = new Checker(
    compiler,
    packs.flatMap((pack) => pack.compiled),
  );
  const versions = { ...knowledge.versions, packs: packs.map(({ version }) => version) };
  return { ...knowledge, packs, checker, versions };
}

function textsIn(folder: string): number {
  const db = new Database(join(folder, databaseName), { readonly: true });
  const count = db.prepare('SELECT count(*) FROM rule_texts').pluck().get() as number;
  db.close();
  return count;
}

describe('the compact form', () => {
  const shared = { b: 1, a: ['同', '同'] };
  const known = knownFrom({ texts: ['知道', '同'], list: [['知道']] });
  const copyOfKnown = knownFrom({ texts: ['知道', '同'], list: [['知道']] });
  const back = (part: unknown) => JSON.stringify(readCompact(writeCompact(part, known), copyOfKnown));

  it.each([
    ['texts', ['知道', '不知道', '不知道', '', '-1', '0', '知道']],
    ['numbers', [0, -1, 1.5, 1e21, -0.25, [0], { n: 0 }, { n: { n: 3 } }]],
    ['truth and nothing', [true, false, null, {}, [], [[]], { a: null }]],
    ['objects that are there twice', [shared, { first: shared, second: [shared] }, shared]],
    ['keys in another order', [{ a: 1, b: 2 }, { b: 1, a: 2 }, { a: 1 }, { a: 1, b: { b: 1, a: { a: 1 } } }]],
    ['a text alone', '不知道'],
    ['a key of its own', [{ toString: '同', constructor: '同', 1: 'x' }]],
  ])('gives back %s', (_name, part) => {
    expect(back(part)).toBe(JSON.stringify(part));
  });

  it('leaves out what is not there', () => {
    expect(back([{ a: undefined, b: 1 }, { b: 2 }])).toBe('[{"b":1},{"b":2}]');
  });

  it('does not write what is known', () => {
    const list = ['甲乙丙丁'];
    expect(writeCompact([list, '甲乙丙丁'], knownFrom([list]))).not.toContain('甲');
  });

  it('refuses what does not belong to what is known', () => {
    expect(() => readCompact(writeCompact('知道', known), knownFrom([]))).toThrow();
  });
});

describe('stored runs', () => {
  it('are read as they were checked, for every sample', async () => {
    const folder = tempFolder();
    const first = await open(folder);
    const all = samples.map((caseFile) => checked(caseFile));
    await value(
      first.run(
        'saveCases',
        'a',
        all.map(({ write }) => write),
      ),
    );
    await first.close();
    const store = await open(folder);
    for (const { write, text } of all) expect(await readBack(store, write.id)).toBe(text);
    const verdicts = await value(store.run('verdictsOfCase', all[0]?.write.id ?? ''));
    expect(verdicts).toHaveLength((JSON.parse(all[0]?.text ?? '') as CheckFinding[]).length);
  });

  it('hold no texts of rules, which are there once', async () => {
    const folder = tempFolder();
    const store = await open(folder);
    await value(
      store.run(
        'saveCases',
        'a',
        [1, 2, 3].map((number) => checked(numberedCase(number)).write),
      ),
    );
    expect(textsIn(folder)).toBe(1);
    const whole = packJson(checkCase(knowledge, numberedCase(1), []).findings).length;
    expect(checked(numberedCase(1)).write.run.result.length).toBeLessThan(whole / 2);
  });

  it('keep their own texts when the packs change, until nothing names them', async () => {
    const folder = tempFolder();
    const before = checked(numberedCase(1));
    const first = await open(folder);
    await value(first.run('saveCases', 'a', [before.write, checked(numberedCase(2)).write]));
    await first.close();

    const later = changedKnowledge();
    const after = checked(numberedCase(2), later);
    expect(after.text).toContain('（改）');
    const store = await open(folder);
    await value(store.run('saveCases', 'a', [after.write]));
    expect(await readBack(store, before.write.id)).toBe(before.text);
    expect(await readBack(store, after.write.id)).toBe(after.text);
    expect(textsIn(folder)).toBe(2);

    const again = checkCase(later, numberedCase(1), []);
    await value(
      store.run('saveRuns', [{ id: before.write.id, summary: again.summary, run: runOf(later, again) }]),
    );
    expect(await readBack(store, before.write.id)).toBe(JSON.stringify(again.findings));
    expect(textsIn(folder)).toBe(1);
    for (const { write } of [before, after]) await value(store.run('deleteCase', 'a', write.id));
    expect(textsIn(folder)).toBe(0);
  });

  it('are whole in a backup', async () => {
    const { write, text } = checked(sampleCase());
    const store = await open(tempFolder());
    await value(store.run('saveCases', 'a', [write]));
    const folder = tempFolder();
    await value(store.run('backupTo', join(folder, databaseName)));
    expect(await readBack(await open(folder), write.id)).toBe(text);
  });
});

describe('a database from before rule texts', () => {
  it('is brought up to date with its runs readable, and backed up first', async () => {
    const folder = tempFolder();
    const { write, text } = checked(sampleCase());
    const db = new Database(join(folder, databaseName));
    for (const { sql } of [initial, batchValues, readFiles]) db.exec(sql);
    db.pragma('user_version = 3');
    const { naturalKey, contentHash, content, run } = write;
    db.prepare(
      `INSERT INTO cases (id, natural_key, agency, case_number, decision_number, title, party, domain, procedures,
         decision_date, sample, revision, content_hash, imported_at, pass, fail, review, not_applicable, error, veto,
         triage_group, triage_reason, triage_rank, unconfirmed)
       VALUES (?, ?, '', '', '', '', '', '', '', '', 0, 1, ?, '', 0, 0, 0, 0, 0, 0, 'normal', '', 0, 0)`,
    ).run(write.id, naturalKey, contentHash);
    db.prepare("INSERT INTO revisions VALUES (?, 1, ?, ?, '', 'x.json', NULL)").run(
      write.id,
      contentHash,
      content,
    );
    db.prepare(
      "INSERT INTO runs (case_id, run_key, revision, checked_at, versions, result, acted, latest) VALUES (?, 'old', 1, '', ?, ?, 1, 1)",
    ).run(write.id, JSON.stringify(run.versions), packJson(JSON.parse(text)));
    db.close();

    const store = await open(folder);
    expect(readdirSync(folder).some((name) => name.startsWith('before-upgrade-v3-'))).toBe(true);
    expect(await readBack(store, write.id)).toBe(text);
    await value(store.run('saveCases', 'a', [write]));
    expect(await readBack(store, write.id)).toBe(text);
    const after = new Database(join(folder, databaseName), { readonly: true });
    onTestFinished(() => {
      after.close();
    });
    expect(after.pragma('user_version', { simple: true })).toBe(currentVersion);
    // The run that somebody acted on stays beside the new one, as it was.
    expect(after.prepare('SELECT texts IS NULL AS whole FROM runs ORDER BY latest').all()).toEqual([
      { whole: 1 },
      { whole: 0 },
    ]);
  });
});
