import type { Condition, Operand } from '../../shared/generated/schemas.ts';
import type { Compiler, EvaluateCondition, EvaluateOperand } from './scope.ts';

/** One kind of operand, told by the property `key`; one file each in operands/. */
export interface OperandDefinition<K extends string> {
  key: K;
  compile(compiler: Compiler, node: Extract<Operand, Record<K, unknown>>): EvaluateOperand;
}

/** One kind of leaf condition, told by the property `key`; one file each in keywords/. */
export interface KeywordDefinition<K extends string> {
  key: K;
  compile(compiler: Compiler, node: Extract<Condition, Record<K, unknown>>): EvaluateCondition;
}

export function defineOperand<K extends string>(definition: OperandDefinition<K>): OperandDefinition<K> {
  return definition;
}

export function defineKeyword<K extends string>(definition: KeywordDefinition<K>): KeywordDefinition<K> {
  return definition;
}
