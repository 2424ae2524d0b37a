const storageKey = 'mingjuan.session';
const channelName = 'mingjuan.windows';
const neighbourPatience = 500;

/**
 * The session of this tab: kept over reloads, else exchanged for the one-time ticket in the address, else for a
 * ticket that another open tab of this program asks for.
 */
export async function openSession(): Promise<string | undefined> {
  const ticket = /^#ticket=([\w-]+)$/.exec(location.hash)?.[1];
  if (ticket !== undefined) {
    history.replaceState(null, '', location.pathname);
    keep(await exchange(ticket));
  }
  let session = sessionStorage.getItem(storageKey) ?? undefined;
  if (session !== undefined && !(await isGood(session))) session = undefined;
  if (session === undefined) {
    const passedOn = await askNeighbour();
    if (passedOn !== undefined) session = keep(await exchange(passedOn));
  }
  if (session !== undefined) answerNeighbours(session);
  return session;
}

function keep(session: string | undefined): string | undefined {
  if (session !== undefined) sessionStorage.setItem(storageKey, session);
  return session;
}

async function exchange(ticket: string): Promise<string | undefined> {
  const response = await fetch('/api/session', { method: 'POST', body: JSON.stringify({ ticket }) });
  if (!response.ok) return undefined;
  return ((await response.json()) as { session: string }).session;
}

/** A session outlives neither its host nor a restart on the same port. */
async function isGood(session: string): Promise<boolean> {
  const response = await newTicket(session);
  return response !== undefined;
}

async function newTicket(session: string): Promise<string | undefined> {
  const response = await fetch('/api/ticket', {
    method: 'POST',
    headers: { authorization: `Bearer ${session}` },
  });
  if (!response.ok) return undefined;
  return ((await response.json()) as { ticket: string }).ticket;
}

function askNeighbour(): Promise<string | undefined> {
  const channel = new BroadcastChannel(channelName);
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    const finish = (ticket: string | undefined) => {
      clearTimeout(timer);
      channel.close();
      resolve(ticket);
    };
    const timer = setTimeout(() => finish(undefined), neighbourPatience);
    channel.onmessage = ({ data }: MessageEvent<{ answer?: string; ticket?: string }>) => {
      if (data.answer === id) finish(data.ticket);
    };
    channel.postMessage({ ask: id });
  });
}

function answerNeighbours(session: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = async ({ data }: MessageEvent<{ ask?: string }>) => {
    if (data.ask === undefined) return;
    const ticket = await newTicket(session);
    if (ticket !== undefined) channel.postMessage({ answer: data.ask, ticket });
  };
}
