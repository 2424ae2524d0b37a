import { describe, expect, it } from 'vitest';
import { Sessions } from '../../main/http/sessions.ts';

describe('Sessions', () => {
  it('exchanges a ticket once', () => {
    const sessions = new Sessions();
    const ticket = sessions.newTicket();
    const session = sessions.redeem(ticket);
    expect(sessions.accepts(`Bearer ${session}`)).toBe(true);
    expect(sessions.redeem(ticket)).toBeUndefined();
  });

  it('lets a ticket for another window expire, and the one at the terminal not', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const atTerminal = sessions.newTicket();
    const forWindow = sessions.newWindowTicket();
    const soon = sessions.newWindowTicket();
    now = 59_000;
    expect(sessions.redeem(soon)).toBeDefined();
    now = 61_000;
    expect(sessions.redeem(forWindow)).toBeUndefined();
    expect(sessions.redeem(atTerminal)).toBeDefined();
  });

  it.each([undefined, '', 'Bearer ', 'Basic x', `Bearer ${'A'.repeat(43)}`, `bearer ${'A'.repeat(43)}`])(
    'does not accept %j',
    (header) => {
      expect(new Sessions().accepts(header)).toBe(false);
    },
  );
});
