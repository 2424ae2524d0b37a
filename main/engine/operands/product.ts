import { defineOperand } from '../definitions.ts';
import { because, known, type Source, unknown } from '../reading.ts';

/** Product of numbers, rounded to a ten-thousandth. */
export const operand = defineOperand<'product'>({
  key: 'product',
  compile(compiler, node) {
    const operands = node.product.map((part) => compiler.operand(part));
    return (scope) => {
      let product = 1;
      const sources: Source[] = [];
      for (const read of operands) {
        const reading = read(scope);
        if (reading.state !== 'known') return reading;
        if (typeof reading.value !== 'number') return unknown(because('malformed'), reading.sources);
        product *= reading.value;
        sources.push(...reading.sources);
      }
      return known(Math.round(product * 10_000) / 10_000, sources);
    };
  },
});
