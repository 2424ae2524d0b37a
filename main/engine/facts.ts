import type {
  CaseDocument,
  CaseFile,
  FactDefinition,
  FactSource,
  Party,
  Value,
} from '../../shared/generated/schemas.ts';
import { kindTerms } from '../vocabulary/vocabulary.ts';
import { addLimit } from './calendar-arithmetic.ts';
import { inNamespace } from './case-context.ts';
import { same } from './compare.ts';
import { documentDay, readField } from './document-fields.ts';
import { absent, because, known, listOf, type Reading, type Source, unknown } from './reading.ts';
import { CompileError, type Compiler, type EvaluateOperand, type Scope, scopeOf } from './scope.ts';
import { compileSelector, kindsOf, requireField, type Select } from './selector.ts';

export interface CompiledFact {
  definition: FactDefinition;
  namespace: string;
  /** Term list that its values belong to. */
  terms: string | undefined;
  evaluate: EvaluateOperand;
}

/** Reads a fact of the scope's procedure, computing it at most once a case. */
export function readFact(scope: Scope, facts: readonly CompiledFact[], index: number): Reading {
  const fact = facts[index] as CompiledFact;
  const store = fact.namespace === 'case' ? scope.file.caseFacts : scope.procedure.facts;
  const seen = store[index];
  const reading = seen ?? fact.evaluate(scopeFor(scope, fact.namespace));
  if (seen === undefined) store[index] = reading;
  scope.trace?.facts.set(index, reading);
  return reading;
}

/**
 * A fact of another procedure's namespace looks at that procedure; of `case` at the whole file. Nothing of the rule
 * that asks goes in (its version, its parameters): a fact is computed once and is the same for every rule.
 */
function scopeFor(scope: Scope, namespace: string): Scope {
  const own = scope.procedure.procedure;
  if (own && inNamespace(namespace, own.type)) return scopeOf(scope.file, scope.procedure);
  const others = scope.file.caseFile.procedures.filter((procedure) => inNamespace(namespace, procedure.type));
  const only = namespace !== 'case' && others.length === 1 ? others[0] : undefined;
  return scopeOf(scope.file, scope.file.contextOf(only));
}

export function compileFact(compiler: Compiler, definition: FactDefinition): CompiledFact {
  const namespace = definition.path.split('.')[0] as string;
  return {
    definition,
    namespace,
    terms: definition.terms ?? termsOfSources(compiler, definition),
    evaluate: compileEvaluation(compiler, definition),
  };
}

function termsOfSources(compiler: Compiler, definition: FactDefinition): string | undefined {
  for (const { documents, field } of definition.from ?? []) {
    if (!documents || field === undefined) continue;
    for (const kind of kindsOf(compiler, documents)) {
      const terms = compiler.vocabulary.kinds.get(kind)?.fields.get(field)?.terms;
      if (terms !== undefined) return terms;
    }
  }
  return undefined;
}

function compileEvaluation(compiler: Compiler, definition: FactDefinition): EvaluateOperand {
  if (definition.is) return compiler.operand(definition.is);
  if (definition.holds) {
    const condition = compiler.condition(definition.holds);
    return (scope) => {
      const outcome = condition(scope);
      if (outcome.answer === 'unknown') return unknown(outcome.reason ?? because('notRead'), outcome.sources);
      return known(outcome.answer === 'yes', outcome.sources);
    };
  }
  if (!definition.from) throw new CompileError(`事实“${definition.path}”没有写来源`);
  const sources = definition.from.map((source) => ({
    read: compileSource(compiler, definition, source),
    ofHeader: source.of !== undefined,
  }));
  if (definition.nearest) return (scope) => firstKnown(sources, ({ read }) => read(scope));
  return (scope) => firstSource(sources, scope);
}

interface FactReader {
  read: EvaluateOperand;
  ofHeader: boolean;
}

/**
 * The first source with a value. A document that was found but not read might say otherwise than a later one, so
 * nothing is known then; a document that was not found, or the head of the case file, leaves it to the next.
 */
function firstSource(sources: readonly FactReader[], scope: Scope): Reading {
  const passed: Reading[] = [];
  for (const { read, ofHeader } of sources) {
    const reading = read(scope);
    if (reading.state === 'known') return reading;
    const passes = reading.state === 'absent' || reading.reason.kind === 'documentUnknown' || ofHeader;
    if (!passes) return reading;
    passed.push(reading);
  }
  return firstKnown(passed, (reading) => reading);
}

