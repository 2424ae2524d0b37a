import { isOnOrBefore } from '../../shared/dates/index.ts';
import type { Rule, RuleVersion } from '../../shared/generated/schemas.ts';
import type { CaseContext, ProcedureContext } from './case-context.ts';
import type { FactCompiler } from './compiler.ts';
import type { Outcome } from './outcome.ts';
import { because, type Reading } from './reading.ts';
import {
  CompileError,
  type EvaluateCondition,
  type EvaluateOperand,
  type Scope,
  scopeOf,
  type Trace,
} from './scope.ts';

export interface CompiledRule {
  rule: Rule;
  pack: string;
  when: EvaluateCondition | undefined;
  assert: EvaluateCondition;
  versionDate: EvaluateOperand | undefined;
}

/** What one rule said of one procedure instance, before it is written out as a finding. */
export interface RuleOutcome {
  verdict: 'pass' | 'fail' | 'review' | 'notApplicable' | 'error';
  outcome: Outcome;
  version: RuleVersion | undefined;
  versionDate: string | undefined;
  trace: Trace | undefined;
}

/** Compiles a rule against the fact catalogue; throws a CompileError that says what is wrong. */
export function compileRule(compiler: FactCompiler, rule: Rule, pack: string): CompiledRule {
  const timeless = rule.versions.every((version) => version.from === null && version.to === null);
  if (!timeless && !rule.versionDate)
    throw new CompileError('有分时间的版本，却没有写选版本的日期（versionDate）');
  return {
    rule,
    pack,
    when: rule.when ? compiler.condition(rule.when) : undefined,
    assert: compiler.condition(rule.assert),
    versionDate: rule.versionDate ? compiler.fact(rule.versionDate) : undefined,
  };
}

/** Evaluates a rule; an exception becomes the verdict `error`, never a pass. */
export function runRule(
  compiled: CompiledRule,
  file: CaseContext,
  procedure: ProcedureContext,
  full: boolean,
): RuleOutcome {
  const trace: Trace | undefined = full ? { part: 'when', conditions: [], facts: new Map() } : undefined;
  try {
    return evaluate(compiled, scopeOf(file, procedure, trace));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      verdict: 'error',
      outcome: { answer: 'unknown', reason: because('internal', detail), sources: [] },
      version: undefined,
      versionDate: undefined,
      trace,
    };
  }
}

function evaluate(compiled: CompiledRule, base: Scope): RuleOutcome {
  const date = compiled.versionDate?.(base);
  const day = date?.state === 'known' ? String(date.value) : undefined;
  const version = pickVersion(compiled.rule.versions, date);
  // Applicability is asked first: a step that did not take place has no date and needs no version.
  const scope = scopeOf(base.file, base.procedure, base.trace, day, version?.parameters);
  const result = (verdict: RuleOutcome['verdict'], outcome: Outcome): RuleOutcome => ({
    verdict,
    outcome,
    version,
    versionDate: day,
    trace: base.trace,
  });
  if (compiled.when) {
    const applies = compiled.when(scope);
    if (applies.answer === 'no') return result('notApplicable', applies);
    if (applies.answer === 'unknown') return result('review', applies);
  }
  if (!version) return result('review', noVersion(date));
  if (scope.trace) scope.trace.part = 'assert';
  const outcome = compiled.assert(scope);
  if (outcome.answer === 'unknown') return result('review', outcome);
  if (version.method === 'unverified') {
    return result('review', { ...outcome, reason: because('methodUnverified') });
  }
  return result(outcome.answer === 'yes' ? 'pass' : 'fail', outcome);
}

/** The version in force on the day; undefined where none is recorded or the day does not tell. */
function pickVersion(versions: readonly RuleVersion[], date: Reading | undefined): RuleVersion | undefined {
  const [only] = versions;
  if (versions.length === 1 && only && only.from === null && only.to === null) return only;
  if (date?.state !== 'known') return undefined;
  const day = String(date.value).slice(0, 10);
  // Full days compare as text; only a year or month has to be asked what it can mean.
  if (day.length === 10) {
    return versions.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
  }
  return versions.find(
    (version) =>
      (version.from === null || isOnOrBefore(version.from, day) === 'yes') &&
      (version.to === null || isOnOrBefore(day, version.to) === 'yes'),
  );
}

function noVersion(date: Reading | undefined): Outcome {
  if (date?.state !== 'known') {
    const about = date?.state === 'unknown' ? date.reason.about : date?.about;
    return { answer: 'unknown', reason: because('versionDateUnknown', about), sources: date?.sources ?? [] };
  }
  const kind = String(date.value).length < 10 ? 'partialDate' : 'lawNotRecorded';
  return { answer: 'unknown', reason: because(kind, String(date.value)), sources: date.sources };
}
