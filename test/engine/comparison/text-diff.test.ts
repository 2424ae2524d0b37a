import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifferences } from '../../../main/engine/comparison/text-diff.ts';

function marked(reference: string, text: string): string {
  return markDifferences(reference, text)
    .segments.map((part) => (part.differs ? `【${part.text}】` : part.text))
    .join('');
}

describe('differences of two texts', () => {
  it('marks what is added and names what is missing', () => {
    expect(marked('甲公司', '甲有限公司')).toBe('甲【有限】公司');
    expect(marked('超标1.2倍', '超标1.2倍，屡次')).toBe('超标1.2倍【，屡次】');
    expect(markDifferences('超标1.2倍，屡次', '超标1.2倍').lacks).toEqual(['，屡次']);
  });

  it('takes amounts and numbers by value, however they are written', () => {
    for (const text of ['罚款120,000元', '罚款12万元', '罚款壹拾贰万元整', '罚款 120000.00 元'])
      expect(marked('罚款120000元', text)).toBe(text);
    expect(marked('罚款100000元', '罚款壹拾贰万元整')).toBe('罚款【壹拾贰万元整】');
    expect(marked('第34条', '第 34 条')).toBe('第 34 条');
  });

  it('lets forms of characters and spaces pass', () => {
    expect(marked('甲公司（示例），已查', '甲公司(示例),已查')).toBe('甲公司(示例),已查');
  });

  it('does not leave single equal characters between differences', () => {
    expect(marked('甲乙丙', '丁乙戊')).toBe('【丁乙戊】');
  });

  it('marks nothing of equal texts, keeps every character, and is quick with long ones', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙12， 元'), maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(markDifferences(a, a).segments.some((part) => part.differs)).toBe(false);
        const { segments, lacks } = markDifferences(a, b);
        expect(segments.map((part) => part.text).join('')).toBe(b);
        const isSame = !segments.some((part) => part.differs) && lacks.length === 0;
        const reverse = markDifferences(b, a);
        expect(!reverse.segments.some((part) => part.differs) && reverse.lacks.length === 0).toBe(isSame);
      }),
    );
    const long = '违法事实'.repeat(20_000);
    const start = performance.now();
    const page = '违法事实'.repeat(200);
    expect(markDifferences(page, `甲${page}乙`).segments).toHaveLength(3);
    expect(markDifferences(long, `${long}乙`).segments).toHaveLength(2);
    expect(markDifferences(`${long}丙`, `甲${long}`).segments.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
