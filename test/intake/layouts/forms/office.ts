import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, red, right, signed, table, tall, upright, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers as an office system prints them: numbered columns of labels, nested heads, notes how to fill in, blocks to sign side by side. */
export function officePapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const both = officers.map(({ name }) => name).join('，');

  const filing: Paper = {
    kind: 'filing-approval',
    title: '行政处罚案件立案审批表',
    blocks: [
      middle(hand.title('行政处罚案件立案审批表'), 20),
      line(`编号：${number('立', 6)}　　　　　　　　　　　填表时间：${hand.date(days.filing)}`),
      table(
        ['1', '案件名称', wide(`${party.name}${story.caseName}`, 4)],
        ['2', '案源', '巡查发现', '案发时间', wide(hand.date(days.scene), 2)],
        [tall('3', 3), tall(upright('当事人'), 3), '姓名（名称）', wide(party.name, 3)],
        ['证件类型及号码', wide(`统一社会信用代码 ${party.id}`, 3)],
        ['住所（经营场所）', party.address, '法定代表人（负责人）', party.representative],
        [
          '4',
          '基本案情及立案依据',
          wide(
            `${hand.date(days.scene)}执法人员检查时发现${story.act}，涉嫌违反《${story.law}》${story.broken}。`,
            4,
          ),
        ],
        ['5', '承办人意见', signed(`建议立案。承办人：　　　　　　${signDate(days.filing)}`, 4)],
        ['6', '承办机构审核意见', signed(`拟同意。负责人：　　　　　　${signDate(days.filing)}`, 4)],
        ['7', '分管负责人审批意见', signed(`同意立案。签字：　　　　　　${signDate(days.filing)}`, 4)],
      ),
      line('注：本表一式一份，随卷归档。'),
    ],
    says: {
      number: plain('立', 6),
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.filing,
      discoveryDate: days.scene,
      'sign.head.date': days.filing,
      'sign.unitHead.date': days.filing,
    },
  };

  const inquiry: Paper = {
    kind: 'inquiry-record',
    title: '调查询问笔录',
    blocks: [
      middle(agency, 14),
      middle(hand.title('调查（询问）笔录'), 20),
      ...lines(
        `时间：${hand.date(days.inquiry)} 10时05分至 10时55分　第1次`,
        `地点：${agency}询问室（示例路8号）`,
        `调查（询问）人：${officers[0].name}（证号${officers[0].cert}）　${officers[1].name}（证号${officers[1].cert}）`,
        `记录人：${officers[1].name}（证号${officers[1].cert}）`,
        `被调查（询问）人：顾长安　性别：男　年龄：38　民族：汉`,
        `身份证件名称及号码：身份证 341125198705064311`,
        `工作单位：${party.name}　职务：车间主任　电话：13700001122`,
        `住址：示例市临河区东风路2号`,
        '与本案关系：当事人的工作人员',
        '告知：我们是执法人员，已出示证件。你有权申请回避。是否申请回避？',
        '答：不申请。',
        '问：设施什么时候停的？',
        `答：${hand.date(days.scene)}早上8点停的，2024年4月30日也停过一次。`,
      ),
      { line: '被调查（询问）人签名：　　　　　　　　　　　时间：', ink: true },
      { line: '调查（询问）人签名：　　　　　　　　　　　记录人签名：', ink: true },
    ],
    says: {
      start: `${days.inquiry}T10:05`,
      end: `${days.inquiry}T10:55`,
      place: `${agency}询问室（示例路8号）`,
      officers: officers.map(({ name, cert }) => `${name}/${cert}`),
      date: days.inquiry,
    },
  };

  const report: Paper = {
    kind: 'final-report',
    title: '案件调查报告',
    blocks: [
      middle(`关于${party.name}${story.caseName}的`, 18),
      middle('调 查 报 告', 18),
      ...lines(
        '局领导：',
        `　　我科对${party.name}一案的调查已经终结，现报告如下：`,
        '一、当事人的基本情况',
        `　　名称：${party.name}；统一社会信用代码：${party.id}；地址：${party.address}；法定代表人：${party.representative}。`,
        '二、案件来源和调查经过',
        `　　1．${hand.date(days.scene)}检查发现；2．${hand.date(days.filing)}立案；3．${hand.date(days.inquiry)}询问。`,
        '三、违法事实和证据',
        `　　（一）违法事实：${story.act}。`,
        '　　（二）证据：现场检查笔录、询问笔录、照片。',
        '四、处理意见及依据',
        `　　依据《${story.law}》${story.ground}，建议罚款${hand.money(story.fine)}。`,
        '　　妥否，请批示。',
      ),
      right(`承办人：${both}`),
      right(hand.date(days.report)),
    ],
    says: { partyName: party.name, partyIdNumber: party.id, date: days.report },
  };

  const notice: Paper = {
    kind: 'penalty-notice',
    title: '行政处罚事先（听证）告知书',
    blocks: [
      red(`${agency}`),
      middle('行政处罚事先（听证）告知书', 20),
      right(number('罚告', 61)),
      ...lines(
        `　　${party.name}（统一社会信用代码：${party.id}）：`,
        `　　本机关于${hand.date(days.filing)}对你单位${story.caseName}立案。现查明：${hand.date(days.scene)}，你单位${story.act}。证据有：现场检查笔录、询问笔录。`,
        `　　上述行为违反《${story.law}》${story.broken}，依照《${story.law}》${story.ground}，本机关拟对你单位处${hand.money(story.fine)}的罚款。`,
        '　　你单位自收到本告知书之日起5个工作日内，可以陈述和申辩，也可以要求举行听证。逾期视为放弃。',
        `　　联 系 人：${both}`,
        '　　联系电话：0539-6600123　　地　　址：示例市示例路8号',
      ),
      right(agency),
      right(hand.date(days.notice)),
      { seal: 'right' },
      line('（本告知书一式两份，一份送达当事人，一份存档）'),
    ],
    says: {
      issuer: agency,
      number: plain('罚告', 61),
      partyName: party.name,
      date: days.notice,
      penalties: ['fine'],
      defenceRight: true,
      hearingRight: true,
    },
  };

  const approval: Paper = {
    kind: 'decision-approval',
    title: '行政处罚案件处理审批表',
    blocks: [
      middle(hand.title('行政处罚案件处理审批表'), 20),
      table(
        ['案由', wide(story.caseName, 3)],
        ['当事人', party.name, '立案时间', hand.date(days.filing)],
        ['违法事实', wide(`${story.act}。`, 3)],
        ['处罚依据', wide(`《${story.law}》${story.ground}`, 3)],
        ['拟处罚内容', wide(`罚款${story.fine}元`, 3)],
        [
          wide(`承办人意见\n同意拟处罚内容。\n\n签名：　　　　　　\n${signDate(days.meeting)}`, 2),
          signed(`承办机构意见\n同意。\n\n签名：　　　　　　\n${signDate(days.meeting)}`, 2),
        ],
        [
          signed(`法制机构意见\n同意。\n\n签名：　　　　　　\n${signDate(days.meeting)}`, 2),
          signed(`机关负责人意见\n同意。\n\n签名：　　　　　　\n${signDate(days.decision)}`, 2),
        ],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      penalties: ['fine'],
      'sign.head.date': days.decision,
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书',
    blocks: [
      red(agency),
      middle('行政处罚决定书', 22),
      middle(number('罚决', 61), 12),
      table(
        ['当事人', party.name],
        ['统一社会信用代码', party.id],
        ['住所', party.address],
        ['法定代表人', party.representative],
      ),
      ...lines(
        `　　${hand.date(days.scene)}，本机关执法人员在检查中发现${story.act}，于${hand.date(days.filing)}予以立案。`,
        `　　本机关于${hand.date(days.noticeServed)}送达《行政处罚事先（听证）告知书》，当事人于${hand.date('2024-06-12')}提出陈述申辩，请求减轻处罚。经复核，其理由不成立，不予采纳。`,
        `　　根据《${story.law}》${story.ground}之规定，经本机关${hand.date(days.meeting)}集体讨论，决定对当事人处以${hand.money(story.fine)}罚款。`,
        '　　请于收到本决定书之日起十五日内到示例银行任一网点缴纳。逾期不缴的，每日按罚款数额的百分之三加处罚款。',
        `　　不服本决定的，可于六十日内向${story.government}申请行政复议，或者于六个月内向${story.court}提起行政诉讼。`,
      ),
      right(agency),
      right(hand.date(days.decision)),
      { seal: 'right' },
    ],
    says: {
      issuer: agency,
      number: plain('罚决', 61),
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
      middle(agency, 14),
      middle(hand.title('送达回证'), 20),
      table(
        ['受送达人', wide(party.name, 3)],
        ['送达文书名称及文号', wide(`1.行政处罚决定书（${number('罚决', 61)}）\n2.缴款通知书`, 3)],
        ['送达地点', wide(party.address, 3)],
        ['送达方式', wide('邮寄送达（EMS 1234567890123）', 3)],
        ['送达人', signed('', 1), '送达时间', `${hand.date(days.served)} 15时`],
        ['受送达人签名或盖章', signed(`\n${signDate(days.served)}`, 3)],
        ['代收人签名', '', '与受送达人关系', ''],
        ['备注', wide('', 3)],
      ),
    ],
    says: {
      partyName: party.name,
      mode: 'mail',
      receivedDate: days.served,
      'sign.recipient.date': days.served,
    },
  };

  const closure: Paper = {
    kind: 'closure-approval',
    title: '行政处罚案件结案报告',
    blocks: [
      middle('行政处罚案件结案报告', 20),
      ...lines(
        `案件名称：${party.name}${story.caseName}`,
        `立案日期：${hand.date(days.filing)}　　　　处罚决定书文号：${number('罚决', 61)}`,
        `处罚决定：罚款${story.fine}元。`,
        `执行情况：当事人已于${hand.date(days.paid)}全额缴纳罚款，整改到位。`,
        '结案方式：自动履行完毕',
        `承办人（签字）：　　　　　　　　　${signDate(days.closed)}`,
        `承办机构负责人意见：同意结案。签字：　　　　　　${signDate(days.closed)}`,
        `机关负责人意见：同意结案。签字：　　　　　　${signDate(days.closed)}`,
      ),
    ],
    says: { conditionDate: days.paid, reason: 'executed', 'sign.head.date': days.closed },
  };
  return [filing, inquiry, report, notice, approval, decision, receipt, closure];
}
