import { Engine as RulesEngine, type TopLevelCondition } from 'json-rules-engine';
import type { Calendar } from '../../../shared/clock/index.ts';
import type { CaseDocument } from '../../../shared/generated/schemas.ts';
import type { Engine } from '../engine.ts';
import { type Clause, faults } from '../faults.ts';
import {
  caseTest,
  documentTest,
  type IndexedCase,
  indexCase,
  type TestsCase,
  type TestsDocument,
} from '../predicates.ts';

type Condition = TopLevelCondition | { fact: string; operator: string; value: unknown };

/** json-rules-engine with a fact for each kind of document, indexed beforehand, and compiled operators. */
export function jsonRules(calendar: Calendar): Engine {
  const documentTests: TestsDocument[] = [];
  const caseTests: TestsCase[] = [];
  const engine = new RulesEngine([], { allowUndefinedFacts: true });
  engine.addOperator<CaseDocument[] | undefined, boolean>(
    'given',
    (documents, wanted) => (documents !== undefined) === wanted,
  );
  engine.addOperator<CaseDocument[] | undefined, number>('someOf', (documents, test) => {
    const holds = documentTests[test];
    return documents !== undefined && holds !== undefined && documents.some(holds);
  });
  engine.addOperator<IndexedCase, number>('holds', (indexed, test) => caseTests[test]?.(indexed) ?? false);

  const condition = (clause: Clause): Condition => {
    if ('any' in clause) return { any: clause.any.map(condition) } as TopLevelCondition;
    if ('all' in clause) return { all: clause.all.map(condition) } as TopLevelCondition;
    if ('has' in clause && clause.serves === undefined) return anyKind(clause.has, 'given', true);
    if ('hasNone' in clause) {
      const none = clause.hasNone.map((kind) => ({ fact: kind, operator: 'given', value: false }));
      return { all: none } as TopLevelCondition;
    }
    if ('some' in clause)
      return anyKind(clause.some, 'someOf', documentTests.push(documentTest(clause.is)) - 1);
    if ('domain' in clause) {
      return { fact: 'domain', operator: clause.not ? 'notEqual' : 'equal', value: clause.domain };
    }
    return { fact: 'case', operator: 'holds', value: caseTests.push(caseTest(clause, calendar)) - 1 };
  };
  for (const { rule, clauses } of faults) {
    engine.addRule({
      conditions: { all: clauses.map(condition) } as TopLevelCondition,
      event: { type: rule },
    });
  }
  return {
    name: 'json-rules-engine, facts indexed',
    failing: async (caseFile) => {
      const indexed = indexCase(caseFile);
      const { events } = await engine.run({
        ...Object.fromEntries(indexed.byKind),
        domain: caseFile.domain,
        case: indexed,
      });
      return events.map(({ type }) => type).sort();
    },
  };
}

function anyKind(kinds: readonly string[], operator: string, value: unknown): Condition {
  const parts = kinds.map((fact) => ({ fact, operator, value }));
  return parts.length === 1 ? (parts[0] as Condition) : ({ any: parts } as TopLevelCondition);
}
