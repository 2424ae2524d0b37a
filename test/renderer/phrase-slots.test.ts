import { describe, expect, it } from 'vitest';
import { fillSlots } from '../../renderer/src/components/phrase-slots.ts';
import type { Evidence, FactUse } from '../../shared/generated/schemas.ts';

const phrase = '第{页码}页落款日期为{日期}，告知也是{日期}';

function finding(values: readonly (string | undefined)[], evidence: readonly Evidence[] = []) {
  const facts = values.map(
    (value, at): FactUse => ({
      path: `fact${at}`,
      term: '示例',
      state: 'confirmed',
      ...(value === undefined ? {} : { value }),
    }),
  );
  return { facts, evidence: [...evidence], occurrences: [], conditions: [] };
}

describe('slots of a phrase', () => {
  it('take the first date and the first page of the finding, as often as they are asked for', () => {
    const found = finding(
      ['120,000元', '2025年10月9日 15:00', '2025年9月25日'],
      [{ document: 'a' }, { document: 'b', page: 41 }],
    );
    expect(fillSlots(phrase, found)).toBe('第41页落款日期为2025年10月9日，告知也是2025年10月9日');
  });

  it('stay where there is no value', () => {
    expect(fillSlots(phrase, undefined)).toBe(phrase);
    expect(fillSlots(phrase, finding([undefined, '2025年10月']))).toBe(phrase);
    expect(fillSlots('{其他}与{日期', finding(['2025年10月9日']))).toBe('{其他}与{日期');
  });

  it('take no date out of a text that only begins with one', () => {
    expect(fillSlots('{日期}', finding(['2025年10月9日起施行的决定']))).toBe('{日期}');
    expect(fillSlots('{日期}', finding(['2025年10月9日、2025年10月10日']))).toBe('2025年10月9日');
  });

  it('take the place of a fact where the finding names no page', () => {
    const found = finding(['示例']);
    found.facts[0]!.evidence = [{ document: 'a', page: 7 }];
    expect(fillSlots('第{页码}页', found)).toBe('第7页');
  });
});
