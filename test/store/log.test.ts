import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { appendEvent, verifyLog } from '../../main/store/log.ts';
import { migrate } from '../../main/store/migrate.ts';

function logWith(count: number): Database.Database {
  const db = new Database(':memory:');
  migrate(db, () => {});
  for (let index = 0; index < count; index += 1)
    appendEvent(db, { actor: 'a', kind: 'judge', caseId: 'c1', body: { index } });
  return db;
}

/** Changes rows behind the triggers, as someone with a database editor would. */
function tamper(db: Database.Database, sql: string): void {
  db.exec(`DROP TRIGGER events_keep; DROP TRIGGER events_stay; DROP TRIGGER payloads_keep; ${sql}`);
}

describe('the log', () => {
  it('is whole after a thousand events', () => {
    const check = verifyLog(logWith(1000));
    expect(check).toMatchObject({ events: 1000, brokenAt: undefined, problem: undefined });
  });

  it('refuses changes and deletions of events', () => {
    const db = logWith(2);
    expect(() => db.exec("UPDATE events SET actor = 'b' WHERE seq = 1")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM payloads WHERE seq = 1; DELETE FROM events WHERE seq = 1')).toThrow(
      'append-only',
    );
  });

  it.each([
    ['a changed event', "UPDATE events SET actor = 'b' WHERE seq = 5", 5, '第 5 条被改动'],
    ['a changed content', "UPDATE payloads SET body = '{}' WHERE seq = 5", 5, '第 5 条的内容被改动'],
    ['a content taken out', 'DELETE FROM payloads WHERE seq = 5', 5, '第 5 条的内容缺失'],
    [
      'an event taken out',
      'DELETE FROM payloads WHERE seq = 5; DELETE FROM events WHERE seq = 5',
      6,
      '第 5 条缺失',
    ],
  ])('names %s', (_name, sql, brokenAt, problem) => {
    const db = logWith(10);
    tamper(db, sql);
    expect(verifyLog(db)).toMatchObject({ brokenAt, problem });
  });

  it('a cut tail leaves a whole chain with another head, which the printed head shows', () => {
    const db = logWith(10);
    const printed = verifyLog(db).head;
    tamper(db, 'DELETE FROM payloads WHERE seq > 7; DELETE FROM events WHERE seq > 7');
    const check = verifyLog(db);
    expect(check.problem).toBeUndefined();
    expect(check.head).not.toBe(printed);
  });
});
