import type { CaseSet } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** A set of cases in words: `某县城管局、已定等、等次“优秀”`. */
export function setWords({ scope, where }: CaseSet, { stats, common }: Messages): string {
  const words = stats.conditions;
  const { agency, procedure, year, standing, grade, top, vetoed, fault, lost, agreement } = where;
  const parts = [
    scope.campaign !== undefined && words.campaign,
    agency ?? scope.agencies?.join(common.listSeparator),
    procedure && common.procedures[procedure],
    year === undefined ? scope.from && words.year(scope.from.slice(0, 4)) : words.year(year),
    standing && words.standing[standing],
    grade && words.grade(grade),
    top && words.top,
    vetoed && words.vetoed,
    fault && words.fault[fault.state],
    fault?.deadline && words.deadline,
    (fault?.rule ?? fault?.line) !== undefined && words.oneFault,
    fault?.stage !== undefined && words.stage,
    fault?.severity && stats.columns[fault.severity],
    lost && words.lost,
    agreement && (agreement.outcome ? words.agreement[agreement.outcome] : words.compared),
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? words.all : parts.join(common.listSeparator);
}
