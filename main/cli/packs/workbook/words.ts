import type {
  Basis,
  ReviewReason,
  Rule,
  RuleExample,
  RulePack,
  RuleVersion,
} from '../../../../shared/generated/schemas.ts';

/** Terms of an enumeration by its ids; read back both ways. */
export type Words = Readonly<Record<string, string>>;

export const procedureWords: Record<RulePack['procedures'][number], string> = {
  'penalty.general': '行政处罚普通程序',
  'penalty.simplified': '行政处罚简易程序',
  license: '行政许可',
  'coercion.measure': '行政强制措施',
  'coercion.execution': '行政强制执行',
  common: '各案型共用',
};

export const scopeWords: Record<Rule['scope'], string> = { case: '单个案卷', batch: '成批比较' };

export const decidableWords: Record<Rule['decidable'], string> = {
  mechanical: '机器可判',
  judgement: '要人判断',
};

export const severityWords: Record<Rule['severity'], string> = {
  veto: '默认否决',
  major: '较重',
  minor: '一般',
  hint: '提示',
};

export const originWords: Record<NonNullable<Rule['origin']>, string> = {
  statute: '法律法规',
  'department-rule': '部门规章',
  policy: '政策文件',
  'review-practice': '评查惯例',
  'local-config': '地方设定',
};

export const methodWords: Record<NonNullable<RuleVersion['method']>, string> = {
  verified: '已核对',
  unverified: '未核对',
};

export const verificationWords: Record<Basis['verification'], string> = {
  primary: '核对过条文',
  secondary: '据转述核对',
  memory: '凭记忆',
  inference: '推论',
};

export const verdictWords: Record<RuleExample['expect']['verdict'], string> = {
  pass: '通过',
  fail: '违反',
  review: '需人工',
  notApplicable: '不适用',
  error: '出错',
};

export const answerWords = { yes: '是', no: '否', unknown: '不明' } as const;

export const reasonWords: Record<ReviewReason['kind'], string> = {
  notRead: '没有读到',
  notStated: '没有写明',
  documentUnknown: '有没有文书未定',
  illegible: '看不清',
  pageMissing: '缺页',
  ambiguous: '写法不一',
  partialDate: '日期不全',
  missingTime: '缺时刻',
  borderline: '临界',
  parameterNotSet: '本地参数未设置',
  parameterConflict: '本地参数冲突',
  calendarYearMissing: '日历缺年份',
  rollOverUnset: '顺延口径未定',
  judgement: '需要判断',
  lawNotRecorded: '当时的规定没有收录',
  versionDateUnknown: '不知按哪一天的规定',
  methodUnverified: '计法没有核对',
  batchMissing: '缺同批案卷',
  malformed: '内容不合格式',
  internal: '没有算完',
};

/** The id that a term or the id itself stands for. */
export function idOf(words: Words, text: string): string | undefined {
  if (Object.hasOwn(words, text)) return text;
  return Object.keys(words).find((id) => words[id] === text);
}

export function termFor(words: Words, id: string): string {
  return words[id] ?? id;
}

/** Terms for a message: 通过、违反或…… */
export function choicesText(words: Words): string {
  return Object.values(words).join('、');
}
