import { useMemo } from 'react';
import { useQuery } from '../api/use-query.ts';
import { useMessages } from '../messages/context.tsx';

/** Name of the stage by rule id, for cards; in English with the rule's title, as messages are in Chinese. */
export function useStageTerms(): ReadonlyMap<string, string> {
  const rules = useQuery('rules.list', {});
  const { common } = useMessages();
  return useMemo(
    () => new Map((rules.value?.rules ?? []).map((rule) => [rule.id, common.stageOfRule(rule)])),
    [rules.value, common],
  );
}
