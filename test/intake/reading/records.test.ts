import { describe, expect, it } from 'vitest';
import { contents, contentsOf, paper, read } from './papers.ts';

describe('an inquiry record', () => {
  const inquiry = (time: string, ...parts: string[]) =>
    contentsOf([
      '询问笔录',
      `询问时间：${time}`,
      '询问地点：北岭县办公室',
      '询问人：赵明、钱立　　执法证件号：A1501234、A1501235',
      '被询问人：姓名 孙保田 性别 男',
      '身份证号：150422197801012233　　联系电话：13500002222',
      '工作单位：北岭种业经营部　　职务：经营者',
      '问：我们是执法人员（出示执法证件），你有权申请回避，有权陈述申辩，听清楚了吗？',
      '答：听清楚了。',
      ...parts,
      '被询问人签名：',
    ]);

  it('has its persons and officers from their labels', () => {
    const read1 = inquiry('2024年6月2日14时10分至15时05分');
    expect(read1).toMatchObject({
      start: '2024-06-02T14:10',
      end: '2024-06-02T15:05',
      officers: [
        { name: '赵明', certNumber: 'A1501234' },
        { name: '钱立', certNumber: 'A1501235' },
      ],
      persons: [{ name: '孙保田', idNumber: '150422197801012233' }],
      certShown: true,
      recusalRightTold: true,
      rightsTold: true,
    });
    // The number is the questioned person's, not the party's.
    expect(read1.partyIdNumber).toBeUndefined();
  });

  it('takes no stretch of time from the talk, and an open end is not stated', () => {
    const open = inquiry(
      '2024年6月2日14时10分至　时　分',
      '问：2024年5月20日9时00分至2024年5月20日10时00分你在哪里？',
    );
    expect(open).toMatchObject({ start: '2024-06-02T14:10', end: null });
    expect(open.blanks).toHaveLength(1);
  });
});

describe('a service receipt', () => {
  it('is read from labels over columns, with ticked boxes', () => {
    const receipt = contentsOf([
      '送达回证',
      [
        ['受送达人', '云溪运输有限公司'],
        ['送达文书名称、文号', '收到时间', '送达地点', '送达方式'],
        [
          '行政处罚决定书 云交罚决〔2022〕77号',
          '2022年9月5日',
          '云溪区某局',
          '☑直接送达 □留置送达 □邮寄送达',
        ],
        ['送达人', '李强、王涛'],
        ['收件人签名或盖章', ''],
      ],
    ]);
    expect(receipt).toMatchObject({
      partyName: '云溪运输有限公司',
      documentTitle: '行政处罚决定书',
      documentNumber: '云交罚决〔2022〕77号',
      receivedDate: '2022-09-05',
      serviceAddress: '云溪区某局',
      mode: 'direct',
      servers: [{ name: '李强' }, { name: '王涛' }],
    });
  });
});

describe('an approval', () => {
  const form = (opinion: string, ink: readonly string[]) =>
    read(
      paper(
        [
          '行政处罚立案审批表',
          [
            ['案件来源', '□1.检查 ☑2.举报投诉 □3.移送'],
            ['当事人', '单位', '名称', '安泰化工有限公司'],
            ['机关负责人意见', `${opinion}\n签名：　　2023年10月11日`],
          ],
        ],
        ink,
      ),
    );

  it('keeps group words out and reads what is ticked', () => {
    expect(contents(form('同意立案', []))).toMatchObject({
      partyName: '安泰化工有限公司',
      sourceType: 'complaint',
    });
  });

  it('tells an opinion from a signature without one', () => {
    expect(form('同意立案', ['2023年10月11日']).signatures?.[0]).toMatchObject({
      role: 'head',
      opinion: { value: '同意立案' },
      date: { value: '2023-10-11' },
      name: { absent: 'illegible' },
    });
    expect(form('', ['2023年10月11日']).signatures?.[0]).toMatchObject({ opinion: { absent: 'notStated' } });
  });
});

describe('lists', () => {
  it('reads things under their heads over two pages, and no sums', () => {
    const list = read(
      paper([
        '扣押财物清单',
        [
          ['序号', '品名', '规格型号', '数量', '单位'],
          ['1', '酱料', '500g', '6', '瓶'],
        ],
      ]),
      paper(
        [
          [
            ['2', '香肠', '300g', '12', '袋'],
            ['', '以下空白', '', '', ''],
          ],
        ],
        [],
        2,
      ),
    );
    expect(contents(list).items).toEqual([
      { name: '酱料', spec: '500g', quantity: 6, unit: '瓶' },
      { name: '香肠', spec: '300g', quantity: 12, unit: '袋' },
    ]);
  });

  it('takes the sum of a receipt, not one of its rows', () => {
    const receipt = contentsOf([
      '非税收入一般缴款书',
      [['缴款人', '好味来面馆', '缴款日期', '2023年5月20日']],
      [
        ['项目', '金额（元）'],
        ['罚款', '5000.00'],
        ['没收', '71.10'],
        ['合计（大写）伍仟零柒拾壹元壹角', '5071.10'],
      ],
    ]);
    expect(receipt).toMatchObject({ amount: 5071.1, date: '2023-05-20', payer: '好味来面馆' });
  });

  it('reads who discussed, with the role that the post tells', () => {
    const talk = contentsOf([
      '案件集体讨论记录',
      '讨论时间：2023年2月3日9时0分至10时30分',
      '主持人：周正',
      '参加人员：周正（局长）、吴非（副局长）',
      '列席人员：王法（法规科科长）',
      '结论性意见：经集体讨论，决定对当事人处以罚款20000元。',
    ]);
    expect(talk).toMatchObject({
      attendees: [
        { name: '周正', role: 'chief' },
        { name: '吴非', role: 'leader' },
        { name: '王法', role: 'legal' },
      ],
      penalties: [{ kind: 'fine', amount: 20000 }],
    });
  });
});
