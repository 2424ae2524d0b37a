import type {
  Basis,
  CheckFinding,
  ConditionResult,
  Evidence,
  FactUse,
  Occurrence,
  ReviewReason,
  Rule,
  Severity,
} from '../../shared/generated/schemas.ts';
import { kindTerm } from '../vocabulary/vocabulary.ts';
import type { CaseContext, WrittenValue } from './case-context.ts';
import type { FactCompiler } from './compiler.ts';
import type { CompiledFact } from './facts.ts';
import { headSentence } from './message.ts';
import type { RawOccurrence } from './outcome.ts';
import type { Reading, Source } from './reading.ts';
import type { CompiledRule, RuleOutcome } from './rule.ts';
import type { Scope } from './scope.ts';
import { namedReason, reasonInWords, valueInWords } from './wording.ts';

/** Writes a rule's outcome out as a finding that stands on its own. */
export function writeFinding(
  compiler: FactCompiler,
  compiled: CompiledRule,
  outcome: RuleOutcome,
  scope: Scope,
): CheckFinding {
  const { rule } = compiled;
  const { outcome: result } = outcome;
  const basis = (outcome.version ?? rule.versions.at(-1))?.basis ?? [];
  const settled = outcome.verdict === 'pass' || outcome.verdict === 'notApplicable';
  const evidence = evidenceOf(scope.file, result.sources, settled ? placesOfSettled : undefined);
  const conditions =
    outcome.trace?.conditions.map((line) => writeCondition(compiler, scope.file, line, settled)) ?? [];
  const derivation = result.derivation ?? conditions.find((line) => line.derivation)?.derivation;
  const reason = result.reason ? namedReason(compiler.vocabulary, result.reason) : undefined;
  const question = outcome.verdict === 'review' ? questionOf(compiled, reason) : undefined;
  return {
    rule: rule.id,
    pack: compiled.pack,
    title: rule.title,
    stage: rule.stage,
    procedure: scope.procedure.procedure?.id ?? 'case',
    decidable: rule.decidable,
    verdict: outcome.verdict,
    severity: cappedSeverity(rule.severity, basis),
    ...(reason && outcome.verdict !== 'notApplicable' ? { reason } : {}),
    message: headSentence(compiler, rule, outcome, scope),
    ...(question === undefined ? {} : { question }),
    basis,
    version: {
      from: outcome.version?.from ?? null,
      to: outcome.version?.to ?? null,
      ...(outcome.versionDate === undefined ? {} : { date: outcome.versionDate }),
    },
    ...(derivation ? { derivation } : {}),
    conditions,
    occurrences: (result.occurrences ?? []).map((place) => writeOccurrence(scope.file, place)),
    facts: writeFacts(compiler, outcome, scope),
    evidence,
    inferredFromAbsence: result.fromAbsence === true,
    unconfirmed: restsOnDraft(outcome),
    ...(settled ? {} : helpOf(rule)),
  };
}

/** Places listed where nobody has to look: enough to see what the verdict rests on. */
const placesOfSettled = 8;
const placesOfSettledCondition = 2;

/** What helps a person who has to decide. */
function helpOf({ remedy, commonErrors, notAFaultWhen }: Rule): Partial<CheckFinding> {
  return {
    ...(remedy === undefined ? {} : { remedy }),
    ...(commonErrors === undefined ? {} : { commonErrors }),
    ...(notAFaultWhen === undefined ? {} : { notAFaultWhen }),
  };
}

/** An unverified basis carries no veto hint (data model, Doubt). */
function cappedSeverity(severity: Severity, basis: readonly Basis[]): Severity {
  const verified = basis.some(
    (entry) => entry.verification === 'primary' || entry.verification === 'secondary',
  );
  return severity === 'veto' && !verified ? 'major' : severity;
}

function questionOf(compiled: CompiledRule, reason: ReviewReason | undefined): string | undefined {
  if (!reason) return compiled.rule.question;
  if (reason.kind === 'judgement') return reason.about ?? compiled.rule.question;
  const why = `${reasonInWords(reason)}。`;
  return compiled.rule.question === undefined ? why : `${why}${compiled.rule.question}`;
}