/** The first reading with a value; else the first that is unknown; else 未载明 before 缺件. Reads no further than needed. */
function firstKnown<T>(list: readonly T[], read: (item: T) => Reading): Reading {
  let fallback: Reading | undefined;
  for (const item of list) {
    const reading = read(item);
    if (reading.state === 'known') return reading;
    if (fallback === undefined || rank(reading) > rank(fallback)) fallback = reading;
  }
  return fallback ?? unknown(because('malformed'));
}

function rank(reading: Reading): number {
  return reading.state === 'unknown'
    ? 2
    : reading.state === 'absent' && reading.absence === 'notStated'
      ? 1
      : 0;
}

function compileSource(compiler: Compiler, definition: FactDefinition, source: FactSource): EvaluateOperand {
  if (source.of) return compileHeader(source.of, definition.term, source.select === 'all');
  if (!source.documents || !source.field) throw new CompileError(`事实“${definition.path}”的来源不完整`);
  const kinds = kindsOf(compiler, source.documents);
  requireField(compiler, kinds, source.field);
  const select = compileSelector(compiler, source.documents);
  const choose = compileChoice(compiler, definition, source, select, kinds);
  if (!source.plus) return choose;
  const { parameter, unit } = source.plus;
  return (scope) => {
    const start = choose(scope);
    if (start.state !== 'known') return start;
    const days = scope.file.parameters.resolve(parameter, {}, String(start.value).slice(0, 10));
    if (days.state !== 'known') return days;
    return addLimit(compiler.calendar, start, Number(days.value), unit);
  };
}

function compileChoice(
  compiler: Compiler,
  definition: FactDefinition,
  source: FactSource,
  select: Select,
  kinds: readonly string[],
): EvaluateOperand {
  const field = source.field as string;
  const { vocabulary } = compiler;
  const how = source.select ?? 'only';
  const terms = kindTerms(vocabulary, kinds);
  const before = source.before === undefined ? undefined : compiler.operand({ fact: source.before });
  return (scope) => {
    const selection = select(scope);
    if (selection.documents.length === 0) {
      const why = selection.absenceDoubt;
      return why ? unknown(why) : absent('documentMissing', terms);
    }
    const readings = selection.documents.map((document) => ({
      document,
      reading: completed(definition, readField(vocabulary, document, field)),
    }));
    if (how === 'all') return allOf(readings, selection.doubt, definition.term);
    if (selection.doubt && how !== 'only') return unknown(selection.doubt);
    if (how === 'only') return onlyOf(readings, definition.term);
    if (how === 'lastBefore') return lastBefore(readings, before?.(scope), definition.term);
    return extremeOf(readings, how, definition.term);
  };
}

/** Where a date comes from several signatures of one form, the last of them completes it. */
function completed(definition: FactDefinition, reading: Reading): Reading {
  if (definition.type !== 'date' || reading.state !== 'known' || !Array.isArray(reading.value))
    return reading;
  const days = reading.value.map(String).sort();
  return days.every((day) => day.length >= 10)
    ? known(days.at(-1), reading.sources)
    : unknown(because('partialDate', definition.term), reading.sources);
}

interface DocumentReading {
  document: CaseDocument;
  reading: Reading;
}

function onlyOf(readings: readonly DocumentReading[], term: string): Reading {
  const values: unknown[] = [];
  const sources: Source[] = [];
  for (const { reading } of readings) {
    if (reading.state !== 'known') continue;
    sources.push(...reading.sources);
    if (!values.some((value) => same(value, reading.value))) values.push(reading.value);
  }
  if (values.length > 1) return unknown(because('ambiguous', term), sources);
  if (values.length === 1) return known(values[0], sources);
  return firstKnown(readings, ({ reading }) => reading);
}

function allOf(
  readings: readonly DocumentReading[],
  doubt: Parameters<typeof unknown>[0] | undefined,
  term: string,
): Reading {
  const values: unknown[] = [];
  const sources: Source[] = [];
  for (const { reading } of readings) {
    if (reading.state === 'unknown') return reading;
    sources.push(...reading.sources);
    if (reading.state === 'known') values.push(...listOf(reading.value));
  }
  if (doubt) return unknown(doubt, sources);
  return values.length === 0 ? absent('notStated', term, sources) : known(values, sources);
}

