import { describe, expect, it } from 'vitest';
import type { SourcePage, TextLine } from '../../main/intake/page/types.ts';
import { labelledValues } from '../../main/intake/recognise/labelled.ts';
import { loadKindFinder } from '../../main/intake/recognise/load-titles.ts';
import { splitPages } from '../../main/intake/recognise/split.ts';
import { bundledKnowledge } from '../rules/ground.ts';

const loadedFinder = loadKindFinder(bundledKnowledge().vocabulary);
if (!loadedFinder.ok) throw new Error(loadedFinder.error.message);
const finder = loadedFinder.value;

function page(number: number, ...texts: string[]): SourcePage {
  const lines = texts.map((text): TextLine => ({ text, confidence: 1 }));
  return { file: 'f1', page: number, origin: 'text', lines };
}

describe('the kind of a document', () => {
  it.each([
    ['行政处罚决定书', 'penalty-decision'],
    ['示例市城东区城市管理局行政处罚决定书', 'penalty-decision'],
    ['送 达 回 证', 'service-receipt'],
    ['询问笔录（第2次）', 'inquiry-record'],
    ['行政处罚決定书', 'penalty-decision'],
    ['05 立案审批表', 'filing-approval'],
  ])('%s', (title, kind) => expect(finder.ofTitle(title)?.kind).toBe(kind));

  it('takes no sentence and no unknown title for a kind', () => {
    expect(finder.ofTitle('情况说明')).toBeUndefined();
    expect(finder.ofPage(page(1, '经查，你单位的行政处罚决定书已经送达。'))).toBeUndefined();
  });
});

describe('a title over two lines', () => {
  it.each([
    [['示例市水务局', '重大行政处罚决定法制', '审核意见表'], 'legal-review-opinion'],
    [['不予', '行政处罚决定书'], 'no-penalty-decision'],
    [['示例市水务局', '行政处罚决定书'], 'penalty-decision'],
  ])('%s', (lines, kind) => expect(finder.ofPage(page(1, ...lines))?.kind).toBe(kind));
});

describe('cutting a bound file', () => {
  const pages = [
    page(1, '卷宗封面'),
    page(2, '卷内目录'),
    page(3, '示例市水务局', '立案审批表'),
    page(4, '询问笔录', '第1页 共2页'),
    page(5, '询问笔录', '第2页 共2页'),
    page(6, '与原件一致'),
    page(7, '送达回证'),
  ];

  it('begins a document at each title and goes on over continued pages', () => {
    const spans = splitPages(pages, finder).map(({ kind, pages: own }) => [kind, own.map((one) => one.page)]);
    expect(spans).toEqual([
      ['cover', [1]],
      ['catalogue', [2]],
      ['filing-approval', [3]],
      ['inquiry-record', [4, 5, 6]],
      ['service-receipt', [7]],
    ]);
  });

  const kindsOf = (...given: SourcePage[]) =>
    splitPages(given, finder).map(({ kind, pages: own }) => [kind, own.length]);

  it('goes on where a title is repeated over questions or with the next number at the foot', () => {
    expect(
      kindsOf(
        page(1, '询问笔录', '询问时间：某日', '问：…', '第1页共2页'),
        page(2, '询问笔录', '答：…', '第2页共2页'),
        page(3, '询问笔录', '询问时间：另一日', '第1页 共1页'),
        page(4, '询问笔录', '问：再问。'),
        page(5, '询问笔录（续页）', '又问。'),
      ),
    ).toEqual([
      ['inquiry-record', 2],
      ['inquiry-record', 3],
    ]);
  });

  it('takes numbers that run through the file for none of a document', () => {
    const numbered = (number: number, title: string) => page(number, title, '正文', `第${number}页 共40页`);
    expect(
      kindsOf(
        numbered(1, '卷宗封面'),
        numbered(2, '卷内目录'),
        numbered(3, '送达回证'),
        numbered(4, '送达回证'),
        numbered(5, '行政处罚决定书'),
      ),
    ).toEqual([
      ['cover', 1],
      ['catalogue', 1],
      ['service-receipt', 1],
      ['service-receipt', 1],
      ['penalty-decision', 1],
    ]);
  });

  it('believes titles before a catalogue whose page numbers are wrong', () => {
    const listed = [
      { title: '立案审批表', pageFrom: 1, pageTo: 1 },
      { title: '询问笔录', pageFrom: 2, pageTo: 2 },
      { title: '送达回证', pageFrom: 3, pageTo: 3 },
    ];
    expect(splitPages(pages, finder, listed)).toEqual(splitPages(pages, finder));
  });

  it('takes a document without title from the catalogue, whose page numbers begin later', () => {
    const listed = [
      { title: '立案审批表', pageFrom: 1, pageTo: 1 },
      { title: '询问笔录', pageFrom: 2, pageTo: 3 },
      { title: '身份证复印件', pageFrom: 4, pageTo: 4 },
      { title: '送达回证', pageFrom: 5, pageTo: 5 },
    ];
    const spans = splitPages(pages, finder, listed);
    expect(spans[4]).toMatchObject({ kind: 'identity-proof', title: '身份证复印件' });
    expect(spans[4]?.pages.map((one) => one.page)).toEqual([6]);
  });
});

describe('labels and values', () => {
  const knows = {
    knows: (plain: string) => ['案由', '当事人', '联系电话', '住所', '送达时间'].includes(plain),
    isColumn: () => false,
    runsOn: () => false,
  };
  const cell = (row: number, column: number, text: string): TextLine => ({
    text,
    confidence: 1,
    cell: { table: 0, row, column, rowSpan: 1, columnSpan: 1 },
  });

  it('reads forms, two pairs a row, and keeps an empty place', () => {
    const form: SourcePage = {
      ...page(1),
      lines: [
        cell(0, 0, '案 由'),
        cell(0, 1, '未按规定堆放'),
        cell(1, 0, '当事人'),
        cell(1, 1, '示例公司'),
        cell(1, 2, '联系电话'),
        cell(1, 3, ''),
      ],
    };
    expect(
      labelledValues([form], knows).map(({ label, value, lines }) => [label, value, lines.length]),
    ).toEqual([
      ['案由', '未按规定堆放', 1],
      ['当事人', '示例公司', 1],
      ['联系电话', '', 0],
    ]);
  });

  it('reads several labels of one line, and no questions and answers', () => {
    const record = page(
      1,
      '当事人：示例公司　　联系电话：13800000000',
      '住所（地址）：和平路1号',
      '答：清楚了。',
    );
    expect(labelledValues([record], knows).map(({ label, value }) => [label, value])).toEqual([
      ['当事人', '示例公司'],
      ['联系电话', '13800000000'],
      ['住所(地址)', '和平路1号'],
    ]);
  });
});
