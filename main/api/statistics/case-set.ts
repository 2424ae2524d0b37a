import type {
  AgreementCondition,
  CaseSet,
  FaultCondition,
  SetCondition,
  StatisticsScope,
} from '../../../shared/generated/schemas.ts';
import type { Agreement, Fault, ReviewedCase } from './reviewed-case.ts';

/** The cases of a scope that meet a condition; what every number of statistics and papers is the size of. */
export function casesOf(cases: readonly ReviewedCase[], { scope, where }: CaseSet): ReviewedCase[] {
  return inScope(cases, scope).filter((entry) => meets(entry, where));
}

export function inScope(cases: readonly ReviewedCase[], scope: StatisticsScope): ReviewedCase[] {
  const { agencies, procedures, from, to } = scope;
  return cases.filter(
    (entry) =>
      (!agencies || agencies.includes(entry.agency)) &&
      (!procedures || entry.procedures.some((type) => procedures.includes(type))) &&
      (from === undefined || reaches(entry.decisionDate, from)) &&
      (to === undefined || (entry.decisionDate !== '' && entry.decisionDate <= to)),
  );
}

/** A date known only to the year or month belongs to a period that begins in it. */
function reaches(date: string, from: string): boolean {
  return date !== '' && date >= from.slice(0, date.length);
}

export function meets(entry: ReviewedCase, where: SetCondition): boolean {
  const { result } = entry;
  return (
    (where.agency === undefined || entry.agency === where.agency) &&
    (where.procedure === undefined || entry.procedures.includes(where.procedure)) &&
    (where.year === undefined || entry.year === where.year) &&
    (where.standing === undefined || hasStanding(entry, where.standing)) &&
    (where.grade === undefined || result?.grade === where.grade) &&
    (where.top === undefined || result?.top === true) &&
    (where.vetoed === undefined || result?.vetoed === true) &&
    (where.fault === undefined || entry.faults.some((fault) => isFaultOf(fault, where.fault!))) &&
    (where.lost === undefined || entry.lost.some((item) => item.key === where.lost)) &&
    (where.agreement === undefined ||
      entry.agreements.some((agreement) => isAgreementOf(agreement, where.agreement!)))
  );
}

function hasStanding({ result }: ReviewedCase, standing: NonNullable<SetCondition['standing']>): boolean {
  switch (standing) {
    case 'signed':
      return result !== undefined;
    case 'graded':
      return result !== undefined && result.grade !== null;
    case 'ungraded':
      return result !== undefined && result.grade === null;
    case 'unsigned':
      return result === undefined;
  }
}

export function isFaultOf(fault: Fault, condition: FaultCondition): boolean {
  return (
    fault.state === condition.state &&
    (condition.rule === undefined || fault.rule === condition.rule) &&
    (condition.line === undefined || fault.line === condition.line) &&
    (condition.stage === undefined || fault.stage === condition.stage) &&
    (condition.severity === undefined || fault.severity === condition.severity) &&
    (condition.deadline === undefined || fault.deadline)
  );
}

export function isAgreementOf(agreement: Agreement, condition: AgreementCondition): boolean {
  return (
    (condition.rule === undefined || agreement.rule === condition.rule) &&
    (condition.outcome === undefined || agreement.outcome === condition.outcome)
  );
}
