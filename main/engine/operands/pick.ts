import { defineOperand } from '../definitions.ts';
import { absent, known, listOf, unknown } from '../reading.ts';
import { readProperty, testStructure } from '../structures.ts';

/** From a list of structures, one property of those that pass the tests; absent where none passes. */
export const operand = defineOperand<'pick'>({
  key: 'pick',
  compile(compiler, node) {
    const list = compiler.operand(node.pick);
    const tests = node.where ?? [];
    return (scope) => {
      const reading = list(scope);
      if (reading.state !== 'known') return reading;
      const values: unknown[] = [];
      let blank = false;
      for (const structure of listOf(reading.value)) {
        const answer = testStructure(structure, tests);
        if (answer === false) continue;
        if (answer !== true) return unknown(answer, reading.sources);
        const property = readProperty(structure, node.property, reading.sources);
        if (property.state === 'unknown') return property;
        if (property.state === 'known') values.push(property.value);
        else blank = true;
      }
      return values.length === 0 || blank
        ? absent('notStated', node.property, reading.sources)
        : known(values, reading.sources);
    };
  },
});
