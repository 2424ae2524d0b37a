import { describe, expect, it } from 'vitest';
import { BatchIndex } from '../../main/engine/batch.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { bundledKnowledge, exampleGround } from './ground.ts';

const knowledge = bundledKnowledge();
const clean = exampleGround(knowledge).base('penalty-general-clean') as CaseFile;
const parameters = createParameterTable(knowledge.parameters);
const rule = 'penalty.officer.time-overlap-batch';
const otherId = '22222222-2222-4222-8222-222222222222';

/** The clean sample again as another case, its scene record at this time and place. */
function otherCase(start: string, end: string, place: string): CaseFile {
  const copy = structuredClone(clean);
  const scene = copy.documents.find(({ id }) => id === 'scene');
  for (const [field, value] of Object.entries({ start, end, place }))
    if (scene?.fields) scene.fields[field] = { value, state: 'confirmed' };
  return { ...copy, id: otherId, documents: scene ? [scene] : [] };
}

function checkWith(other: CaseFile) {
  const batch = new BatchIndex('示例批次');
  for (const [file, label] of [
    [clean, '本案'],
    [other, '另一案'],
  ] as const)
    for (const { index, value } of knowledge.checker.batchValues(file, { parameters }))
      batch.add(index, value, file.id, label);
  return knowledge.checker.check(clean, { parameters, batch, only: rule })[0];
}

describe(rule, () => {
  it('fails where an officer is in a record of another case before this one ends', () => {
    const finding = checkWith(otherCase('2025-07-08T10:19', '2025-07-08T11:00', '示例市城东区滨河路66号'));
    expect(finding?.verdict).toBe('fail');
    expect(finding?.message).toContain('另一案');
    expect(finding?.occurrences.length).toBe(2);
  });

  it('passes where the other record starts when this one ends', () => {
    const finding = checkWith(otherCase('2025-07-08T10:20', '2025-07-08T11:00', '示例市城东区滨河路66号'));
    expect(finding?.verdict).toBe('pass');
  });

  it('passes where one inspection led to two cases', () => {
    const finding = checkWith(otherCase('2025-07-08T09:50', '2025-07-08T10:20', '和平路18号门前'));
    expect(finding?.verdict).toBe('pass');
  });
});
