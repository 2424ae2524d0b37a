import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { ask, openProgram } from '../support/program.ts';
import { numberedCase } from '../support/sample-cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

async function importInto(app: Awaited<ReturnType<typeof openProgram>>, ...cases: CaseFile[]) {
  const folder = tempFolder();
  for (const caseFile of cases) writeFileSync(join(folder, `${caseFile.id}.json`), JSON.stringify(caseFile));
  return ask(app, 'cases.import', { files: [app.files.register(folder, '案卷夹')] });
}

const unique = 'penalty.decision.number-unique';

async function verdictOf(app: Awaited<ReturnType<typeof openProgram>>, id: string, rule = unique) {
  const view = await ask(app, 'cases.get', { case: id });
  return view.findings.find((finding) => finding.rule === rule);
}

/** The sample under another case number; its decision bears `number`. */
function caseWith(caseNumber: number, number: number): CaseFile {
  const caseFile = numberedCase(caseNumber);
  const decision = caseFile.documents.find(({ id }) => id === 'decision')!;
  decision.fields!.number = { value: `城东城管罚决〔2025〕${number}号`, state: 'confirmed' };
  return caseFile;
}

/** Two cases with one decision number, the second imported later. */
async function twoOfOneNumber() {
  const first = caseWith(1, 1);
  const second = caseWith(2, 1);
  const app = await openProgram();
  await importInto(app, first);
  await importInto(app, second);
  return { app, first, second };
}

describe('comparison across cases', () => {
  it('compares an imported case with the cases that are in the store', async () => {
    const { app, second } = await twoOfOneNumber();
    const finding = await verdictOf(app, second.id);
    expect(finding?.verdict).toBe('fail');
    expect(finding?.occurrences[0]?.note).toContain('城东城管立〔2025〕1号');
  });

  it('finds the earlier case too when it is checked again, and keeps the finding at the next check', async () => {
    const { app, first } = await twoOfOneNumber();
    expect((await verdictOf(app, first.id))?.verdict).toBe('review');
    expect((await ask(app, 'cases.recheck', {})).changed).toBe(1);
    expect((await verdictOf(app, first.id))?.verdict).toBe('fail');
    expect((await ask(app, 'cases.recheck', {})).changed).toBe(0);
  });

  it('does not compare a case with its own earlier import', async () => {
    const app = await openProgram();
    await importInto(app, caseWith(1, 1), caseWith(2, 2));
    const again = { ...caseWith(1, 1), id: '33333333-3333-4333-8333-333333333333', title: '改了题名' };
    await importInto(app, again);
    expect((await verdictOf(app, numberedCase(1).id))?.verdict).toBe('pass');
  });

  it('does not compare samples with real cases', async () => {
    const app = await openProgram();
    await importInto(app, caseWith(1, 1));
    const real = { ...caseWith(2, 1), sample: false };
    await importInto(app, real);
    expect((await verdictOf(app, real.id))?.reason?.kind).toBe('batchMissing');
  });
});

describe('numbers missing from the series of an agency', () => {
  const rule = 'penalty.decision.number-gaps';
  const numbered = (...numbers: number[]) => numbers.map((number) => caseWith(number, number));

  it('are named at the next number, until the cases are there', async () => {
    const app = await openProgram();
    await importInto(app, ...numbered(1, 2, 3, 4, 7));
    const findingOf = (number: number) => verdictOf(app, numberedCase(number).id, rule);
    expect((await findingOf(4))?.verdict).toBe('pass');
    expect(await findingOf(7)).toMatchObject({
      verdict: 'review',
      severity: 'hint',
      message: '同批案卷里缺文号城东城管罚决〔2025〕5号至6号，请核对登记簿。',
    });
    await importInto(app, ...numbered(5));
    await ask(app, 'cases.recheck', {});
    expect((await findingOf(7))?.message).toContain('〔2025〕6号，');
    await importInto(app, ...numbered(6));
    await ask(app, 'cases.recheck', {});
    expect((await findingOf(7))?.verdict).toBe('pass');
  });
});
