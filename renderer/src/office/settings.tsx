import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { ApiError, Settings, SettingsInput } from '../../../shared/generated/schemas.ts';
import { useClient } from '../api/client.tsx';
import { useQuery } from '../api/use-query.ts';

interface SettingsAccess {
  settings: Settings;
  /** Shows the change at once and stores it; gives the error where it could not be stored. */
  save(patch: SettingsInput): Promise<ApiError | undefined>;
}

const beforeLoaded: Settings = {
  language: 'zh-CN',
  standard: null,
  fontScale: 100,
  paper: 'white',
  singleKeys: true,
  keys: {},
  listSort: { by: 'risk', descending: true },
  firstStartDone: false,
};

const SettingsContext = createContext<SettingsAccess | undefined>(undefined);

export function SettingsProvider({ children }: { children: (settings: Settings) => ReactNode }) {
  const client = useClient();
  const query = useQuery('settings.get', {}, ['settings']);
  const [patch, setPatch] = useState<SettingsInput>({});
  const settings = useMemo(
    () => ({ ...beforeLoaded, ...query.value, ...patch }) as Settings,
    [query.value, patch],
  );
  const save = useCallback(
    async (change: SettingsInput) => {
      setPatch((before) => ({ ...before, ...change }));
      const saved = await client.call('settings.save', change);
      return saved.ok ? undefined : saved.error;
    },
    [client],
  );
  const access = useMemo(() => ({ settings, save }), [settings, save]);
  return <SettingsContext value={access}>{children(settings)}</SettingsContext>;
}

export function useSettings(): SettingsAccess {
  const access = useContext(SettingsContext);
  if (!access) throw new Error('SettingsProvider is missing');
  return access;
}
