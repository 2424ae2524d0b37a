import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../api/app.ts';
import { programRoot } from '../paths.ts';
import { type LoopbackHost, startLoopbackHost } from './host.ts';

/** The whole program on the loopback host; `close` also closes the app. Needs the built page (`npm run build`). */
export async function serve(dataFolder: string): Promise<LoopbackHost> {
  mkdirSync(dataFolder, { recursive: true });
  const opened = await createApp({ dataFolder, host: 'loopback' });
  if (!opened.ok) throw new Error(opened.error.message);
  const app = opened.value;
  const host = await startLoopbackHost({ app, dataFolder, pageFolder: join(programRoot, 'out', 'renderer') });
  return {
    ...host,
    close: async () => {
      await host.close();
      await app.close();
    },
  };
}
