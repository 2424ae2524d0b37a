import { describe, expect, it } from 'vitest';
import { findAmounts, findAmountsInWords } from '../../main/intake/find/amounts.ts';
import { findDates, findMoments, findTimeSpans } from '../../main/intake/find/dates.ts';
import { findDocumentNumbers } from '../../main/intake/find/document-numbers.ts';
import { certificatesIn, findOfficers, namesIn } from '../../main/intake/find/people.ts';
import { findStatutes } from '../../main/intake/find/statutes.ts';

const values = <T>(found: readonly { value: T }[]) => found.map(({ value }) => value);

describe('dates in a text', () => {
  it.each([
    ['2024年3月11日接举报，3月12日检查', ['2024-03-11']],
    ['二〇二四年三月十一日', ['2024-03-11']],
    ['2024 年 3 月 11 日', ['2024-03-11']],
    ['日期：2024.3.11 至 2024/03/15', ['2024-03-11', '2024-03-15']],
    ['2024年2月30日', []],
    ['2024年3月', []],
    ['37018719810309506820240311', []],
  ])('%s', (text, expected) => expect(values(findDates(text))).toEqual(expected));

  it('reads moments and spans', () => {
    expect(values(findMoments('2024年4月12日10时48分送达'))).toEqual(['2024-04-12T10:48']);
    expect(values(findTimeSpans('2024年3月20日9时05分至2024年3月20日10时30分'))).toEqual([
      { start: '2024-03-20T09:05', end: '2024-03-20T10:30' },
    ]);
    expect(values(findTimeSpans('2024年3月20日 9:05-10:30'))).toEqual([
      { start: '2024-03-20T09:05', end: '2024-03-20T10:30' },
    ]);
    expect(values(findTimeSpans('2024年3月20日下午2时至4时30分'))).toEqual([
      { start: '2024-03-20T14:00', end: '2024-03-20T16:30' },
    ]);
  });
});

describe('amounts in a text', () => {
  it.each([
    ['罚款叁万贰仟元整（¥32000.00）', [32000]],
    ['罚款人民币3.2万元', [32000]],
    ['货值金额12,000.50元，违法所得0元', [12000.5, 0]],
    ['执法证号37001466869', []],
  ])('%s', (text, expected) => expect(values(findAmounts(text))).toEqual(expected));

  it('reads words', () => {
    expect(values(findAmountsInWords('处以罚款人民币叁万贰仟元整。'))).toEqual([
      { amount: 32000, words: '叁万贰仟元整' },
    ]);
    expect(values(findAmountsInWords('罚款五百元'))).toEqual([{ amount: 500, words: '五百元' }]);
  });
});

describe('document numbers', () => {
  it.each([
    ['岱环罚决〔2024〕160号', ['岱环罚决〔2024〕160号']],
    ['《行政处罚听证告知书》（岱环罚告[2024]第160号）', ['岱环罚告〔2024〕160号']],
    ['文号：城东城管罚决（2025）18号', ['城东城管罚决〔2025〕18号']],
    ['第3页共5页', []],
  ])('%s', (text, expected) => expect(values(findDocumentNumbers(text))).toEqual(expected));
});

describe('people', () => {
  it('reads officers with their certificates', () => {
    const text = '询问人：姜泽轩（执法证号：37001466869）、席志生（行政执法证号 37001099914）';
    expect(values(findOfficers(text))).toEqual([
      { name: '姜泽轩', certNumber: '37001466869' },
      { name: '席志生', certNumber: '37001099914' },
    ]);
  });
  it('reads lists of names, and nothing from a sentence', () => {
    expect(namesIn('姜泽轩、席志生')).toEqual(['姜泽轩', '席志生']);
    expect(namesIn('建议立案，并由姜泽轩承办。')).toEqual([]);
    expect(certificatesIn('执法证号：37001466869、37001099914')).toEqual(['37001466869', '37001099914']);
  });
});

describe('statutes', () => {
  it('reads law, article, paragraph and item', () => {
    const text =
      '违反了《中华人民共和国大气污染防治法》第四十五条，依据《中华人民共和国行政处罚法》第七十二条第一款第（一）项、第七十三条的规定';
    expect(values(findStatutes(text))).toEqual([
      { law: '中华人民共和国大气污染防治法', article: '45' },
      { law: '中华人民共和国行政处罚法', article: '72', paragraph: '1', item: '1' },
      { law: '中华人民共和国行政处罚法', article: '73' },
    ]);
    expect(values(findStatutes('依照《市场监督管理行政处罚程序规定》执行'))).toEqual([
      { law: '市场监督管理行政处罚程序规定' },
    ]);
  });
});
