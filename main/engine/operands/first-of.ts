import { defineOperand } from '../definitions.ts';
import { because, type Reading, unknown } from '../reading.ts';

/** The first operand that has a value; established absence passes on, an unread operand makes it unknown. */
export const operand = defineOperand<'firstOf'>({
  key: 'firstOf',
  compile(compiler, node) {
    const operands = node.firstOf.map((part) => compiler.operand(part));
    return (scope) => {
      let last: Reading = unknown(because('malformed'));
      for (const read of operands) {
        last = read(scope);
        if (last.state !== 'absent') return last;
      }
      return last;
    };
  },
});
