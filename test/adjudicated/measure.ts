import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createParameterTable } from '../../main/engine/check.ts';
import type { Knowledge } from '../../main/engine/packs/load-knowledge.ts';
import { readCaseFile } from '../../main/intake/read-case-file.ts';
import type { CheckFinding } from '../../shared/generated/schemas.ts';

interface MappedCase {
  case: string;
  file: string;
  strength: 'A' | 'B' | 'C';
  optional?: boolean;
  find: Record<string, string[]>;
  avoid: Record<string, string[]>;
  notCovered?: Record<string, string>;
}

/** One line of the table: a point that must be found or must not be raised. */
export interface Point {
  file: string;
  strength: string;
  kind: 'find' | 'avoid' | 'notCovered';
  point: string;
  rules: string;
  /** notWritten: none of the rules is in the packs yet. */
  outcome: 'found' | 'missed' | 'quiet' | 'alarm' | 'notWritten' | 'notCovered';
  scored: boolean;
}

/** Checks the adjudicated cases with the bundled packs. Found = fail, or review where the rule is a judgement. */
export function measureAdjudicated(knowledge: Knowledge): Point[] {
  const folder = import.meta.dirname;
  const map = JSON.parse(readFileSync(join(folder, 'map.json'), 'utf8')) as { cases: MappedCase[] };
  const known = new Set(knowledge.checker.rules.map(({ rule }) => rule.id));
  const parameters = createParameterTable(knowledge.parameters);
  return map.cases.flatMap((entry) => {
    const read = readCaseFile(
      readFileSync(join(folder, 'cases', `${entry.file}.json`)),
      entry.file,
      knowledge.vocabulary,
    );
    if (!read.ok) throw new Error(`${read.error.message} ${read.error.details ?? ''}`);
    const findings = knowledge.checker.check(read.value, { parameters });
    const head = {
      file: entry.file,
      strength: entry.strength,
      scored: entry.strength !== 'C' && !entry.optional,
    };
    return [
      ...Object.entries(entry.find).map(([point, rules]) => ({
        ...head,
        kind: 'find' as const,
        point,
        rules: rules.join(' '),
        outcome: rules.some((rule) => known.has(rule))
          ? findings.some((finding) => finds(finding, rules))
            ? ('found' as const)
            : ('missed' as const)
          : ('notWritten' as const),
      })),
      ...Object.entries(entry.avoid).map(([point, rules]) => ({
        ...head,
        kind: 'avoid' as const,
        point,
        rules: rules.join(' '),
        outcome: findings.some((finding) => rules.includes(finding.rule) && finding.verdict === 'fail')
          ? ('alarm' as const)
          : ('quiet' as const),
      })),
      ...Object.entries(entry.notCovered ?? {}).map(([point, why]) => ({
        ...head,
        kind: 'notCovered' as const,
        point,
        rules: why,
        outcome: 'notCovered' as const,
      })),
    ];
  });
}

function finds(finding: CheckFinding, rules: readonly string[]): boolean {
  if (!rules.includes(finding.rule)) return false;
  return finding.verdict === 'fail' || (finding.verdict === 'review' && finding.decidable === 'judgement');
}

/** Files of converted cases without a line in the map. */
export function unmappedFiles(): string[] {
  const folder = import.meta.dirname;
  const map = JSON.parse(readFileSync(join(folder, 'map.json'), 'utf8')) as { cases: MappedCase[] };
  const mapped = new Set(map.cases.map((entry) => `${entry.file}.json`));
  return readdirSync(join(folder, 'cases')).filter((name) => !mapped.has(name));
}
