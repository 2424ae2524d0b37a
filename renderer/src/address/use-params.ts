import { useCallback, useMemo } from 'react';
import { goTo, parseHash, useHashSearch } from './hash.ts';

type Patch = Record<string, string | undefined>;

/** The search part of the address; setting a name to undefined takes it away. Replaces the entry of the history. */
export function useAddressParams(): [URLSearchParams, (patch: Patch) => void] {
  const search = useHashSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback((patch: Patch) => {
    // Read when called: two settings in one handler must not undo each other.
    const { path, search: now } = parseHash(location.hash);
    goTo(withParams(path, new URLSearchParams(now), patch), { replace: true });
  }, []);
  return [params, set];
}

export function withParams(path: string, params: URLSearchParams, patch: Patch): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  const search = next.toString();
  return search === '' ? path : `${path}?${search}`;
}
