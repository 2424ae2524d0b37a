/** Names of the sheets and heads of their columns; what export writes is what import looks for. */
export const sheetNames = {
  help: '说明',
  pack: '规则包',
  rules: '规则',
  versions: '版本',
  bases: '依据',
  examples: '示例',
} as const;

export const packHeads = { item: '项目', content: '内容' } as const;

export const packItems = {
  id: '编号',
  title: '名称',
  issuer: '发布单位',
  documentNumber: '文号',
  version: '版本',
  procedures: '案型',
  note: '说明',
  place: '次序',
} as const;

/** Items that may be left out. */
export const optionalItems: readonly string[] = [packItems.documentNumber, packItems.place];

export const ruleHeads = {
  id: '编号',
  title: '名称',
  titleEn: '英文名',
  stage: '环节',
  procedures: '案型',
  scope: '范围',
  decidable: '判定',
  severity: '严重程度',
  origin: '来源',
  versionDate: '选版本的日期',
  pass: '通过时的话',
  fail: '违反时的话',
  review: '需人工时的话',
  notApplicable: '不适用时的话',
  question: '提问',
  remedy: '整改',
  commonErrors: '常见错误',
  notAFaultWhen: '不属错误',
  when: '适用条件',
  assert: '要求',
  schema: '格式',
} as const;

export const versionHeads = {
  rule: '规则编号',
  number: '版本',
  from: '起',
  to: '止',
  method: '算法',
  parameters: '参数',
} as const;

export const basisHeads = {
  rule: '规则编号',
  number: '版本',
  law: '法律',
  article: '条款',
  text: '内容',
  note: '备注',
  verification: '核对',
} as const;

export const exampleHeads = {
  rule: '规则编号',
  name: '示例名称',
  base: '基础案卷',
  patch: '改动',
  beside: '同批案卷',
  parameters: '本地参数',
  verdict: '结论',
  reason: '原因',
  conditions: '各条件',
} as const;
