import { describe, expect, it } from 'vitest';
import { BatchIndex } from '../../main/engine/batch.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { bundledKnowledge, exampleGround } from './ground.ts';

const knowledge = bundledKnowledge();
const clean = exampleGround(knowledge).base('penalty-general-clean') as CaseFile;
const parameters = createParameterTable(knowledge.parameters);
const rule = 'penalty.decision.number-unique';

/** Checks the clean sample in a batch with one other case that bears this decision number. */
function inBatchWith(number: string) {
  const batch = new BatchIndex('示例批次');
  for (const { index, value } of knowledge.checker.batchValues(clean, { parameters })) {
    batch.add(index, value, clean.id, '本案');
  }
  batch.add('penalty.decision.number', number, '22222222-2222-4222-8222-222222222222', '另一案');
  return knowledge.checker.check(clean, { parameters, batch, only: rule })[0];
}

describe(rule, () => {
  it('fails where another case of the batch bears the number, and names it', () => {
    const finding = inBatchWith('城东城管罚决〔2025〕18号');
    expect(finding?.verdict).toBe('fail');
    expect(finding?.occurrences.map(({ note }) => note).join()).toContain('另一案');
  });

  it('passes where no other case does', () => {
    expect(inBatchWith('城东城管罚决〔2025〕19号')?.verdict).toBe('pass');
  });
});
