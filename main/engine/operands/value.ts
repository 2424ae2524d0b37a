import { defineOperand } from '../definitions.ts';
import { known } from '../reading.ts';

/** A literal of the rule. */
export const operand = defineOperand<'value'>({
  key: 'value',
  compile(_compiler, node) {
    const reading = known(node.value);
    return () => reading;
  },
});
