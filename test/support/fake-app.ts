import type { App } from '../../main/api/app.ts';
import { Files } from '../../main/api/files.ts';
import type { ApiEvent } from '../../shared/generated/schemas.ts';
import { ok } from '../../shared/result.ts';

/** A program whose events a test sends by hand; it answers every call with the call itself. */
export function createFakeApp(): { app: App; emit(event: ApiEvent): void; closed(): boolean } {
  const listeners = new Set<(event: ApiEvent) => void>();
  let closed = false;
  return {
    app: {
      dispatch: async (route, input) => ok({ route, input }),
      files: new Files(),
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => {
        closed = true;
      },
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    closed: () => closed,
  };
}
