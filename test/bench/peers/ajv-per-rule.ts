import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import type { Calendar } from '../../../shared/clock/index.ts';
import type { CaseDocument } from '../../../shared/generated/schemas.ts';
import type { Engine } from '../engine.ts';
import { type Clause, type DocumentTest, faults } from '../faults.ts';
import { caseTest, type IndexedCase, indexCase, isUnsealed, isUnsigned } from '../predicates.ts';

/** One JSON Schema and one Ajv validator for each rule; what JSON Schema cannot say are keywords of its own. */
export function ajvPerRule(calendar: Calendar): Engine {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, messages: false });
  ajv.addKeyword({
    keyword: 'x-unsigned',
    errors: false,
    compile:
      ({ unsigned, min = 1, parts = ['name'] }: Extract<DocumentTest, { unsigned: string }>) =>
      (document: CaseDocument) =>
        isUnsigned(document, unsigned, min, parts),
  });
  ajv.addKeyword({ keyword: 'x-unsealed', errors: false, compile: () => isUnsealed });
  ajv.addKeyword({
    keyword: 'x-below',
    errors: false,
    compile:
      ({ left, right }: { left: string; right: string }) =>
      (fields: CaseDocument['fields']) => {
        const [one, other] = [fields?.[left], fields?.[right]];
        if (!one || !other || !('value' in one) || !('value' in other)) return false;
        return isBelow(one.value, other.value);
      },
  });
  let indexed: IndexedCase | undefined;
  // Dates and relations look at several documents: JSON Schema has no words for that, so they share an index.
  ajv.addKeyword({
    keyword: 'x-case',
    errors: false,
    compile: (clause: Clause) => {
      const test = caseTest(clause, calendar);
      return () => indexed !== undefined && test(indexed);
    },
  });
  const rules = faults.map(({ rule, clauses }) => ({
    rule,
    validate: ajv.compile({ not: { allOf: clauses.map(caseSchema) } }),
  }));
  return {
    name: 'ajv, one validator a rule',
    failing: (caseFile) => {
      indexed = indexCase(caseFile);
      return rules.flatMap(({ rule, validate }) => (validate(caseFile) ? [] : [rule])).sort();
    },
  };
}

function caseSchema(clause: Clause): SchemaObject {
  if ('any' in clause) return { anyOf: clause.any.map(caseSchema) };
  if ('all' in clause) return { allOf: clause.all.map(caseSchema) };
  if ('has' in clause && clause.serves === undefined) return contains(ofKinds(clause.has));
  if ('hasNone' in clause) return { not: contains(ofKinds(clause.hasNone)) };
  if ('some' in clause) return contains({ allOf: [ofKinds(clause.some), documentSchema(clause.is)] });
  if ('domain' in clause) {
    const domain = clause.not ? { not: { const: clause.domain } } : { const: clause.domain };
    return { properties: { domain }, required: ['domain'] };
  }
  return { 'x-case': clause };
}

function contains(schema: SchemaObject): SchemaObject {
  return { properties: { documents: { contains: schema } } };
}

function ofKinds(kinds: readonly string[]): SchemaObject {
  return { properties: { kind: { enum: kinds } }, required: ['kind'] };
}

const blank: SchemaObject = {
  anyOf: [
    { properties: { absent: { const: 'notStated' } }, required: ['absent'] },
    hasValue({
      anyOf: [
        { type: 'string', pattern: '^\\s*$' },
        { type: 'array', maxItems: 0 },
      ],
    }),
  ],
};

function documentSchema(test: DocumentTest): SchemaObject {
  if ('all' in test) return { allOf: test.all.map(documentSchema) };
  if ('any' in test) return { anyOf: test.any.map(documentSchema) };
  if ('absent' in test) return field(test.absent, blank);
  if ('lacks' in test) return field(test.lacks, { anyOf: [blank, hasValue({ const: false })] });
  if ('stated' in test) return field(test.stated, { allOf: [hasValue({}), { not: blank }] });
  if ('is' in test) return field(test.is, hasValue({ const: test.value }));
  if ('isNot' in test) return field(test.isNot, hasValue({ not: { enum: test.values } }));
  if ('above' in test) return field(test.above, hasValue({ type: 'number', exclusiveMinimum: test.than }));
  if ('below' in test) {
    return typeof test.than === 'number'
      ? field(test.below, hasValue({ type: 'number', exclusiveMaximum: test.than }))
      : {
          properties: { fields: { 'x-below': { left: test.below, right: test.than.field } } },
          required: ['fields'],
        };
  }
  return 'unsealed' in test ? { 'x-unsealed': true } : { 'x-unsigned': test };
}

function field(name: string, schema: SchemaObject): SchemaObject {
  return {
    properties: { fields: { properties: { [name]: schema }, required: [name] } },
    required: ['fields'],
  };
}

function hasValue(schema: SchemaObject): SchemaObject {
  return { properties: { value: schema }, required: ['value'] };
}

function isBelow(left: unknown, right: unknown): boolean {
  if (typeof left === 'number') return typeof right === 'number' && left < right;
  return typeof left === 'string' && typeof right === 'string' && left.slice(0, 10) < right.slice(0, 10);
}