/** First or last: by the value itself where it is a date, else by the day of the document. */
function extremeOf(readings: readonly DocumentReading[], how: 'first' | 'last', term: string): Reading {
  const ordered = inOrder(readings, term);
  if (!Array.isArray(ordered)) return ordered as Reading;
  const pick = how === 'first' ? ordered[0] : ordered.at(-1);
  return (pick as Ordered | undefined)?.reading ?? firstKnown(readings, ({ reading }) => reading);
}

function lastBefore(readings: readonly DocumentReading[], limit: Reading | undefined, term: string): Reading {
  const ordered = inOrder(readings, term);
  if (!Array.isArray(ordered)) return ordered as Reading;
  if (ordered.length === 0) return firstKnown(readings, ({ reading }) => reading);
  const list = ordered as Ordered[];
  if (list.length === 1) return (list[0] as Ordered).reading;
  if (limit?.state !== 'known') return unknown(because('ambiguous', term));
  const day = String(limit.value).slice(0, 10);
  if (day.length < 10) return unknown(because('partialDate', term));
  return (list.findLast((entry) => entry.day <= day) ?? (list[0] as Ordered)).reading;
}

interface Ordered {
  reading: Reading;
  day: string;
}

/** Known readings by day; a reading that says why no order can be given otherwise. */
function inOrder(readings: readonly DocumentReading[], term: string): Ordered[] | Reading {
  const list: Ordered[] = [];
  for (const { document, reading } of readings) {
    if (reading.state === 'unknown') return reading;
    if (reading.state === 'absent') continue;
    const value =
      typeof reading.value === 'string' && /^\d{4}-\d\d-\d\d/.test(reading.value) ? reading.value : undefined;
    list.push({ reading, day: value ?? documentDay(document) ?? '' });
  }
  if (list.length > 1 && list.some(({ day }) => day.length < 10)) return unknown(because('ambiguous', term));
  return list.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

type HeaderPath = NonNullable<FactSource['of']>;

/** Values of the case file's head: agency, case, procedure and parties. */
function compileHeader(path: HeaderPath, term: string, all: boolean): EvaluateOperand {
  const [group, name] = path.split('.') as [string, string];
  if (group === 'party')
    return (scope) => partyReading(scope.file.caseFile.parties, name as keyof Party, term, all);
  return (scope) => {
    const value = headerValue(scope, group, name);
    if (value === undefined) {
      return path === 'procedure.remadeFrom' || path === 'agency.province'
        ? absent('notStated', term)
        : unknown(because('notRead', term));
    }
    if (typeof value === 'object') return readingOfValue(value, term);
    return known(value);
  };
}

function headerValue(scope: Scope, group: string, name: string): string | boolean | Value | undefined {
  const file: CaseFile = scope.file.caseFile;
  if (group === 'agency' && name === 'province') return provinceOf(file.agency.areaCode);
  if (group === 'agency') return file.agency[name as keyof CaseFile['agency']];
  if (group === 'case') {
    return name === 'number'
      ? file.caseNumber
      : name === 'title'
        ? file.title
        : name === 'domain'
          ? file.domain
          : file.decisionNumber;
  }
  const procedure = scope.procedure.procedure;
  if (name === 'type') return procedure?.type;
  return name === 'remade' ? procedure?.remake !== undefined : procedure?.remake?.from;
}

/** Term of `provinces`: the first two digits of an area code (GB/T 2260) stand for the province. */
function provinceOf(areaCode: string | undefined): string | undefined {
  return areaCode === undefined ? undefined : `cn${areaCode.slice(0, 2)}`;
}

function readingOfValue(value: Value, term: string): Reading {
  if ('value' in value) return known(value.value);
  return value.absent === 'notStated' ? absent('notStated', term) : unknown(because(value.absent, term));
}

function partyReading(parties: readonly Party[], name: keyof Party, term: string, all: boolean): Reading {
  const readings: Reading[] = parties.map((party) => {
    const value = party[name];
    if (value === undefined) return unknown(because('notRead', term));
    return typeof value === 'string' ? known(value) : readingOfValue(value, term);
  });
  if (readings.length === 0) return unknown(because('notRead', term));
  const open = readings.find((reading) => reading.state === 'unknown');
  const values = readings.flatMap((reading) => (reading.state === 'known' ? [reading.value] : []));
  if (all) return open ?? (values.length === 0 ? absent('notStated', term) : known(values));
  if (values.length === 0) return open ?? (readings[0] as Reading);
  const distinct = values.filter((value, index) => values.findIndex((other) => same(value, other)) === index);
  return distinct.length === 1 ? known(distinct[0]) : unknown(because('ambiguous', term));
}
