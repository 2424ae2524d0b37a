import { fieldTerm, kindTerms } from '../../vocabulary/vocabulary.ts';
import { defineOperand } from '../definitions.ts';
import { readField } from '../document-fields.ts';
import { absent, known, listOf, type Source, unknown } from '../reading.ts';
import { compileSelector, kindsOf, requireField } from '../selector.ts';

/** The values of a field over the selected documents, as one flat list; blank ones are left out. */
export const operand = defineOperand<'documents'>({
  key: 'documents',
  compile(compiler, node) {
    const kinds = kindsOf(compiler, node.documents);
    requireField(compiler, kinds, node.field);
    const select = compileSelector(compiler, node.documents);
    const terms = kindTerms(compiler.vocabulary, kinds);
    return (scope) => {
      const selection = select(scope);
      if (selection.documents.length === 0) {
        const why = selection.absenceDoubt;
        return why ? unknown(why) : absent('documentMissing', terms);
      }
      const values: unknown[] = [];
      const sources: Source[] = [];
      for (const document of selection.documents) {
        const reading = readField(compiler.vocabulary, document, node.field);
        if (reading.state === 'unknown') return reading;
        sources.push(...reading.sources);
        if (reading.state === 'known') values.push(...listOf(reading.value));
      }
      if (selection.doubt) return unknown(selection.doubt, sources);
      if (values.length > 0) return known(values, sources);
      const [first] = selection.documents;
      const about = first ? fieldTerm(compiler.vocabulary, first.kind, node.field) : node.field;
      return absent('notStated', about, sources);
    };
  },
});
