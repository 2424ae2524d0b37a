import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { CheckFinding } from '../../shared/generated/schemas.ts';
import { type Known, knownFrom, readCompact, writeCompact } from './compact-form.ts';
import { packText, unpackJson, unpackText } from './pack-json.ts';
import { statement } from './statements.ts';

/** What findings repeat of rules and vocabulary, kept once for all runs that were written with it. */
export interface RuleTexts {
  hash: string;
  /** As `packJson` makes it; the same bytes for all runs, so that a message of many carries them once. */
  content: Uint8Array;
}

export interface OwnRuleTexts extends RuleTexts {
  known: Known;
}

/** Texts ready to write runs with. Objects in them are known where findings hold the very same. */
export function ruleTexts(texts: unknown): OwnRuleTexts {
  const text = JSON.stringify(texts);
  const hash = createHash('sha256').update(text).digest('hex');
  return { hash, content: packText(text), known: knownFrom(texts) };
}

export function packRun(findings: readonly CheckFinding[], texts: OwnRuleTexts): Uint8Array<ArrayBuffer> {
  return packText(writeCompact(findings, texts.known));
}

/** Keeps texts that a run is about to name. */
export function keepRuleTexts(db: Database, { hash, content }: RuleTexts): void {
  if (statement(db, 'SELECT 1 FROM rule_texts WHERE hash = ?').get(hash)) return;
  statement(db, 'INSERT INTO rule_texts (hash, content) VALUES (?, ?)').run(hash, content);
}

/** Drops the texts of earlier packs once no run names them. */
export function dropUnusedRuleTexts(db: Database): void {
  statement(
    db,
    'DELETE FROM rule_texts WHERE NOT EXISTS (SELECT 1 FROM runs WHERE runs.texts = rule_texts.hash)',
  ).run();
}

/** Findings of a run whole again, whatever packs the program has now; runs of an earlier schema name no texts. */
export function readRun(db: Database, run: { result: Uint8Array; texts: string | null }): CheckFinding[] {
  if (run.texts === null) return unpackJson<CheckFinding[]>(run.result);
  return readCompact(unpackText(run.result), knownOf(db, run.texts)) as CheckFinding[];
}

/** Texts last used; nearly all runs of a database name the same. */
const lastKnown = new Map<string, Known>();
const kept = 2;

function knownOf(db: Database, hash: string): Known {
  const before = lastKnown.get(hash);
  if (before) return before;
  const row = statement(db, 'SELECT content FROM rule_texts WHERE hash = ?').get(hash) as
    | { content: Uint8Array }
    | undefined;
  if (!row) throw new Error(`rule texts ${hash} are not in the database`);
  const known = knownFrom(unpackJson(row.content));
  lastKnown.set(hash, known);
  const [oldest] = lastKnown.keys();
  if (lastKnown.size > kept && oldest !== undefined) lastKnown.delete(oldest);
  return known;
}
