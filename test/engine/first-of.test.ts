import { describe, expect, it } from 'vitest';
import type { Operand } from '../../shared/generated/schemas.ts';
import { caseOf, document, read } from './evaluate.ts';

const treatment: Operand = { documents: { kinds: ['penalty-decision'] }, field: 'defenceTreatment' };
const strict: Operand = { firstOf: [treatment, { value: '没有' }] };
const found: Operand = { firstOf: [treatment, { value: '没有' }], asFound: true };
const incomplete = { inventory: 'unknown' } as const;

describe('firstOf', () => {
  it('is unknown where a document may be missing from the file', () => {
    expect(read(strict, caseOf([], incomplete))).toMatchObject({ state: 'unknown' });
  });

  it('passes over a document that was not found with asFound', () => {
    expect(read(found, caseOf([], incomplete))).toMatchObject({ state: 'known', value: '没有' });
  });

  it('takes the value that was found', () => {
    const file = caseOf([document('d', 'penalty-decision', { defenceTreatment: '不予采纳' })], incomplete);
    expect(read(found, file)).toMatchObject({ state: 'known', value: ['不予采纳'] });
  });

  it.each(['看不清', '缺页'])('stays unknown where the value is %s', (short) => {
    const file = caseOf([document('d', 'penalty-decision', { defenceTreatment: short })], incomplete);
    expect(read(found, file)).toMatchObject({ state: 'unknown' });
  });

  it('never passes over the last operand', () => {
    expect(read({ firstOf: [treatment], asFound: true }, caseOf([], incomplete))).toMatchObject({
      state: 'unknown',
    });
  });
});
