import { useState } from 'react';
import type { ApiError, SettingsInput } from '../../../../shared/generated/schemas.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useSettings } from '../../office/settings.tsx';

/** Stores a setting and keeps the problem, should there be one. */
export function useChange() {
  const { settings, save } = useSettings();
  const [error, setError] = useState<ApiError>();
  const change = (patch: SettingsInput) => void save(patch).then(setError);
  return { settings, change, problem: error && <ErrorPanel error={error} /> };
}
