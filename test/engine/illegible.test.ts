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
const inOnePlace: Value = {
  absent: 'illegible',
  read: [{ file: 'f1', page: 1, region: [0.1, 0.7, 0.4, 0.03], reader: 'text' }],
};
const onNextPage: Value = { absent: 'illegible', read: [{ file: 'f1', page: 2, reader: 'text' }] };
const recognised: Value = { absent: 'illegible', read: [{ file: 'f1', page: 1, reader: 'recognition' }] };

/** Whether a head's signature is there, asked in the ways that rules ask. */
function isSigned(name: Value) {
  const approval = document('a', 'filing-approval', {}, { signatures: [{ role: 'head', name }] });
  const answers = [
    { id: 'present', text: '有签名', present: { field: 'signature.head.name' } },
    {
      id: 'counted',
      text: '有签名',
      count: { of: { field: 'signature.head.name' }, min: { value: 1 } },
    },
  ].map((leaf) => {
    const condition: Condition = {
      id: 'each',
      text: '有签名',
      each: { documents: { kinds: ['filing-approval'] } },
      assert: leaf as Condition,
    };
    return judge(condition, caseOf([approval])).answer;
  });
  const selected: Condition = {
    id: 'selected',
    text: '有签了名的',
    exists: {
      kinds: ['filing-approval'],
      where: [{ field: 'signature.head.name', op: 'matches', value: '.' }],
    },
  };
  return new Set([...answers, judge(selected, caseOf([approval])).answer]);
}

describe('an illegible signature', () => {
  it('may be the second person or the first one again', () => {
    expect(twoOfficers(value('陈示例'), illegible)).toBe('unknown');
    expect(twoOfficers(illegible, illegible)).toBe('unknown');
  });

  it('is of two people where two stand in one place of the paper', () => {
    expect(twoOfficers(inOnePlace, inOnePlace)).toBe('yes');
    expect(twoOfficers(inOnePlace, onNextPage)).toBe('unknown');
    expect(twoOfficers(recognised, recognised)).toBe('unknown');
  });

  it('is there, though nobody knows whose it is', () => {
    expect(isSigned(inOnePlace)).toEqual(new Set(['yes']));
    expect(isSigned({ ...recognised, by: '评查员甲' })).toEqual(new Set(['yes']));
  });

  it('decides nothing where only ink was recognised on a scan', () => {
    expect(isSigned(recognised)).toEqual(new Set(['unknown']));
  });

  it('changes nothing where there are two others, or too few in all', () => {
    expect(twoOfficers(value('陈示例'), value('林示例'), illegible)).toBe('yes');
    expect(twoOfficers(illegible)).toBe('no');
  });
});
