import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where this user's data lives on this computer; every host uses the same folder. `MINGJUAN_DATA` overrides. */
export function dataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment.MINGJUAN_DATA;
  if (chosen) return resolve(chosen);
  // Local, not roaming: SQLite must not live on a network share, and roaming profiles are copied at log-out.
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Mingjuan');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Mingjuan');
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'mingjuan');
}
