import { describe, expect, test } from 'vitest';
import { contents, contentsOf, paper, read } from './papers.ts';

describe('a catalogue', () => {
  const catalogue = (page: string) =>
    paper([
      '卷内目录',
      [
        ['序号', '文书名称', '文书日期', '页号'],
        ['1', '立案审批表', '2024年5月6日', '1'],
        ['2', '询问笔录', '2024年5月9日', page],
        ['3', '案件调查终结报告', '2024年6月3日', '5'],
      ],
    ]);
  const pageOfSecond = (entries: unknown) => (entries as { pageFrom?: unknown }[])[1]?.pageFrom;

  test('states a page for each line, or says that it states none', () => {
    expect(pageOfSecond(contents(read(catalogue('2-4'))).entries)).toBe(2);
    expect(pageOfSecond(contents(read(catalogue(''))).entries)).toEqual({ absent: 'notStated' });
  });

  test('of a scan may have lost a lone digit', () => {
    const scan = read({ ...catalogue(''), origin: 'recognised' });
    expect(pageOfSecond(contents(scan).entries)).toBeUndefined();
  });
});

describe('a box for an opinion', () => {
  const approval = (opinion: string) =>
    read(
      paper(
        ['示例县农业农村局', '立案审批表', [['负责人审批意见', opinion]]],
        [opinion.split('\n')[0] ?? ''],
      ),
    );

  test('holds the opinion, who signed it and when', () => {
    expect(approval('同意立案。\n周示三\n2024年5月6日').signatures).toMatchObject([
      {
        role: 'head',
        name: { value: '周示三' },
        date: { value: '2024-05-06' },
        opinion: { value: '同意立案。' },
      },
    ]);
  });

  test('keeps a name that runs on after the sentence out of the opinion', () => {
    const [signature] = approval('同意立案。周示三林示四\n2024年5月6日').signatures ?? [];
    expect(signature).toMatchObject({ opinion: { value: '同意立案。' } });
  });
});

describe('evidence taken from the party', () => {
  const form = (note: string) =>
    contentsOf([
      '示例县农业农村局',
      '证据提取单',
      [
        ['序号', '证据名称', '证据种类', '来源'],
        ['1', '进货单据', '书证', '示例农资经营部'],
        ['2', '现场照片', '视听资料', '执法人员拍摄'],
      ],
      note,
    ]);

  test('is of all the kinds that its table names', () => {
    expect(form('提取人（签名）：')).toMatchObject({ evidenceKind: ['documentary', 'audiovisual'] });
  });

  test('leaves open whether documents are copies unless it says so', () => {
    expect(form('提取人（签名）：')).toMatchObject({ isCopy: null });
    expect(form('以上复印件与原件核对一致。')).toMatchObject({ isCopy: true });
  });
});

test('a record of confiscated goods deals with them in the way that its list says for all', () => {
  const record = (...ways: string[]) =>
    contentsOf([
      '示例县农业农村局',
      '没收物品处理记录',
      [
        ['序号', '物品名称', '数量', '处置方式'],
        ...ways.map((way, at) => [String(at + 1), `示例牌除草剂${at}号`, '12瓶', way]),
      ],
    ]);
  expect(record('入库后集中销毁', '入库后集中销毁')).toMatchObject({ method: '入库后集中销毁' });
  expect(record('入库后集中销毁', '拍卖').method).toBeUndefined();
});

test('what was preserved may be kept until the case is decided', () => {
  expect(
    contentsOf([
      '示例县农业农村局',
      '先行登记保存物品处理决定书',
      '本机关决定：上述物品转入本机关涉案财物保管室，待案件办结时一并处理。',
    ]),
  ).toMatchObject({ disposalKind: 'keptForDecision' });
});

test('a receipt of electronic service gives when the paper arrived, and whether that is proved', () => {
  const receipt = (mode: string, note: string) =>
    contentsOf([
      '示例县农业农村局',
      '送达回证',
      [
        ['送达文书名称', '《行政处罚决定书》'],
        ['送达时间', '2024年6月20日10时5分'],
        ['送达方式', mode],
        ['备注', note],
      ],
    ]);
  expect(receipt('电子送达', '系统截图附卷')).toMatchObject({
    receivedDate: '2024-06-20',
    arrivalTime: '2024-06-20T10:05',
    arrivalProof: true,
  });
  const direct = receipt('直接送达', '');
  expect(direct.receivedDate).toBe('2024-06-20');
  expect(direct.arrivalProof).not.toBe(true);
  expect(direct.arrivalTime ?? null).toBeNull();
});
