import { line, lines, middle, type Paper, right, table, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** One line of a catalogue. */
export interface Listed {
  title: string;
  number?: string;
  day?: string;
  pages: number;
}

/** Cover, catalogue and remarks; offices differ most in the columns of the catalogue. */
export function coverOf(story: Story): Paper {
  const { agency, hand, days, party } = story;
  return {
    kind: 'cover',
    title: '行政处罚案卷',
    blocks: [
      middle(agency, 22),
      middle(hand.title('行政处罚案卷'), 30),
      table(
        ['案由', wide(story.caseName, 3)],
        ['当事人', wide(party.name, 3)],
        ['处理结果', wide(`罚款${story.fine}元`, 3)],
        ['立案日期', hand.date(days.filing), '结案日期', hand.date(days.closed)],
        ['承办人', story.officers.map(({ name }) => name).join('、'), '保管期限', '30年'],
        ['归档号', '2025-031', '密级', ''],
      ),
      line('本卷共1册32页'),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      filingDate: days.filing,
      closeDate: days.closed,
      retention: 'thirty',
    },
  };
}

export function catalogueOf(story: Story, listed: readonly Listed[], manner: 0 | 1 | 2): Paper {
  let page = 1;
  const rows = listed.map(({ title, number = '', day, pages }, index) => {
    const from = page;
    page += pages;
    const to = page - 1;
    const date = day ? story.hand.date(day) : '';
    if (manner === 0) return [String(index + 1), number, story.agency, title, date, `${from}-${to}`, ''];
    if (manner === 1)
      return [String(index + 1), title, date, from === to ? String(from) : `${from}—${to}`, ''];
    return [String(index + 1), title, number, String(from)];
  });
  const heads = [
    ['序号', '文号', '责任者', '题　　名', '日　期', '页号', '备注'],
    ['顺序号', '文 件 名 称', '文件日期', '起止页码', '备注'],
    ['序号', '材料名称', '文书编号', '页次'],
  ][manner]!;
  return {
    kind: 'catalogue',
    title: '卷内目录',
    blocks: [middle(story.hand.title('卷内目录')), table(heads, ...rows)],
    says: { entries: listed.map(({ title }) => title.replace(/\s/g, '')) },
  };
}

export function remarksOf(story: Story): Paper {
  return {
    kind: 'remark-table',
    title: '卷内备考表',
    blocks: [
      middle(story.hand.title('卷内备考表')),
      table([
        `本卷情况说明：\n本卷共有文书32页，照片4张。\n\n\n立卷人：安宁\n检查人：柏云帆\n立卷时间：${story.hand.date(story.days.closed)}`,
      ]),
      right(''),
      ...lines(),
    ],
    says: { preparer: '安宁', checker: '柏云帆', date: story.days.closed },
  };
}