function writeCondition(
  compiler: FactCompiler,
  file: CaseContext,
  line: NonNullable<RuleOutcome['trace']>['conditions'][number],
  settled: boolean,
): ConditionResult {
  const { outcome } = line;
  const evidence = evidenceOf(file, outcome.sources, settled ? placesOfSettledCondition : undefined);
  return {
    id: line.id,
    part: line.part,
    text: line.text,
    answer: outcome.answer,
    ...(outcome.reason ? { reason: namedReason(compiler.vocabulary, outcome.reason) } : {}),
    ...(outcome.missing && outcome.missing.length > 0 ? { missing: [...outcome.missing] } : {}),
    ...(outcome.derivation ? { derivation: outcome.derivation } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

function writeOccurrence(file: CaseContext, place: RawOccurrence): Occurrence {
  const evidence = evidenceOf(file, place.sources);
  const document = place.sources[0]?.document;
  return {
    ...(document
      ? { document: document.id, title: document.title ?? kindTerm(file.vocabulary, document.kind) }
      : {}),
    count: place.count,
    ...(place.note === undefined ? {} : { note: place.note }),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

/** Each place once, in lists that findings share; a value's own place where it was read with one, else the first page of its document. */
function evidenceOf(file: CaseContext, sources: readonly Source[], limit?: number): Evidence[] {
  if (sources.length === 0) return [];
  const known = file.writtenPlaces.get(sources);
  const written = known ?? { all: writePlaces(file, sources), first: new Map() };
  if (!known) file.writtenPlaces.set(sources, written);
  if (limit === undefined || written.all.length <= limit) return written.all;
  const first = written.first.get(limit) ?? written.all.slice(0, limit);
  written.first.set(limit, first);
  return first;
}

function writePlaces(file: CaseContext, sources: readonly Source[]): Evidence[] {
  if (sources.length === 1 && sources[0]) return placesOfValue(file, sources[0]).places;
  const evidence: Evidence[] = [];
  const seen = new Map<string, Set<string>>();
  for (const source of sources) {
    const fields = seen.get(source.document.id);
    if (fields?.has(source.field)) continue;
    if (fields) fields.add(source.field);
    else seen.set(source.document.id, new Set([source.field]));
    evidence.push(...placesOfValue(file, source).places);
  }
  return evidence;
}

/** The places of a value, made once a case: most values are shown by many conditions. */
function placesOfValue(file: CaseContext, source: Source): WrittenValue {
  const { document, field, value } = source;
  let fields = file.writtenValues.get(document);
  if (!fields) {
    fields = new Map();
    file.writtenValues.set(document, fields);
  }
  const known = fields.get(field);
  if (known && known.value === value) return known;
  const written = { value, places: writeValuePlaces(file, source) };
  fields.set(field, written);
  return written;
}

function writeValuePlaces(file: CaseContext, { document, field, value }: Source): Evidence[] {
  const base = {
    document: document.id,
    title: document.title ?? kindTerm(file.vocabulary, document.kind),
    field,
  };
  const places = value?.read ?? [];
  if (places.length > 0)
    return places.map((place) => ({
      ...base,
      file: place.file,
      page: place.page,
      ...(place.region ? { region: place.region } : {}),
    }));
  const first = document.pages?.[0];
  return [first ? { ...base, file: first.file, page: first.from } : base];
}

/** A fact is read once a case and written once: many findings show the same. */
function writeFacts(compiler: FactCompiler, outcome: RuleOutcome, scope: Scope): FactUse[] {
  const { writtenFacts } = scope.procedure;
  const uses: FactUse[] = [];
  for (const [index, reading] of outcome.trace?.facts ?? []) {
    const fact = compiler.facts[index];
    if (!fact) continue;
    const use = writtenFacts[index] ?? writeFact(compiler, fact, reading, scope.file);
    writtenFacts[index] = use;
    uses.push(use);
  }
  return uses;
}

function writeFact(
  compiler: FactCompiler,
  { definition, terms }: CompiledFact,
  reading: Reading,
  file: CaseContext,
): FactUse {
  const evidence = evidenceOf(file, reading.sources);
  return {
    path: definition.path,
    term: definition.term,
    ...(reading.state === 'known'
      ? { value: valueInWords(compiler.vocabulary, reading.value, definition.type, terms) }
      : {}),
    state: factState(reading),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

function factState(reading: Reading): FactUse['state'] {
  if (reading.state === 'absent') return reading.absence;
  if (reading.state === 'unknown') return 'unknown';
  const states = reading.sources.flatMap(({ value }) => (value && 'value' in value ? [value.state] : []));
  if (states.length === 0) return 'computed';
  if (states.includes('draft')) return 'draft';
  return states.includes('corrected') ? 'corrected' : 'confirmed';
}

function restsOnDraft(outcome: RuleOutcome): boolean {
  return outcome.outcome.sources.some(
    ({ value }) => value !== undefined && 'value' in value && value.state === 'draft',
  );
}
