import { join } from 'node:path';
import { createApp } from '../api/app.ts';
import { programRoot } from '../paths.ts';
import { type LoopbackHost, startLoopbackHost } from './host.ts';

/**
 * The whole program on the loopback host; `close` also closes the app. Needs the built page (`npm run build`).
 * Throws an Error with a plain Chinese message when the data cannot be opened.
 */
export async function serve(dataFolder: string): Promise<LoopbackHost> {
  const opened = await createApp({ dataFolder, host: 'loopback' });
  if (!opened.ok) throw new Error(opened.error.message);
  const app = opened.value;
  const host = await startLoopbackHost({ app, dataFolder, pageFolder: join(programRoot, 'out', 'renderer') });
  return {
    ...host,
    close: async () => {
      // Jobs end before the uploads that they may be reading go.
      await app.close();
      await host.close();
    },
  };
}
