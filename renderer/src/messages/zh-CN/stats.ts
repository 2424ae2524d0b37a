/** 统计. */
export const stats = {
  campaign: '评查活动',
  anyCampaign: '全部案卷（不论活动）',
  year: '决定年度',
  scope: (cases: number, signed: number, graded: number) =>
    `${cases} 卷，已提交 ${signed} 卷，已定等 ${graded} 卷`,
  changed: (count: number) => `另有 ${count} 卷签字后有改动，重新提交前不计入`,
  noSamples: '示例不计入',
  fewFiles: '不足 10 卷，只列卷数，不列百分比',
  export: '导出 XLSX',
  exportNote: '每个统计一张工作表，数字按数值保存；百分比另成一列。',
  toReports: '写成通报、汇总表',
  empty: (graded: number) => `定等后才有统计；目前已定等 ${graded} 卷`,
  emptyNext: '先在评查工作台逐项判断并提交；提交后的案卷就会出现在这里。',
  toCases: '去案卷列表',
  otherScope: '看全部案卷',
  openCases: (text: string) => `${text}，打开这些案卷`,
  chartLabel: (title: string) => `${title}。图与旁边的表是同样的数字。`,
  moreRows: (count: number) => `图中只画前 12 行，另有 ${count} 行在表里。`,
  total: '合计',
  share: (share: string) => `${share} %`,
  conditions: {
    all: '范围内全部',
    standing: { signed: '已提交', graded: '已定等', ungraded: '已提交、没有等次', unsigned: '没有提交' },
    grade: (grade: string) => `等次“${grade}”`,
    top: '最高等次',
    vetoed: '认定否决',
    year: (year: string) => (year === '' ? '没有决定日期' : `${year} 年决定`),
    fault: { confirmed: '有认定的问题', open: '有只由机器提示的问题', rejected: '有评查未认定的机器提示' },
    deadline: '期限问题',
    oneFault: '同一个问题',
    stage: '同一阶段',
    lost: '在同一项目失分',
    agreement: { agreed: '机器与评查一致', machineOnly: '只有机器判违反', reviewerOnly: '只有评查判违反' },
    compared: '机器与评查可比',
    campaign: '活动抽中的',
  },
  blocks: {
    grades: { name: '各单位定等', label: '单位', unnamed: '（单位不明）' },
    faults: { name: '问题分布', label: '阶段', unnamed: '（标准所列，没有对应阶段）' },
    lost: { name: '失分最多的项目', label: '评查项目', unnamed: '—' },
    deadlines: { name: '期限问题', label: '期限', unnamed: '—' },
    agreement: { name: '机器与评查', label: '规则', unnamed: '—' },
    reviewers: { name: '评查人之间', label: '标准', unnamed: '—' },
    years: { name: '年度对比', label: '决定年度', unnamed: '（日期不明）' },
  },
  columns: {
    cases: '案卷',
    signed: '已提交',
    ungraded: '未定等',
    vetoed: '认定否决',
    mean: '平均分',
    veto: '否决',
    major: '较重',
    minor: '一般',
    hint: '提示',
    unsorted: '未分程度',
    faults: '认定问题',
    casesWith: '涉及案卷',
    openHints: '只有机器提示',
    pointsLost: '共失分',
    compared: '可比处数',
    agreed: '一致',
    machineOnly: '只有机器判违反',
    reviewerOnly: '只有评查判违反',
    casesTwice: '双评案卷',
    lines: '可比项数',
    linesAgreed: '一致项数',
    kappa: 'κ',
    faultsPerCase: '每卷问题',
  } as Record<string, string>,
  notes: {
    grades: '等次按各份评分表所用的等次线；平均分只算有得分的案卷。',
    faults:
      '“认定”指评查人判为违反或缺件；一卷里同一问题只计一个。“只有机器提示”指评查标准没有对应项目、评查人也没有判断的，不算认定。',
    lost: '按所用标准的项目，取失分案卷最多的 10 项。',
    deadlines: '由带期限推算的规则得出。',
    agreement: '只比双方都有明确意见之处；分歧多的规则在前。',
    reviewers: 'κ 扣除了碰巧一致：1 为完全一致，0 为与碰巧无异。',
    years: '按决定日期的年度。',
  },
  leads: {
    grades: (_words: readonly string[], numbers: readonly string[]) =>
      `已定等 ${numbers[0]} 卷，最高等次 ${numbers[1]}，平均 ${numbers[2]} 分`,
    noGrades: (_words: readonly string[], numbers: readonly string[]) =>
      `已提交 ${numbers[0]} 卷，所用标准没有等次线，因此没有等次`,
    faults: (words: readonly string[], numbers: readonly string[]) =>
      `${words[0]}方面的问题最多：${numbers[0]}，涉及 ${numbers[2]} 卷；全部 ${numbers[1]} 个`,
    noFaults: (_words: readonly string[], numbers: readonly string[]) => `${numbers[0]} 卷里没有认定的问题`,
    lost: (words: readonly string[], numbers: readonly string[]) =>
      `失分案卷最多的是“${words[0]}”：${numbers[0]} 卷，共失 ${numbers[1]} 分`,
    noLost: (_words: readonly string[], numbers: readonly string[]) => `${numbers[0]} 卷都没有失分`,
    deadlines: (words: readonly string[], numbers: readonly string[]) =>
      `期限问题 ${numbers[0]} 个，最多的是“${words[0]}”：${numbers[1]} 个`,
    noDeadlines: (_words: readonly string[], numbers: readonly string[]) =>
      `${numbers[0]} 卷里没有认定的期限问题`,
    agreement: (words: readonly string[], numbers: readonly string[]) =>
      `机器与评查 ${numbers[0]} 处可比，一致 ${numbers[1]}；分歧最多的是“${words[0]}”`,
    agreementFull: (_words: readonly string[], numbers: readonly string[]) =>
      `机器与评查 ${numbers[0]} 处可比，全部一致`,
    noAgreement: (_words: readonly string[], numbers: readonly string[]) =>
      `${numbers[0]} 卷里没有机器与评查都有明确意见之处`,
    reviewers: (words: readonly string[], numbers: readonly string[]) =>
      `“${words[0]}”下 ${numbers[0]} 卷有两人评过，一致 ${numbers[2]} 项，κ ${numbers[3]}`,
    noReviewers: () => '没有两人按同一标准评过的案卷',
    years: (words: readonly string[], numbers: readonly string[]) =>
      `每卷问题：${words[0]} 年 ${numbers[0]} 个，${words[1]} 年 ${numbers[1]} 个`,
    oneYear: (words: readonly string[]) =>
      words[0] ? `只有 ${words[0]} 年的案卷，还不能逐年比较` : '案卷没有决定日期',
  } as Record<string, (words: readonly string[], numbers: readonly string[]) => string>,
};
