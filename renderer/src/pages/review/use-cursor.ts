import { useCallback, useEffect, useState } from 'react';
import { useAddressParams } from '../../address/use-params.ts';

/**
 * The current row: first the one that the address names, by itself or by the rule of a hint. The address follows a
 * little later, since a held key would write it too often.
 */
export function useCursor(
  order: readonly string[],
  firstWanted: string | undefined,
  lineOfRule: (rule: string) => string | undefined,
): [string, (key: string) => void] {
  const [params, setParams] = useAddressParams();
  const finding = params.get('finding');
  const named = params.get('line') ?? (finding === null ? null : (lineOfRule(finding) ?? null));
  const [cursor, setCursor] = useState(() =>
    named !== null && order.includes(named) ? named : (firstWanted ?? order[0] ?? ''),
  );
  useEffect(() => {
    const timer = setTimeout(() => setParams({ line: cursor }), 400);
    return () => clearTimeout(timer);
  }, [cursor, setParams]);
  const move = useCallback((key: string) => setCursor(key), []);
  return [cursor, move];
}
