import { defineOperand } from '../definitions.ts';
import { because, unknown } from '../reading.ts';

/** One operand where the condition holds, another where it does not; unknown where that is open. */
export const operand = defineOperand<'choose'>({
  key: 'choose',
  compile(compiler, node) {
    const condition = compiler.condition(node.choose);
    const then = compiler.operand(node.then);
    const otherwise = compiler.operand(node.otherwise);
    return (scope) => {
      const outcome = condition({ ...scope, trace: undefined });
      if (outcome.answer === 'unknown') return unknown(outcome.reason ?? because('notRead'), outcome.sources);
      return outcome.answer === 'yes' ? then(scope) : otherwise(scope);
    };
  },
});
