import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, red, right, signed, table, tall, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers as agriculture and health print them: people without a firm, goods in lists, an applied form between letter and table. */
export function agriculturePapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const both = officers.map(({ name }) => name).join('、');
  const plain = (word: string, count: number) => plainNumber(number(word, count));

  const scene: Paper = {
    kind: 'scene-record',
    title: '现场检查（勘验）笔录',
    blocks: [
      middle(hand.title('现场检查（勘验）笔录')),
      ...lines(
        `时间：${hand.date(days.scene)}9时30分至${hand.date(days.scene)}10时40分`,
        `检查（勘验）地点：${party.address}`,
        `当事人：${party.name}`,
        `检查（勘验）机关：${agency}`,
        `检查（勘验）人员：${both}`,
        `执法证件号：${officers[0].cert}、${officers[1].cert}`,
        `记录人：${officers[1].name}`,
        '现场检查（勘验）情况：执法人员出示执法证件后，在当事人陪同下检查其仓库，货架上有标称“示例牌”兽药25盒，外包装无批准文号。',
      ),
      { line: '当事人签名或盖章：　　　　　　　（见证人签名或盖章：　　　　）', ink: true },
      { line: '执法人员签名或盖章：　　　　　　　　　　', ink: true },
      right('（第1页共1页）'),
    ],
    says: {
      start: `${days.scene}T09:30`,
      end: `${days.scene}T10:40`,
      place: party.address,
      partyName: party.name,
      officers: officers.map(({ name, cert }) => `${name}/${cert}`),
      date: days.scene,
    },
  };

  const sampling: Paper = {
    kind: 'sampling-record',
    title: '抽样取证凭证',
    blocks: [
      middle(hand.title('抽样取证凭证')),
      ...lines(
        `当事人：${party.name}`,
        `抽样时间：${hand.date(days.scene)}10时45分至11时00分`,
        `抽样地点：${party.address}`,
      ),
      line(`　　因你涉嫌经营假兽药，本机关依法对你下列物品抽样取证。`),
      table(
        ['序号', '样品名称', '商标', '规格', '生产日期', '数量', '备注'],
        ['1', '示例牌复方散', '示例牌', '100g/盒', '2024.8.1', '3盒', '已封样'],
      ),
      { line: `当事人签名或盖章：　　　　　　${signDate(days.scene)}`, ink: true },
      line(`执法人员：${both}　　执法证件号：${officers[0].cert}、${officers[1].cert}`),
      right('执法机关（印章）'),
      right(hand.date(days.scene)),
    ],
    says: {
      partyName: party.name,
      place: party.address,
      start: `${days.scene}T10:45`,
      end: `${days.scene}T11:00`,
      items: 1,
      date: days.scene,
    },
  };

  const keeping: Paper = {
    kind: 'preservation-notice',
    title: '证据先行登记保存通知书',
    blocks: [
      red(agency),
      middle(hand.title('证据先行登记保存通知书')),
      middle(number('登保', 3), 12),
      ...lines(
        `${party.name}：`,
        `　　因你涉嫌经营假兽药，依据《中华人民共和国行政处罚法》第五十六条的规定，本机关对你存放于${party.address}仓库的有关证据（详见清单）予以先行登记保存7日，登记保存地点为示例县农业农村局罚没仓库。在此期间，当事人或者有关人员不得销毁、转移。`,
        `　　本机关将于七日内作出处理决定。`,
        `联系人：${both}　　联系电话：0550-7020333`,
      ),
      right(agency),
      right(hand.date(days.scene)),
      { seal: 'right' },
    ],
    says: { issuer: agency, number: plain('登保', 3), partyName: party.name, date: days.scene },
  };

  const opinion: Paper = {
    kind: 'final-report',
    title: '案件处理意见书',
    blocks: [
      middle(hand.title('案件处理意见书')),
      table(
        ['案由', wide(story.caseName, 4)],
        [tall('当事人', 2), '姓名', party.name, '身份证号', party.id],
        ['住址', wide(party.address, 3)],
        [
          '案件调查经过',
          wide(
            `${hand.date(days.scene)}检查发现，${hand.date(days.filing)}立案，${hand.date(days.inquiry)}询问当事人。`,
            4,
          ),
        ],
        ['所附证据材料', wide('1.现场检查笔录1份；2.询问笔录1份；3.照片6张。', 4)],
        [
          '调查结论及处理意见',
          wide(
            `当事人${story.act}，货值金额2500元，违法所得${story.gain}元，违反《${story.law}》${story.broken}，建议没收违法所得${story.gain}元，并处罚款${story.fine}元。\n执法人员签名：${both}　　${signDate(days.report)}`,
            4,
          ),
        ],
        ['执法机构意见', signed(`同意。　签名：　　　${signDate(days.report)}`, 4)],
        ['法制机构意见', signed(`同意。　签名：　　　${signDate(days.report)}`, 4)],
        ['执法机关意见', signed(`同意。　签名：　　　${signDate(days.report)}`, 4)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.report,
      illegalIncome: story.gain,
      goodsValue: 2500,
    },
  };

  const notice: Paper = {
    kind: 'penalty-notice',
    title: '行政处罚事先告知书（适用听证案件）',
    blocks: [
      red(agency),
      middle(hand.title('行政处罚事先告知书')),
      middle(number('告', 12), 12),
      ...lines(
        `${party.name}：`,
        `　　经调查，你（单位）于${hand.date('2025-01-08')}至${hand.date(days.scene)}期间${story.act}，违法所得${story.gain}元，货值金额2500元。`,
        `　　你（单位）的行为违反了《${story.law}》${story.broken}的规定，依据《${story.law}》${story.ground}的规定，本机关拟对你（单位）作出如下处罚决定：`,
        `　　1．没收违法所得${hand.money(story.gain)}；`,
        '　　2．没收假兽药25盒；',
        `　　3．罚款${hand.money(story.fine)}。`,
        '　　根据《中华人民共和国行政处罚法》第四十四条、第四十五条和第六十三条的规定，你（单位）可在收到本告知书之日起五日内向本机关进行陈述申辩、申请听证，逾期不陈述申辩、申请听证的，视为你（单位）放弃上述权利。',
      ),
      right('农业农村行政执法机关（印章）'),
      right(hand.date(days.notice)),
      { seal: 'right' },
      line('执法机关地址：示例县农兴路2号'),
      line(`联系人：${officers[0].name}　　电话：0550-7020333`),
    ],
    says: {
      issuer: agency,
      number: plain('告', 12),
      partyName: party.name,
      date: days.notice,
      penalties: ['confiscateIncome', 'confiscateGoods', 'fine'],
      defenceRight: true,
      hearingRight: true,
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书',
    blocks: [
      red(agency),
      middle(hand.title('行政处罚决定书'), 20),
      middle(number('罚', 12), 12),
      ...lines(
        `　　当事人：${party.name}，男，45岁，公民身份号码${party.id}，住${party.address}。`,
        `　　当事人${story.caseName}，经本机关依法调查，现查明：`,
        `　　当事人自2025年1月8日起${story.act}，共销售100盒，每盒12.50元，违法所得${story.gain}元，货值金额2500元。`,
        '　　上述事实有以下证据证明：现场检查（勘验）笔录、询问笔录、抽样取证凭证、照片。',
        `　　本机关认为：当事人的行为违反了《${story.law}》${story.broken}的规定。`,
        `　　${hand.date(days.noticeServed)}，本机关向当事人送达了《行政处罚事先告知书》（${number('告', 12)}），当事人未陈述申辩，未申请听证。`,
        `　　依照《${story.law}》${story.ground}之规定，本机关责令改正违法行为，并作出如下处罚决定：`,
        `　　1．没收违法所得${hand.money(story.gain)}；2．没收假兽药25盒；3．罚款${hand.money(story.fine)}。罚没款合计${story.fine + story.gain}元。`,
        '　　当事人必须在收到本处罚决定书之日起15日内持本决定书到示例县农业银行缴纳罚没款。逾期不按规定缴纳罚款的，每日按罚款数额的3%加处罚款。',
        `　　当事人对本处罚决定不服的，可以在收到本处罚决定书之日起60日内向${story.government}申请行政复议；或者6个月内向${story.court}提起行政诉讼。行政复议和行政诉讼期间，本处罚决定不停止执行。`,
      ),
      right(agency),
      right(hand.date(days.decision)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('罚', 12),
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.decision,
      penalties: ['confiscateIncome', 'confiscateGoods', 'fine'],
      fine: story.fine,
      confiscatedIncome: story.gain,
      goodsValue: 2500,
      illegalIncome: story.gain,
      paymentDays: 15,
      reviewDays: 60,
      litigationMonths: 6,
      litigationCourt: story.court,
    },
  };
  return [scene, sampling, keeping, opinion, notice, decision];
}

/** Papers as health prints them: 被处罚人, 合议记录, carbon copies that say which copy they are. */
export function healthPapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const both = officers.map(({ name }) => name).join('、');

  const filing: Paper = {
    kind: 'filing-approval',
    title: '立案报告',
    blocks: [
      middle(hand.title('立案报告')),
      table(
        ['案件名称', wide(story.caseName, 3)],
        ['案件来源', '日常检查', '案发时间', hand.date(days.scene)],
        ['当事人', wide(party.name, 3)],
        ['案情摘要', wide(`${hand.date(days.scene)}检查发现该场所${story.act}。`, 3)],
        ['立案建议', wide(`建议立案。经办人：${both}　${signDate(days.filing)}`, 3)],
        ['负责人审批意见', signed(`同意立案。\n签名：　　　${signDate(days.filing)}`, 3)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      sourceType: 'inspection',
      discoveryDate: days.scene,
      'sign.head.date': days.filing,
    },
  };

  const panel: Paper = {
    kind: 'collective-discussion',
    title: '合议记录',
    blocks: [
      middle(hand.title('合议记录')),
      ...lines(
        `案由：${story.caseName}`,
        `合议主持人：文晓　　记录人：安宁`,
        `合议时间：${hand.date(days.meeting)}14时至15时10分`,
        '合议地点：区卫健委205室',
        `参加合议人员：文晓、${both}`,
        `违法事实：${party.name}${story.act}。`,
        '合议意见：文晓：同意。柏云帆：同意。欧阳静：同意。',
        `合议建议：处罚款${story.fine}元。`,
      ),
      { line: '合议人员签名：　　　　　　　　　　　　　　　', ink: true },
    ],
    says: {
      caseName: story.caseName,
      start: `${days.meeting}T14:00`,
      end: `${days.meeting}T15:10`,
      place: '区卫健委205室',
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书',
    blocks: [
      right('第一联　存根'),
      middle(agency, 16),
      middle(hand.title('行政处罚决定书'), 20),
      right(number('罚', 7)),
      ...lines(
        `被处罚人：${party.name}`,
        `经营者：${party.representative}　　统一社会信用代码：${party.id}`,
        `地址：${party.address}`,
        `　　本机关于${hand.date(days.scene)}依法检查，查明被处罚人${story.act}。`,
        '　　以上事实有现场笔录1份、询问笔录2份、照片8张为证。',
        `　　被处罚人的行为违反了《${story.law}》${story.broken}的规定，现依据《${story.law}》${story.ground}的规定，决定予以罚款${hand.money(story.fine)}的行政处罚。`,
        '　　罚款于收到本决定书之日起15日内缴至示例银行示例区支行。逾期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项规定，每日按罚款数额的3%加处罚款。',
        `　　如不服本处罚决定，可在收到本处罚决定书之日起60日内向${story.government}申请行政复议，或者在6个月内向${story.court}起诉，但不得停止执行本处罚决定。`,
      ),
      right(agency),
      right(hand.date(days.decision)),
      { seal: 'right' },
      line('备注：本决定书一式二联，第一联留存执法案卷，第二联交当事人。'),
    ],
    says: {
      issuer: agency,
      number: plain('罚', 7),
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
    title: '送达回执',
    blocks: [
      middle(hand.title('送达回执')),
      ...lines(
        `受送达人：${party.name}`,
        `送达文件名称及文件编号：行政处罚决定书 ${number('罚', 7)}`,
        `送达地点：${party.address}`,
        '送达方式：直接送达',
        `送达人：${both}`,
      ),
      { line: `受送达人签收：　　　　　　　　收件日期：${hand.date(days.served)}`, ink: true },
      line('备注：'),
    ],
    says: {
      partyName: party.name,
      documentTitle: '行政处罚决定书',
      documentNumber: plain('罚', 7),
      mode: 'direct',
      receivedDate: days.served,
    },
  };
  return [filing, panel, decision, receipt];
}
