import type { Figure, StatisticsBlock, StatisticsScope } from '../../shared/generated/schemas.ts';
import { procedureWords } from './procedure-words.ts';

/** Heads of the columns that statistics have; heads of grades are data. */
export const columnWords: Record<string, string> = {
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
  openHints: '机器提示、评查未涉及',
  pointsLost: '共失分',
  compared: '可比处数',
  agreed: '一致',
  machineOnly: '机器违反、评查未认定',
  reviewerOnly: '评查认定、机器未提示',
  casesTwice: '双评案卷',
  lines: '可比项数',
  linesAgreed: '一致项数',
  kappa: 'κ',
  faultsPerCase: '每卷问题',
};

export const blockWords: Record<StatisticsBlock['id'], { title: string; label: string; unnamed: string }> = {
  grades: { title: '各单位定等', label: '单位', unnamed: '（单位不明）' },
  faults: { title: '问题分布', label: '阶段', unnamed: '（标准所列，没有对应阶段）' },
  lost: { title: '失分项目', label: '评查项目', unnamed: '' },
  deadlines: { title: '期限问题', label: '期限', unnamed: '' },
  agreement: { title: '机器与评查', label: '规则', unnamed: '' },
  reviewers: { title: '评查人之间', label: '标准', unnamed: '' },
  years: { title: '年度对比', label: '决定年度', unnamed: '（日期不明）' },
};

/** A number as papers print it, with its share in brackets where it has one; a dash where there is none. */
export function figureText({ value, decimals, share }: Figure): string {
  if (value === null) return '—';
  const text = value.toFixed(decimals);
  return share === undefined ? text : `${text}（${share.toFixed(2)}%）`;
}

/** Scope in words: 某县城管局；处罚普通程序；决定日期 2025-01-01 至 2025-12-31. */
export function scopeText({ campaign, agencies, procedures, from, to }: StatisticsScope): string {
  const parts = [
    agencies?.join('、') ?? '',
    procedures?.map((type) => procedureWords[type]).join('、') ?? '',
    from || to ? `决定日期 ${from ?? ''} 至 ${to ?? ''}`.trim() : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join('；');
  return campaign === undefined ? '库内全部案卷（不含示例）' : '活动抽中的案卷';
}
