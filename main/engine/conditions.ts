import type { Condition, EachCondition, ReviewReason } from '../../shared/generated/schemas.ts';
import { keywords } from './generated/keywords.ts';
import { type Answer, type Outcome, type RawOccurrence, undecided, yes } from './outcome.ts';
import { listOf, type Source } from './reading.ts';
import { CompileError, type Compiler, type EvaluateCondition, type Scope } from './scope.ts';
import { compileSelector } from './selector.ts';

/** Compiles a condition tree; leaves and `each` leave a line in the trace, groups don't. */
export function compileCondition(compiler: Compiler, node: Condition): EvaluateCondition {
  if ('all' in node) return compileAll(node.all.map((part) => compileCondition(compiler, part)));
  if ('any' in node) return compileAny(node.any.map((part) => compileCondition(compiler, part)));
  if ('not' in node) return negate(compileCondition(compiler, node.not));
  const evaluate = 'each' in node ? compileEach(compiler, node) : compileLeaf(compiler, node);
  const { id, text } = node;
  return (scope) => {
    const outcome = evaluate(scope);
    scope.trace?.conditions.push({ id, part: scope.trace.part, text, outcome });
    return outcome;
  };
}

function compileLeaf(compiler: Compiler, node: Condition): EvaluateCondition {
  for (const key of Object.keys(node)) {
    const keyword = keywords[key];
    if (keyword) return keyword.compile(compiler, node);
  }
  throw new CompileError(`条件“${JSON.stringify(node).slice(0, 60)}”里没有认识的关键字`);
}

/** Kleene conjunction: one `no` decides, else one unknown leaves it open. All parts are evaluated for the record. */
function compileAll(parts: readonly EvaluateCondition[]): EvaluateCondition {
  return (scope) => {
    let decided: Outcome | undefined;
    let open: Outcome | undefined;
    const sources: Source[] = [];
    let fromAbsence = false;
    for (const part of parts) {
      const outcome = part(scope);
      sources.push(...outcome.sources);
      if (outcome.answer === 'no') decided ??= outcome;
      else if (outcome.answer === 'unknown') open ??= outcome;
      else if (outcome.fromAbsence) fromAbsence = true;
      if (decided && !scope.trace) return decided;
    }
    return (
      decided ??
      (open ? { ...open, sources } : { answer: 'yes', sources, ...(fromAbsence ? { fromAbsence } : {}) })
    );
  };
}

/** Kleene disjunction: one `yes` decides, else one unknown leaves it open. */
function compileAny(parts: readonly EvaluateCondition[]): EvaluateCondition {
  return (scope) => {
    let decided: Outcome | undefined;
    let open: Outcome | undefined;
    const refused: Outcome[] = [];
    for (const part of parts) {
      const outcome = part(scope);
      if (outcome.answer === 'yes') decided ??= outcome;
      else if (outcome.answer === 'unknown') open ??= outcome;
      else refused.push(outcome);
      if (decided && !scope.trace) return decided;
    }
    return decided ?? open ?? joinRefusals(refused);
  };
}

function joinRefusals(refused: readonly Outcome[]): Outcome {
  const derivation = refused.find((outcome) => outcome.derivation)?.derivation;
  return {
    answer: 'no',
    sources: refused.flatMap((outcome) => outcome.sources),
    missing: refused.flatMap((outcome) => outcome.missing ?? []),
    occurrences: refused.flatMap((outcome) => outcome.occurrences ?? []),
    ...(derivation ? { derivation } : {}),
    ...(refused.some((outcome) => outcome.fromAbsence) ? { fromAbsence: true } : {}),
  };
}

const opposite: Record<Answer, Answer> = { yes: 'no', no: 'yes', unknown: 'unknown' };

function negate(part: EvaluateCondition): EvaluateCondition {
  return (scope) => {
    const { occurrences: _occurrences, missing: _missing, ...outcome } = part(scope);
    return { ...outcome, answer: opposite[outcome.answer] };
  };
}

