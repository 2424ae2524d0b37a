import { describe, expect, it } from 'vitest';
import { missingRequiredKinds } from '../../main/api/check/check-case.ts';
import { loadCheckKnowledge } from '../../main/api/check/knowledge.ts';
import { sampleCase } from '../support/sample-cases.ts';

const loaded = loadCheckKnowledge();
if (!loaded.ok) throw new Error(loaded.error.message);
const knowledge = loaded.value;

describe('documents that every case has', () => {
  it.each([
    'penalty-general-clean',
    'penalty-general-hearing',
    'penalty-simplified',
    'license-granted',
    'measure-seizure',
    'execution-substitute',
  ])('%s lacks none', (name) => {
    expect(missingRequiredKinds(knowledge, sampleCase(name))).toEqual([]);
  });

  it('names what is missing; a decision of another kind stands in for a decision', () => {
    const caseFile = sampleCase();
    const without = (kind: string) => caseFile.documents.filter((document) => document.kind !== kind);
    caseFile.documents = without('final-report');
    expect(missingRequiredKinds(knowledge, caseFile)).toEqual(['final-report']);
    caseFile.documents = without('penalty-decision');
    expect(missingRequiredKinds(knowledge, caseFile).sort()).toEqual(['final-report', 'penalty-decision']);
    caseFile.documents.push({ id: 'd', kind: 'no-penalty-decision', procedure: 'p1', fields: {} });
    expect(missingRequiredKinds(knowledge, caseFile)).toEqual(['final-report']);
  });

  it('says nothing where the inventory is not confirmed', () => {
    const caseFile = sampleCase();
    caseFile.documents = [];
    caseFile.completeness = { inventory: 'unknown' };
    expect(missingRequiredKinds(knowledge, caseFile)).toEqual([]);
  });
});
