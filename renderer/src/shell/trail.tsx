import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useEffect,
  useState,
} from 'react';

export interface Crumb {
  text: string;
  to?: string;
}

const TrailContext = createContext<[readonly Crumb[], Dispatch<SetStateAction<readonly Crumb[]>>]>([
  [],
  () => {},
]);

export function TrailProvider({ children }: { children: ReactNode }) {
  const state = useState<readonly Crumb[]>([]);
  return <TrailContext value={state}>{children}</TrailContext>;
}

export function useTrail(): readonly Crumb[] {
  return useContext(TrailContext)[0];
}

/** Says where the page is; the header and the window's title show it. */
export function useSetTrail(crumbs: readonly Crumb[]): void {
  const [, set] = useContext(TrailContext);
  const key = JSON.stringify(crumbs);
  useEffect(() => set(JSON.parse(key) as Crumb[]), [set, key]);
}