/** Members of an `each`: scopes to judge, and why there may be more or none. */
interface Members {
  scopes: { scope: Scope; sources: readonly Source[] }[];
  doubt?: ReviewReason;
  /** For no members: why their absence is not established. */
  absenceDoubt?: ReviewReason;
}

function compileEach(compiler: Compiler, node: EachCondition): EvaluateCondition {
  const members = compileMembers(compiler, node.each);
  const judge = compileCondition(compiler, node.assert);
  const some = node.quantifier === 'some';
  return (scope) => {
    const found = members({ ...scope, trace: undefined });
    if (found.scopes.length === 0) {
      if (found.absenceDoubt) return undecided(found.absenceDoubt);
      return { answer: some ? 'no' : 'yes', sources: [], fromAbsence: true };
    }
    const outcomes = found.scopes.map((member) => ({ member, outcome: judge(member.scope) }));
    return some ? combineSome(outcomes, found.doubt) : combineEvery(outcomes, found.doubt);
  };
}

type Judged = { member: Members['scopes'][number]; outcome: Outcome };

function combineEvery(judged: readonly Judged[], doubt: ReviewReason | undefined): Outcome {
  const failed = judged.filter(({ outcome }) => outcome.answer === 'no');
  const sources = judged.flatMap(({ member, outcome }) => [...member.sources, ...outcome.sources]);
  if (failed.length > 0) {
    const derivation = failed.find(({ outcome }) => outcome.derivation)?.outcome.derivation;
    return {
      answer: 'no',
      sources: failed.flatMap(({ member, outcome }) => [...member.sources, ...outcome.sources]),
      occurrences: failed.flatMap(occurrencesOf),
      missing: [...new Set(failed.flatMap(({ outcome }) => outcome.missing ?? []))],
      ...(derivation ? { derivation } : {}),
    };
  }
  const open = judged.find(({ outcome }) => outcome.answer === 'unknown');
  if (open) return { ...open.outcome, sources };
  if (doubt) return undecided(doubt, sources);
  const derivation = judged.find(({ outcome }) => outcome.derivation)?.outcome.derivation;
  return derivation ? { ...yes(sources), derivation } : yes(sources);
}

function combineSome(judged: readonly Judged[], doubt: ReviewReason | undefined): Outcome {
  const held = judged.find(({ outcome }) => outcome.answer === 'yes');
  if (held) return { ...held.outcome, sources: [...held.member.sources, ...held.outcome.sources] };
  const sources = judged.flatMap(({ member, outcome }) => [...member.sources, ...outcome.sources]);
  const open = judged.find(({ outcome }) => outcome.answer === 'unknown');
  if (open) return { ...open.outcome, sources };
  return doubt ? undecided(doubt, sources) : { answer: 'no', sources };
}

/** A failed member is one occurrence, unless the test inside already named its places. */
function occurrencesOf({ member, outcome }: Judged): RawOccurrence[] {
  if (outcome.occurrences && outcome.occurrences.length > 0) return [...outcome.occurrences];
  return [{ count: 1, sources: member.sources.length > 0 ? member.sources : outcome.sources }];
}

function compileMembers(compiler: Compiler, each: EachCondition['each']): (scope: Scope) => Members {
  if ('documents' in each) {
    const select = compileSelector(compiler, each.documents);
    return (scope) => {
      const { documents, ...doubts } = select(scope);
      return {
        ...doubts,
        scopes: documents.map((document) => ({
          scope: { ...scope, document },
          sources: [{ document, field: 'title' }],
        })),
      };
    };
  }
  const list = compiler.operand(each.of);
  return (scope) => {
    const reading = list(scope);
    if (reading.state === 'unknown') return { scopes: [], absenceDoubt: reading.reason };
    if (reading.state === 'absent') return { scopes: [] };
    return {
      scopes: listOf(reading.value).map((value) => ({
        scope: { ...scope, item: { value, sources: reading.sources } },
        sources: reading.sources,
      })),
    };
  };
}
