import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { OfficeValue, ParameterValue, Profile } from '../../../shared/generated/schemas.ts';
import { appendEvent } from '../log.ts';
import { StoreError } from '../store-error.ts';

export function listProfiles(db: Database): Profile[] {
  return db.prepare('SELECT id, name, unit FROM profiles ORDER BY name').all() as Profile[];
}

/** Adds a profile (no id) or renames one; the change is an event. */
export function saveProfile(db: Database, profile: { id?: string; name: string; unit: string }): Profile {
  return db.transaction(() => {
    const id = profile.id ?? randomUUID();
    if (profile.id !== undefined && !db.prepare('SELECT 1 FROM profiles WHERE id = ?').get(id)) {
      throw new StoreError('NO_PROFILE', '这个评查人已经不在名单里。');
    }
    db.prepare(
      'INSERT INTO profiles (id, name, unit) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit = excluded.unit',
    ).run(id, profile.name, profile.unit);
    appendEvent(db, {
      actor: id,
      kind: 'profile.save',
      body: { id, name: profile.name, unit: profile.unit },
    });
    return { id, name: profile.name, unit: profile.unit };
  })();
}

/** Makes a profile the current reviewer; switching is logged. */
export function chooseProfile(db: Database, id: string): void {
  db.transaction(() => {
    if (!db.prepare('SELECT 1 FROM profiles WHERE id = ?').get(id)) {
      throw new StoreError('NO_PROFILE', '这个评查人已经不在名单里。');
    }
    setSetting(db, 'currentProfile', id);
    appendEvent(db, { actor: id, kind: 'profile.choose', body: {} });
  })();
}

export function getSettings(db: Database): Record<string, unknown> {
  const rows = db.prepare('SELECT name, value FROM settings').all() as { name: string; value: string }[];
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}

export function setSetting(db: Database, name: string, value: unknown): void {
  db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value));
}

export function listOfficeParameters(db: Database): OfficeValue[] {
  const rows = db.prepare('SELECT id, value FROM office_parameters ORDER BY key, id').all() as {
    id: string;
    value: string;
  }[];
  return rows.map(({ id, value }) => ({ id, value: JSON.parse(value) as ParameterValue }));
}

/** Adds an office value, or replaces one; the change is an event. */
export function saveOfficeParameter(
  db: Database,
  actor: string,
  value: ParameterValue,
  replaces: string | undefined,
): string {
  return db.transaction(() => {
    const id = replaces ?? randomUUID();
    if (replaces !== undefined) db.prepare('DELETE FROM office_parameters WHERE id = ?').run(replaces);
    db.prepare('INSERT INTO office_parameters (id, key, value) VALUES (?, ?, ?)').run(
      id,
      value.key,
      JSON.stringify(value),
    );
    appendEvent(db, { actor, kind: 'parameter.save', body: { id, value } });
    return id;
  })();
}

export function removeOfficeParameter(db: Database, actor: string, id: string): void {
  db.transaction(() => {
    db.prepare('DELETE FROM office_parameters WHERE id = ?').run(id);
    appendEvent(db, { actor, kind: 'parameter.remove', body: { id } });
  })();
}

/** Adds, replaces and removes office values all together or not at all; each is an event as if done by itself. */
export function changeOfficeParameters(
  db: Database,
  actor: string,
  removed: readonly string[],
  saved: readonly { value: ParameterValue; replaces?: string }[],
): void {
  db.transaction(() => {
    const isThere = db.prepare('SELECT 1 FROM office_parameters WHERE id = ?');
    const touched = [...removed, ...saved.flatMap(({ replaces }) => replaces ?? [])];
    if (touched.some((id) => !isThere.get(id)))
      throw new StoreError('STALE', '本地参数在预览以后有改动，没有导入。请重新选择文件再看一次。');
    for (const id of removed) removeOfficeParameter(db, actor, id);
    for (const { value, replaces } of saved) saveOfficeParameter(db, actor, value, replaces);
  })();
}
