import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, red, right, signed, table, tall, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers as emergency management prints them, with what follows when nobody pays. */
export function emergencyPapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const both = officers.map(({ name }) => name).join('、');

  const scene: Paper = {
    kind: 'scene-record',
    title: '现场检查记录',
    blocks: [
      middle(hand.title('现场检查记录')),
      middle(number('检记', 88), 12),
      ...lines(
        `被检查单位：${party.name}`,
        `地址：${party.address}`,
        `法定代表人（负责人）：${party.representative}　职务：总经理　联系电话：${party.phone}`,
        '检查场所：注塑车间、危险化学品仓库',
        `检查时间：${hand.date(days.scene)}9时00分至${hand.date(days.scene)}11时30分`,
        `我们是${agency}执法人员${both}，证件号码为${officers[0].cert}、${officers[1].cert}，这是我们的证件（出示证件）。现依法对你单位进行现场检查，请予以配合。`,
        '检查情况：1.新录用员工3人未进行三级安全教育；2.危化品仓库未设置警示标志。',
      ),
      { line: `检查人员（签名）：　　　　　　　、`, ink: true },
      { line: `被检查单位现场负责人（签名）：`, ink: true },
      right(hand.date(days.scene)),
    ],
    says: {
      number: plain('检记', 88),
      partyName: party.name,
      partyAddress: party.address,
      start: `${days.scene}T09:00`,
      end: `${days.scene}T11:30`,
      place: '注塑车间、危险化学品仓库',
      date: days.scene,
    },
  };

  const order: Paper = {
    kind: 'correction-order',
    title: '责令限期整改指令书',
    blocks: [
      middle(agency, 14),
      middle(hand.title('责令限期整改指令书')),
      middle(number('责改', 52), 12),
      ...lines(
        `${party.name}：`,
        '　　经查，你单位存在下列问题：',
        '　　1.新录用员工未经安全生产教育和培训；',
        '　　2.危化品仓库未设置明显的安全警示标志。',
        `　　现责令你单位对上述第1、2项问题于${hand.date(days.inquiry)}前整改完毕，达到有关法律法规规章和标准规定的要求。由此造成事故的，依法追究有关人员的责任。`,
        `　　如果不服本指令，可以依法在60日内向${story.government}申请行政复议，或者在6个月内依法向${story.court}提起行政诉讼，但本指令不停止执行，法律另有规定的除外。`,
        `安全生产监管执法人员（签名）：${both}　证号：${officers[0].cert}、${officers[1].cert}`,
        `被检查单位负责人（签名）：　　　　　　　`,
      ),
      right(agency),
      right(hand.date(days.scene)),
      { seal: 'right' },
      line('本文书一式两份：一份由应急管理部门备案，一份交被检查单位。'),
    ],
    says: {
      issuer: agency,
      number: plain('责改', 52),
      partyName: party.name,
      date: days.scene,
      deadline: days.inquiry,
    },
  };

  const recheck: Paper = {
    kind: 'recheck-record',
    title: '整改复查意见书',
    blocks: [
      middle(agency, 14),
      middle(hand.title('整改复查意见书')),
      middle(number('复查', 40), 12),
      ...lines(
        `${party.name}：`,
        `　　本机关于${hand.date(days.scene)}作出了责令限期整改的决定[${number('责改', 52)}]，经对你单位整改情况进行复查，提出如下意见：`,
        '　　第1、2项问题均已整改完毕。',
        `被复查单位负责人（签名）：`,
        `安全生产监管执法人员（签名）：${both}　证号：${officers[0].cert}、${officers[1].cert}`,
      ),
      right(agency),
      right(hand.date(days.inquiry)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('复查', 40),
      partyName: party.name,
      date: days.inquiry,
      corrected: true,
    },
  };

  const filing: Paper = {
    kind: 'filing-approval',
    title: '立案审批表',
    blocks: [
      middle(hand.title('立案审批表')),
      middle(number('立', 19), 12),
      table(
        ['案由', wide(story.caseName, 5)],
        ['案件来源', '执法检查', '时间', wide(hand.date(days.scene), 3)],
        ['案件名称', wide(`${party.name}${story.caseName}`, 5)],
        [tall('当事人', 2), '名称', party.name, '电话', wide(party.phone, 2)],
        ['地址', party.address, '法定代表人', wide(party.representative, 2)],
        ['当事人基本情况', wide('从事包装材料生产，从业人员56人。', 5)],
        ['案件基本情况', wide(`${story.act}。`, 5)],
        [
          '承办人意见',
          wide(
            `建议立案。\n承办人（签名）：${officers[0].name}　证号：${officers[0].cert}\n承办人（签名）：${officers[1].name}　证号：${officers[1].cert}\n${signDate(days.filing)}`,
            5,
          ),
        ],
        ['审核意见', signed(`同意。审核人（签名）：　　　${signDate(days.filing)}`, 5)],
        ['审批意见', signed(`同意立案。审批人（签名）：　　　${signDate(days.filing)}`, 5)],
      ),
    ],
    says: {
      number: plain('立', 19),
      partyName: party.name,
      partyAddress: party.address,
      sourceType: 'inspection',
      'sign.head.date': days.filing,
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书（单位）',
    blocks: [
      middle(agency, 16),
      middle('行政处罚决定书（单位）', 20),
      middle(number('罚', 23), 12),
      ...lines(
        `被处罚单位：${party.name}`,
        `地址：${party.address}　　邮政编码：276001`,
        `法定代表人（负责人）：${party.representative}　　职务：总经理　　联系电话：${party.phone}`,
        `违法事实及证据：${hand.date(days.scene)}，本机关检查发现你单位${story.act}。证据一：现场检查记录；证据二：询问笔录2份。`,
        '（此栏不够，可另附页）',
        `以上事实违反了《${story.law}》${story.broken}的规定，依据《${story.law}》${story.ground}的规定，决定给予罚款${hand.money(story.fine)}的行政处罚。`,
        '处以罚款的，罚款自收到本决定书之日起15日内缴至示例银行，账号6217001234，到期不缴每日按罚款数额的3%加处罚款。',
        `如果不服本处罚决定，可以依法在60日内向${story.government}申请行政复议，或者在6个月内依法向${story.court}提起行政诉讼，但本决定不停止执行，法律另有规定的除外。`,
      ),
      right(`${agency}（印章）`),
      right(hand.date(days.decision)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('罚', 23),
      partyName: party.name,
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

  const demand: Paper = {
    kind: 'demand-notice',
    title: '行政决定履行催告书',
    blocks: [
      red(agency),
      middle(hand.title('行政决定履行催告书')),
      middle(number('催', 6), 12),
      ...lines(
        `${party.name}：`,
        `　　本机关于${hand.date(days.decision)}作出《行政处罚决定书》（${number('罚', 23)}），于${hand.date(days.served)}送达，决定对你单位罚款${story.fine}元。你单位逾期未履行。`,
        `　　根据《中华人民共和国行政强制法》第五十四条的规定，现催告你单位自收到本催告书之日起十日内，履行下列义务：缴纳罚款${hand.money(story.fine)}，并缴纳加处罚款1440元。`,
        '　　你单位收到本催告书后有权进行陈述和申辩。逾期仍不履行的，本机关将依法申请人民法院强制执行。',
      ),
      right(agency),
      right(hand.date(days.closed)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('催', 6),
      partyName: party.name,
      date: days.closed,
      termDays: 10,
      defenceRight: true,
    },
  };

  const application: Paper = {
    kind: 'court-application',
    title: '强制执行申请书',
    blocks: [
      middle(hand.title('强制执行申请书')),
      middle(number('强执', 2), 12),
      ...lines(
        `申请人：${agency}`,
        '地址：示例市临河区安全路1号　　法定代表人：林可　　职务：局长',
        `被申请人：${party.name}`,
        `地址：${party.address}　　法定代表人：${party.representative}`,
        `　　申请人于${hand.date(days.decision)}对被申请人作出了罚款${story.fine}元的行政处罚决定（${number('罚', 23)}），并于${hand.date(days.served)}依法送达。被申请人在法定期限内未履行。`,
        `　　申请人于${hand.date(days.closed)}催告后，被申请人仍未履行。根据《中华人民共和国行政处罚法》第七十二条、《中华人民共和国行政强制法》第五十三条的规定，特申请贵院强制执行。`,
        '附有关材料：1.行政处罚决定书；2.送达回证；3.催告书。',
        '此致',
        story.court,
      ),
      right(`${agency}（印章）`),
      right(hand.date('2026-02-09')),
      { seal: 'right' },
    ],
    says: { number: plain('强执', 2), date: '2026-02-09', partyName: party.name, court: story.court },
  };
  return [scene, order, recheck, filing, decision, demand, application];
}
