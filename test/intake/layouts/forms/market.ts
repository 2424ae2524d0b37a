import { plainNumber } from '../hand.ts';
import { line, lines, middle, type Paper, red, right, signed, table, tall, wide } from '../paper.ts';
import type { Story } from '../story.ts';

/** Papers as market supervision prints them: tables for what is inside, letters for what goes out. */
export function marketPapers(story: Story): Paper[] {
  const { agency, party, officers, hand, days, signDate } = story;
  const year = Number(days.filing.slice(0, 4));
  const number = (word: string, count: number) => hand.number(`${story.word}${word}`, year, count);
  const plain = (word: string, count: number) => plainNumber(number(word, count));
  const both = officers.map(({ name }) => name).join('、');
  const box = (opinion: string, day: string) => signed(`${opinion}\n签名：　　　　${signDate(day)}`, 3);

  const source: Paper = {
    kind: 'source-registration',
    title: hand.title('案件来源登记表'),
    blocks: [
      middle(hand.title('案件来源登记表')),
      right(number('案源', 41)),
      table(
        ['案件来源', wide('□监督检查　☑投诉举报　□其他部门移送　□上级交办　□其他＿＿', 3)],
        ['登记时间', hand.date(days.source), '联系方式', '13300001188'],
        ['案源内容', wide('群众来电反映，示例县渡口镇中街有面馆使用过期调味料。', 3)],
        ['案源提供人', wide('姓名：不愿公开', 3)],
        ['处理意见', box('建议派员现场核查。', days.source)],
        ['负责人意见', box('同意核查。', days.source)],
        ['备注', wide('', 3)],
      ),
    ],
    says: { number: plain('案源', 41), sourceType: 'complaint', sourceDate: days.source, date: days.source },
  };

  const filing: Paper = {
    kind: 'filing-approval',
    title: '立案审批表',
    blocks: [
      middle('示例县市场监督管理局', 14),
      middle(hand.title('立案/不予立案审批表')),
      right(number('立', 27)),
      table(
        ['案　　由', wide(story.caseName, 3)],
        ['案件来源', wide('投诉举报', 3)],
        [tall('当事人', 3), '名称', wide(party.name, 2)],
        ['统一社会信用代码', wide(party.id, 2)],
        ['住所（住址）', wide(party.address, 2)],
        ['案源登记时间', hand.date(days.source), '案源登记号', number('案源', 41)],
        [
          '案情摘要及立案（不予立案）理由',
          wide(
            `${hand.date(days.scene)}，执法人员检查发现当事人${story.act}，涉嫌违反《${story.law}》${story.broken}的规定，建议立案调查。`,
            3,
          ),
        ],
        ['经办人意见', box(`建议立案，由${both}办理。`, days.filing)],
        ['经办机构负责人意见', box('拟同意立案。', days.filing)],
        ['部门负责人意见', box('同意立案。', days.filing)],
      ),
    ],
    says: {
      number: plain('立', 27),
      caseName: story.caseName,
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      sourceDate: days.source,
      discoveryDate: days.scene,
      'sign.head.date': days.filing,
      'sign.unitHead.date': days.filing,
    },
  };

  const scene: Paper = {
    kind: 'scene-record',
    title: '现场笔录',
    blocks: [
      middle(agency, 14),
      middle(hand.title('现场笔录')),
      ...lines(
        `时间：${hand.date(days.scene)}9时10分至10时25分`,
        `地点：${party.address}`,
        `检查人员：${officers[0].name}（执法证号：${officers[0].cert}）、${officers[1].name}（执法证号：${officers[1].cert}）`,
        `当事人：${party.name}`,
        `主体资格证照名称：营业执照　　统一社会信用代码：${party.id}`,
        `住所（住址）：${party.address}`,
        `法定代表人（负责人、经营者）：${party.representative}　　联系电话：${party.phone}`,
        '通知当事人到场情况：当事人在场',
        '告知情况：执法人员出示执法证件，说明来意，告知当事人依法享有陈述权、申辩权和申请回避的权利。当事人表示：清楚，不申请回避。',
        '现场情况：后厨操作台摆放已开封的“示例牌”调味料4瓶，标签标注生产日期2023年11月2日、保质期12个月。执法人员当场拍照并制作笔录。',
        '以上笔录经核对无误。',
      ),
      { line: '当事人（签名）：　　　　　　　　　　　　　　　　　年　月　日', ink: true },
      { line: '检查人员（签名）：　　　　　　、', ink: true },
      line('第1页 共1页'),
    ],
    says: {
      start: `${days.scene}T09:10`,
      end: `${days.scene}T10:25`,
      place: party.address,
      partyName: party.name,
      officers: officers.map(({ name, cert }) => `${name}/${cert}`),
      date: days.scene,
    },
  };

  const inquiry: Paper = {
    kind: 'inquiry-record',
    title: '询问笔录',
    blocks: [
      middle(hand.title('询问笔录')),
      ...lines(
        `询问时间：${hand.date(days.inquiry)}14时00分至${hand.date(days.inquiry)}15时20分`,
        `询问地点：${agency}一楼询问室`,
        `询问人：${both}　　执法证号：${officers[0].cert}、${officers[1].cert}　　记录人：${officers[1].name}`,
        `被询问人：${party.representative}　性别：男　民族：汉`,
        '身份证号码：341125198203054276　　联系电话：13805550126',
        `工作单位：${party.name}　　职务：经营者`,
        `问：我们是${agency}的执法人员${both}，这是我们的执法证件，请你确认。`,
        '答：看清楚了。',
        '问：你有权申请办案人员回避，有权陈述、申辩，是否听明白？',
        '答：明白，不申请回避。',
        `问：2024年12月10日进的这批调味料，什么时候开始用的？`,
        '答：今年2月初开始用，一共卖了40碗面，每碗9元，收入360元。',
        '（以下无正文）',
      ),
      { line: '被询问人（签名）：　　　　　　　　　　　　　　', ink: true },
      { line: '询问人（签名）：　　　　　　　　', ink: true },
    ],
    says: {
      start: `${days.inquiry}T14:00`,
      end: `${days.inquiry}T15:20`,
      place: `${agency}一楼询问室`,
      officers: officers.map(({ name, cert }) => `${name}/${cert}`),
      date: days.inquiry,
    },
  };

  const report: Paper = {
    kind: 'final-report',
    title: '案件调查终结报告',
    blocks: [
      middle(`${story.caseName}调查终结报告`.replace('案调', '案件调'), 16),
      ...lines(
        '一、当事人基本情况',
        `当事人：${party.name}，经营者：${party.representative}，统一社会信用代码：${party.id}，经营场所：${party.address}。`,
        '二、案件来源及调查经过',
        `（一）${hand.date(days.source)}，我局接到投诉举报。`,
        `（二）${hand.date(days.filing)}经批准立案。`,
        '三、违法事实及证据',
        `1.当事人${story.act}，货值金额450元，违法所得${story.gain}元。`,
        '2.上述事实有现场笔录、询问笔录、现场照片为证。',
        '四、案件性质',
        `当事人的行为违反了《${story.law}》${story.broken}的规定。`,
        '五、处理建议',
        `依据《${story.law}》${story.ground}，建议对当事人处罚如下：（一）没收违法所得${story.gain}元；（二）罚款${hand.money(story.fine)}。`,
        `办案人员：${both}`,
      ),
      right(hand.date(days.report)),
    ],
    says: { partyName: party.name, date: days.report, illegalIncome: story.gain, goodsValue: 450 },
  };

  const notice: Paper = {
    kind: 'penalty-notice',
    title: '行政处罚告知书',
    blocks: [
      red(agency),
      middle(hand.title('行政处罚告知书')),
      middle(number('罚告', 27), 12),
      ...lines(
        `${party.name}：`,
        `　　由本局立案调查的你（单位）${story.caseName}，已调查终结。根据《中华人民共和国行政处罚法》第四十四条的规定，现就本局拟作出行政处罚的内容及事实、理由、依据告知如下：`,
        `　　经查，${hand.date(days.scene)}检查发现，你（单位）${story.act}，违法所得${story.gain}元。`,
        `　　上述行为违反了《${story.law}》${story.broken}，依据该法${story.ground}的规定，拟对你（单位）作出如下行政处罚：`,
        `　　1.没收违法所得${story.gain}元；`,
        `　　2.处罚款${hand.money(story.fine)}。`,
        '　　根据《中华人民共和国行政处罚法》第四十五条的规定，你（单位）有权进行陈述、申辩。自收到本告知书之日起五个工作日内未行使陈述、申辩权的，视为放弃此权利。',
        `　　联系人：${both}　　联系电话：0550-7011223`,
        `　　联系地址：示例县建设路9号`,
      ),
      right(agency),
      right(hand.date(days.notice)),
      { seal: 'right' },
    ],
    says: {
      number: plain('罚告', 27),
      partyName: party.name,
      date: days.notice,
      penalties: ['confiscateIncome', 'fine'],
      issuer: agency,
    },
  };

  const decision: Paper = {
    kind: 'penalty-decision',
    title: '行政处罚决定书',
    blocks: [
      red(agency),
      middle(hand.title('行政处罚决定书'), 20),
      middle(number('处罚', 31), 12),
      ...lines(
        `当事人：${party.name}`,
        '主体资格证照名称：营业执照',
        `统一社会信用代码：${party.id}`,
        `住所（住址）：${party.address}`,
        `法定代表人（负责人、经营者）：${party.representative}`,
        `　　${hand.date(days.scene)}，本局执法人员根据举报对当事人进行检查，发现其使用过期调味料。${hand.date(days.filing)}立案调查。`,
        `　　经查，当事人于2024年12月10日购进调味料12瓶，自2025年2月3日起${story.act}，违法所得${story.gain}元。`,
        '　　上述事实，主要有以下证据证明：',
        '　　1.现场笔录1份，证明现场检查情况；',
        '　　2.询问笔录1份，证明当事人使用过期调味料的事实。',
        `　　${hand.date(days.noticeServed)}，本局向当事人送达《行政处罚告知书》（${number('罚告', 27)}），当事人在法定期限内未提出陈述、申辩意见。`,
        `　　本局认为，当事人的行为违反了《${story.law}》${story.broken}的规定。依据《${story.law}》${story.ground}的规定，决定对当事人作出如下行政处罚：`,
        `　　一、没收违法所得${story.gain}元；`,
        `　　二、罚款${hand.money(story.fine)}。`,
        '　　当事人应当自收到本行政处罚决定书之日起十五日内，将上述罚没款缴至示例农村商业银行渡口支行。到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款。',
        `　　当事人对本行政处罚决定不服的，可以自收到本决定书之日起六十日内向${story.government}申请行政复议；也可以自收到本决定书之日起六个月内依法向${story.court}提起行政诉讼。`,
      ),
      right(agency),
      right('（印　章）'),
      right(hand.date(days.decision)),
      { seal: 'right' },
      line('本文书一式三份，一份送达，一份归档，一份留存。'),
    ],
    says: {
      issuer: agency,
      number: plain('处罚', 31),
      partyName: party.name,
      partyIdNumber: party.id,
      partyAddress: party.address,
      date: days.decision,
      penalties: ['confiscateIncome', 'fine'],
      fine: story.fine,
      confiscatedIncome: story.gain,
      illegalIncome: story.gain,
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
      table(
        ['送达文书名称及文号', `《行政处罚决定书》（${number('处罚', 31)}）`],
        ['受送达人', party.name],
        ['送达时间', `${hand.date(days.served)}10时30分`],
        ['送达地点', party.address],
        ['送达方式', '直接送达'],
        ['收件人（签名或者盖章）', signed(signDate(days.served))],
        ['送达人（签名）', signed(signDate(days.served))],
        ['见证人（签名）', ''],
        ['备注', ''],
      ),
    ],
    says: {
      partyName: party.name,
      receivedDate: days.served,
      documentTitle: '行政处罚决定书',
      documentNumber: plain('处罚', 31),
      mode: 'direct',
      'sign.recipient.date': days.served,
    },
  };

  const closure: Paper = {
    kind: 'closure-approval',
    title: '结案审批表',
    blocks: [
      middle(hand.title('结案审批表')),
      table(
        ['案由', wide(story.caseName, 3)],
        ['当事人', wide(party.name, 3)],
        ['立案日期', hand.date(days.filing), '处罚决定书文号', number('处罚', 31)],
        ['处理结果', wide(`没收违法所得${story.gain}元，罚款${story.fine}元。`, 3)],
        ['执行情况', wide(`当事人于${hand.date(days.paid)}缴清全部罚没款，案件已执行完毕。`, 3)],
        ['办案人员意见', box('建议结案。', days.closed)],
        ['办案机构负责人意见', box('同意。', days.closed)],
        ['部门负责人意见', box('同意结案。', days.closed)],
      ),
    ],
    says: {
      caseName: story.caseName,
      partyName: party.name,
      reason: 'executed',
      conditionDate: days.paid,
      'sign.head.date': days.closed,
    },
  };
  return [source, filing, scene, inquiry, report, notice, decision, receipt, closure];
}
