import { dayOf } from '../../../shared/dates/index.ts';
import { defineOperand } from '../definitions.ts';
import { because, known, unknown } from '../reading.ts';

/** Natural days from one date to another, the first not counted. */
export const operand = defineOperand<'daysFrom'>({
  key: 'daysFrom',
  compile(compiler, node) {
    const readFrom = compiler.operand(node.daysFrom);
    const readTo = compiler.operand(node.to);
    return (scope) => {
      const from = readFrom(scope);
      if (from.state !== 'known') return from;
      const to = readTo(scope);
      if (to.state !== 'known') return to;
      const sources = [...from.sources, ...to.sources];
      const start = dayOf(String(from.value));
      const end = dayOf(String(to.value));
      if (start === undefined || end === undefined) return unknown(because('partialDate'), sources);
      return known(end - start, sources);
    };
  },
});
