import { isDate } from '../compare.ts';
import { defineOperand } from '../definitions.ts';
import { because, known, listOf, unknown } from '../reading.ts';

/** The civil date of a date-time; of a list, of each member. */
export const operand = defineOperand<'dateOf'>({
  key: 'dateOf',
  compile(compiler, node) {
    const read = compiler.operand(node.dateOf);
    return (scope) => {
      const reading = read(scope);
      if (reading.state !== 'known') return reading;
      const members = listOf(reading.value);
      if (!members.every(isDate)) return unknown(because('malformed'), reading.sources);
      const days = members.map((member) => String(member).slice(0, 10));
      return known(Array.isArray(reading.value) ? days : days[0], reading.sources);
    };
  },
});
