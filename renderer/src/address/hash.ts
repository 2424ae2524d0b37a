import { useSyncExternalStore } from 'react';

/**
 * The address lives behind `#`: the page is one file on every host, so its path cannot carry it.
 * `#/cases/7?tab=findings` is the path `/cases/7` with the search `tab=findings`.
 */
export function parseHash(hash: string): { path: string; search: string } {
  const [path = '', ...rest] = hash.replace(/^#?\/?/, '').split('?');
  return { path: `/${path}`, search: rest.join('?') };
}

export function useHashPath(): [string, (to: string, options?: { replace?: boolean }) => void] {
  const path = useSyncExternalStore(subscribe, () => parseHash(location.hash).path);
  return [path, goTo];
}

export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => parseHash(location.hash).search);
}

export function goTo(to: string, options?: { replace?: boolean }): void {
  const before = location.href;
  const url = `#/${to.replace(/^\//, '')}`;
  if (options?.replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }));
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}
