import { describe, expect, it } from 'vitest';
import { BatchIndex } from '../../main/engine/batch.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { bundledKnowledge, exampleGround } from './ground.ts';

const knowledge = bundledKnowledge();
const sample = exampleGround(knowledge).base('penalty-simplified') as CaseFile;
const parameters = createParameterTable(knowledge.parameters);

/** Checks the simplified sample in a batch where another case has this value under an index. */
function inBatchWith(rule: string, index: string, value: string) {
  const batch = new BatchIndex('示例批次');
  for (const own of knowledge.checker.batchValues(sample, { parameters })) {
    batch.add(own.index, own.value, sample.id, '本案');
  }
  batch.add(index, value, '22222222-2222-4222-8222-222222222222', '另一案');
  return knowledge.checker.check(sample, { parameters, batch, only: rule })[0];
}

describe('on-the-spot penalties in a batch', () => {
  it('asks whether one violation was split where the party has another on-the-spot penalty', () => {
    const same = inBatchWith('penalty-simple.no-splitting', 'penalty.onspot.party', '370102199001010036');
    expect(same?.verdict).toBe('review');
    const other = inBatchWith('penalty-simple.no-splitting', 'penalty.onspot.party', '370102199001010037');
    expect(other?.verdict).toBe('notApplicable');
  });

  it('asks about a form number that another decision bears', () => {
    const rule = 'penalty-simple.decision.prenumbered';
    expect(inBatchWith(rule, 'penalty.decision.number', '城东城管当罚〔2026〕6号')?.verdict).toBe('review');
    expect(inBatchWith(rule, 'penalty.decision.number', '城东城管当罚〔2026〕7号')?.verdict).toBe('pass');
  });
});
