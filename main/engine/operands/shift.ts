import { addLimit } from '../calendar-arithmetic.ts';
import { defineOperand } from '../definitions.ts';
import { because, unknown } from '../reading.ts';

/** A date moved by an amount of a unit; the start is not counted. */
export const operand = defineOperand<'shift'>({
  key: 'shift',
  compile(compiler, node) {
    const readStart = compiler.operand(node.shift);
    const readBy = compiler.operand(node.by);
    return (scope) => {
      const start = readStart(scope);
      if (start.state !== 'known') return start;
      const by = readBy(scope);
      if (by.state !== 'known') return by;
      if (typeof by.value !== 'number') return unknown(because('malformed'), by.sources);
      return addLimit(compiler.calendar, start, by.value, node.unit);
    };
  },
});
