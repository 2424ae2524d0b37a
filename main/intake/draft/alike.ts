import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { DocumentSpan } from '../page/types.ts';
import type { KindFinder } from '../recognise/kind.ts';

/**
 * Papers whose title is that of several kinds (入库保管单 of goods seized or confiscated): where the file holds a
 * decision of one procedure only, the kind of that procedure is meant.
 */
export function ofOneProcedure(
  spans: readonly DocumentSpan[],
  finder: KindFinder,
  vocabulary: Vocabulary,
): DocumentSpan[] {
  const decided = new Set(
    spans.flatMap(({ kind }) => {
      const definition = vocabulary.kinds.get(kind);
      return definition?.classes.includes('decision') ? definition.procedures : [];
    }),
  );
  const [only] = decided;
  if (only === undefined || decided.size > 1) return [...spans];
  return spans.map((span) => {
    const own = finder
      .kindsOf(span.title)
      .filter((kind) => vocabulary.kinds.get(kind)?.procedures.every((procedure) => procedure === only));
    return own.length === 1 &&
      own[0] !== undefined &&
      own[0] !== span.kind &&
      finder.kindsOf(span.title).includes(span.kind)
      ? { ...span, kind: own[0] }
      : span;
  });
}
