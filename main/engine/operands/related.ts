import { defineOperand } from '../definitions.ts';
import { readField } from '../document-fields.ts';
import { absent, because, known, listOf, type Source, unknown } from '../reading.ts';

/**
 * Inside `each`: a field of the documents that the document at hand serves, approves, extends … (a value of one
 * document as it is, of several as a list). Unknown while the relations were not read, absent where there are none.
 */
export const operand = defineOperand<'related'>({
  key: 'related',
  compile(compiler, node) {
    const { related: relation, property } = node;
    return ({ document, file }) => {
      if (!document) return unknown(because('malformed', property));
      const about = `${document.title ?? '文书'}所涉文书`;
      if (document.relatesTo === undefined) return unknown(because('notRead', about));
      const targets = document.relatesTo
        .filter((link) => link.type === relation)
        .flatMap((link) => file.byId.get(link.document) ?? []);
      const [first] = targets;
      if (!first) return absent('notStated', about, [{ document, field: 'title' }]);
      if (targets.length === 1) return readField(compiler.vocabulary, first, property);
      const values: unknown[] = [];
      const sources: Source[] = [];
      for (const target of targets) {
        const reading = readField(compiler.vocabulary, target, property);
        if (reading.state === 'unknown') return reading;
        sources.push(...reading.sources);
        if (reading.state === 'known') values.push(...listOf(reading.value));
      }
      return values.length === 0 ? absent('notStated', about, sources) : known(values, sources);
    };
  },
});
