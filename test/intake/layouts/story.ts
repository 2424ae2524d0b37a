import { capital, type Hand, hands, signedDates } from './hand.ts';

export interface Officer {
  name: string;
  cert: string;
}

/** What happened in an invented case, and how its office writes. */
export interface Story {
  agency: string;
  /** Before the number of its papers. */
  word: string;
  above: string;
  government: string;
  court: string;
  party: {
    kind: 'company' | 'shop' | 'person';
    name: string;
    id: string;
    address: string;
    representative: string;
    phone: string;
  };
  officers: readonly [Officer, Officer];
  caseName: string;
  act: string;
  law: string;
  broken: string;
  ground: string;
  fine: number;
  gain: number;
  days: Readonly<Record<Step, string>>;
  hand: Hand;
  signDate(day: string): string;
}

export type Step =
  | 'source'
  | 'scene'
  | 'filing'
  | 'inquiry'
  | 'report'
  | 'notice'
  | 'noticeServed'
  | 'meeting'
  | 'decision'
  | 'served'
  | 'paid'
  | 'closed';

const days = (source: string): Story['days'] => {
  const plus = (count: number) =>
    new Date(Date.parse(`${source}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
  return {
    source,
    scene: plus(1),
    filing: plus(4),
    inquiry: plus(9),
    report: plus(26),
    notice: plus(31),
    noticeServed: plus(33),
    meeting: plus(45),
    decision: plus(47),
    served: plus(50),
    paid: plus(58),
    closed: plus(66),
  };
};

const people = {
  company: {
    kind: 'company',
    name: '示例市青原包装材料有限公司',
    id: '91370100MA3CQ9XK4X',
    address: '示例市临河区工业三路18号2幢',
    representative: '陶远航',
    phone: '0539-6620187',
  },
  shop: {
    kind: 'shop',
    name: '示例县老渡口鲜面馆',
    id: '92341125MA2NTYU37A',
    address: '示例县渡口镇中街57号',
    representative: '季春和',
    phone: '13805550126',
  },
  person: {
    kind: 'person',
    name: '闻人志强',
    id: '341125197906143010',
    address: '示例县石桥镇柳林村三组21号',
    representative: '闻人志强',
    phone: '15905500981',
  },
} as const;

interface Place {
  agency: string;
  word: string;
  above: string;
  government: string;
  court: string;
  party: keyof typeof people;
  start: string;
  fine: number;
  gain: number;
  hand: number;
  caseName: string;
  act: string;
  law: string;
  broken: string;
  ground: string;
}

function storyOf({ party, start, hand, ...rest }: Place): Story {
  return {
    ...rest,
    party: people[party],
    officers: [
      { name: '柏云帆', cert: `11080${String(start.slice(5, 7))}0312` },
      { name: '欧阳静', cert: `11080${String(start.slice(5, 7))}0347` },
    ],
    days: days(start),
    hand: hands[hand % hands.length]!,
    signDate: signedDates[hand % signedDates.length]!,
  };
}

export const stories = {
  market: storyOf({
    agency: '示例县市场监督管理局',
    word: '示市监',
    above: '示例市市场监督管理局',
    government: '示例县人民政府',
    court: '示例县人民法院',
    party: 'shop',
    start: '2025-03-03',
    fine: 5000,
    gain: 360,
    hand: 0,
    caseName: '涉嫌经营超过保质期的食品案',
    act: '将超过保质期的调味料用于加工面条并销售',
    law: '中华人民共和国食品安全法',
    broken: '第三十四条第十项',
    ground: '第一百二十四条第一款第五项',
  }),
  ecology: storyOf({
    agency: '示例市生态环境局',
    word: '示环',
    above: '示例省生态环境厅',
    government: '示例市人民政府',
    court: '示例市临河区人民法院',
    party: 'company',
    start: '2024-05-07',
    fine: 128_000,
    gain: 0,
    hand: 1,
    caseName: '涉嫌未按规定使用大气污染防治设施案',
    act: '印刷工序在废气处理设施停用的情况下继续生产',
    law: '中华人民共和国大气污染防治法',
    broken: '第四十五条',
    ground: '第一百零八条第一项',
  }),
  transport: storyOf({
    agency: '示例市交通运输局',
    word: '示交执',
    above: '示例省交通运输厅',
    government: '示例市人民政府',
    court: '示例市临河区人民法院',
    party: 'person',
    start: '2025-08-11',
    fine: 30_000,
    gain: 0,
    hand: 2,
    caseName: '涉嫌未取得道路货物运输经营许可擅自从事经营案',
    act: '未取得道路运输经营许可承运砂石',
    law: '中华人民共和国道路运输条例',
    broken: '第二十四条',
    ground: '第六十三条',
  }),
  agriculture: storyOf({
    agency: '示例县农业农村局',
    word: '示农（兽药）',
    above: '示例市农业农村局',
    government: '示例县人民政府',
    court: '示例县人民法院',
    party: 'person',
    start: '2025-02-17',
    fine: 10_500,
    gain: 1250,
    hand: 4,
    caseName: '涉嫌经营假兽药案',
    act: '销售未取得批准文号的兽药',
    law: '兽药管理条例',
    broken: '第二十七条第三款',
    ground: '第五十六条第一款',
  }),
  health: storyOf({
    agency: '示例区卫生健康委员会',
    word: '示卫医',
    above: '示例市卫生健康委员会',
    government: '示例区人民政府',
    court: '示例区人民法院',
    party: 'shop',
    start: '2024-10-09',
    fine: 50_000,
    gain: 0,
    hand: 3,
    caseName: '涉嫌未取得医疗机构执业许可证擅自执业案',
    act: '未取得执业许可开展口腔诊疗活动',
    law: '中华人民共和国基本医疗卫生与健康促进法',
    broken: '第三十八条第二款',
    ground: '第九十九条第一款',
  }),
  city: storyOf({
    agency: '示例市临河区综合行政执法局',
    word: '示综执',
    above: '示例市综合行政执法局',
    government: '示例市临河区人民政府',
    court: '示例市临河区人民法院',
    party: 'company',
    start: '2025-09-22',
    fine: 20_000,
    gain: 0,
    hand: 2,
    caseName: '涉嫌随意倾倒建筑垃圾案',
    act: '随意倾倒、堆放建筑垃圾',
    law: '城市建筑垃圾管理规定',
    broken: '第十五条',
    ground: '第二十六条第一款',
  }),
  emergency: storyOf({
    agency: '示例市应急管理局',
    word: '示应急',
    above: '示例省应急管理厅',
    government: '示例市人民政府',
    court: '示例市临河区人民法院',
    party: 'company',
    start: '2025-06-16',
    fine: 48_000,
    gain: 0,
    hand: 0,
    caseName: '涉嫌未对从业人员进行安全生产教育和培训案',
    act: '新录用员工未经安全生产教育和培训上岗作业',
    law: '中华人民共和国安全生产法',
    broken: '第二十八条第一款',
    ground: '第九十七条第三项',
  }),
} as const;

export { capital };
