import { plainNumber } from '../hand.ts';
import { lines, middle, type Paper, red, right, signed, table, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** What follows a decision or comes before it by force: seizure, extension, demand, later fines, substitute performance. */
export function forcePapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const letter = (
    kind: string,
    title: string,
    word: string,
    count: number,
    day: string,
    texts: string[],
    says: Record<string, unknown> = {},
  ): Paper => ({
    kind,
    title,
    blocks: [
      red(agency),
      middle(hand.title(title)),
      middle(number(word, count), 12),
      ...lines(`${party.name}：`, ...texts.map((text) => `　　${text}`)),
      right(agency),
      right(hand.date(day)),
      { seal: 'right' },
    ],
    says: { issuer: agency, number: plain(word, count), partyName: party.name, date: day, ...says },
  });
  const remedy = `如不服本决定，可以在六十日内向${story.government}申请行政复议，或者在六个月内向${story.court}提起行政诉讼。`;

  const approval: Paper = {
    kind: 'measure-approval',
    title: '行政强制措施审批表',
    blocks: [
      middle(hand.title('实施行政强制措施审批表')),
      table(
        ['案件名称', wide(story.caseName, 3)],
        ['当事人', party.name, '法定代表人（负责人）', party.representative],
        ['强制措施种类', wide('□查封　☑扣押　□冻结', 3)],
        ['拟实施期限', wide('三十日', 3)],
        ['承办人意见', signed(`建议扣押涉案货车1辆。\n签名：　　　${signDate(days.scene)}`, 3)],
        ['承办机构意见', signed(`同意。\n签名：　　　${signDate(days.scene)}`, 3)],
        ['机关负责人意见', signed(`同意扣押。\n签名：　　　${signDate(days.scene)}`, 3)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      measureKind: 'seize',
      'sign.head.date': days.scene,
    },
  };

  const extension = letter(
    'measure-extension-notice',
    '延长查封（扣押）期限决定书',
    '延扣',
    4,
    '2025-07-15',
    [
      `本机关于${hand.date(days.scene)}作出《扣押决定书》（${number('扣', 4)}），对你单位货车1辆实施扣押，扣押期限自${hand.date(days.scene)}至${hand.date('2025-07-16')}。`,
      `因案情复杂，依据《中华人民共和国行政强制法》第二十五条的规定，经本机关负责人批准，决定延长扣押期限三十日，即延长至${hand.date('2025-08-15')}。`,
    ],
  );

  const late = letter('late-fine-decision', '加处罚款决定书', '加罚', 2, days.closed, [
    `本机关于${hand.date(days.decision)}作出《行政处罚决定书》（${number('罚', 23)}），对你单位罚款${story.fine}元。你单位应于${hand.date(days.paid)}前缴纳，逾期未缴纳。`,
    `依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，自${hand.date(days.paid)}起，每日按罚款数额的百分之三加处罚款。`,
    remedy,
  ]);

  const substitute = letter('substitute-decision', '代履行决定书', '代履', 1, days.closed, [
    `你单位未按本机关《责令限期改正通知书》（${number('责改', 52)}）的要求清除废渣。`,
    `依据《中华人民共和国行政强制法》第五十条的规定，本机关决定由示例环保服务有限公司于${hand.date('2025-09-10')}代为清除，代履行费用预算${hand.money(26_000)}，由你单位承担。`,
    remedy,
  ]);

  const force = letter(
    'coercion-decision',
    '行政强制执行决定书',
    '强执决',
    1,
    days.closed,
    [
      `本机关于${hand.date(days.meeting)}向你单位送达《催告书》（${number('催', 6)}），你单位在催告期限内仍未履行。`,
      `依据《中华人民共和国行政强制法》第三十七条的规定，决定于${hand.date('2025-09-12')}强制执行。`,
      remedy,
    ],
    { executionDate: '2025-09-12', reviewDays: 60, litigationMonths: 6, litigationCourt: story.court },
  );

  const instalments = letter('deferral-notice', '同意分期缴纳罚款通知书', '分缴', 1, days.paid, [
    `你单位于${hand.date(days.served)}提出的分期缴纳罚款申请，经研究，同意你单位分三期缴纳罚款${story.fine}元：第一期于${hand.date('2025-08-31')}前缴纳16000元；第二期于${hand.date('2025-09-30')}前缴纳16000元；第三期于${hand.date('2025-10-31')}前缴纳16000元。`,
  ]);

  const crime = letter('crime-transfer', '涉嫌犯罪案件移送书', '移送', 1, days.decision, [
    `本机关在办理${story.caseName}中，发现当事人的行为涉嫌犯罪。依据《行政执法机关移送涉嫌犯罪案件的规定》第三条的规定，现将该案移送你局。`,
    '附：1.案件调查报告；2.涉案物品清单；3.检验报告。',
  ]);
  // The letter goes to the police, who are no party.
  const { partyName: _party, ...said } = crime.says;
  const toPolice: Paper = {
    ...crime,
    blocks: crime.blocks.map((block) =>
      'line' in block && block.line === `${party.name}：` ? { line: '示例市公安局临河分局：' } : block,
    ),
    says: said,
  };

  const list: Paper = {
    kind: 'goods-disposal',
    title: '罚没物品处理记录',
    blocks: [
      middle(hand.title('罚没物品处理记录')),
      ...lines(`当事人：${party.name}　　决定书文号：${number('罚', 23)}`),
      table(
        ['物品名称', '规格', '数量', '处理方式'],
        ['过期胶水', '20kg/桶', '6桶', '销毁'],
        ['无标签溶剂', '200L/桶', '2桶', '移交处置'],
      ),
      ...lines(
        `处理时间：${hand.date(days.closed)}　　处理地点：示例市危废处置中心`,
        `经办人：${officers.map(({ name }) => name).join('、')}`,
        '见证人：',
        '（附照片）',
      ),
    ],
    says: { partyName: party.name, items: 2 },
  };
  return [approval, extension, late, substitute, force, instalments, toPolice, list];
}
