import type { Calendar } from '../../shared/clock/index.ts';
import type { DocumentSet, FactDefinition, Operand } from '../../shared/generated/schemas.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { compileCondition } from './conditions.ts';
import { compileSets } from './document-sets.ts';
import { type CompiledFact, compileFact, readFact } from './facts.ts';
import { operands } from './generated/operands.ts';
import { CompileError, type Compiler, type EvaluateOperand } from './scope.ts';

/** Compiler of one set of facts: rules compiled with it share the facts that a case computes. */
export interface FactCompiler extends Compiler {
  readonly facts: readonly CompiledFact[];
  /** A fact of the catalogue by its path. */
  findFact(path: string): CompiledFact | undefined;
}

/** Compiles the whole fact catalogue; throws a CompileError that names the fact. */
export function createCompiler(
  vocabulary: Vocabulary,
  catalogue: readonly FactDefinition[],
  calendar: Calendar,
  sets: readonly DocumentSet[] = [],
): FactCompiler {
  const indexes = new Map(catalogue.map((definition, index) => [definition.path, index]));
  const facts: CompiledFact[] = [];
  const compiler: FactCompiler = {
    vocabulary,
    calendar,
    selectors: new Map(),
    batchIndexes: [],
    facts,
    findFact: (path) => facts[indexes.get(path) ?? -1],
    operand: (node) => compileOperand(compiler, node),
    condition: (node) => compileCondition(compiler, node),
    set: (name) => setOf(name),
    fact: (path) => {
      const index = indexes.get(path);
      if (index === undefined) throw new CompileError(`事实目录里没有“${path}”`);
      return (scope) => readFact(scope, facts, index);
    },
  };
  const setOf = compileSets(compiler, sets);
  for (const definition of catalogue) {
    try {
      facts.push(compileFact(compiler, definition));
    } catch (error) {
      if (error instanceof CompileError) throw new CompileError(`事实“${definition.path}”：${error.message}`);
      throw error;
    }
  }
  return compiler;
}

function compileOperand(compiler: Compiler, node: Operand): EvaluateOperand {
  // `documents` and `pick` carry further properties that are operands of their own elsewhere.
  const key =
    ['documents', 'pick', 'fold'].find((name) => name in node) ??
    Object.keys(node).find((name) => operands[name]);
  const definition = key === undefined ? undefined : operands[key];
  if (!definition) throw new CompileError(`不认识的取值方式：${JSON.stringify(node).slice(0, 60)}`);
  return definition.compile(compiler, node);
}
