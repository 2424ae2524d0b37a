import type { Rule } from '../../../shared/generated/schemas.ts';
import type { LoadedPack } from './load-pack.ts';

/** Parts of a rule whose change is worth a line of its own, in the order a reader asks for them. */
const parts = [
  'versions',
  'when',
  'assert',
  'severity',
  'decidable',
  'scope',
  'stage',
  'procedures',
  'versionDate',
  'title',
  'messages',
  'question',
  'remedy',
  'commonErrors',
  'notAFaultWhen',
  'examples',
] as const satisfies readonly (keyof Rule)[];

export type RulePart = (typeof parts)[number];

export interface PackDifference {
  added: Rule[];
  removed: Rule[];
  changed: { rule: Rule; parts: RulePart[] }[];
}

/** What is new, gone and different in one set of packs against another, rule by rule. */
export function diffPacks(before: readonly LoadedPack[], after: readonly LoadedPack[]): PackDifference {
  const old = byId(before);
  const now = byId(after);
  return {
    added: [...now.values()].filter(({ id }) => !old.has(id)),
    removed: [...old.values()].filter(({ id }) => !now.has(id)),
    changed: [...now.values()].flatMap((rule) => {
      const earlier = old.get(rule.id);
      const different = earlier ? parts.filter((part) => !alike(earlier[part], rule[part])) : [];
      return different.length > 0 ? [{ rule, parts: different }] : [];
    }),
  };
}

function byId(packs: readonly LoadedPack[]): Map<string, Rule> {
  return new Map(packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
