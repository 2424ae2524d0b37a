import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Bridge } from '../../../shared/bridge.ts';
import { type Input, type Output, type RouteName, routes } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { JobStore, type KnownJob } from './job-store.ts';
import { SavedClock } from './saved-clock.ts';

/** What pages use to talk to the program. */
export interface Client {
  readonly bridge: Bridge;
  readonly jobs: JobStore;
  readonly saved: SavedClock;
  call<R extends RouteName>(route: R, input: Input<R>): Promise<Result<Output<R>>>;
}

const ClientContext = createContext<Client | undefined>(undefined);

export function ClientProvider({ bridge, children }: { bridge: Bridge; children: ReactNode }) {
  const client = useMemo(() => createClient(bridge), [bridge]);
  useEffect(() => void client.jobs.load(), [client]);
  return <ClientContext value={client}>{children}</ClientContext>;
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('ClientProvider is missing');
  return client;
}

export function useJobs(): readonly KnownJob[] {
  const { jobs } = useClient();
  return useSyncExternalStore(jobs.subscribe, jobs.all);
}

export function useSavedAt(): Date | undefined {
  const { saved } = useClient();
  return useSyncExternalStore(saved.subscribe, saved.now);
}

function createClient(bridge: Bridge): Client {
  const saved = new SavedClock();
  return {
    bridge,
    saved,
    jobs: new JobStore(bridge),
    call: async (route, input) => {
      const result = await bridge.call(route, input);
      if (result.ok && routes[route].kind === 'command') saved.note(new Date());
      return result;
    },
  };
}
