import { describe, expect, it } from 'vitest';
import { contents, contentsOf, type Part, paper, read } from './papers.ts';

const body = (...parts: string[]) => [
  '示例县某局',
  '行政处罚决定书',
  '示某罚〔2025〕5号',
  '示例公司：',
  ...parts,
];
const decision = (...parts: string[]) => contentsOf([...body(...parts), '示例县某局', '2025年9月1日']);
const foot = (...parts: string[]) => read(paper([...body('决定罚款500元。'), ...parts])).fields?.date;
const record = (time: string) => contentsOf(['现场笔录', `检查时间：${time}`, '检查地点：示例路1号']);

describe('amounts that are not the penalty', () => {
  it.each<[string, unknown[]]>([
    [
      '依据《某条例》第九条，处五千元以上五万元以下的罚款，决定对你单位罚款人民币叁万元整。',
      [{ kind: 'fine', amount: 30_000 }],
    ],
    [
      '本局于2025年7月1日告知拟处罚款50000元。经复核，作出如下行政处罚：罚款30000元。',
      [{ kind: 'fine', amount: 30_000 }],
    ],
    [
      '曾于2024年3月1日被罚款2000元（示某罚〔2024〕1号）。本局决定对你单位处以罚款9000元。',
      [{ kind: 'fine', amount: 9000 }],
    ],
    ['决定罚款8000元。逾期每日按罚款数额的3%加处罚款240元。', [{ kind: 'fine', amount: 8000 }]],
    ['决定给予警告，不予罚款。', [{ kind: 'warning' }]],
    [
      '违法所得3000元，已退还1000元。决定没收违法所得2000元，罚款8000元。',
      [
        { kind: 'confiscateIncome', amount: 2000 },
        { kind: 'fine', amount: 8000 },
      ],
    ],
  ])('%s', (text, penalties) => expect(decision(text).penalties).toEqual(penalties));

  it('a sum of fines is no fine, and fines of two acts leave open what the fine is', () => {
    const two = decision(
      '本局决定作出如下处罚：',
      '1.对未建档行为处罚款10000元；',
      '2.对未培训行为处罚款20000元。',
      '以上合计罚款30000元。',
    );
    expect(two.penalties).toEqual([
      { kind: 'fine', amount: 10_000 },
      { kind: 'fine', amount: 20_000 },
    ]);
    expect(two).not.toHaveProperty('fine');
    expect(decision('决定自2025年5月1日起按日连续处罚，每日罚款10000元，共计100000元。')).not.toHaveProperty(
      'fine',
    );
  });

  it('of boxes only the ticked one counts, and none where the tick may be by hand', () => {
    expect(decision('决定对其处以 □警告 ☑罚款 伍拾 元（￥50.00）的处罚。').penalties).toEqual([
      { kind: 'fine', amount: 50 },
    ]);
    expect(decision('决定对其处以 □警告 □罚款 伍拾 元的处罚。')).not.toHaveProperty('penalties');
  });
});

describe('dates at the foot', () => {
  it.each<[string, string[], unknown]>([
    ['above the agency', ['2025年9月1日', '示例县某局'], '2025-09-01'],
    [
      'before copies',
      ['示例县某局', '2025年9月1日', '抄送：示例市某局', '某局办公室　2025年9月3日印发'],
      '2025-09-01',
    ],
    [
      'before who signed for it',
      ['示例县某局', '2025年9月1日', '当事人签收：', '2025年9月4日'],
      '2025-09-01',
    ],
    ['with circles', ['示例县某局', '二○二五年九月一日'], '2025-09-01'],
    ['with the letter O', ['示例县某局', '二O二五年九月三十日'], '2025-09-30'],
  ])('%s', (_where, lines, date) => expect(foot(...lines)).toMatchObject({ value: date }));

  it.each([
    ['no date', ['示例县某局']],
    ['a day that does not exist', ['示例县某局', '2025年2月30日']],
    ['a frame', ['示例县某局', '2025年　月　日']],
  ])('is not read from %s', (_what, lines) => expect(foot(...lines)).toBeUndefined());

  it('of two that differ is to be looked at', () => {
    expect(foot('示例县某局', '2025年9月1日', '2025年9月5日')).toMatchObject({
      value: '2025-09-01',
      read: [{ confidence: 'check' }],
    });
  });
});

describe('times of a record', () => {
  const half = { start: '2025-05-01T09:30', end: '2025-05-01T10:40' };
  it.each([
    '2025-05-01 09:30—10:40',
    '2025.5.1 9:30至2025.5.1 10:40',
    '二〇二五年五月一日九时三十分至十时四十分',
    '自2025年5月1日9时30分起，至2025年5月1日10时40分止',
    '2025年05月01日 9 时 30 分至 10 时 40 分',
  ])('%s', (time) => expect(record(time)).toMatchObject(half));

  it('over midnight, in the afternoon, and never from the text', () => {
    expect(record('2025年5月1日23时10分至2025年5月2日1时05分')).toMatchObject({ end: '2025-05-02T01:05' });
    expect(record('2025年5月1日下午3时至4时30分')).toMatchObject({
      start: '2025-05-01T15:00',
      end: '2025-05-01T16:30',
    });
    const told = contentsOf([
      '现场笔录',
      '检查时间：2025年5月1日',
      '现场情况：2025年4月2日9时至10时，车间停产。',
    ]);
    expect(told).not.toHaveProperty('start');
  });
});

describe('a term', () => {
  const licence = (...parts: Part[]) => contents(read(paper(['营业执照', ...parts])));
  it('that began and has no end has none', () => {
    expect(licence('营业期限：2016年8月19日至长期')).not.toHaveProperty('validTo');
    expect(licence('营业期限：2016年8月19日至2036年8月18日')).toMatchObject({ validTo: '2036-08-18' });
  });
});
