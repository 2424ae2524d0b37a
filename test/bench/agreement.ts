import type { CaseFile } from '../../shared/generated/schemas.ts';
import type { Engine } from './engine.ts';

/** A case with its text, as files are read. */
export interface BenchCase {
  caseFile: CaseFile;
  text: string;
}

/** Where engines don't name the same failing rules, one line each; and how many rules failed at least once. */
export async function compareEngines(
  engines: readonly Engine[],
  cases: readonly BenchCase[],
): Promise<{ differences: string[]; failures: number; rules: number }> {
  const differences: string[] = [];
  const rules = new Set<string>();
  let failures = 0;
  const [first, ...others] = engines;
  if (!first) return { differences, failures, rules: 0 };
  for (const [index, { caseFile, text }] of cases.entries()) {
    const expected = await first.failing(caseFile, text);
    for (const rule of expected) rules.add(rule);
    failures += expected.length;
    for (const engine of others) {
      const named = await engine.failing(caseFile, text);
      if (named.join() !== expected.join())
        differences.push(`case ${index}: ${engine.name} names [${named}], ${first.name} [${expected}]`);
    }
  }
  return { differences, failures, rules: rules.size };
}
