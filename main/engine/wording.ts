import type { FactDefinition, ReviewReason } from '../../shared/generated/schemas.ts';
import { propertyTerm, termOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { isDate, isRecord } from './compare.ts';
import { listOf } from './reading.ts';

/** A date as a sentence says it: 2025年9月25日, with time where it has one. */
export function dateInWords(date: string, withYear = true): string {
  const [year, month, rest] = date.split('-');
  const [day, time] = (rest ?? '').split('T');
  const parts = [withYear || month === undefined ? `${year}年` : ''];
  if (month !== undefined) parts.push(`${Number(month)}月`);
  if (day) parts.push(`${Number(day)}日`);
  return `${parts.join('')}${time ? ` ${time}` : ''}`;
}

/** Money as papers show it: 120,000 元, with cents only where there are some. */
export function moneyInDigits(amount: number): string {
  const cents = Math.round(Math.abs(amount) * 100);
  const yuan = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = cents % 100 === 0 ? '' : `.${String(cents % 100).padStart(2, '0')}`;
  return `${amount < 0 ? '-' : ''}${yuan}${rest}元`;
}

/** A value as a person reads it: terms for ids of a term list, Chinese dates, lists joined. */
export function valueInWords(
  vocabulary: Vocabulary,
  value: unknown,
  type: FactDefinition['type'] | undefined,
  terms?: string,
): string {
  if (terms !== undefined && typeof value === 'string') return termOf(vocabulary, terms, value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return type === 'money' ? moneyInDigits(value) : String(value);
  if (isDate(value) && value.length >= 7) return dateInWords(value);
  if (Array.isArray(value))
    return listOf(value)
      .map((member) => valueInWords(vocabulary, member, type, terms))
      .join('、');
  if (isRecord(value)) return structureInWords(vocabulary, value);
  return String(value);
}

function structureInWords(vocabulary: Vocabulary, value: Record<string, unknown>): string {
  if (typeof value.law === 'string') {
    const [paragraph, item] = [value.paragraph, value.item];
    const article = typeof value.article === 'string' ? `第${value.article}条` : '';
    return `《${value.law}》${article}${typeof paragraph === 'string' ? `第${paragraph}款` : ''}${typeof item === 'string' ? `第${item}项` : ''}`;
  }
  if (typeof value.kind === 'string') {
    const kind = termOf(vocabulary, 'penaltyKinds', value.kind);
    if (typeof value.amount === 'number') return `${kind}${moneyInDigits(value.amount)}`;
    if (typeof value.amountFrom === 'number' && typeof value.amountTo === 'number') {
      return `${kind}${moneyInDigits(value.amountFrom)}至${moneyInDigits(value.amountTo)}`;
    }
    return kind;
  }
  const texts = Object.values(value).filter((part) => typeof part === 'string' || typeof part === 'number');
  return texts.slice(0, 3).join(' ');
}

/** A reason whose subject is a term also where it was read from inside a structure. */
export function namedReason(vocabulary: Vocabulary, reason: ReviewReason): ReviewReason {
  const { about } = reason;
  return about !== undefined && /^[a-z][a-zA-Z]*$/.test(about)
    ? { ...reason, about: propertyTerm(vocabulary, about) }
    : reason;
}

/** Why a person must look, in one sentence without a question. */
export function reasonInWords(reason: ReviewReason): string {
  const about = reason.about ?? '';
  switch (reason.kind) {
    case 'notRead':
      return about ? `还没有读到“${about}”` : '缺少判断所需的内容';
    case 'notStated':
      return about ? `“${about}”未载明，无从比较` : '有内容未载明，无从比较';
    case 'documentUnknown':
      return `卷内有没有${about || '该文书'}还不能确定（案卷是否完整未经确认）`;
    case 'illegible':
      return `“${about}”看不清`;
    case 'pageMissing':
      return `“${about}”所在页缺失`;
    case 'ambiguous':
      return `“${about}”有几个不同的值，取哪一个要人判断`;
    case 'partialDate':
      return '日期没有写到日，比不出先后';
    case 'missingTime':
      return '文书没有写时刻，按日期推不出结论';
    case 'borderline':
      return '正好在临界上，计法有两种理解';
    case 'parameterNotSet':
      return `本地参数“${about}”未设置`;
    case 'parameterConflict':
      return `本地参数“${about}”有两个不同的值`;
    case 'calendarYearMissing':
      return `${about}年的放假安排没有导入，工作日数不出来`;
    case 'rollOverUnset':
      return '期限末日在休息日，是否顺延按本地口径定';
    case 'judgement':
      return '要看材料由人判断';
    case 'lawNotRecorded':
      return `${about ? `${isDate(about) ? dateInWords(about) : about}` : '当时'}适用的法律规定没有收录`;
    case 'versionDateUnknown':
      return `${about ? `“${about}”` : '这一步的日期'}不清楚，定不了适用哪个时期的法律`;
    case 'methodUnverified':
      return '期限的算法有争议，尚未核实';
    case 'batchMissing':
      return '没有同批案卷可比';
    case 'malformed':
      return about ? `“${about}”的内容不合格式` : '内容不合格式';
    case 'internal':
      return '程序计算时出现内部错误';
  }
}
