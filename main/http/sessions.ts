import { createHash, randomBytes } from 'node:crypto';

const windowTicketLife = 60_000;

/** One-time tickets and the sessions that they are exchanged for. Only hashes are kept, so look-ups leak no timing. */
export class Sessions {
  readonly #tickets = new Map<string, number>();
  readonly #sessions = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A ticket for the person at the terminal: good once, for as long as the program runs. */
  newTicket(): string {
    return this.#mint(Number.POSITIVE_INFINITY);
  }

  /** A ticket that an open window asks for another one: good once, for a minute. */
  newWindowTicket(): string {
    return this.#mint(this.#now() + windowTicketLife);
  }

  /** Exchanges a ticket for a session; undefined when unknown, used or expired. */
  redeem(ticket: string): string | undefined {
    const key = hash(ticket);
    const expires = this.#tickets.get(key);
    this.#tickets.delete(key);
    if (expires === undefined || expires < this.#now()) return undefined;
    const session = randomBytes(32).toString('base64url');
    this.#sessions.add(hash(session));
    return session;
  }

  /** Whether an `Authorization` header carries a session of this host. */
  accepts(authorization: string | undefined): boolean {
    const session = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
    return session !== undefined && this.#sessions.has(hash(session));
  }

  #mint(expires: number): string {
    for (const [key, time] of this.#tickets) if (time < this.#now()) this.#tickets.delete(key);
    const ticket = randomBytes(32).toString('base64url');
    this.#tickets.set(hash(ticket), expires);
    return ticket;
  }
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
