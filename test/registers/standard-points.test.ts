import { describe, expect, it } from 'vitest';
import {
  pointsInHeading,
  readEarned,
  readPoints,
  readScoring,
} from '../../main/registers/standard-sheets/points.ts';
import { standardSheetWords } from '../../main/registers/standard-sheets/words.ts';

const read = standardSheetWords();
if (!read.ok) throw new Error(read.error.message);
const words = read.value;
const clause = (text: string, whole: number | null = 10) => readScoring(text, whole, words)[0]!;

describe('points in a cell', () => {
  it.each([
    ['5', 5, []],
    ['5分', 5, []],
    ['（2.5 分）', 2.5, []],
    ['１０', 10, []],
    ['', null, []],
    ['10/5', 10, ['pointsChoice']],
    ['2-3分', 3, ['pointsRange']],
    ['见说明', null, ['pointsUnread']],
    ['2025年', null, ['pointsUnread']],
  ])('%s', (cell, points, doubts) => {
    expect(readPoints(cell)).toEqual({ points, doubts });
  });

  it('takes the points out of a heading', () => {
    expect(pointsInHeading('一、主体（10分）')).toEqual({ title: '一、主体', points: 10 });
    expect(pointsInHeading('程序 20 分')).toEqual({ title: '程序', points: 20 });
    expect(pointsInHeading('归档')).toEqual({ title: '归档', points: null });
  });
});

describe('what is earned', () => {
  it('comes in parts where they add up to the item, and not from a scale', () => {
    expect(readEarned('当事人写明，得1分；案由写明，得0.5分\n有审批意见得0.5分', 2)).toEqual([
      { text: '当事人写明', points: 1 },
      { text: '案由写明', points: 0.5 },
      { text: '有审批意见', points: 0.5 },
    ]);
    expect(readEarned('符合得5分；基本符合得3分', 5)).toEqual([]);
    expect(readEarned('酌情给分', 5)).toEqual([]);
  });
});

describe('what is lost', () => {
  it.each([
    ['未签名的，扣2分', { text: '未签名的', points: 2, per: 'once', most: null }],
    ['未签名的，每处扣1分，扣完为止', { text: '未签名的', points: 1, per: 'occurrence', most: 10 }],
    ['每缺一项要素扣0.5分，最多扣3分', { points: 0.5, per: 'element', most: 3 }],
    ['文书缺页，每份扣2分，累计不超过6分', { text: '文书缺页', points: 2, per: 'document', most: 6 }],
    ['事实不清的，扣1-3分', { text: '事实不清的', points: 3, least: 1 }],
    ['事实不清的，扣1至3分', { points: 3, least: 1 }],
    ['没有审批的，不得分', { text: '没有审批的', points: 10, zeroesItem: true }],
    ['没有告知的，一票否决', { isVeto: true, points: null }],
    ['每处扣1分', { points: 1, per: 'occurrence', most: null }],
  ])('%s', (text, expected) => {
    expect(clause(text)).toMatchObject(expected);
  });

  it('cuts clauses at semicolons, lines and numbers of a list, and lets a bound hold for all before it', () => {
    const clauses = readScoring('1.未编号的扣1分；2.未装订的，每处扣1分。\n最多扣3分', 5, words);
    expect(clauses.map(({ text, points, most }) => [text, points, most])).toEqual([
      ['未编号的', 1, 3],
      ['未装订的', 1, 3],
    ]);
    expect(readScoring('①无封面扣0.5分②无目录扣0.5分', 2, words)).toHaveLength(2);
  });

  it('does not cut decimals and names clauses without points', () => {
    expect(readScoring('要素不全，每项扣0.5分', 2, words)[0]).toMatchObject({ points: 0.5, per: 'element' });
    expect(readScoring('按实际情况酌情处理', 2, words)[0]!.doubts).toEqual(['scoringUnread']);
    expect(readScoring('', 2, words)).toEqual([]);
    // A scale is no reason for a deduction.
    const [scale] = readScoring('符合规定得5分，基本符合得3分，不符合不得分', 5, words);
    expect(scale).toMatchObject({ points: null, zeroesItem: false, doubts: ['scoringUnread'] });
    expect(clause('没有审批的，不得分', null)).toMatchObject({ points: null, doubts: ['zeroWords'] });
  });
});
