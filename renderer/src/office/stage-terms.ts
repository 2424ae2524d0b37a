import { useMemo } from 'react';
import { useQuery } from '../api/use-query.ts';

/** Name of the stage by rule id, for cards. */
export function useStageTerms(): ReadonlyMap<string, string> {
  const rules = useQuery('rules.list', {});
  return useMemo(
    () => new Map((rules.value?.rules ?? []).map((rule) => [rule.id, rule.stageTerm])),
    [rules.value],
  );
}
