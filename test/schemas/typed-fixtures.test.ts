import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../main/schema.ts';
import { routes } from '../../shared/contract.ts';
import type { SchemaMap, SchemaName } from '../../shared/generated/schemas.ts';

/** Each compiles as its generated type and passes its schema: types and checks say the same. */
const fixtures: { [N in SchemaName]?: SchemaMap[N] } = {
  Value: {
    value: [{ kind: 'fine', amount: { absent: 'notStated' } }],
    state: 'draft',
    read: [{ file: 'f1', page: 3, region: [0.1, 0.2, 0.3, 0.1] }],
  },
  Completeness: { inventory: 'unknown', missingKinds: ['hearing-record'] },
  Condition: {
    all: [
      { id: 'a', text: '甲', present: { fact: 'penalty.decision.date' } },
      { not: { id: 'b', text: '乙', exists: { kinds: ['waiver'] } } },
    ],
  },
  Operand: {
    fold: 'max',
    of: [{ fact: 'penalty.decision.date' }, { value: 1 }, { value: ['a', 'b'] }],
  },
  ParameterValue: {
    key: 'hearing.threshold',
    from: '2020-01-01',
    to: null,
    value: 5000,
    source: '示例',
    match: { partyType: 'person' },
  },
  CasesQuery: { sort: { by: 'risk', descending: true }, offset: 0, limit: 40, search: '佳和' },
  Judgement: { line: 'PG.01.f1', verdict: 'violated', evidence: ['第6页'], occurrences: 2, reason: '见页' },
  SettingsInput: { fontScale: 125, standard: null },
  ApiEvent: { type: 'changed', changed: ['cases'] },
};

describe('schemas', () => {
  it.each(Object.entries(fixtures))('%s: the typed fixture fits', (name, fixture) => {
    expect(problemsOf(name as SchemaName, fixture)).toEqual([]);
  });

  it.each<[SchemaName, unknown]>([
    ['Value', { value: 1 }],
    ['Value', { absent: 'documentMissing' }],
    ['Completeness', { inventory: 'mostly' }],
    ['CasesQuery', { sort: { by: 'risk', descending: true }, offset: -1, limit: 40 }],
    ['Judgement', { line: 'x', verdict: 'pass', evidence: [] }],
    ['SettingsInput', { fontScale: 20 }],
    ['ParameterValue', { key: 'hearing.threshold', from: '2020-1-1', to: null, value: 1, source: 'x' }],
  ])('%s refuses %j', (name, content) => {
    expect(problemsOf(name, content)).not.toEqual([]);
  });

  it('exist for every route, and each compiles', () => {
    for (const route of Object.values(routes)) {
      for (const name of [route.input, route.output]) expect(() => problemsOf(name, undefined)).not.toThrow();
    }
  });
});
