import { describe, expect, it } from 'vitest';
import { contentsOf } from './papers.ts';

const decision = (...parts: string[]) =>
  contentsOf([
    '青禾县某管理局',
    '行政处罚决定书',
    '青某罚决〔2023〕58号',
    ...parts,
    '青禾县某管理局',
    '2023年5月18日',
  ]);

describe('a decision', () => {
  const full = decision(
    '当事人：青禾县好味来面馆',
    '住所（住址）：青禾县振兴街8号',
    '2023年4月3日，本局执法人员对当事人的经营场所进行检查，发现过期酱料6瓶。',
    '经查，当事人于2023年3月1日购进酱料10瓶，货值金额120元。',
    '上述事实，主要有以下证据证明：',
    '1.现场笔录1份；',
    '2.询问笔录1份。',
    '本局认为，当事人的行为违反了《中华人民共和国食品安全法》第三十四条第十项的规定，构成了使用超过保质期的食品原料的行为。',
    '依据《中华人民共和国食品安全法》第一百二十四条第一款“处五万元以上十万元以下罚款”的规定，本局决定对当事人作出如下行政处罚：',
    '1.没收过期酱料6瓶；',
    '2.罚款5000元（大写：伍仟元整）。',
    '当事人应当自收到本行政处罚决定书之日起15日内，将罚款缴至青禾农村商业银行营业部（地址：青禾县中心路2号）。',
    '逾期每日按罚款数额的百分之三加处罚款。',
    '如不服，可以在收到本决定书之日起60日内向青禾县人民政府或者青山市某管理局申请行政复议；也可以在6个月内依法向青禾县人民法院提起行政诉讼。',
  );

  it('is read by its phrases, in layouts that differ', () => {
    expect(full).toMatchObject({
      number: '青某罚决〔2023〕58号',
      date: '2023-05-18',
      partyName: '青禾县好味来面馆',
      partyAddress: '青禾县振兴街8号',
      penalties: [
        { kind: 'confiscateGoods', term: '没收过期酱料6瓶' },
        { kind: 'fine', amount: 5000 },
      ],
      fine: 5000,
      fineInWords: '伍仟元整',
      goodsValue: 120,
      violationDate: '2023-03-01',
      paymentDays: 15,
      bankName: '青禾农村商业银行营业部',
      bankAddress: '青禾县中心路2号',
      lateFineStated: true,
      reviewDays: 60,
      reviewOrgans: ['青禾县人民政府', '青山市某管理局'],
      litigationMonths: 6,
      litigationCourt: '青禾县人民法院',
      directSuitStated: true,
    });
    expect(full.evidence).toContain('2.询问笔录1份');
  });

  it('says by silence only what has fixed words', () => {
    expect(full).toMatchObject({ reviewFirst: false, multiple: null, mitigation: 'none' });
    // An address of the bank may stand where it was not found.
    expect(decision('罚款500元。')).not.toHaveProperty('bankAddress');
    expect(decision('决定处以罚款500元。')).toMatchObject({ reviewDays: null, litigationCourt: null });
    expect(decision('可在法定期限内申请复议。')).not.toHaveProperty('reviewDays');
  });

  it('takes no quoted law and no gain for the fine', () => {
    const one = decision(
      '违法所得300元。',
      '依据《某条例》第九条“处一万元以上五万元以下罚款”的规定，决定对你处以罚款2000元。',
    );
    expect(one).toMatchObject({ penalties: [{ kind: 'fine', amount: 2000 }], illegalIncome: 300 });
    const two = decision('决定对当事人处货值金额1000元五倍的罚款5000元。');
    expect(two).toMatchObject({ penalties: [{ kind: 'fine', amount: 5000 }] });
  });

  it('states nothing where two statements differ', () => {
    const both = decision('货值金额100元。', '经核算，货值金额120元。');
    expect(both).not.toHaveProperty('goodsValue');
    expect(decision('本机关于2023年4月1日、2023年4月2日两次检查。')).not.toHaveProperty('violationDate');
  });

  it('has its date from its foot, never from the text', () => {
    const cut = contentsOf([
      '行政处罚决定书',
      '2023年4月3日立案。',
      '经查，2023年3月1日你擅自排放。',
      '青禾县某管理局',
    ]);
    expect(cut).not.toHaveProperty('date');
  });

  it('does not take a request for lenience for lenience', () => {
    const one = decision('当事人提出的从轻处罚的请求，不予采纳。', '决定处以罚款500元。');
    expect(one.mitigation).toBe('none');
    expect(decision('决定予以减轻处罚，处以罚款500元。').mitigation).toBe('mitigated');
  });
});

describe('a notice', () => {
  it('is addressed, and its foot names the agency', () => {
    const notice = contentsOf([
      '东湖市卫生健康委员会',
      '行政处罚事先告知书',
      '东卫罚告〔2024〕9号',
      '李某某：',
      '你未取得执业许可证开展诊疗活动的行为，违反了《中华人民共和国基本医疗卫生与健康促进法》第三十八条第二款的规定，依据该法第九十九条第一款，拟对你作出：1.没收违法所得1200元；2.罚款人民币50000元的行政处罚。',
      '你可在收到本告知书之日起5日内进行陈述和申辩。',
      '联系人：陈晨　　联系电话：0555-1234567',
      '地址：东湖市人民路1号',
      '东湖市卫生健康委员会',
      '2024年2月1日',
    ]);
    expect(notice).toMatchObject({
      partyName: '李某某',
      penalties: [
        { kind: 'confiscateIncome', amount: 1200 },
        { kind: 'fine', amount: 50000 },
      ],
      defenceRight: true,
      statedDays: 5,
      hearingRight: false,
      contact: '陈晨',
      date: '2024-02-01',
    });
    expect(notice).not.toHaveProperty('partyAddress');
    expect(notice.statutes).toContainEqual({
      law: '中华人民共和国基本医疗卫生与健康促进法',
      article: '99',
      paragraph: '1',
    });
  });
});
