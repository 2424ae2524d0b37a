import type { CaseFile, RuleExample } from '../../../shared/generated/schemas.ts';
import { BatchIndex } from '../batch.ts';
import type { ParameterTable } from '../parameters.ts';
import { applyPatch } from './apply-patch.ts';
import type { ExampleGround } from './run-examples.ts';

/** The batch that an example describes: the case itself and those beside it. A text says what is wrong, in Chinese. */
export function batchOf(
  ground: ExampleGround,
  example: RuleExample,
  caseFile: CaseFile,
  parameters: ParameterTable,
): BatchIndex | string | undefined {
  const base = ground.base(example.base);
  if (!example.beside || !base) return undefined;
  const batch = new BatchIndex('示例');
  addCase(ground, batch, caseFile, caseFile.id, parameters);
  for (const [index, patch] of example.beside.entries()) {
    const patched = applyPatch(base, patch);
    if (!patched.ok) return `同批第${index + 1}卷：${patched.error.message}`;
    const misfit = ground.check(patched.value);
    if (misfit !== undefined) return `同批第${index + 1}卷：${misfit}`;
    addCase(ground, batch, patched.value, `beside-${index}`, parameters);
  }
  return batch;
}

/** A batch of one other case that is like this one in all. */
export function copyOf(ground: ExampleGround, caseFile: CaseFile, parameters: ParameterTable): BatchIndex {
  const batch = new BatchIndex('示例');
  addCase(ground, batch, caseFile, 'other', parameters);
  return batch;
}

function addCase(
  ground: ExampleGround,
  batch: BatchIndex,
  caseFile: CaseFile,
  id: string,
  parameters: ParameterTable,
): void {
  for (const { index, value } of ground.checker.batchValues(caseFile, { parameters })) {
    batch.add(index, value, id, caseFile.caseNumber ?? '另一案');
  }
}
