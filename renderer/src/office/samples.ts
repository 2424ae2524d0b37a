import { useCallback } from 'react';
import { goTo } from '../address/hash.ts';
import { links } from '../address/links.ts';
import { useClient } from '../api/client.tsx';

/** Opens the bundled samples and shows them in the list; problems show with the result of the job. */
export function useOpenSamples(): () => void {
  const { jobs } = useClient();
  return useCallback(() => {
    void (async () => {
      const started = await jobs.start('samples.open', {});
      if (!started.ok) return;
      const ended = await jobs.ended(started.value);
      goTo(ended.state === 'done' ? links.cases() : links.import(started.value));
    })();
  }, [jobs]);
}
