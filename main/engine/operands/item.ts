import { defineOperand } from '../definitions.ts';
import { because, known, unknown } from '../reading.ts';
import { readProperty } from '../structures.ts';

/** A property of the list member at hand inside `each`; the empty name is the member itself. */
export const operand = defineOperand<'item'>({
  key: 'item',
  compile(_compiler, node) {
    const name = node.item;
    return ({ item }) => {
      if (!item) return unknown(because('malformed', name));
      return name === '' ? known(item.value, item.sources) : readProperty(item.value, name, item.sources);
    };
  },
});
