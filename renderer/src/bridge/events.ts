import type { ApiEvent } from '../../../shared/generated/schemas.ts';

type OpenStream = (after: number | undefined, signal: AbortSignal) => Promise<Response>;

export interface EventFeed {
  /** Resolves when the first stream is open. */
  readonly connected: Promise<void>;
  onEvent(listener: (event: ApiEvent) => void): () => void;
  close(): void;
}

const firstPause = 500;
const longestPause = 5000;

/** Follows the host's event stream, opens it again when it breaks, and catches up on what was missed. */
export function followEvents(open: OpenStream): EventFeed {
  const listeners = new Set<(event: ApiEvent) => void>();
  const abort = new AbortController();
  let markConnected = (): void => {};
  const connected = new Promise<void>((resolve) => {
    markConnected = resolve;
  });

  async function follow(): Promise<void> {
    let seen: number | undefined;
    let pause = firstPause;
    while (!abort.signal.aborted) {
      try {
        const response = await open(seen, abort.signal);
        if (response.status === 401) break;
        for await (const text of linesOf(response)) {
          const { seq, event } = JSON.parse(text) as { seq: number; event?: ApiEvent };
          // The first line of a stream tells where it begins; on a reconnect the missed events follow it.
          if (event || seen === undefined) seen = seq;
          if (event) for (const listener of listeners) listener(event);
          pause = firstPause;
          markConnected();
        }
      } catch {
        // The host may be restarting; calls report it, this only tries again.
      }
      if (abort.signal.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, longestPause);
    }
    markConnected();
  }

  void follow();
  return {
    connected,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => abort.abort(),
  };
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}
