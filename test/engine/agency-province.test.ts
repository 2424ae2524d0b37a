import { describe, expect, it } from 'vitest';
import { answer, caseOf, read } from './evaluate.ts';

const inArea = (areaCode?: string) => {
  const file = caseOf([]);
  return areaCode === undefined ? file : { ...file, agency: { ...file.agency, areaCode } };
};
const threshold = {
  id: 'threshold',
  text: '',
  compare: {
    left: {
      parameter: 'hearing.threshold',
      match: { province: { fact: 'case.agencyProvince' } },
      asOf: { value: '2025-01-02' },
    },
    op: 'eq',
    right: { value: 5000 },
  },
} as const;
const set = (match?: Record<string, string>) => ({
  parameters: [
    {
      key: 'hearing.threshold',
      from: null,
      to: null,
      value: 5000,
      source: '示例',
      ...(match ? { match } : {}),
    },
  ],
});

describe('the province of the agency', () => {
  it('is the one that the area code lies in', () => {
    expect(read({ fact: 'case.agencyProvince' }, inArea('370102'))).toMatchObject({
      state: 'known',
      value: 'cn37',
    });
  });

  it('is not stated without an area code', () => {
    expect(read({ fact: 'case.agencyProvince' }, inArea())).toMatchObject({ state: 'absent' });
  });

  it('picks the value of its province, and none of another', () => {
    expect(answer(threshold, inArea('370102'), set({ province: 'cn37' }))).toBe('yes');
    expect(answer(threshold, inArea('440100'), set({ province: 'cn37' }))).toBe('unknown:parameterNotSet');
  });

  it('leaves values without a province in use where it is not stated', () => {
    expect(answer(threshold, inArea(), set())).toBe('yes');
  });

  it('is asked for where a value depends on it', () => {
    expect(answer(threshold, inArea(), set({ province: 'cn37' }))).toBe('unknown:notRead');
    const both = [...set().parameters, ...set({ province: 'cn37' }).parameters];
    expect(answer(threshold, inArea(), { parameters: both })).toBe('unknown:notRead');
  });
});
