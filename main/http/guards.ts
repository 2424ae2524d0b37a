/** The parts of a request that decide whether it is looked at; header values as Node gives them. */
export interface RequestFacts {
  method: string | undefined;
  target: string | undefined;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
}

export interface Refusal {
  status: 400 | 403 | 405 | 421;
  reason: 'host' | 'method' | 'target' | 'origin' | 'site';
}

/**
 * Refuses what this page itself would never send, before anything is read.
 * `host` is the exact `127.0.0.1:port`; a name that resolves there (DNS rebinding, `localhost`) is not it.
 */
export function refuse(request: RequestFacts, host: string): Refusal | undefined {
  if (request.host !== host) return { status: 421, reason: 'host' };
  if (request.method !== 'GET' && request.method !== 'POST') return { status: 405, reason: 'method' };
  if (!request.target?.startsWith('/') || request.target.startsWith('//'))
    return { status: 400, reason: 'target' };
  const own = `http://${host}`;
  if (request.origin !== undefined && request.origin !== own) return { status: 403, reason: 'origin' };
  // Only browsers send Origin, and they always do with POST: its absence means another program or a plain form.
  if (request.method === 'POST' && request.origin === undefined) return { status: 403, reason: 'origin' };
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin' && request.fetchSite !== 'none')
    return { status: 403, reason: 'site' };
  return undefined;
}
