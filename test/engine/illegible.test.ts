import { describe, expect, it } from 'vitest';
import type { CaseDocument, Condition, Value } from '../../shared/generated/schemas.ts';
import { caseOf, document, judge, value } from './evaluate.ts';

function twoOfficers(...names: Value[]) {
  const signatures: CaseDocument['signatures'] = names.map((name) => ({ role: 'officer', name }));
  const condition: Condition = {
    id: 'two',
    text: '两名执法人员签名',
    elements: { documents: { kinds: ['inquiry-record'] }, need: [{ signature: 'officer', min: 2 }] },
  };
  return judge(condition, caseOf([document('a', 'inquiry-record', {}, { signatures })])).answer;
}

const illegible: Value = { absent: 'illegible' };

describe('an illegible signature', () => {
  it('may be the second person or the first one again', () => {
    expect(twoOfficers(value('陈示例'), illegible)).toBe('unknown');
    expect(twoOfficers(illegible, illegible)).toBe('unknown');
  });

  it('changes nothing where there are two others, or too few in all', () => {
    expect(twoOfficers(value('陈示例'), value('林示例'), illegible)).toBe('yes');
    expect(twoOfficers(illegible)).toBe('no');
  });
});
