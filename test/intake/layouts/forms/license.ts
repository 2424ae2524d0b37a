import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, red, right, signed, table, tall, upright, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers of a licence from application to decision. */
export function licensePapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const item = '食品经营许可（新办）';

  const application: Paper = {
    kind: 'license-application',
    title: '行政许可申请书',
    blocks: [
      middle(hand.title('行政许可申请书')),
      table(
        [tall(upright('申请人'), 3), '名称', wide(party.name, 3)],
        ['统一社会信用代码', party.id, '法定代表人', party.representative],
        ['地址', party.address, '联系电话', party.phone],
        ['申请事项', wide(item, 4)],
        ['申请材料', wide('1.营业执照复印件；2.平面布局图；3.健康证明。', 4)],
        ['申请人承诺', wide('所提交的材料真实、合法、有效。', 4)],
        ['申请人（签名或盖章）', signed('', 2), '申请日期', hand.date(days.source)],
      ),
    ],
    says: { item, date: days.source },
  };

  const received: Paper = {
    kind: 'material-receipt',
    title: '申请材料接收凭证',
    blocks: [
      middle(agency, 14),
      middle(hand.title('行政许可申请材料接收凭证')),
      middle(number('许收', 61), 12),
      ...lines(
        `${party.name}：`,
        `　　你单位于${hand.date(days.source)}提出${item}申请，现收到以下材料：营业执照复印件1份、平面布局图1份、健康证明3份。`,
        `接收人：${officers[1].name}`,
      ),
      right(agency),
      right(hand.date(days.source)),
      { seal: 'right' },
    ],
    says: { issuer: agency, number: plain('许收', 61), date: days.source },
  };

  const correction: Paper = {
    kind: 'correction-notice',
    title: '申请材料补正告知书',
    blocks: [
      red(agency),
      middle(hand.title('行政许可申请材料补正告知书')),
      middle(number('许补', 12), 12),
      ...lines(
        `${party.name}：`,
        `　　你单位于${hand.date(days.source)}向本机关提交的${item}申请，经审查，申请材料不齐全。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，请补正下列材料：`,
        '　　1.食品安全管理制度文本；',
        '　　2.从业人员健康证明1份。',
      ),
      right(agency),
      right(hand.date(days.scene)),
      { seal: 'right' },
    ],
    says: { issuer: agency, number: plain('许补', 12), date: days.scene },
  };

  const acceptance: Paper = {
    kind: 'acceptance-notice',
    title: '受理通知书',
    blocks: [
      red(agency),
      middle(hand.title('行政许可申请受理通知书')),
      middle(number('许受', 58), 12),
      ...lines(
        `${party.name}：`,
        `　　你单位${hand.date(days.filing)}提出的${item}申请及补正的材料收悉。经审查，申请材料齐全，符合法定形式，本机关决定予以受理。`,
        `　　本机关将自受理之日起20个工作日内作出决定。`,
      ),
      right(agency),
      right(hand.date(days.filing)),
      { seal: 'right' },
    ],
    says: { issuer: agency, number: plain('许受', 58), date: days.filing },
  };

  const check: Paper = {
    kind: 'site-verification',
    title: '现场核查笔录',
    blocks: [
      middle(hand.title('现场核查笔录')),
      table(
        ['申请人', wide(party.name, 3)],
        ['核查时间', wide(`${hand.date(days.inquiry)}9时00分至10时00分`, 3)],
        ['核查地点', wide(party.address, 3)],
        [
          '核查人员',
          `${officers[0].name}、${officers[1].name}`,
          '证件号',
          `${officers[0].cert}、${officers[1].cert}`,
        ],
        ['核查情况', wide('场所布局与图纸一致，设备齐全。', 3)],
        ['核查结论', wide('符合要求', 3)],
        ['申请人签名', signed(signDate(days.inquiry)), '核查人员签名', signed(signDate(days.inquiry))],
      ),
    ],
    says: {
      start: `${days.inquiry}T09:00`,
      end: `${days.inquiry}T10:00`,
      place: party.address,
      date: days.inquiry,
    },
  };

  const approval: Paper = {
    kind: 'license-approval',
    title: '行政许可审批表',
    blocks: [
      middle(hand.title('行政许可审批表')),
      table(
        ['申请人', party.name, '申请事项', item],
        ['受理时间', hand.date(days.filing), '受理文号', number('许受', 58)],
        ['审查意见', signed(`材料齐全，现场核查合格，建议准予许可。\n签名：　　${signDate(days.report)}`, 3)],
        ['审核意见', signed(`同意。\n签名：　　${signDate(days.report)}`, 3)],
        ['审批意见', signed(`准予许可。\n签名：　　${signDate(days.notice)}`, 3)],
      ),
    ],
    says: { 'sign.head.date': days.notice },
  };

  const decision: Paper = {
    kind: 'license-decision',
    title: '准予行政许可决定书',
    blocks: [
      red(agency),
      middle(hand.title('准予行政许可决定书')),
      middle(number('许准', 77), 12),
      ...lines(
        `${party.name}：`,
        `　　你单位于${hand.date(days.source)}提出的${item}申请，经审查，符合法定条件、标准。根据《中华人民共和国行政许可法》第三十八条第一款的规定，本机关决定准予你单位取得食品经营许可，有效期自${hand.date(days.notice)}至${hand.date('2030-04-02')}。`,
        `　　请你单位持本决定书到政务服务中心领取许可证。`,
      ),
      right(agency),
      right(hand.date(days.notice)),
      { seal: 'right' },
      line('（联系人：安宁　电话：0550-7011299）'),
    ],
    says: {
      issuer: agency,
      number: plain('许准', 77),
      date: days.notice,
      validFrom: days.notice,
      validTo: '2030-04-02',
    },
  };
  return [application, received, correction, acceptance, check, approval, decision];
}
