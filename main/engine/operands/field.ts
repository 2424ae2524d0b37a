import { defineOperand } from '../definitions.ts';
import { readField } from '../document-fields.ts';
import { because, unknown } from '../reading.ts';

/** A field of the document at hand inside `each`. */
export const operand = defineOperand<'field'>({
  key: 'field',
  compile(compiler, node) {
    const { field } = node;
    return ({ document }) =>
      document ? readField(compiler.vocabulary, document, field) : unknown(because('malformed', field));
  },
});
