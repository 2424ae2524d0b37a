import type { CaseSet, SetCondition, StatisticsScope } from '../../../shared/generated/schemas.ts';
import { links } from './links.ts';

/** Address of the list of the cases behind a number. */
export function linkToSet(scope: StatisticsScope, where: SetCondition): string {
  return links.cases({ set: JSON.stringify({ scope, where }) });
}

/** The set that an address asks for; what is no such thing is ignored, what is wrong in it the program will say. */
export function setOf(params: URLSearchParams): CaseSet | undefined {
  const text = params.get('set');
  if (!text) return undefined;
  try {
    const set = JSON.parse(text) as Partial<CaseSet> | null;
    return set && typeof set.scope === 'object' && typeof set.where === 'object'
      ? (set as CaseSet)
      : undefined;
  } catch {
    return undefined;
  }
}
