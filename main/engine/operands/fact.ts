import { defineOperand } from '../definitions.ts';

/** A catalogued fact of the case. */
export const operand = defineOperand<'fact'>({
  key: 'fact',
  compile(compiler, node) {
    return compiler.fact(node.fact);
  },
});
