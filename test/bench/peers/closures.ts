import type { Calendar } from '../../../shared/clock/index.ts';
import type { Engine } from '../engine.ts';
import { faults } from '../faults.ts';
import { caseTest, indexCase } from '../predicates.ts';

/** Hand-written closures over an index of kinds: what the rules cost at least. */
export function closures(calendar: Calendar): Engine {
  const rules = faults.map(({ rule, clauses }) => ({
    rule,
    tests: clauses.map((clause) => caseTest(clause, calendar)),
  }));
  return {
    name: 'hand-written closures',
    failing: (caseFile) => {
      const indexed = indexCase(caseFile);
      const failing: string[] = [];
      for (const { rule, tests } of rules) if (tests.every((test) => test(indexed))) failing.push(rule);
      return failing.sort();
    },
  };
}
