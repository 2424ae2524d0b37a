import type { ProcedureType, StatisticsScope } from '../../../../shared/generated/schemas.ts';
import { procedureTypes } from '../../pages/cases/list-query.ts';

/** Scope of statistics and papers as the address has it. */
export function scopeOf(params: URLSearchParams): StatisticsScope {
  const campaign = params.get('campaign');
  const agency = params.get('agency');
  const procedure = procedureTypes.find((type): type is ProcedureType => type === params.get('type'));
  const year = params.get('year');
  return {
    ...(campaign ? { campaign } : {}),
    ...(agency ? { agencies: [agency] } : {}),
    ...(procedure ? { procedures: [procedure] } : {}),
    ...(year && /^\d{4}$/.test(year) ? { from: `${year}-01-01`, to: `${year}-12-31` } : {}),
  };
}

export const scopeNames = ['campaign', 'agency', 'type', 'year'] as const;

/** The same scope for another page. */
export function scopeParams(params: URLSearchParams): Record<string, string | undefined> {
  return Object.fromEntries(scopeNames.map((name) => [name, params.get(name) ?? undefined]));
}
