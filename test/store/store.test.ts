import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkCase, writeOf } from '../../main/api/check/check-case.ts';
import { loadCheckKnowledge } from '../../main/api/check/knowledge.ts';
import { openStore, type Store } from '../../main/store/client.ts';
import { migrate } from '../../main/store/migrate.ts';
import { databaseName } from '../../main/store/open.ts';
import type { CaseWrite } from '../../main/store/operations/cases.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { numberedCase, sampleCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const loaded = loadCheckKnowledge();
if (!loaded.ok) throw new Error(loaded.error.message);
const knowledge = loaded.value;

async function open(folder: string, readOnly = false): Promise<Store> {
  const store = await openStore(folder, { readOnly });
  if (!store.ok) throw new Error(store.error.message);
  onTestFinished(() => store.value.close());
  return store.value;
}

function storeWrite(caseFile: CaseFile): CaseWrite {
  return writeOf(knowledge, caseFile, checkCase(knowledge, caseFile, []), { name: 'x.json', hash: null });
}

async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

describe('the store', () => {
  it('keeps one case under one key: unchanged content does nothing, other content is a new revision', async () => {
    const store = await open(tempFolder());
    const first = sampleCase();
    const second: CaseFile = { ...first, title: '改过案由', id: '33333333-3333-4333-8333-000000000001' };
    expect(await value(store.run('saveCases', 'a', [storeWrite(first)]))).toEqual([
      { id: first.id, outcome: 'new' },
    ]);
    expect(await value(store.run('saveCases', 'a', [storeWrite(first)]))).toEqual([
      { id: first.id, outcome: 'unchanged' },
    ]);
    expect(await value(store.run('saveCases', 'a', [storeWrite(second)]))).toEqual([
      { id: first.id, outcome: 'revised' },
    ]);
    const stored = await value(store.run('getCase', first.id));
    expect(stored?.revision).toBe(2);
    expect(stored?.caseFile.title).toBe('改过案由');
    expect(stored?.revisions.map((revision) => revision.revision)).toEqual([2, 1]);
    expect((await value(store.run('checkLog'))).events).toBe(2);
  });

  it('finds cases by two characters, by number and by a single character', async () => {
    const store = await open(tempFolder());
    await value(
      store.run(
        'saveCases',
        'a',
        [1, 2, 3].map((number) => storeWrite(numberedCase(number))),
      ),
    );
    const search = async (text: string) => {
      const page = await value(
        store.run('listCases', {
          search: text,
          sort: { by: 'caseNumber', descending: false },
          offset: 0,
          limit: 10,
        }),
      );
      return page.rows.map((row) => row.caseNumber);
    };
    expect(await search('佳和')).toHaveLength(3);
    expect(await search('〔2025〕2号')).toEqual(['城东城管立〔2025〕2号']);
    expect(await search('占')).toHaveLength(3);
    expect(await search('没有的当事人')).toEqual([]);
    expect(await search('" OR 1=1 --')).toEqual([]);
  });

  it('erases a deleted case with its content and keeps a whole chain with a tombstone', async () => {
    const folder = tempFolder();
    const store = await open(folder);
    const caseFile = numberedCase(7);
    await value(store.run('saveCases', 'a', [storeWrite(caseFile)]));
    await value(store.run('deleteCase', 'a', caseFile.id));
    expect(await value(store.run('getCase', caseFile.id))).toBeUndefined();
    const log = await value(store.run('checkLog'));
    expect(log).toMatchObject({ events: 2, problem: undefined });
    const db = new Database(join(folder, databaseName), { readonly: true });
    onTestFinished(() => {
      db.close();
    });
    for (const table of ['revisions', 'runs', 'case_search', 'cases']) {
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toEqual({ n: 0 });
    }
    expect(db.prepare('SELECT count(*) AS n FROM payloads').get()).toEqual({ n: 1 });
  });

  it('lets one writer in and names it to the second; readers may read beside it', async () => {
    const folder = tempFolder();
    const store = await open(folder);
    await value(store.run('saveCases', 'a', [storeWrite(sampleCase())]));
    const second = await openStore(folder);
    expect(second).toMatchObject({ ok: false, error: { code: 'DATA_IN_USE' } });
    expect(!second.ok && second.error.message).toContain(String(process.pid));
    const reader = await open(folder, true);
    expect((await value(reader.run('countRows'))).cases).toBe(1);
    const refused = await reader.run('deleteCase', 'a', sampleCase().id);
    expect(refused).toMatchObject({ ok: false, error: { code: 'NO_PERMISSION' } });
  });

  it('takes over the lock of a process that is gone', async () => {
    const folder = tempFolder();
    writeFileSync(
      join(folder, 'lock.json'),
      JSON.stringify({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname(), since: 'x' }),
    );
    await open(folder);
  });

  it('refuses a database of a newer program and leaves it as it is', async () => {
    const folder = tempFolder();
    const db = new Database(join(folder, databaseName));
    db.pragma('user_version = 99');
    db.close();
    const opened = await openStore(folder);
    expect(opened).toMatchObject({ ok: false, error: { code: 'DATABASE_FROM_FUTURE' } });
    expect(readdirSync(folder)).not.toContain('lock.json');
    const after = new Database(join(folder, databaseName), { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  it('names a damaged file', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, databaseName), 'this is not a database, whatever its name says'.repeat(100));
    expect(await openStore(folder)).toMatchObject({ ok: false, error: { code: 'DATABASE_DAMAGED' } });
  });

  it('writes a batch whole or not at all', async () => {
    const folder = tempFolder();
    const store = await open(folder);
    const good = storeWrite(numberedCase(1));
    const bad = storeWrite(numberedCase(2));
    const broken = { ...bad, summary: { ...bad.summary, agency: null as unknown as string } };
    expect(await store.run('saveCases', 'a', [good, broken])).toMatchObject({ ok: false });
    expect(await value(store.run('countRows'))).toEqual({ cases: 0, events: 0 });
  });
});

describe('migration', () => {
  it('uses the rank index for the list', () => {
    const db = new Database(':memory:');
    migrate(db, () => {});
    const plan = db
      .prepare('EXPLAIN QUERY PLAN SELECT * FROM cases ORDER BY triage_rank DESC, id LIMIT 40')
      .all() as { detail: string }[];
    expect(plan.map((step) => step.detail).join(' ')).toContain('cases_by_rank');
  });
});
