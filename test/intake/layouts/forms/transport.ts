import { line, lines, middle, type Paper, right, signed, table, tall, upright, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers as transport prints them: everything in frames, a case number at the right, labels that stand upright. */
export function transportPapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const caseNumber = hand.number(`${story.word}`, year, 1126);
  const sign = (day: string) => signed(`签名：　　　　　${signDate(day)}`, 5);

  const filing: Paper = {
    kind: 'filing-approval',
    title: '立案登记表',
    blocks: [
      middle(hand.title('立案登记表')),
      right(`案号：${caseNumber}`),
      table(
        [
          upright('案件来源'),
          wide(
            `☑1.在行政检查中发现的；\n□2.个人、法人及其他组织举报经核实的；\n□3.上级机关＿＿交办的；\n□4.下级机关＿＿报请查处的；\n□5.有关部门＿＿移送的；\n□6.其他途径发现的。`,
            6,
          ),
        ],
        ['案由', wide(story.caseName, 6)],
        ['受案时间', wide(hand.date(days.filing), 6)],
        [tall(upright('当事人基本情况'), 6), tall('个人', 3), '姓名', party.name, '性别', '男', '年龄46'],
        ['住址', party.address, '身份证件号', wide(party.id, 2)],
        ['联系电话', wide(party.phone, 4)],
        [tall('单位', 3), '名称', '/', '法定代表人', wide('/', 2)],
        ['地址', '/', '联系电话', wide('/', 2)],
        ['统一社会信用代码', wide('/', 4)],
        [
          '案件基本情况',
          wide(
            `${hand.date(days.scene)}，执法人员在示例市临河区环城路检查时，发现${party.name}${story.act}，车辆号牌示A·3K7Y2挂。`,
            6,
          ),
        ],
        [
          '立案依据',
          wide(`《${story.law}》${story.broken}`, 1),
          '经办机构负责人意见',
          wide(`拟同意立案\n签名：　　${signDate(days.filing)}`, 4),
        ],
        ['负责人审批意见', signed(`同意立案\n签名：　　　${signDate(days.filing)}`, 6)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      partyAddress: party.address,
      partyIdNumber: party.id,
      sourceType: 'inspection',
      discoveryDate: days.scene,
      'sign.head.date': days.filing,
      'sign.unitHead.date': days.filing,
    },
  };

  const inquiry: Paper = {
    kind: 'inquiry-record',
    title: '询问笔录',
    blocks: [
      middle(hand.title('询问笔录')),
      right(`案号：${caseNumber}`),
      table(
        ['时间', wide(`${hand.date(days.inquiry)} 9 时 05 分至 9 时 50 分`, 2), '第 1 次询问'],
        ['地点', wide('示例市临河区执法大队询问室', 3)],
        ['询问人', officers[0].name, '记录人', officers[1].name],
        ['被询问人', party.name, '与案件关系', '当事人'],
        ['性别', '男', '年龄', '46岁'],
        ['身份证件号', party.id, '联系电话', party.phone],
        ['工作单位及职务', wide('无', 3)],
        ['联系地址', wide(party.address, 3)],
      ),
      ...lines(
        `我们是${agency}的执法人员${officers[0].name}、${officers[1].name}，这是我们的执法证件，执法证号分别是${officers[0].cert}、${officers[1].cert}，请你确认。现依法向你询问，请如实回答所问问题。`,
        '问：请你说明车辆当天的运输情况。',
        '答：拉的是砂石，从示例码头到临河区工地，运费800元。',
        '问：你有没有道路运输经营许可证？',
        '答：没有办。',
      ),
      { line: '被询问人签名：　　　　　　　　询问人签名：　　　　　　', ink: true },
    ],
    says: {
      start: `${days.inquiry}T09:05`,
      end: `${days.inquiry}T09:50`,
      place: '示例市临河区执法大队询问室',
      date: days.inquiry,
    },
  };

  const notice: Paper = {
    kind: 'penalty-notice',
    title: '违法行为通知书',
    blocks: [
      middle(hand.title('违法行为通知书')),
      right(`案号：${caseNumber}`),
      ...lines(
        `当事人（个人姓名或单位名称）：${party.name}`,
        `　　经调查，本机关认为你（单位）于${hand.date(days.scene)}${story.act}的行为，涉嫌违反了《${story.law}》${story.broken}的规定，依据《${story.law}》${story.ground}的规定，本机关拟作出责令停止经营，并处${hand.money(story.fine)}罚款的处罚决定。`,
        '☑根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，你（单位）如对上述处罚意见有异议，可在接到本通知之日起五日内向本机关提出陈述、申辩；逾期未陈述、申辩的，视为你（单位）放弃上述权利。',
        '☑根据《中华人民共和国行政处罚法》第六十三条的规定，你（单位）有权在收到本通知书之日起五日内向本机关要求举行听证；逾期不要求举行听证的，视为你（单位）放弃听证的权利。',
        '（注：在序号前□内打“√”的为当事人享有该权利。）',
        '联系地址：示例市临河区交通路66号　　邮编：276000',
        `联系人：${officers[0].name}　　联系电话：0539-3110220`,
      ),
      right('交通运输执法部门（印章）'),
      right(hand.date(days.notice)),
      { seal: 'right' },
    ],
    says: {
      partyName: party.name,
      date: days.notice,
      penalties: ['fine'],
      defenceRight: true,
      hearingRight: true,
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书',
    blocks: [
      middle(hand.title('行政处罚决定书'), 20),
      right(`案号：${caseNumber}`),
      table(
        [tall('当事人', 5), tall('个人', 2), '姓名', party.name, '身份证件号', party.id],
        ['住址', party.address, '联系电话', party.phone],
        [tall('单位', 3), '名称', wide('/', 3)],
        ['地址', wide('/', 3)],
        ['联系电话', '/', '法定代表人', '/'],
      ),
      ...lines(
        `　　违法事实及证据：${hand.date(days.scene)}8时40分，当事人驾驶车辆在示例市临河区环城路${story.act}，运费800元。以上事实有现场笔录、询问笔录、车辆照片等证据证实。`,
        `　　你（单位）的行为违反了《${story.law}》${story.broken}的规定，依据《${story.law}》${story.ground}的规定，决定给予罚款${hand.money(story.fine)}的行政处罚。`,
        '　　处以罚款的，自收到本决定书之日起15日内缴至示例银行临河支行，账号3700 1234 5678，到期不缴每日按罚款数额的3%加处罚款，加处罚款的数额不超过罚款本数。',
        `　　如果不服本处罚决定，可以在六十日内依法向${story.government}申请行政复议，或者在六个月内依法向${story.court}提起行政诉讼，但本决定不停止执行，法律另有规定的除外。逾期不申请行政复议、不提起行政诉讼又不履行的，本机关将依法申请人民法院强制执行。`,
      ),
      right(`${agency}（印章）`),
      right(hand.date(days.decision)),
      { seal: 'right' },
      line('（本文书一式两份：一份存根，一份交当事人或其代理人。）'),
    ],
    says: {
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.decision,
      penalties: ['fine'],
      fine: story.fine,
      paymentDays: 15,
      reviewDays: 60,
      litigationMonths: 6,
      litigationCourt: story.court,
    },
  };

  const receipt: Paper = {
    kind: 'service-receipt',
    title: '送达回证',
    blocks: [
      middle(hand.title('送达回证')),
      right(`案号：${caseNumber}`),
      table(
        ['案由', wide(story.caseName, 4)],
        ['送达单位', wide(agency, 4)],
        ['受送达人', wide(party.name, 4)],
        ['代收人', wide('', 4)],
        ['送达文书名称、文号', '收件人签名（盖章）', '送达地点', '送达日期', '送达方式'],
        ['违法行为通知书', signed(''), '示例市临河区执法大队', hand.date(days.noticeServed), '直接送达'],
        [
          `行政处罚决定书\n${caseNumber}`,
          signed(''),
          '示例市临河区执法大队',
          hand.date(days.served),
          '直接送达',
        ],
        ['', '', '', '', ''],
      ),
      line(`送达单位（印章）　　送达人签名：`),
      line('备注：'),
    ],
    says: { caseName: story.caseName, partyName: party.name },
  };

  const closure: Paper = {
    kind: 'closure-approval',
    title: '结案报告',
    blocks: [
      middle(hand.title('结案报告')),
      right(`案号：${caseNumber}`),
      table(
        ['案由', wide(story.caseName, 4)],
        [tall('当事人基本情况', 3), '姓名', party.name, '年龄', '46'],
        ['住址', party.address, '身份证件号', party.id],
        ['单位名称', wide('/', 3)],
        ['处理结果', wide(`罚款${story.fine}元`, 4)],
        ['执行情况', wide(`当事人已于${hand.date(days.paid)}缴纳罚款，执行完毕。`, 4)],
        ['经办机构负责人意见', sign(days.closed)],
        ['负责人审批意见', signed(`同意结案\n签名：　　${signDate(days.closed)}`, 4)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      conditionDate: days.paid,
      'sign.head.date': days.closed,
    },
  };

  const onSpot: Paper = {
    kind: 'onspot-decision',
    title: '当场行政处罚决定书',
    blocks: [
      middle(hand.title('当场行政处罚决定书'), 20),
      right(`案号：${caseNumber}`),
      table(
        [tall('当事人', 4), '个人', '姓名', party.name, '身份证件号', party.id],
        ['', '住址', party.address, '联系电话', party.phone],
        ['单位', '名称', wide('', 3)],
        ['', '地址', '', '法定代表人', ''],
      ),
      ...lines(
        `　　违法事实及证据：${hand.date(days.scene)}10时15分，当事人在示例市临河区环城路驾驶货车未随车携带车辆营运证，有现场照片为证。`,
        `　　你（单位）的行为违反了《${story.law}》第三十三条的规定，依据《${story.law}》第六十八条的规定，决定给予罚款200元（大写：贰佰元整）的行政处罚。`,
        '　　罚款的履行方式和期限（见打√处）：',
        '　　□当场缴纳。',
        '　　☑自收到本决定书之日起十五日内缴至示例银行临河支行，账号37001234。',
        `　　如果不服本处罚决定，可以在六十日内向${story.government}申请行政复议，或者在六个月内向${story.court}提起行政诉讼。`,
        `处罚前已口头告知当事人拟作出处罚的事实、理由和依据，并告知当事人依法享有陈述权和申辩权。`,
      ),
      { line: '当事人或其代理人签名：　　　　　　　', ink: true },
      {
        line: `执法人员签名：　　　　　、　　　　　　执法证号：${officers[0].cert}、${officers[1].cert}`,
        ink: true,
      },
      right('交通运输执法部门（印章）'),
      right(hand.date(days.scene)),
      { seal: 'right' },
    ],
    says: {
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.scene,
      penalties: ['fine'],
      fine: 200,
      fineInWords: '贰佰元整',
      paymentDays: 15,
      reviewDays: 60,
      litigationMonths: 6,
      litigationCourt: story.court,
    },
  };
  return [filing, inquiry, notice, decision, receipt, closure, onSpot];
}
