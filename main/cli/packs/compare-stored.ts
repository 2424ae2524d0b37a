import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile, CheckFinding, ParameterValue } from '../../../shared/generated/schemas.ts';
import type { CheckKnowledge } from '../../api/check/knowledge.ts';
import { batchOf } from '../../api/check/worker-batch.ts';
import type { BatchIndex } from '../../engine/batch.ts';
import { createParameterTable } from '../../engine/check.ts';
import { openStore, type Store } from '../../store/client.ts';
import { databaseName } from '../../store/open.ts';
import { printError } from '../program.ts';

const chunkSize = 50;

/** Checks every stored case with both sets of packs and prints where the verdict is another; stores nothing. */
export async function compareStored(
  before: CheckKnowledge,
  after: CheckKnowledge,
  folder: string,
): Promise<number> {
  if (!existsSync(join(folder, databaseName))) {
    console.log('数据文件夹里没有案卷库，只比较了规则。');
    return 0;
  }
  const store = await openStore(folder, { readOnly: true });
  if (!store.ok) {
    printError(store.error);
    return 2;
  }
  try {
    return await walk(store.value, before, after);
  } finally {
    await store.value.close();
  }
}

async function walk(store: Store, before: CheckKnowledge, after: CheckKnowledge): Promise<number> {
  const ids = await store.run('listCaseIds', true);
  const office = await store.run('listOfficeParameters');
  const values = await store.run('listBatchValues');
  for (const read of [ids, office, values]) if (!read.ok) printError(read.error);
  if (!ids.ok || !office.ok || !values.ok) return 2;
  const layers = [office.value.map((entry) => entry.value)];
  const batch = batchOf('库内的案卷', values.value);
  let changedCases = 0;
  let changedVerdicts = 0;
  for (let start = 0; start < ids.value.length; start += chunkSize) {
    const files = await store.run('getCaseFiles', ids.value.slice(start, start + chunkSize));
    if (!files.ok) {
      printError(files.error);
      return 2;
    }
    for (const { id, caseFile } of files.value) {
      const own = { ...caseFile, id };
      const lines = differences(verdicts(before, own, layers, batch), verdicts(after, own, layers, batch));
      if (lines.length === 0) continue;
      changedCases += 1;
      changedVerdicts += lines.length;
      console.log(`${caseFile.caseNumber ?? caseFile.decisionNumber ?? id}`);
      for (const line of lines) console.log(`  ${line}`);
    }
  }
  console.log(`库内 ${ids.value.length} 卷，${changedCases} 卷的 ${changedVerdicts} 项结论会变`);
  return 0;
}

type Verdicts = ReadonlyMap<string, CheckFinding['verdict']>;

function verdicts(
  knowledge: CheckKnowledge,
  caseFile: CaseFile,
  layers: readonly (readonly ParameterValue[])[],
  batch: BatchIndex | undefined,
): Verdicts {
  const parameters = createParameterTable(knowledge.parameters, layers);
  return new Map(
    knowledge.checker
      .verdicts(caseFile, { parameters, batch })
      .map(({ rule, procedure, verdict }) => [
        procedure === 'case' ? rule : `${rule}（${procedure}）`,
        verdict,
      ]),
  );
}

const words: Record<CheckFinding['verdict'], string> = {
  pass: '通过',
  fail: '违反',
  review: '需人工',
  notApplicable: '不适用',
  error: '出错',
};

function differences(before: Verdicts, after: Verdicts): string[] {
  const name = (verdict: CheckFinding['verdict'] | undefined) => (verdict ? words[verdict] : '没有这条');
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((rule) => before.get(rule) !== after.get(rule))
    .map((rule) => `${rule}：${name(before.get(rule))} → ${name(after.get(rule))}`);
}
