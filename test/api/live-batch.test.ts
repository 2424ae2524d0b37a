import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApp } from '../../main/api/app.ts';
import { LiveBatch } from '../../main/api/check/live-batch.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { numberedCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The sample as a real case under this case number, its decision under another. */
function realCase(number: number, decision: number): CaseFile {
  const { sample: _sample, ...caseFile } = numberedCase(number);
  const document = caseFile.documents.find(({ id }) => id === 'decision')!;
  document.fields!.number = { value: `城东城管罚决〔2025〕${decision}号`, state: 'draft' };
  return caseFile;
}

async function take(app: OpenApp, ...cases: CaseFile[]): Promise<void> {
  const folder = tempFolder();
  for (const caseFile of cases) writeFileSync(join(folder, `${caseFile.id}.json`), JSON.stringify(caseFile));
  const { failed } = await ask(app, 'cases.import', { files: [app.files.register(folder, '案卷夹')] });
  expect(failed).toEqual([]);
}

/** What the kept index says is what an index made anew of all that is stored says. */
async function expectAsStored(app: OpenApp, live: LiveBatch): Promise<void> {
  const stored = await app.services.store.run('listBatchValues');
  if (!stored.ok) throw new Error(stored.error.message);
  for (const sample of [false, true]) {
    const index = await live.of(app.services.store, sample);
    if (!index.ok) throw new Error(index.error.message);
    const own = stored.value.filter((entry) => entry.sample === sample);
    if (new Set(own.map(({ id }) => id)).size < 2) {
      expect(index.value).toBeUndefined();
      continue;
    }
    for (const { index: under, value } of own) {
      const labels = own.filter((entry) => entry.index === under && entry.value === value);
      expect(index.value?.others(under, value, '').sort()).toEqual(labels.map(({ label }) => label).sort());
    }
    for (const under of new Set(own.map((entry) => entry.index)))
      expect([...(index.value?.values(under) ?? [])].sort()).toEqual(
        [...new Set(own.filter((entry) => entry.index === under).map(({ value }) => value))].sort(),
      );
  }
}

describe('the batch that one case is compared with', () => {
  it('follows what is stored: new cases, corrections, deletions, samples apart', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const live = new LiveBatch();
    await expectAsStored(app, live);
    await take(app, realCase(1, 1), realCase(2, 2), realCase(3, 1));
    await expectAsStored(app, live);
    await ask(app, 'samples.open', {});
    await expectAsStored(app, live);
    const { id } = realCase(2, 2);
    const act = { case: id, document: 'decision', path: 'field:number' } as const;
    await ask(app, 'confirm.value', { ...act, act: 'correct', text: '城东城管罚决〔2025〕1号' });
    await expectAsStored(app, live);
    await ask(app, 'cases.delete', { case: realCase(1, 1).id });
    await ask(app, 'samples.clear', {});
    await expectAsStored(app, live);
    const view = await ask(app, 'cases.get', { case: id });
    const unique = view.findings.find(({ rule }) => rule === 'penalty.decision.number-unique');
    expect(unique).toMatchObject({ verdict: 'fail' });
    expect(JSON.stringify(unique)).toContain('城东城管立〔2025〕3号');
  });

  it('asks the store only for what changed', async () => {
    const app = await openProgram();
    await withReviewers(app);
    await take(app, realCase(1, 1), realCase(2, 2), realCase(3, 3));
    const before = await app.services.store.run('batchChanges', 0);
    const upTo = before.ok ? before.value.upTo : 0;
    const act = { case: realCase(2, 2).id, document: 'decision', path: 'field:number' } as const;
    // Confirming changes nothing that others are compared by.
    await ask(app, 'confirm.value', { ...act, act: 'confirm' });
    expect(await app.services.store.run('batchChanges', upTo)).toMatchObject({ value: { cases: [] } });
    await ask(app, 'confirm.value', { ...act, act: 'correct', text: '城东城管罚决〔2025〕9号' });
    const after = await app.services.store.run('batchChanges', upTo);
    expect(after.ok && after.value.cases.map(({ id }) => id)).toEqual([act.case]);
  });
});
