import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, right, signed, table, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers as city management prints them: labels above their values, sentences with gaps, two parties, no colons. */
export function cityPapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const both = officers.map(({ name }) => name).join('、');

  const filing: Paper = {
    kind: 'filing-approval',
    title: '行政处罚立案审批表',
    blocks: [
      middle(hand.title('行政处罚立案审批表')),
      line(`填报单位：${agency}第二中队　　　　填报日期：${signDate(days.filing)}`),
      table(
        [wide('案由', 4)],
        [wide(story.caseName, 4)],
        ['当事人', '证件号码', '地址', '电话'],
        [party.name, party.id, party.address, party.phone],
        [wide('主要案情', 4)],
        [
          wide(
            `${hand.date(days.scene)}巡查时发现${story.act}，涉嫌违反《${story.law}》${story.broken}。`,
            4,
          ),
        ],
        [wide('承办人意见', 2), wide('中队意见', 2)],
        [
          signed(`建议立案。\n${both}\n${signDate(days.filing)}`, 2),
          signed(`同意。\n\n${signDate(days.filing)}`, 2),
        ],
        [wide('局领导审批意见', 4)],
        [signed(`同意立案。\n　　　　　　　　签名：　　　　　　${signDate(days.filing)}`, 4)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.filing,
      discoveryDate: days.scene,
      'sign.head.date': days.filing,
    },
  };

  const scene: Paper = {
    kind: 'scene-record',
    title: '现场检查（勘验）笔录',
    blocks: [
      middle(agency, 13),
      middle(hand.title('现场检查（勘验）笔录'), 20),
      ...lines(
        `案　　由　　${story.caseName}`,
        `检查时间　　${hand.date(days.scene)}　上午9时20分至10时05分`,
        '检查地点　　示例市临河区文昌路与和平路交叉口东南角',
        `被检查人　　${party.name}　　法定代表人　　${party.representative}`,
        `检查人　　　${both}　　　　记录人　　${officers[1].name}`,
        `　　我们是${agency}执法人员，执法证号为${officers[0].cert}、${officers[1].cert}。`,
        '检查情况：现场堆放建筑渣土约40立方米，未采取覆盖措施，占道长12米、宽4米。',
        '附：现场照片3张、勘验图1份。',
      ),
      { line: '被检查人签名：　　　　　　　　　　检查人签名：　　　　　　　', ink: true },
    ],
    says: {
      start: `${days.scene}T09:20`,
      end: `${days.scene}T10:05`,
      place: '示例市临河区文昌路与和平路交叉口东南角',
      caseName: story.caseName,
      date: days.scene,
    },
  };

  const order: Paper = {
    kind: 'correction-order',
    title: '责令限期改正通知书',
    blocks: [
      middle(agency, 16),
      middle(hand.title('责令限期改正通知书')),
      right(number('责改', 108)),
      ...lines(
        `　　${party.name}：`,
        `　　你（单位）${hand.date(days.scene)}在文昌路${story.act}的行为，违反了《${story.law}》${story.broken}的规定，现责令你（单位）于${days.filing.replaceAll('-', '.')}前自行改正。逾期不改正的，本机关将依法处理。`,
        '　　改正内容及要求：清除占道渣土，恢复路面整洁。',
        `　　联系人：${officers[0].name}　　电话：0539-8112200`,
      ),
      right(agency),
      right(hand.date(days.scene)),
      { seal: 'right' },
      line('第二联　送达当事人'),
    ],
    says: {
      issuer: agency,
      number: plain('责改', 108),
      partyName: party.name,
      date: days.scene,
      deadline: days.filing,
    },
  };

  const onSpot: Paper = {
    kind: 'onspot-decision',
    title: '当场行政处罚决定书',
    blocks: [
      middle(hand.title('当场行政处罚决定书')),
      right(`编号：${number('当罚', 620)}`),
      ...lines(
        `　　闻人志强 于 ${hand.date(days.scene)} 9 时，在 示例市临河区文昌路 因 占道经营 的行为，违反了《${story.law}》${story.broken}的规定。`,
        '　　执法人员当场告知其违法事实、依据和陈述申辩的权利，当事人 未提出陈述申辩。',
        `　　现依据《${story.law}》${story.ground}的规定，本机关当场决定对其处以 □警告 ☑罚款 伍拾 元（￥50.00）的处罚。`,
        '　　缴款方式：☑当场收缴　□要求其在收到本决定书之日起15日内将罚款交至银行。',
        `　　如不服本决定，可在收到本决定书之日起六十日内向${story.government}申请行政复议，或者在六个月内向${story.court}提起行政诉讼。`,
      ),
      { line: '当事人签名：　　　　　　　　　身份证号：341125197906143010', ink: true },
      { line: `执法人员签名：　　　　　　　　证号：${officers[0].cert}、${officers[1].cert}`, ink: true },
      right(agency),
      right(hand.date(days.scene)),
      { seal: 'right' },
    ],
    says: {
      number: plain('当罚', 620),
      date: days.scene,
      penalties: ['fine'],
      fine: 50,
      reviewDays: 60,
      litigationMonths: 6,
      litigationCourt: story.court,
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书',
    blocks: [
      middle(agency, 22),
      middle(hand.title('行政处罚决定书'), 20),
      middle(number('罚', 77), 12),
      ...lines(
        `当事人一：${party.name}，统一社会信用代码${party.id}，住所${party.address}，法定代表人${party.representative}。`,
        '当事人二：闻人志强，男，公民身份号码341125197906143010，系上述公司现场负责人。',
        `　　上列当事人${story.caseName}，本机关于${hand.date(days.filing)}立案，现已查明：`,
        `　　${hand.date(days.scene)}，当事人一${story.act}；当事人二为直接负责的主管人员。`,
        '　　以上事实，有现场检查（勘验）笔录、询问笔录、现场照片予以证实。',
        `　　根据《${story.law}》${story.ground}的规定，参照裁量基准，决定：`,
        `　　（一）对当事人一处${hand.money(story.fine)}罚款；`,
        '　　（二）对当事人二处2000元罚款。',
        '　　上述款项自收到本决定书之日起15日内缴至示例银行。逾期不缴，每日按罚款数额的3%加处罚款。',
        `　　如不服本决定，可自收到本决定书之日起60日内向${story.government}申请复议，或在6个月内向${story.court}起诉。`,
      ),
      right(agency),
      right(hand.date(days.decision)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('罚', 77),
      date: days.decision,
      penalties: ['fine', 'fine'],
      paymentDays: 15,
      reviewDays: 60,
      litigationMonths: 6,
    },
  };

  const payment: Paper = {
    kind: 'payment-receipt',
    title: '非税收入一般缴款书（收据）',
    blocks: [
      middle(`示例省${hand.title('非税收入一般缴款书')}（收据）`, 16),
      line('填制日期：2025-10-08　　　　执收单位编码：101023　　　　票号：0012345678'),
      table(
        ['付款人', '全称', party.name, '收款人', '全称', '示例市财政局'],
        ['', '账号', '', '', '账号', '3700123456'],
        ['', '开户银行', '', '', '开户银行', '示例银行'],
        [wide(`币种：人民币　金额（大写）：${'贰仟元整'}　　（小写）2,000.00`, 6)],
        ['项目编码', '收入项目名称', '单位', '数量', '收缴标准', '金额'],
        ['103050', '城管罚没收入', '元', '1', '', '2,000.00'],
        [wide('备注：缴款日期 2025-10-09', 6)],
      ),
      line('第四联　收据'),
    ],
    says: { amount: 2000 },
  };

  const receipt: Paper = {
    kind: 'service-receipt',
    title: '送达回证',
    blocks: [
      middle(agency, 14),
      middle(hand.title('送达回证'), 20),
      table(
        ['案由', wide(story.caseName, 3)],
        ['受送达人', wide(party.name, 3)],
        ['送达文书名称', '送达文书文号', '送达时间', '受送达人签收'],
        ['行政处罚决定书', number('罚', 77), hand.date(days.served), signed('')],
        ['责令限期改正通知书', number('责改', 108), hand.date(days.served), signed('')],
        ['送达方式', '直接送达', '送达地点', party.address],
        ['送达人', signed(both, 3)],
        ['备注', wide('', 3)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      mode: 'direct',
      receivedDate: days.served,
      serviceAddress: party.address,
    },
  };
  return [filing, scene, order, onSpot, decision, payment, receipt];
}
