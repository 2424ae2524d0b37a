import { Checker, createParameterTable } from '../../main/engine/check.ts';
import type { Knowledge } from '../../main/engine/packs/load-knowledge.ts';
import type { Engine } from './engine.ts';
import { faults } from './faults.ts';

/** The rules of a checker that are wanted, over the same facts. */
export function checkerOf(knowledge: Knowledge, wanted: (rule: string) => boolean): Checker {
  const { checker } = knowledge;
  return new Checker(
    checker.compiler,
    checker.rules.filter(({ rule }) => wanted(rule.id)),
  );
}

/** The project's own engine on the forty rules as the pack has them. */
export function ownEngine(knowledge: Knowledge): Engine {
  const ids = new Set(faults.map(({ rule }) => rule));
  const checker = checkerOf(knowledge, (rule) => ids.has(rule));
  if (checker.rules.length !== ids.size) throw new Error('a rule of the subset is not in the packs any more');
  const parameters = createParameterTable(knowledge.parameters);
  return {
    name: 'own engine',
    failing: (caseFile) =>
      checker
        .verdicts(caseFile, { parameters })
        .flatMap(({ rule, verdict }) => (verdict === 'fail' ? [rule] : []))
        .sort(),
  };
}
