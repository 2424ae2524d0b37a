import { defineOperand } from '../definitions.ts';
import { because, type Reading, unknown } from '../reading.ts';

/**
 * The first operand that has a value; established absence passes on, an unread operand makes it unknown.
 * `asFound` passes on documents that were not found too, but never the last operand.
 */
export const operand = defineOperand<'firstOf'>({
  key: 'firstOf',
  compile(compiler, node) {
    const operands = node.firstOf.map((part) => compiler.operand(part));
    const asFound = node.asFound ?? false;
    return (scope) => {
      let last: Reading = unknown(because('malformed'));
      for (const read of operands) {
        last = read(scope);
        const notFound = asFound && last.state === 'unknown' && last.reason.kind === 'documentUnknown';
        if (last.state !== 'absent' && !notFound) return last;
      }
      return last;
    };
  },
});
