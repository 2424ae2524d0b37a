import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, red, right, signed, table, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Hearing, legal review, discussion as tables; a decision not to punish; a laboratory's report. */
export function hearingPapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const both = officers.map(({ name }) => name).join('、');

  const notice: Paper = {
    kind: 'hearing-notice',
    title: '行政处罚听证通知书',
    blocks: [
      red(agency),
      middle(hand.title('行政处罚听证通知书')),
      middle(number('听通', 3), 12),
      ...lines(
        `${party.name}：`,
        `　　你单位于${hand.date(days.noticeServed)}提出听证申请。根据《中华人民共和国行政处罚法》第六十四条的规定，本机关定于${hand.date(days.meeting)}9时30分，在本局四楼会议室公开举行听证。`,
        '　　听证由商景担任主持人，安宁担任记录员。你单位可以委托一至二人代理，并有权申请回避。',
        '　　无正当理由拒不出席的，视为放弃听证权利。',
      ),
      right(agency),
      right(hand.date('2024-06-10')),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('听通', 3),
      partyName: party.name,
      hearingTime: `${days.meeting}T09:30`,
      date: '2024-06-10',
    },
  };

  const record: Paper = {
    kind: 'hearing-record',
    title: '听证笔录',
    blocks: [
      middle(hand.title('听证笔录')),
      ...lines(
        `案由：${story.caseName}`,
        `听证时间：${hand.date(days.meeting)}9时30分至11时00分`,
        '听证地点：本局四楼会议室　　听证方式：公开',
        '听证主持人：商景　　记录员：安宁',
        `案件调查人员：${both}`,
        `当事人：${party.name}　　法定代表人：${party.representative}`,
        '委托代理人：舒展　　工作单位：示例律师事务所',
        '主持人：现在核对参加人身份，宣布听证纪律。',
        `调查人员：当事人${story.act}，拟罚款${story.fine}元。`,
        '当事人：我公司已经整改，请求从轻处理。',
        '主持人：听证到此结束，请核对笔录后签名。',
      ),
      { line: '当事人（代理人）签名：　　　　　　　　', ink: true },
      { line: '主持人签名：　　　　　　记录员签名：　　　　　　', ink: true },
      right('第1页 共1页'),
    ],
    says: {
      caseName: story.caseName,
      start: `${days.meeting}T09:30`,
      end: `${days.meeting}T11:00`,
      place: '本局四楼会议室',
      host: '商景',
      recorder: '安宁',
      date: days.meeting,
    },
  };

  const review: Paper = {
    kind: 'legal-review-opinion',
    title: '重大行政处罚决定法制审核意见表',
    blocks: [
      middle(hand.title('重大行政处罚决定法制审核意见表')),
      table(
        ['送审机构', '执法三科', '送审时间', hand.date('2024-06-24')],
        ['案件名称', wide(`${party.name}${story.caseName}`, 3)],
        ['送审材料', wide('案卷1册、行政处罚决定书（草案）', 3)],
        ['审核内容', wide('☑主体合法　☑事实清楚　☑证据充分　☑适用依据准确　☑程序合法　☑裁量适当', 3)],
        [
          '法制审核意见',
          signed(`同意执法机构的处理意见。\n审核人（签名）：　　　　　　${signDate('2024-06-25')}`, 3),
        ],
        ['法制机构负责人意见', signed(`同意。\n签名：　　　　　　${signDate('2024-06-26')}`, 3)],
        ['备注', wide('', 3)],
      ),
    ],
    says: { receivedDate: '2024-06-24', 'sign.reviewer.date': '2024-06-25' },
  };

  const meeting: Paper = {
    kind: 'collective-discussion',
    title: '行政处罚案件集体讨论记录',
    blocks: [
      middle(hand.title('行政处罚案件集体讨论记录')),
      table(
        ['案件名称', wide(`${party.name}${story.caseName}`, 3)],
        ['讨论时间', `${hand.date('2024-06-27')}15时00分至16时00分`, '讨论地点', '二楼会议室'],
        ['主持人', '林可', '记录人', '安宁'],
        ['参加人员', wide('林可、洪波、商景', 3)],
        ['列席人员', wide(both, 3)],
        ['讨论内容', wide('林可：请承办人汇报。\n洪波：事实清楚，同意处罚。\n商景：同意，裁量适当。', 3)],
        ['讨论结论', wide(`决定罚款${story.fine}元。`, 3)],
        ['参加人员签名', signed('', 3)],
      ),
    ],
    says: {
      start: '2024-06-27T15:00',
      end: '2024-06-27T16:00',
      place: '二楼会议室',
      host: '林可',
      recorder: '安宁',
    },
  };

  const none: Paper = {
    kind: 'no-penalty-decision',
    title: '不予行政处罚决定书',
    blocks: [
      red(agency),
      middle(hand.title('不予行政处罚决定书')),
      middle(number('不罚', 2), 12),
      ...lines(
        `当事人：${party.name}`,
        `统一社会信用代码：${party.id}`,
        `住所：${party.address}`,
        `　　${hand.date(days.scene)}，本机关检查发现当事人${story.act}。当事人于${hand.date(days.filing)}完成整改，未造成危害后果。`,
        '　　当事人的行为符合《中华人民共和国行政处罚法》第三十三条第一款规定的情形，本机关决定对当事人不予行政处罚，并进行教育。',
        `　　如不服本决定，可以自收到本决定书之日起六十日内向${story.government}申请行政复议，也可以在六个月内向${story.court}提起行政诉讼。`,
      ),
      right(agency),
      right(hand.date(days.decision)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('不罚', 2),
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.decision,
      reviewDays: 60,
      litigationMonths: 6,
      litigationCourt: story.court,
    },
  };

  const laboratory: Paper = {
    kind: 'appraisal-report',
    title: '检测报告',
    blocks: [
      middle('CMA 191512340987', 11),
      middle(hand.title('检测报告'), 26),
      middle('报告编号：SLJC-2024-0512-03', 12),
      ...lines(
        `委托单位：${agency}`,
        `受检单位：${party.name}`,
        '检测类别：委托检测',
        `采样日期：${days.scene}　　检测日期：2024-05-09～2024-05-13`,
        '检测项目：非甲烷总烃',
        '检测结果：非甲烷总烃排放浓度 86 mg/m³，超过标准限值 60 mg/m³。',
        '编制：　　　审核：　　　签发：',
      ),
      right('示例检测技术有限公司（检验检测专用章）'),
      right('报告日期：2024年5月14日'),
      { seal: 'right' },
    ],
    says: { date: '2024-05-14', samplingDate: days.scene },
  };

  const licence: Paper = {
    kind: 'identity-proof',
    title: '营业执照',
    blocks: [
      middle(hand.title('营业执照'), 30),
      middle('（副　本）', 14),
      line(`统一社会信用代码　${party.id}`),
      ...lines(
        `名　　　　称　　${party.name}`,
        '类　　　　型　　有限责任公司（自然人投资或控股）',
        `法定代表人　　　${party.representative}`,
        '经　营　范　围　包装材料生产、销售；包装装潢印刷品印刷。',
        '注　册　资　本　伍佰万元整',
        '成　立　日　期　2016年08月19日',
        '营　业　期　限　2016年08月19日至长期',
        `住　　　　所　　${party.address}`,
      ),
      right('登记机关　示例市市场监督管理局'),
      right('2021年03月11日'),
      line('与原件核对无误。提供人：　　　　2024年5月8日'),
    ],
    says: {
      name: party.name,
      idNumber: party.id,
      representative: party.representative,
      address: party.address,
      date: '2021-03-11',
    },
  };
  return [notice, record, review, meeting, none, laboratory, licence];
}
