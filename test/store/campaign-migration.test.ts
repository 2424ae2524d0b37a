import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import * as initial from '../../main/store/migrations/0001-initial.ts';
import * as batchValues from '../../main/store/migrations/0002-batch-values.ts';
import * as readFiles from '../../main/store/migrations/0003-read-files.ts';
import * as ruleTexts from '../../main/store/migrations/0004-rule-texts.ts';

it('reviews of before campaigns keep their judgements and belong to none', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  for (const { sql } of [initial, batchValues, readFiles, ruleTexts]) db.exec(sql);
  db.pragma('user_version = 4');
  db.exec(`
    INSERT INTO cases (id, natural_key, agency, case_number, decision_number, title, party, domain, procedures,
      decision_date, sample, revision, content_hash, imported_at, pass, fail, review, not_applicable, error, veto,
      triage_group, triage_reason, triage_rank, unconfirmed)
    VALUES ('c', 'k', '', '', '', '', '', '', '', '', 0, 1, '', '', 0, 0, 0, 0, 0, 0, '', '', 0, 0);
    INSERT INTO profiles VALUES ('p', '评查员A', '');
    INSERT INTO standards VALUES ('h', x'00');
    INSERT INTO reviews VALUES ('r', 'c', 'p', 's', 'h', '{}', 'signed', '2025-01-01T00:00:00Z', 1, 'x', '2025-01-01T00:00:00Z');
    INSERT INTO judgements VALUES ('r', 'l1', '{"line":"l1"}', 'b', 3);
    INSERT INTO finding_judgements VALUES ('r', 'rule', 'p1', '{}');
  `);
  migrate(db, () => {});
  expect(db.prepare('SELECT id, campaign_id, state, signed_revision, veto FROM reviews').all()).toEqual([
    { id: 'r', campaign_id: '', state: 'signed', signed_revision: 1, veto: 'none' },
  ]);
  expect(db.prepare('SELECT line, row_revision FROM judgements').all()).toEqual([
    { line: 'l1', row_revision: 3 },
  ]);
  expect(db.prepare('SELECT rule FROM finding_judgements').pluck().all()).toEqual(['rule']);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.prepare("DELETE FROM cases WHERE id = 'c'").run();
  expect(db.prepare('SELECT count(*) FROM judgements').pluck().get()).toBe(0);
});
