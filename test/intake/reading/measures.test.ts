import { describe, expect, test } from 'vitest';
import { inRows } from '../../../main/intake/page/rows.ts';
import type { PageMark, SourcePage } from '../../../main/intake/page/types.ts';
import { contents, type Part, paper, read } from './papers.ts';

const list: readonly Part[] = [
  '示例县农业农村局',
  '查封物品清单',
  [
    ['序号', '名称', '规格', '数量', '单位'],
    ['1', '示例牌除草剂', '200毫升/瓶', '12', '瓶'],
  ],
  '以上物品经核对无误，本清单一式三份，一份交当事人。',
  '当事人（签名）：',
  '执法人员（签名）：',
];

const returned: readonly Part[] = [
  '示例县农业农村局',
  '退还物品清单',
  [
    ['序号', '名称', '数量', '单位'],
    ['1', '示例牌除草剂', '12', '瓶'],
  ],
  '领取人（签名）：　　　　年　　月　　日',
  '执法人员（签名）：陈示一、林示二',
  '2024年6月3日',
];

const record: readonly Part[] = [
  '示例县农业农村局',
  '现场笔录',
  '时间：2024年5月6日9时10分至2024年5月6日10时5分',
  '地点：示例镇供销社门市',
  '现场情况：货架上有过期除草剂12瓶，执法人员当场查封，并告知如不服可以在六十日内申请行政复议。当事人未提出陈述、申辩意见。',
  '当事人（签名）：',
];

/** The same paper as recognition gives it: lines one below the other, nothing else on the page but `marks`. */
function scanned(parts: readonly Part[], ...marks: PageMark[]): SourcePage {
  const page = paper(parts);
  return {
    ...page,
    origin: 'recognised',
    lines: page.lines.map((line, at) => ({ ...line, region: [0.12, 0.12 + at * 0.03, 0.5, 0.02] })),
    marks,
  };
}

describe('papers of a seizure', () => {
  test('a list says how many copies were made; that another body sealed the goods it doesn’t say', () => {
    expect(contents(read(scanned(list)))).toMatchObject({ copies: 3 });
    expect(read(scanned(list)).fields?.otherSeizure).toMatchObject({ absent: 'notStated' });
    const before = [...list.slice(0, 3), '其中5瓶已被其他行政机关查封。', ...list.slice(3)];
    expect(contents(read(scanned(before)))).toMatchObject({ otherSeizure: true });
  });

  test('goods that nobody signed for were received by nobody', () => {
    expect(read(scanned(returned)).fields?.receiver).toMatchObject({ absent: 'notStated' });
    expect(contents(read(scanned(returned.with(3, '领取人（签名）：周示三'))))).toMatchObject({
      receiver: '周示三',
    });
  });

  test('who signed a record of the spot was there, legibly or not; a blank line says nothing of it', () => {
    const page = paper(record, ['当事人（签名）']);
    expect(contents(read(page))).toMatchObject({ partyPresent: true, remedyTold: true });
    expect(read(page).fields?.defenceRecorded).toMatchObject({
      value: expect.stringContaining('陈述、申辩'),
    });
    expect(read(paper(record)).fields?.partyPresent).toBeUndefined();
  });
});

describe('lines that recognition cut in two', () => {
  test('a stroke of the signature read as the end of its label doesn’t part them', () => {
    const page = paper(['保管人（签名）：：', '周示三']);
    const [label, name] = page.lines;
    const rows = inRows({
      ...page,
      lines: [
        { ...label!, region: [0.12, 0.35, 0.17, 0.028] },
        { ...name!, region: [0.275, 0.34, 0.12, 0.035] },
      ],
    });
    expect(rows.lines.map(({ text }) => text)).toEqual(['保管人（签名）：：周示三']);
  });

  test('a colon seen twice is none of the name', () => {
    const storage = read(
      paper(['示例县农业农村局', '涉案物品入库单', '除草剂12瓶已入库。', '保管人（签名）：：周示三']),
    );
    expect(storage.signatures).toMatchObject([{ role: 'keeper', name: { value: '周示三' } }]);
  });

  test('a name and a date in the place of a label, over ink, are a signature', () => {
    const rows = [['立卷人', '周示三\n2024年7月1日']] as const;
    const signed = read(paper(['卷内备考表', '本卷情况说明：齐全', rows], ['周示三']));
    expect(contents(signed)).toMatchObject({ preparer: '周示三', date: '2024-07-01' });
  });

  test('the printed frame of an empty date is no signature, ink over more than it is', () => {
    const form: readonly Part[] = [
      '示例县农业农村局',
      '证据提取单',
      '证据名称：进货台账',
      '提供人（签名）：',
      '年 ·',
      '月　日',
    ];
    const at = (left: number, top: number, width: number): PageMark => ({
      kind: 'ink',
      region: [left, top, width, 0.02],
      confidence: 0.6,
    });
    expect(read(scanned(form, at(0.2, 0.24, 0.08))).signatures).toMatchObject([
      { name: { absent: 'notStated' } },
    ]);
    expect(read(scanned(form, at(0.4, 0.22, 0.3))).signatures).toMatchObject([
      { name: { absent: 'illegible' } },
    ]);
  });
});
