import { deadline, type Exclusion, type Extension } from '../../../shared/clock/index.ts';
import type { CaseDocument, DeadlineLeaf, LimitUnit, RollOver } from '../../../shared/generated/schemas.ts';
import { reviewReason } from '../calendar-arithmetic.ts';
import { defineKeyword } from '../definitions.ts';
import { readField } from '../document-fields.ts';
import { type Outcome, undecided, undecidedBy } from '../outcome.ts';
import { because, type Source } from '../reading.ts';
import type { Compiler, EvaluateOperand, Scope } from '../scope.ts';
import { compileSelector, kindsOf, requireField } from '../selector.ts';

type Spec = DeadlineLeaf['deadline'];

/** A step within, after or at least so long before another, with its derivation. */
export const keyword = defineKeyword<'deadline'>({
  key: 'deadline',
  compile(compiler, node) {
    const spec = node.deadline;
    const readFrom = compiler.operand(spec.from);
    const readTo = compiler.operand(spec.to);
    const readLimit = compiler.operand(spec.limit);
    const readUnit = typeof spec.unit === 'string' ? undefined : compiler.operand(spec.unit);
    const readRollOver = typeof spec.rollOver === 'object' ? compiler.operand(spec.rollOver) : undefined;
    const readExtensions = compileExtensions(compiler, spec);
    const readExcluded = compileExcluded(compiler, spec);
    return (scope) => {
      const from = readFrom(scope);
      if (from.state !== 'known') return undecidedBy(from);
      const to = readTo(scope);
      if (to.state !== 'known') return undecidedBy(to);
      const limit = readLimit(scope);
      if (limit.state !== 'known') return undecidedBy(limit);
      const unit = readUnit?.(scope);
      if (unit && unit.state !== 'known') return undecidedBy(unit);
      const extensions = readExtensions(scope);
      const excluded = readExcluded(scope);
      const sources = [...from.sources, ...to.sources, ...extensions.sources, ...excluded.sources];
      if (typeof limit.value !== 'number') return undecided(because('malformed'), sources);
      const outcome = deadline(
        {
          start: String(from.value),
          end: String(to.value),
          ...(spec.fromLabel ? { startLabel: spec.fromLabel } : {}),
          ...(spec.toLabel ? { endLabel: spec.toLabel } : {}),
          limit: limit.value,
          unit: (unit?.value ?? spec.unit) as LimitUnit,
          relation: spec.relation,
          rollOver: rollOverOf(scope, spec, readRollOver),
          ...(spec.borderline === undefined ? {} : { borderline: spec.borderline }),
          extensions: extensions.list,
          excluded: excluded.list,
        },
        compiler.calendar,
      );
      const result: Outcome = { answer: outcome.answer, sources, derivation: outcome.derivation };
      if (outcome.answer === 'unknown') {
        result.reason = outcome.reason ? reviewReason(outcome.reason) : because('malformed');
      }
      // An extension or exclusion that may be in the file but was not found could save a late step.
      const open = extensions.open ?? excluded.open;
      return open && outcome.answer === 'no' ? { ...result, answer: 'unknown', reason: open } : result;
    };
  },
});

function rollOverOf(scope: Scope, spec: Spec, read: EvaluateOperand | undefined): RollOver {
  if (typeof spec.rollOver === 'string') return spec.rollOver;
  if (read) {
    const reading = read(scope);
    return reading.state === 'known' ? (reading.value as RollOver) : 'unset';
  }
  return spec.unit === 'workingDay' || spec.unit === 'hour' ? 'no' : 'unset';
}

interface Found<T> {
  list: T[];
  sources: Source[];
  open?: ReturnType<typeof because>;
}

function compileExtensions(compiler: Compiler, spec: Spec): (scope: Scope) => Found<Extension> {
  if (!spec.extensions) return () => ({ list: [], sources: [] });
  const { documents, days, approvedOn, unit = 'calendarDay' } = spec.extensions;
  const select = compileSelector(compiler, documents);
  const kinds = kindsOf(compiler, documents);
  requireField(compiler, kinds, days);
  requireField(compiler, kinds, approvedOn);
  return (scope) => {
    const selection = select(scope);
    const found: Found<Extension> = { list: [], sources: [] };
    if (selection.documents.length === 0 && selection.absenceDoubt) found.open = selection.absenceDoubt;
    for (const document of selection.documents) {
      const length = readField(compiler.vocabulary, document, days);
      const approved = readField(compiler.vocabulary, document, approvedOn);
      found.sources.push(...length.sources, ...approved.sources);
      if (length.state !== 'known' || typeof length.value !== 'number') {
        found.open ??= length.state === 'unknown' ? length.reason : because('notStated', '延长天数');
        continue;
      }
      found.list.push({
        days: length.value,
        unit,
        ...(approved.state === 'known' ? { approvedOn: String(approved.value).slice(0, 10) } : {}),
        document: nameOf(document),
      });
    }
    return found;
  };
}

function compileExcluded(compiler: Compiler, spec: Spec): (scope: Scope) => Found<Exclusion> {
  if (!spec.excluded) return () => ({ list: [], sources: [] });
  const { documents, from, to } = spec.excluded;
  const select = compileSelector(compiler, documents);
  const kinds = kindsOf(compiler, documents);
  requireField(compiler, kinds, from);
  requireField(compiler, kinds, to);
  return (scope) => {
    const selection = select(scope);
    const found: Found<Exclusion> = { list: [], sources: [] };
    if (selection.documents.length === 0 && selection.absenceDoubt) found.open = selection.absenceDoubt;
    for (const document of selection.documents) {
      const start = readField(compiler.vocabulary, document, from);
      const end = readField(compiler.vocabulary, document, to);
      found.sources.push(...start.sources, ...end.sources);
      found.list.push({
        ...(start.state === 'known' ? { from: String(start.value).slice(0, 10) } : {}),
        ...(end.state === 'known' ? { to: String(end.value).slice(0, 10) } : {}),
        document: nameOf(document),
      });
    }
    return found;
  };
}

function nameOf(document: CaseDocument): string {
  return document.title ?? document.id;
}
