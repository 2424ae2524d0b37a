import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import type { Calendar } from '../../../shared/clock/index.ts';
import type { CaseDocument, CaseFile } from '../../../shared/generated/schemas.ts';
import type { Engine } from '../engine.ts';
import { type Fault, faults } from '../faults.ts';
import { caseTest, documentTest, type IndexedCase, indexCase } from '../predicates.ts';

const { Document, Spectral } = spectralCore;
const found = [{ message: 'fault' }];

/** Spectral: a rule about documents of one kind selects them by JSONPath, any other looks at the whole case. */
export function spectral(calendar: Calendar): Engine {
  const indexes = new WeakMap<object, IndexedCase>();
  const linter = new Spectral();
  linter.setRuleset({
    rules: Object.fromEntries(faults.map((fault) => [fault.rule, ruleOf(fault, calendar, indexes)])),
  } as unknown as RulesetDefinition);
  return {
    name: 'Spectral',
    failing: async (_caseFile, text) => {
      const results = await linter.run(new Document(text, parsers.Json));
      return [...new Set(results.map(({ code }) => String(code)))].sort();
    },
  };
}

function ruleOf({ clauses }: Fault, calendar: Calendar, indexes: WeakMap<object, IndexedCase>) {
  const [only] = clauses;
  if (clauses.length === 1 && only && 'some' in only && only.some.length === 1) {
    const test = documentTest(only.is);
    const look = (document: CaseDocument) => (test(document) ? found : undefined);
    return ruleAt(`$.documents[?(@.kind=='${only.some[0]}')]`, look);
  }
  const tests = clauses.map((clause) => caseTest(clause, calendar));
  const look = (caseFile: CaseFile) => {
    const indexed = indexes.get(caseFile) ?? indexCase(caseFile);
    indexes.set(caseFile, indexed);
    return tests.every((test) => test(indexed)) ? found : undefined;
  };
  return ruleAt('$', look);
}

function ruleAt<T>(given: string, look: (target: T) => typeof found | undefined) {
  // biome-ignore lint/suspicious/noThenProperty: the name that Spectral gives it; nothing awaits a rule.
  return { given, then: { function: look } };
}
