import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, red, right, signed, table, tall, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers as ecology prints them: records in frames, decisions in chapters, seizure with its list. */
export function ecologyPapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const both = officers.map(({ name }) => name).join('、');

  const filing: Paper = {
    kind: 'filing-approval',
    title: '环境违法行为立案审批表',
    blocks: [
      middle(agency, 14),
      middle(hand.title('环境违法行为立案审批表')),
      table(
        ['案件来源', '现场检查发现', '立案号', number('立', 9)],
        ['案　由', wide(story.caseName, 3)],
        [tall('当事人', 4), '名称或姓名', wide(party.name, 2)],
        ['地址（住址）', party.address, '邮政编码'],
        ['统一社会信用代码（公民身份号码）', wide(party.id, 2)],
        ['法定代表人（负责人）', party.representative, '职务：总经理'],
        [
          '案情简介及立案理由',
          wide(
            `${hand.date(days.scene)}，我局对该公司现场检查，发现${story.act}。涉嫌违反《${story.law}》${story.broken}。`,
            3,
          ),
        ],
        ['承办人意见', wide(`建议立案。\n签名：${both}　　${signDate(days.filing)}`, 3)],
        ['承办机构负责人审核意见', signed(`拟同意。\n签名：　　　${signDate(days.filing)}`, 3)],
        ['生态环境部门负责人审批意见', signed(`同意立案。\n签名：　　　${signDate(days.filing)}`, 3)],
        ['备注', wide('', 3)],
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

  const scene: Paper = {
    kind: 'scene-record',
    title: '现场检查（勘察）笔录',
    blocks: [
      middle(agency, 14),
      middle(hand.title('现场检查（勘察）笔录')),
      table(
        ['检查（勘察）时间', wide(`${hand.date(days.scene)} 15时30分至17时05分`, 3)],
        ['检查（勘察）地点', wide('该公司印刷车间', 3)],
        ['被检查单位名称', party.name, '法定代表人', party.representative],
        ['统一社会信用代码', party.id, '地址', party.address],
        ['现场负责人', '顾长安', '职务', '车间主任'],
        ['检查（勘察）人', both, '执法证号', `${officers[0].cert} ${officers[1].cert}`],
        ['记录人', officers[1].name, '工作单位', agency],
        [
          '告知事项',
          wide(
            `我们是${agency}的执法人员，已向你出示执法证件，现依法进行检查。你有权申请回避，有权陈述申辩。\n听清楚了，不申请回避。`,
            3,
          ),
        ],
        [
          '现场情况',
          wide(
            '印刷机1、2号正在生产，车间有明显气味；活性炭吸附设施电源断开，控制柜显示停机；执法人员拍照4张、录像1段。',
            3,
          ),
        ],
        ['现场负责人签名', signed(`${signDate(days.scene)}`, 3)],
        ['检查（勘察）人签名', signed(`${signDate(days.scene)}`, 3)],
      ),
      line('第 1 页 共 1 页'),
    ],
    says: {
      start: `${days.scene}T15:30`,
      end: `${days.scene}T17:05`,
      place: '该公司印刷车间',
      partyName: party.name,
      officers: officers.map(({ name, cert }) => `${name}/${cert}`),
      date: days.scene,
    },
  };

  const order: Paper = {
    kind: 'correction-order',
    title: '责令改正违法行为决定书',
    blocks: [
      red(agency),
      middle(hand.title('责令改正违法行为决定书')),
      middle(number('责改', 15), 12),
      ...lines(
        `${party.name}：`,
        `统一社会信用代码：${party.id}`,
        `地址：${party.address}`,
        `法定代表人：${party.representative}`,
        `　　我局于${hand.date(days.scene)}对你公司进行了调查，发现你公司${story.act}。`,
        `　　上述行为违反了《${story.law}》${story.broken}的规定。依据《${story.law}》${story.ground}的规定，责令你公司自收到本决定书之日起立即改正违法行为，于${hand.date(days.inquiry)}前恢复废气处理设施正常运行。`,
        `　　你公司如对本决定不服，可在收到本决定书之日起六十日内向${story.government}申请行政复议，也可在六个月内向${story.court}提起行政诉讼。`,
      ),
      right(agency),
      right(hand.date(days.filing)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('责改', 15),
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.filing,
      deadline: days.inquiry,
    },
  };

  const meeting: Paper = {
    kind: 'collective-discussion',
    title: '案件集体讨论笔录',
    blocks: [
      middle(hand.title('案件集体讨论笔录')),
      ...lines(
        `案由：${story.caseName}`,
        `讨论时间：${hand.date(days.meeting)} 9时00分至10时10分`,
        '讨论地点：局三楼会议室',
        '主持人：林可（局长）　　记录人：安宁',
        '参加人员：林可（局长）、洪波（副局长）、商景（副局长）',
        `列席人员：${both}、安宁`,
        `${officers[0].name}汇报案情：该公司${story.act}，建议罚款${story.fine}元。`,
        '林可：事实清楚，裁量适当，同意。',
        '洪波：同意处罚建议。',
        '商景：同意。',
        `讨论结论：一致同意对该公司处罚款${story.fine}元。`,
      ),
      { line: '参加人员签名：　　　　　　　　　　　　　　　　', ink: true },
      { line: '记录人签名：　　　　　', ink: true },
    ],
    says: {
      caseName: story.caseName,
      start: `${days.meeting}T09:00`,
      end: `${days.meeting}T10:10`,
      place: '局三楼会议室',
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书',
    blocks: [
      red(`${agency}\n行政处罚决定书`.split('\n')[0]!),
      middle('行政处罚决定书', 22),
      middle(number('罚', 33), 12),
      ...lines(
        `${party.name}：`,
        `统一社会信用代码：${party.id}`,
        `地　　址：${party.address}`,
        `法定代表人：${party.representative}`,
        '　　你公司环境违法一案，经我局调查，现已审查终结。',
        '一、环境违法事实和证据',
        `　　${hand.date(days.scene)}，我局执法人员检查发现，你公司${story.act}。`,
        '　　以上事实，有现场检查（勘察）笔录、调查询问笔录、照片、视频等证据为凭。',
        `　　我局于${hand.date(days.noticeServed)}以《行政处罚事先（听证）告知书》（${number('罚告', 33)}）告知你公司陈述申辩权和听证申请权，你公司未提出陈述申辩，也未申请听证。`,
        '二、行政处罚的依据、种类',
        `　　你公司的行为违反了《${story.law}》${story.broken}的规定。依据《${story.law}》${story.ground}“处二万元以上二十万元以下的罚款”的规定，我局决定对你公司处以罚款${hand.money(story.fine)}。`,
        '三、行政处罚决定的履行方式和期限',
        '　　限于接到本处罚决定之日起十五日内缴至指定银行和账号。逾期不缴纳罚款的，我局可以每日按罚款数额的3%加处罚款。收款银行：示例银行示例市分行；户名：示例市财政局。',
        '四、申请行政复议或者提起行政诉讼的途径和期限',
        `　　如你公司不服本处罚决定，可在收到本处罚决定书之日起六十日内向${story.government}申请行政复议，也可在收到本处罚决定书之日起六个月内向${story.court}提起行政诉讼。`,
      ),
      right(agency),
      right(hand.date(days.decision)),
      { seal: 'right' },
      line(`抄送：${story.above}。`),
    ],
    says: {
      issuer: agency,
      number: plain('罚', 33),
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

  const seizure: Paper = {
    kind: 'measure-decision',
    title: '查封（扣押）决定书',
    blocks: [
      red(agency),
      middle(hand.title('查封（扣押）决定书')),
      middle(number('查扣', 4), 12),
      ...lines(
        `${party.name}：`,
        `统一社会信用代码：${party.id}　　法定代表人：${party.representative}`,
        `地址：${party.address}`,
        `　　经查，你公司${story.act}，违反了《${story.law}》${story.broken}。为制止违法行为，依据《${story.law}》第三十条的规定，我局决定对你公司印刷机2台予以查封，期限自${hand.date(days.scene)}至${hand.date(days.report)}，清单附后。`,
        '　　查封期间，你公司不得使用、转移、隐匿、损毁上述设施。',
        `　　如不服本决定，可在六十日内向${story.government}申请行政复议，或者在六个月内向${story.court}提起行政诉讼。`,
      ),
      right(agency),
      right(hand.date(days.scene)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('查扣', 4),
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.scene,
      measureKind: 'seal',
      endDate: days.report,
    },
  };

  const list: Paper = {
    kind: 'measure-list',
    title: '查封、扣押清单',
    blocks: [
      middle(hand.title('查封、扣押清单')),
      line(`当事人：${party.name}　　　　　文号：${number('查扣', 4)}`),
      table(
        ['序号', '名称', '规格型号', '数量', '备注'],
        ['1', '凹版印刷机', 'SL-1050', '1台', '贴封条'],
        ['2', '复合机', 'FH-800', '1台', '贴封条'],
        [wide('以下空白', 5)],
      ),
      { line: `当事人签名：　　　　　　${signDate(days.scene)}`, ink: true },
      { line: `执法人员签名：　　　　　　${signDate(days.scene)}`, ink: true },
    ],
    says: { partyName: party.name, items: 2 },
  };

  const release: Paper = {
    kind: 'measure-release',
    title: '解除查封（扣押）决定书',
    blocks: [
      red(agency),
      middle(hand.title('解除查封（扣押）决定书')),
      middle(number('解查扣', 4), 12),
      ...lines(
        `${party.name}：`,
        `　　我局于${hand.date(days.scene)}以《查封（扣押）决定书》（${number('查扣', 4)}）对你公司印刷机2台予以查封。因你公司已完成整改，依据《中华人民共和国行政强制法》第二十八条的规定，决定自${hand.date(days.report)}起解除查封。`,
      ),
      right(agency),
      right(hand.date(days.report)),
      { seal: 'right' },
    ],
    says: { issuer: agency, number: plain('解查扣', 4), partyName: party.name, date: days.report },
  };

  const receipt: Paper = {
    kind: 'service-receipt',
    title: '送达回证',
    blocks: [
      middle(agency, 14),
      middle(hand.title('送达回证')),
      table(
        ['送达文书名称及文号', wide(`行政处罚决定书（${number('罚', 33)}）`, 3)],
        ['受送达人名称', wide(party.name, 3)],
        ['送达地点', wide(party.address, 3)],
        ['送达方式', wide('□直接送达　☑留置送达　□邮寄送达　□委托送达　□公告送达', 3)],
        ['送达人签名', signed(`${signDate(days.served)}`), '见证人签名', signed(`${signDate(days.served)}`)],
        ['收件人签名', signed('拒签'), '收到日期', hand.date(days.served)],
        ['代收人签名及代收理由', wide('/', 3)],
      ),
    ],
    says: {
      partyName: party.name,
      receivedDate: days.served,
      documentTitle: '行政处罚决定书',
      documentNumber: plain('罚', 33),
      mode: 'leave',
    },
  };
  return [filing, scene, order, meeting, decision, seizure, list, release, receipt];
}
