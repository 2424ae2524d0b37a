import type { Calendar } from '../../shared/clock/index.ts';
import type { CaseDocument, Condition, Literal, Operand } from '../../shared/generated/schemas.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CaseContext, ProcedureContext } from './case-context.ts';
import type { CompiledSet } from './document-sets.ts';
import type { Outcome } from './outcome.ts';
import type { Reading, Source } from './reading.ts';
import type { Select } from './selector.ts';

/** All that a compiled condition may look at while it is evaluated. */
export interface Scope {
  readonly file: CaseContext;
  readonly procedure: ProcedureContext;
  /** The document at hand inside `each`. */
  readonly document?: CaseDocument | undefined;
  /** The list member at hand inside `each`, with where the list was read. */
  readonly item?: { value: unknown; sources: readonly Source[] } | undefined;
  /** Day that picked the rule version. */
  readonly versionDate: string | undefined;
  readonly parameters: Readonly<Record<string, Literal>>;
  readonly trace: Trace | undefined;
}

const noParameters: Scope['parameters'] = {};

/** A scope of a procedure. All have the same properties in the same order: readers of one shape are fast. */
export function scopeOf(
  file: CaseContext,
  procedure: ProcedureContext,
  trace?: Trace,
  versionDate?: string,
  parameters: Scope['parameters'] = noParameters,
): Scope {
  return { file, procedure, document: undefined, item: undefined, versionDate, parameters, trace };
}

/** Collects what a finding shows: conditions in order and the facts that were used. */
export interface Trace {
  part: 'when' | 'assert';
  conditions: { id: string; part: 'when' | 'assert'; text: string; outcome: Outcome }[];
  facts: Map<number, Reading>;
}

export type EvaluateOperand = (scope: Scope) => Reading;
export type EvaluateCondition = (scope: Scope) => Outcome;

/** What compilers of operands, selectors and keywords share. */
export interface Compiler {
  readonly vocabulary: Vocabulary;
  readonly calendar: Calendar;
  /** Selectors that were compiled, by their text; a case makes each selection once a procedure. */
  readonly selectors: Map<string, Select>;
  /** Operands whose values (a list: each member) are compared across a batch; keywords add theirs while compiling. */
  readonly batchIndexes: { index: string; read: EvaluateOperand }[];
  operand(node: Operand): EvaluateOperand;
  condition(node: Condition): EvaluateCondition;
  /** A set of documents of the fact catalogue; throws a CompileError for a name that is not there. */
  set(name: string): CompiledSet;
  /** A catalogued fact; throws a CompileError for a path that is not in the catalogue. */
  fact(path: string): EvaluateOperand;
}

/** Raised while compiling a rule or fact; the loader turns it into a Chinese message that names the file. */
export class CompileError extends Error {}
