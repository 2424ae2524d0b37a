import type { DeadlineReason, DerivationNote, LimitUnit } from '../generated/schemas.ts';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const unitNames: Record<LimitUnit, string> = {
  calendarDay: '日',
  workingDay: '个工作日',
  month: '个月',
  year: '年',
  hour: '小时',
};

/** All texts of the clock: marks of the strip and clauses of the spoken sentence. */
export const clockTexts = {
  weekday: (weekday: number): string => weekdays[weekday - 1] as string,
  amount: (count: number, unit: LimitUnit): string => `${count}${unitNames[unit]}`,

  marks: {
    start: '起',
    rest: '休',
    makeup: '班',
    excluded: '扣',
    extended: '延',
    allowed: '可',
    violation: '▲',
    doubt: '◇',
  },

  started: (date: string, label: string | undefined): string =>
    label === undefined ? `起算${date}，不计入` : `起算${date}（${label}），不计入`,
  countedDay: (number: number, date: string, weekday: string): string => `第${number}日${date}${weekday}`,
  countedDays: (first: number, last: number, from: string, to: string): string =>
    `第${first}日至第${last}日${from}至${to}`,
  makeupDay: (counted: string): string => `${counted}，调休上班`,
  restDays: (days: string, name: string | undefined): string =>
    name === undefined ? `${days}休` : `${days}休，${name}`,
  excludedDays: (days: string, reason: string | undefined): string =>
    reason === undefined ? `${days}扣除` : `${days}扣除（${reason}）`,
  lastDay: (counted: string): string => `${counted}，期满`,
  lastDayBetween: (counted: string, limit: string): string => `${counted}，满${limit}`,
  endsOn: (limit: string, date: string): string => `${limit}，${date}期满`,
  folded: (from: string, to: string, counted: number, rest: number, makeup: number): string =>
    `${from}至${to}计入${counted}日，其间休${rest}日${makeup > 0 ? `，调休上班${makeup}日已计入` : ''}`,
  rolled: (last: string, to: string): string => `期满日${last}为休息日，顺延至${to}`,
  rollOpen: (last: string, to: string): string => `期满日${last}为休息日，如顺延则至${to}`,
  between: (from: string, to: string | undefined): string =>
    to === undefined ? `期满日不早于${from}` : `期满日在${from}至${to}之间`,

  extended: (amount: string, approval: string | undefined): string =>
    approval === undefined ? `经批准延长${amount}` : `经批准延长${amount}（${approval}）`,
  approvedOn: (date: string, approver: string | undefined): string =>
    approver === undefined ? `${date}批准` : `${approver}${date}批准`,
  extensionLate: (amount: string, approval: string): string => `延长${amount}（${approval}）在期满之后，不计`,
  extensionUndated: (amount: string): string => `延长${amount}的批准日期不明，暂未计`,

  target: (label: string | undefined, date: string): string => `${label ?? '所查日期'}${date}`,
  inTime: (left: string | undefined): string => (left === undefined ? '在期内' : `在期内，距期满${left}`),
  tooLate: (over: string | undefined): string => (over === undefined ? '已超过期满日' : `超过期满日${over}`),
  tooEarly: (first: string | undefined): string =>
    first === undefined ? '在期内，尚未期满' : `在期内，最早${first}`,
  expired: '已期满',
  enoughBefore: (between: string | undefined, limit: string): string =>
    between === undefined ? `已提前${limit}` : `其间有${between}，达到${limit}`,
  notEnoughBefore: (between: string | undefined, limit: string): string =>
    between === undefined ? `提前不足${limit}` : `其间只有${between}，不足${limit}`,
  targetNumber: (number: number, unit: LimitUnit): string =>
    unit === 'workingDay' ? `为第${number}个工作日` : `为第${number}日`,
  beforeStart: '早于起算日，请核对日期',
  minutes: (minutes: number): string => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return hours === 0 ? `${rest}分钟` : rest === 0 ? `${hours}小时` : `${hours}小时${rest}分钟`;
  },
} as const;

/** Why there is no certain answer and what to do, as one sentence. */
export function reasonText(reason: DeadlineReason): string {
  switch (reason.code) {
    case 'invalidDate':
      return `“${reason.text ?? ''}”不是有效日期，请核对原文后改正`;
    case 'partialDate':
      return '日期只写到年或月，推不出是否在期内，请查明具体日期';
    case 'missingTime':
      return '以小时计的期限要有时刻，卷内只有日期，请查明时刻';
    case 'calendarYearMissing':
      return `没有${reason.year ?? ''}年的放假调休安排，推不出期满日，请导入该年日历`;
    case 'exclusionOpen':
      return '扣除期间的起止日期不全或颠倒，结论取决于它，请查明';
    case 'extensionUndated':
      return '延长期限的批准日期不明，结论取决于它，请查明';
    case 'rollOverUnset':
      return '期满日是休息日，是否顺延还没有设定，请按本地口径设定';
    case 'borderline':
      return '正好在临界日，是否含当日有不同算法，请人工判断';
  }
}

/** Remark under the strip; undefined for what the sentence says already. */
export function noteText(note: DerivationNote): string | undefined {
  const paper = note.document === undefined ? '' : `《${note.document}》`;
  switch (note.code) {
    case 'startPartial':
      return '起算日期只写到年或月';
    case 'targetPartial':
      return '所查日期只写到年或月';
    case 'targetBeforeStart':
      return '所查日期早于起算日';
    case 'extensionLate':
      return `延长期限${paper}在期满之后才批准，没有计入`;
    case 'extensionUndated':
      return `延长期限${paper}的批准日期不明，没有计入`;
    case 'exclusionOpen':
      return '有扣除期间的起止日期不全或颠倒';
    case 'hoursFromDates':
      return '只有日期，没有时刻';
    case 'rollOverUnset':
    case 'borderline':
    case 'calendarYearMissing':
      return undefined;
  }
}
